"""What a page asked is asked again; only where an answer is another is it gathered anew."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from generator import config, pipeline, resolve, written
from generator.config import Config
from generator.notes import EVERY, ROW, Notes
from generator.pages import asked
from generator.pages.asked import ITEM, TOGETHER
from generator.pages.charts.ties import ties_of
from generator.pages.desk import Desk, desk_for
from generator.pages.items.chains import disputed
from generator.pages.items.updates import shortened
from generator.pages.items.wordings import told_by
from generator.records import Came, Later, Library, Page, Reading, Span, Update
from tests import projects
from tests.written import BACKDROP, told


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


def test_ties_ask_to_whom_others_are_tied_and_not_how_often(library: Library) -> None:
    desk = Desk(library)
    story = next(iter(desk.library.stories.values()))
    looks = _asked(desk.notes, lambda: ties_of(desk, story.actors, story.articles))
    assert {key for table, key in looks if table == TOGETHER} == {*story.articles}
    assert {table for table, _ in looks} == {TOGETHER, "tied to"}


def test_what_is_said_of_somebody_gathers_his_page(project: Config, gathered: list[str]) -> None:
    seed = sorted(project.seeds.glob("*.txt"))[0]
    seed.write_text(f"{seed.read_text('utf-8')}\n\n“We will vote,” said Donald Trump.\n", "utf-8")
    pipeline.generate(project)
    assert {"actor/donald-trump", f"briefing/{seed.stem}", "home"} <= set(gathered)


# --- how fine questions are --------------------------------------------------------------------

WORDS = "We will steer by the lighthouse alone through the rocks of winter"


def _keys(asked: set[tuple[str, str]], table: str) -> set[str]:
    return {key for of, key in asked if of == table}


def test_an_excerpt_asks_for_the_names_in_it_alone() -> None:
    text, named = "Ana Díaz ran. Magnum Opus sank.", ["Ana Díaz", "Magnum Opus"]
    desk = desk_for(resolve.library([told(i, text, people=named) for i in "ab"]))
    window = Span(0, text.index(".") + 1)
    assert [ref.page for _, ref in desk.linked("a", window)] == ["actor/ana-diaz"]
    assert _keys(_asked(desk.notes, lambda: desk.linked("a", window)), "linked") == {"ana-diaz\0a"}


def test_a_statement_asks_of_another_in_its_words_only_who_gives_it_to_whom() -> None:
    desk = desk_for(resolve.library([_quoting("a", "Ana Díaz"), _quoting("b", "Orla Venn")]))
    one, other = desk.library.statements.values()
    asked = _asked(desk.notes, lambda: disputed(desk, one))
    assert (_keys(asked, ITEM), _keys(asked, "given")) == ({one.id}, {other.id})


def test_whether_words_are_the_same_is_told_without_whom_they_name() -> None:
    words = "We sail with Orla Venn when the winter is over"
    readings = [
        told(i, f'"{words}," said Ana Díaz.', people=["Ana Díaz", "Orla Venn"],
             quotes=[(words, "Ana Díaz")], outlet=f"The {i}")
        for i in "ab"
    ]  # fmt: skip
    desk = desk_for(resolve.library(readings))
    (statement,) = desk.library.statements.values()
    asked = _asked(desk.notes, lambda: told_by(desk, statement))
    assert len(statement.variants) == 2
    assert _keys(asked, "linked") == set()


def _quoting(id: str, who: str) -> Reading:
    text = f'"{WORDS}," said {who}.'
    return told(id, BACKDROP, text, outlet=f"The {id}", people=[who], quotes=[(WORDS, who)])


def test_an_update_asks_for_the_events_that_it_may_tell() -> None:
    rows = [Came("event", f"e-{number}", "") for number in range(30)]
    desk = desk_for(resolve.library([]))
    asked = _asked(desk.notes, lambda: shortened(desk, Update(1, "", added=tuple(rows)), 12))
    assert _keys(asked, "events without words") == {row.id for row in rows[:12]}
