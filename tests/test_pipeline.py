"""The whole corridor on the five seeds: what is written, what stays, what is said about it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import config, pages, pipeline
from generator.config import Config
from generator.errors import BriefingError
from generator.pages import PageType
from generator.records import Library, Page, Report
from tests import projects

NEW_SEED = """Mexico and the US agree on border talks

By Ana Ruiz
15 January 2026

"We will talk as equals," Mexican President Claudia Sheinbaum said on Wednesday in Guerrero.
US President Donald Trump welcomed the talks.
"""


@pytest.fixture
def project(tmp_path: Path) -> Config:
    return config.load(projects.copy(tmp_path / "project"))


def kinds(report: Report) -> dict[str, str]:
    return {change.subject: change.kind for change in (*report.seeds, *report.pages)}


def briefing(project: Config) -> Path:
    """The page of the first seed."""
    return next(p for p in written(project) if 'id: "briefing/000_' in p.read_text()[:600])


def written(project: Config) -> list[Path]:
    """Every page of the site."""
    return [p for p in project.content.rglob("*.md") if ".generated" not in p.parts]


def links_to(project: Config, briefing_page: Path) -> list[Path]:
    """Pages with a link to a briefing; a story may have a page of the same name."""
    near, far = f"]({briefing_page.name}", f"briefings/{briefing_page.name}"
    pages_near = briefing_page.parent
    return [
        p for p in written(project) if (near if p.parent == pages_near else far) in p.read_text()
    ]


def test_every_seed_has_a_page_and_a_second_run_writes_nothing(project: Config) -> None:
    first = pipeline.generate(project)
    assert set(kinds(first).values()) == {"new"}
    assert len(first.seeds) == 5
    ids = {change.subject for change in first.pages if "/briefings/" in change.subject}
    assert len(ids) == 6  # five and their index
    before = projects.files(project.content)
    assert set(kinds(pipeline.generate(project)).values()) == {"same"}
    assert projects.files(project.content) == before


NOT_UTF8 = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A locale in which names of files are in another code."""


def test_the_same_bytes_under_any_hash_seed_locale_and_in_any_place(tmp_path: Path) -> None:
    made = []
    for name, seed, locale in (("one", "1", {"LC_ALL": "C"}), ("another/place", "2", NOT_UTF8)):
        folder = projects.copy(tmp_path / name)
        (folder / "seeds/Fähre 漢字.txt").write_text(NEW_SEED, "utf-8")
        command = [sys.executable, "-m", "generator", "generate", "--project", str(folder)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}", **locale}
        done = subprocess.run(command, env=env, check=True, capture_output=True)
        assert b"Seeds: 6 new" in done.stdout
        made.append(projects.texts(folder / "content"))
    assert made[0] == made[1]


def test_a_new_seed_leaves_what_editors_wrote(project: Config) -> None:
    pipeline.generate(project)
    page = briefing(project)
    text = page.read_text()
    head, line, rest = text.partition("\n# ")
    page.write_text(f"{head}{line}{rest}\nWords of my own.\n")
    (project.seeds / "005_new.txt").write_text(NEW_SEED)
    report = pipeline.generate(project)
    assert kinds(report)["seeds/005_new.txt"] == "new"
    assert kinds(report)[project.shown(page)] == "edited"
    assert page.read_text().endswith("\nWords of my own.\n")


def test_a_page_an_editor_moved_stays_linked(project: Config) -> None:
    pipeline.generate(project)
    page = briefing(project)
    assert len(links_to(project, page)) > 3
    moved = page.with_name("moved-by-an-editor.md")
    page.rename(moved)
    pipeline.generate(project)
    assert moved.exists()
    assert not page.exists()
    assert len(links_to(project, moved)) > 3
    assert not links_to(project, page)


def test_no_link_leads_to_a_page_an_editor_deleted(project: Config) -> None:
    pipeline.generate(project)
    page = briefing(project)
    page.unlink()
    report = pipeline.generate(project)
    assert kinds(report)[project.shown(page)] == "deleted"
    assert not links_to(project, page)


