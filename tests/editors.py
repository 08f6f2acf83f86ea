"""An editor at a project of the five seeds: what he changes, runs and reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli, config, pipeline
from generator.config import Config
from generator.records import Report
from tests import projects

AMID = "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"
OFFENSIVE = "briefings/trump-signals-possible-ground-offensive-against-mexican-drug.md"
STRAINED = "briefings/us-mexico-relations-strained-over-drug-policy-and-military.md"
STORY = "stories/trump-signals-possible-ground-offensive-against-mexican-drug.md"
SEED = "seeds/001_28cff20e001e0449.txt"
"""Of `AMID`."""
MANIFEST = ".generated/manifest.json"
_ITEM = re.compile(r"\{#([qfne]-\w+)")
Run = Callable[..., tuple[int, str]]


FERRY = "briefings/ferry-stops.md"
SEEDS = {
    "a.txt": "Ferry stops\n\nBy Ana Ruiz\n1 May 2026\n\n“It stops in May,” Mayor Lena Moor said.\n",
    "b.txt": "Bridge opens\n\nBy Ben Okri\n2 May 2026\n\n“It is open,” Minister Jan Roe said.\n",
}
OWN = "\n## Editor’s note {#editors-note .by-hand}\n\nWe asked the ferry office.\n"


def small(folder: Path) -> Config:
    """Two articles, one with a note of an editor's own."""
    settings = projects.empty(folder)
    for name, text in SEEDS.items():
        (settings.seeds / name).write_text(text, "utf-8")
    pipeline.generate(settings)
    with (settings.content / FERRY).open("a", encoding="utf-8") as page:
        page.write(OWN)
    pipeline.generate(settings)
    return settings


@pytest.fixture
def project(tmp_path: Path) -> Config:
    """Generated once."""
    settings = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(settings)
    return settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same as a folder, in which the command line is."""
    made = projects.copy(tmp_path / "project")
    monkeypatch.chdir(made)
    assert cli.main(["generate"]) == 0
    return made


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """One verb: its exit code, and what it said."""

    def verb(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        code = cli.main(arguments)
        said = capsys.readouterr()
        return code, said.out + said.err

    return verb


def page(project: Config, name: str) -> str:
    return (project.content / name).read_text("utf-8")


def write(project: Config, name: str, text: str) -> None:
    (project.content / name).write_text(text, "utf-8")


def change(project: Config, name: str, before: str, after: str, first: bool = False) -> None:
    projects.change(project.content / name, before, after, 1 if first else -1)


def item(text: str, words: str) -> str:
    """The item whose heading holds these words; "" where there is none."""
    parts = re.split(r"\n(?=(?:1\.  )?#{1,6} )", text)
    found = [part for part in parts if words in part.partition("\n")[0]]
    found.sort(key=lambda part: _ITEM.search(part.partition("\n")[0]) is None)
    return found[0].partition("\n</div>")[0] if found else ""


def edit_item(project: Config, name: str, words: str, edit: Callable[[str], str]) -> None:
    old = item(page(project, name), words)
    assert old, words
    change(project, name, old, edit(old))


def delete_item(project: Config, name: str, words: str) -> str:
    """Takes the item off the page; its id."""
    old = item(page(project, name), words)
    found = _ITEM.search(old.partition("\n")[0])
    assert found, words
    blank = "\n" if f"{old}\n" in page(project, name) else ""
    change(project, name, f"{old}{blank}", "")
    return found.group(1)


def delete_section(project: Config, name: str, heading: str) -> None:
    """From a heading of the second level to the next one."""
    found = re.search(rf"^## {heading}.*?(?=^## |\Z)", page(project, name), re.M | re.S)
    assert found, heading
    change(project, name, found.group(), "")


def said_by(name: str) -> Callable[[str], str]:
    """Writes this name, without a link, under a quote."""
    return lambda text: re.sub(r"\*\*\[[^\]]*\]\([^)]*\)\*\*", f"**{name}**", text, count=1)


def kinds(report: Report) -> set[str]:
    return {change.kind for change in report.pages}


def settled(project: Config) -> None:
    """Another run changes nothing, and what is there is as it should be."""
    before = projects.files(project.content)
    pipeline.generate(project)
    assert projects.files(project.content) == before
    draft = pipeline.preview(project)
    assert not draft.changes
    assert pipeline.faults(project, draft) == []


def saying(project: Config, words: str) -> set[str]:
    """Pages, data and feeds that say this, below content/; the history aside."""
    return {
        path.relative_to(project.content).as_posix()
        for path in project.content.rglob("*")
        if path.is_file()
        and ".generated" not in path.parts
        and not path.name.endswith(projects.HISTORY)
        and words in path.read_text("utf-8")
    }


def same_but_manifest(project: Config, before: dict[str, bytes]) -> None:
    after = projects.said(project.content)
    assert {**after, MANIFEST: b""} == {**before, MANIFEST: b""}
