"""Where editor and source changed one line: what stands, what lies beside it, what settles it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stores import CHANGED, ONE, edit, kinds, run, tree


@pytest.fixture
def quarrel(content: Path) -> Path:
    """A page on which an editor and the source changed the same line."""
    run(content, ONE)
    edit(content, "three", "drei")
    return content


def conflict_files(content: Path) -> dict[str, str]:
    folder = content / ".generated/conflicts"
    return {path.name: path.read_text() for path in sorted(folder.rglob("*.md"))}


def test_in_a_conflict_the_editors_words_stay_on_the_page(quarrel: Path) -> None:
    planned = run(quarrel, CHANGED)
    assert kinds(planned) == {"a.md": "conflict"}
    assert (quarrel / "a.md").read_text() == ONE["a.md"].replace("three", "drei")
    (conflict,) = planned.conflicts["content/a.md"]
    assert (conflict.line, conflict.ours, conflict.theirs) == (9, ("drei",), ("three, and more",))


def test_both_versions_of_a_conflict_lie_in_a_folder(quarrel: Path) -> None:
    run(quarrel, CHANGED)
    found = conflict_files(quarrel)
    assert found["base.md"] == ONE["a.md"]
    assert found["theirs.md"] == CHANGED["a.md"]
    assert found["ours.md"] == (quarrel / "a.md").read_text()


def test_a_conflict_is_told_until_it_is_settled_and_writes_nothing_more(quarrel: Path) -> None:
    first = run(quarrel, CHANGED)
    before = tree(quarrel)
    again = run(quarrel, CHANGED)
    assert kinds(again) == {"a.md": "conflict"}
    assert again.conflicts == first.conflicts
    assert tree(quarrel) == before


@pytest.mark.parametrize("words", ["three, and more", "drei und mehr"])
def test_the_next_edit_settles_a_conflict(quarrel: Path, words: str) -> None:
    run(quarrel, CHANGED)
    edit(quarrel, "drei", words)
    assert kinds(run(quarrel, CHANGED))["a.md"] in ("same", "edited")
    assert not conflict_files(quarrel)
    assert words in (quarrel / "a.md").read_text()


def test_deleting_the_files_of_a_conflict_settles_it_as_it_stands(quarrel: Path) -> None:
    run(quarrel, CHANGED)
    for path in (quarrel / ".generated/conflicts").rglob("*.md"):
        path.unlink()
    assert kinds(run(quarrel, CHANGED)) == {"a.md": "edited"}
    assert "drei" in (quarrel / "a.md").read_text()


def test_a_source_that_goes_back_settles_a_conflict(quarrel: Path) -> None:
    run(quarrel, CHANGED)
    assert kinds(run(quarrel, ONE)) == {"a.md": "edited"}
    assert not conflict_files(quarrel)


def test_an_open_conflict_does_not_hold_up_other_lines(quarrel: Path) -> None:
    run(quarrel, CHANGED)
    more = {"a.md": CHANGED["a.md"].replace("one", "one, too")}
    assert kinds(run(quarrel, more)) == {"a.md": "conflict"}
    assert "one, too" in (quarrel / "a.md").read_text()
    assert "drei" in (quarrel / "a.md").read_text()