def test_no_link_leads_to_an_item_an_editor_deleted(project: Config) -> None:
    pipeline.generate(project)
    page = briefing(project)
    text = page.read_text()
    item = re.search(r"^### .*\{#(q-\w+).*?(?=^##)", text, re.MULTILINE | re.DOTALL)
    assert item is not None
    link = f"{page.name}#{item.group(1)}"
    assert [p for p in written(project) if link in p.read_text()]
    page.write_text(text.replace(item.group(), ""))
    pipeline.generate(project)
    assert item.group(1) not in page.read_text()
    assert not [p for p in written(project) if link in p.read_text()]
    assert pipeline.faults(project, pipeline.preview(project)) == []
    before = projects.files(project.content)
    pipeline.generate(project)
    assert projects.files(project.content) == before
    page.write_text(text)
    pipeline.generate(project)
    assert [p for p in written(project) if link in p.read_text()]


def test_a_preview_says_what_the_run_then_does_and_writes_nothing(project: Config) -> None:
    pipeline.generate(project)
    briefing(project).write_text("emptied\n")
    (project.seeds / "005_new.txt").write_text(NEW_SEED)
    before = projects.files(project.content)
    draft = pipeline.preview(project)
    assert draft.changes
    assert projects.files(project.content) == before
    assert pipeline.generate(project) == draft.report
    assert not pipeline.preview(project).changes


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "photo.jpg"])
def test_a_bad_file_costs_nothing_but_itself(project: Config, name: str) -> None:
    pipeline.generate(project)
    before = projects.files(project.content)
    (project.seeds / name).write_bytes(b"" if name == "empty.txt" else bytes(range(256)) * 9)
    report = pipeline.generate(project)
    assert kinds(report)[f"seeds/{name}"] == "skipped"
    assert projects.files(project.content) == before


def test_a_page_goes_with_its_seed_and_comes_back_with_it(project: Config) -> None:
    pipeline.generate(project)
    before = projects.said(project.content)
    page = briefing(project)
    seed = project.seeds / "000_bdb36e89fdba44fd.txt"
    text = seed.read_bytes()
    seed.unlink()
    report = pipeline.generate(project)
    assert kinds(report)["seeds/000_bdb36e89fdba44fd.txt"] == "removed"
    assert kinds(report)[project.shown(page)] == "removed"
    assert not page.exists()
    seed.write_bytes(text)
    pipeline.generate(project)
    after = projects.said(project.content)
    assert {n: t for n, t in after.items() if not n.endswith("manifest.json")} == {
        n: t for n, t in before.items() if not n.endswith("manifest.json")
    }


def test_a_project_without_seeds_has_pages_all_the_same(project: Config) -> None:
    for seed in project.seeds.iterdir():
        seed.unlink()
    report = pipeline.generate(project)
    assert report.seeds == ()
    assert (project.content / "index.md").exists()


def test_two_pages_of_one_id_are_an_error_that_names_both(
    project: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def again(library: Library) -> Iterator[Page]:
        yield next(pages.PAGE_TYPES["home"].pages(library))

    both = {**pages.PAGE_TYPES, "again": PageType(again)}
    monkeypatch.setattr("generator.registry.PAGE_TYPES", both)
    with pytest.raises(BriefingError, match="'home'"):
        pipeline.generate(project)


def test_the_report_tells_the_latest_date_of_the_sources(project: Config) -> None:
    assert pipeline.generate(project).newest.startswith("2026-01-12")


def test_an_article_on_another_matter_touches_no_story(tmp_path: Path) -> None:
    """Its people are named there; what it says of them is not."""
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    before = {p: p.read_text("utf-8") for p in (project.content / "stories").glob("*-*.md")}
    (project.seeds / "park.txt").write_text(
        "The Daily Ledger\nPark opens in Ohio\nBy Ada Quill\nMay 1, 2019\n\n"
        "“Parks are good for everybody,” said Donald Trump, a guest at the opening.\n"
        "“We need more trees,” said Mayor Lena Okafor. The park has 300 of them.\n",
        "utf-8",
    )
    told = {c.subject: c.kind for c in pipeline.generate(project).pages}
    assert told["content/actors/donald-trump.md"] == "updated"
    assert before == {p: p.read_text("utf-8") for p in before}
