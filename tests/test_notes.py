"""What a page asked is asked again; only where an answer is another is it gathered anew."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from generator import config, pipeline, written
from generator.config import Config
from generator.notes import EVERY, ROW, Notes
from generator.pages import asked
from generator.records import Later, Library, Page
from tests import projects


@dataclass(frozen=True, slots=True)
class Told:
    words: str


def _asked(notes: Notes, *looks: object) -> set[tuple[str, str]]:
    with notes.aside() as found:
        for look in looks:
            assert callable(look)
            look()
    return found


def test_each_way_to_look_is_noted() -> None:
    notes = Notes()
    table = notes.table("told", {"a": Told("One")})
    assert _asked(notes, lambda: table["a"]) == {("told", "a")}
    assert _asked(notes, lambda: table.get("b")) == {("told", "b")}
    assert _asked(notes, lambda: "c" in table) == {("told", "c")}
    for look in (table.items, table.keys, table.values, table.__iter__, table.__len__):
        assert _asked(notes, look) == {("told", EVERY)}
    row = notes.row("log", (Told("One"),))
    for look in (lambda: row[0], lambda: len(row), lambda: list(row), lambda: bool(row)):
        assert _asked(notes, look) == {("log", ROW)}


def test_an_answer_is_told_from_another() -> None:
    one, other, more = (Notes() for _ in range(3))
    one.table("told", {"a": Told("One"), "b": Told("Two")})
    other.table("told", {"b": Told("Two"), "a": Told("Eins")})
    more.table("told", {"a": Told("One")})
    more.table("told", {"a": Told("more of it")})
    assert one.answers("told", ["b"]) == other.answers("told", ["b"])
    assert one.answers("told", ["a"]) != other.answers("told", ["a"])
    assert one.answers("told", ["a"]) != more.answers("told", ["a"])
    assert one.answers("told", ["b"]) != one.answers("told", ["c"])
    assert one.answers("told", [EVERY]) == [None]
    assert one.answers("unheard of", ["a"]) == [None]


def test_what_is_made_once_was_asked_by_all() -> None:
    notes = Notes()
    table = notes.table("told", {"a": Told("One")})
    for _ in range(2):
        found = _asked(notes, lambda: notes.once(("words", "a"), lambda: table["a"].words))
        assert found == {("told", "a")}


def test_no_question_has_the_name_of_a_table() -> None:
    """Both would answer, and a page that asks the one would be made anew for the other."""
    tables = {field.name for field in fields(Library)}
    tables |= {*asked._TABLES.values(), *asked._SHELVES.values()}
    assert asked._ANSWERS.keys() & tables == set()


# --- on a site ---------------------------------------------------------------------------------

QUIET = """The Quarry Post
Choir of Brantmoor sings again
By Odo Lind
March 3, 2026

"We sing because the hall is warm," said choirmaster Wim Tarrow on Tuesday.
"""


@pytest.fixture
def project(tmp_path: object) -> Config:
    root = projects.copy(tmp_path / "project")  # type: ignore[operator]
    found = config.load(root)
    pipeline.generate(found)
    return found


@pytest.fixture
def gathered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of pages that were gathered."""
    found: list[str] = []
    gather = written._gathered

    def noted(page: Page | Later) -> object:
        found.append(page.id)
        return gather(page)

    monkeypatch.setattr(written, "_gathered", noted)
    return found


def test_an_article_of_something_else_leaves_pages_alone(
    project: Config, gathered: list[str]
) -> None:
    before = {p.stem for p in (project.content / "actors").glob("*.md")}
    (project.seeds / "quiet.txt").write_text(QUIET, "utf-8")
    report = pipeline.generate(project)
    new = {c.subject for c in report.pages if c.kind == "new"}
    assert "content/actors/wim-tarrow.md" in new
    again = {page for page in gathered if page.startswith(("actor/", "story/", "feed/actor/"))}
    assert again
    assert not {page for page in again if page.split("/")[-1] in before}
    assert [page for page in gathered if page.startswith("briefing/")] == ["briefing/quiet"]


def test_what_is_said_of_somebody_gathers_his_page(project: Config, gathered: list[str]) -> None:
    seed = sorted(project.seeds.glob("*.txt"))[0]
    seed.write_text(f"{seed.read_text('utf-8')}\n\n“We will vote,” said Donald Trump.\n", "utf-8")
    pipeline.generate(project)
    assert {"actor/donald-trump", f"briefing/{seed.stem}", "home"} <= set(gathered)
