"""A run with nothing to do ends at once; whatever a page depends on, a change of it is seen."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import generator
from generator import at_rest, config, pipeline, registry, store
from generator.config import Config
from generator.keep.files import TEMPORARY
from generator.keep.listing import Listing
from generator.left_behind import left_behind
from generator.pages import PAGE_TYPES, PageType
from tests import projects

Left = tuple[Listing, dict[str, str]]

ARTICLE = """{outlet}
Council closes bridge {number}
By Ada Quill
January {day}, 2026

"The bridge stays closed until we vote on it again," Mayor Lena Okafor said on Monday.
About {number}00 people had protested. She will speak again on January 20.
"""


@pytest.fixture
def project(tmp_path: Path) -> Config:
    return made(tmp_path / "project")


def made(root: Path) -> Config:
    root.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Bridges\ndocs_dir: content\n")
    (root / "seeds").mkdir()
    for number in (1, 2, 3):
        sow(root, number)
    found = config.load(root)
    pipeline.generate(found)
    return found


def sow(root: Path, number: int) -> None:
    outlet = ("The Daily Ledger", "Harbour Times")[number % 2]
    text = ARTICLE.format(outlet=outlet, number=number, day=number + 5)
    (root / "seeds" / f"bridge-{number}.txt").write_text(text)


def rests(project: Config) -> bool:
    fresh = config.load(project.root)
    return at_rest.last(fresh, at_rest.before(fresh)) is not None


def briefing(project: Config) -> Path:
    return next((project.content / "briefings").glob("*bridge-1*.md"))


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


CHANGES: dict[str, Callable[[Config], object]] = {
    "a seed": lambda p: add(p.seeds / "bridge-1.txt", "It rained.\n"),
    "a new seed": lambda p: sow(p.root, 4),
    "a seed gone": lambda p: (p.seeds / "bridge-2.txt").unlink(),
    "a sidecar": lambda p: (p.seeds / "bridge-1.yml").write_text("outlet: The Other Post\n"),
    "a file that is no seed": lambda p: (p.seeds / "notes.pdf").write_text("x"),
    "the settings": lambda p: add(p.file, "site_url: https://briefing.example/\n"),
    "an edited page": lambda p: add(briefing(p), "\nA line of an editor.\n"),
    "a page deleted": lambda p: briefing(p).unlink(),
    "a page renamed": lambda p: briefing(p).rename(p.content / "briefings" / "moved.md"),
    "a page of one's own": lambda p: (p.content / "own.md").write_text("# Own\n"),
    "a base gone": lambda p: shutil.rmtree(p.content / ".generated" / "pages" / "briefing"),
    "the book": lambda p: (p.content / ".generated" / "book.json").unlink(),
    "a run that was killed": lambda p: (p.content / ".generated" / "journal.json").write_text("{}"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(project: Config, change: str) -> None:
    assert rests(project)
    CHANGES[change](project)
    assert not rests(project)


@pytest.mark.parametrize("name", ["pages/home.py", "lexicon/cue_verbs.yml", "templates/home.md.j2"])
def test_another_generator_is_seen(
    project: Config, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "generator"
    shutil.copytree(Path(generator.__file__).parent, home)
    monkeypatch.setattr(generator, "__file__", str(home / "__init__.py"))
    pipeline.generate(project)
    assert rests(project)
    add(home / name, "\n")
    assert not rests(project)


def test_another_template_of_a_page_type_is_seen(
    project: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "extra.md.j2").write_text("one\n")
    types = {**PAGE_TYPES, "extra": PageType(lambda library: iter(()), folder)}
    monkeypatch.setattr(registry, "page_types", lambda: types)
    pipeline.generate(project)
    assert rests(project)
    (folder / "extra.md.j2").write_text("two\n")
    assert not rests(project)


def test_another_plugin_is_seen(
    project: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "bridges_plugin"
    package.mkdir()
    (package / "__init__.py").write_text("def found(reading): return iter(())\n")
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("bridges", "bridges_plugin:found", "briefing.extractors")
    monkeypatch.setattr(
        registry, "entry_points", lambda group: (point,) if point.group == group else ()
    )
    assert not rests(project), "it was not there before"
    pipeline.generate(project)
    assert rests(project)
    add(package / "__init__.py", "# another version\n")
    assert not rests(project)


def test_another_version_of_a_package_is_seen(
    project: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rests(project)
    monkeypatch.setattr(at_rest, "packages", lambda: ["jinja2 99"])
    assert not rests(project)


def test_a_page_saved_while_the_run_ended_is_seen(
    project: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project.seeds / "bridge-1.txt", "It rained.\n")
    apply = store.apply

    def saved(*given: object) -> object:
        moved = apply(*given)  # type: ignore[arg-type]
        add(briefing(project), "\nA line of an editor.\n")
        return moved

    monkeypatch.setattr(store, "apply", saved)
    pipeline.generate(project)
    assert not rests(project)


def test_a_run_at_rest_says_what_a_whole_one_says(project: Config) -> None:
    assert rests(project)
    assert pipeline.generate(project) == pipeline.preview(project).report
    assert pipeline.generate(project, day="2026-02-01") == pipeline.preview(project).report


def test_a_seed_that_could_not_be_read_is_tried_again(project: Config) -> None:
    (project.seeds / "empty.txt").write_bytes(b"\xff\xfe\x00")
    for _ in range(2):
        told = {change.subject: change.kind for change in pipeline.generate(project).seeds}
        assert told["seeds/empty.txt"] == "skipped"
    assert not rests(project)


def _edit(project: Config, number: int) -> None:
    add(sorted(project.content.rglob("briefings/*.md"))[number % 3], f"\nEditor's {number}.\n")


def _correct(project: Config, number: int) -> None:
    page = sorted((project.content / "briefings").glob("bridge*.md"))[:1]
    for path in page or [briefing(project)]:
        path.write_text(path.read_text().replace("Lena Okafor", f"Lena Okafor {number}"))


def _undo(project: Config, number: int) -> None:
    for path in (project.content / "briefings").glob("*.md"):
        base = project.content / ".generated" / "pages" / "briefing" / path.name
        if base.is_file():
            path.write_text(base.read_text())


STEPS: tuple[Callable[[Config, int], object], ...] = (
    lambda p, n: sow(p.root, n + 3),
    lambda p, n: add(p.seeds / "bridge-1.txt", f"It rained {n} times.\n"),
    lambda p, n: (p.seeds / "bridge-2.txt").unlink(missing_ok=True),
    _edit,
    _correct,
    _undo,
    lambda p, n: None,
)


@pytest.mark.parametrize("luck", range(3))
def test_any_sequence_of_changes_leads_to_the_same_bytes(tmp_path: Path, luck: int) -> None:
    """One project remembers its last run, its twin does everything each time."""
    chance = random.Random(luck)
    quick, whole = made(tmp_path / "quick"), made(tmp_path / "whole")
    for number in range(6):
        step = chance.choice(STEPS)
        for project in (quick, whole):
            step(project, number)
        shutil.rmtree(whole.cache)
        reports = [pipeline.generate(project) for project in (quick, whole)]
        assert projects.texts(quick.content) == projects.texts(whole.content)
        assert reports[0] == reports[1]
        if rests(quick):
            assert not pipeline.preview(quick).changes


def test_what_a_run_wrote_is_known_to_be_its_own(project: Config) -> None:
    """So that `serve` is not woken by it; an edited page is looked at again all the same."""
    page = project.content / "quotes.md"
    for name in ("first", "second"):
        page.write_text(f"{page.read_text('utf-8')}\n## {name}\n\nOurs.\n", "utf-8")
        assert not pipeline.untouched(project)
        pipeline.generate(project)
        assert pipeline.untouched(project)
    seed = next(project.seeds.glob("*.txt"))
    seed.write_text(f"{seed.read_text('utf-8')}\n", "utf-8")
    assert not pipeline.untouched(project)


@pytest.mark.parametrize("change", ["a new seed", "nothing"])
def test_what_a_killed_run_left_half_written_is_swept(project: Config, change: str) -> None:
    left = project.content / ".generated" / "pages" / f".abc{TEMPORARY}"
    left.write_text("half a pa")
    CHANGES.get(change, add_nothing)(project)
    assert not rests(project)
    pipeline.generate(project)
    assert not left.exists()
    assert pipeline.untouched(project)


@pytest.mark.parametrize("change", ["a new seed", "a seed", "an edited page", "nothing"])
def test_what_was_left_behind_is_told_as_it_lies_there(
    project: Config, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what it found and wrote a run tells what a walk through all files finds."""
    told = []

    def heard(content: Path, shelf: store.Shelf, steps: Sequence[store.Step]) -> Left | None:
        told.append(left_behind(content, shelf, steps))
        return told[-1]

    monkeypatch.setattr(pipeline, "left_behind", heard)
    CHANGES.get(change, add_nothing)(project)
    (project.root / "mkdocs.yml").write_text("site_name: Other bridges\ndocs_dir: content\n")
    pipeline.generate(config.load(project.root))
    assert told and told[0] is not None
    _, states = told[0]
    assert states == {
        path.relative_to(project.content).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in project.content.rglob("*")
        if path.is_file()
    }
    assert pipeline.untouched(config.load(project.root))


def add_nothing(project: Config) -> None:
    """Nobody did anything."""
