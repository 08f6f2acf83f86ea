"""Pages that come, stay and go, whoever edited, moved or deleted them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stores import CHANGED, ONE, edit, kinds, page, run, tree


def test_a_second_run_writes_nothing(content: Path) -> None:
    run(content, ONE)
    before = tree(content)
    assert kinds(run(content, ONE)) == {"a.md": "same"}
    assert tree(content) == before


def test_nothing_but_pages_bases_and_the_manifest_is_left(content: Path) -> None:
    run(content, ONE)
    left = [".generated/manifest.json", ".generated/pages/briefing/a.md", "a.md"]
    assert list(tree(content)) == left


def test_a_page_nobody_edited_follows_its_source(content: Path) -> None:
    run(content, ONE)
    assert kinds(run(content, CHANGED)) == {"a.md": "updated"}
    assert (content / "a.md").read_text() == CHANGED["a.md"]


def test_an_edit_and_a_change_of_the_source_both_stay(content: Path) -> None:
    run(content, ONE)
    edit(content, "one", "ONE")
    assert kinds(run(content, CHANGED)) == {"a.md": "edited"}
    assert (content / "a.md").read_text() == CHANGED["a.md"].replace("one", "ONE")


def test_a_page_an_editor_deleted_stays_deleted(content: Path) -> None:
    run(content, ONE)
    (content / "a.md").unlink()
    for made in (ONE, CHANGED, CHANGED):
        assert kinds(run(content, made)) == {"a.md": "deleted"}
        assert not (content / "a.md").exists()


def test_a_deleted_page_stays_deleted_when_its_source_goes_and_comes_back(content: Path) -> None:
    run(content, ONE)
    (content / "a.md").unlink()
    run(content, {})
    run(content, {})
    run(content, CHANGED)
    assert not (content / "a.md").exists()


def test_a_deleted_page_put_back_by_hand_is_merged_again(content: Path) -> None:
    run(content, ONE)
    text = (content / "a.md").read_text()
    (content / "a.md").unlink()
    run(content, ONE)
    (content / "a.md").write_text(text.replace("one", "ONE"))
    assert kinds(run(content, CHANGED)) == {"a.md": "edited"}
    assert "three, and more" in (content / "a.md").read_text()


def test_a_page_the_generator_does_not_know_is_never_touched(content: Path) -> None:
    content.mkdir()
    (content / "a.md").write_text("my own page\n")
    (content / "b.md").write_text("another\n")
    planned = run(content, ONE)
    assert kinds(planned) == {"a.md": "foreign", "b.md": "foreign"}
    assert any("a.md" in warning for warning in planned.warnings)
    assert not any("b.md" in warning for warning in planned.warnings)
    assert (content / "a.md").read_text() == "my own page\n"


def test_a_file_of_an_editors_own_that_is_no_page_is_never_overwritten(content: Path) -> None:
    (content / "data").mkdir(parents=True)
    (content / "data/x.json").write_text("[]")
    planned = run(content, {"data/x.json": page("data/x", "1")})
    assert kinds(planned) == {"data/x.json": "foreign"}
    assert (content / "data/x.json").read_text() == "[]"


def test_a_page_goes_with_its_source(content: Path) -> None:
    run(content, {"deep/a.md": page("briefing/a", "one")})
    assert kinds(run(content, {})) == {"deep/a.md": "removed"}
    assert list(tree(content)) == [".generated/manifest.json"]
    assert not (content / "deep").exists()


def test_a_page_that_comes_back_with_its_source_lies_where_it_lay(content: Path) -> None:
    run(content, ONE)
    (content / "a.md").rename(content / "mine.md")
    run(content, {})
    run(content, {})
    assert kinds(run(content, CHANGED)) == {"mine.md": "new"}


def test_an_edited_page_outlives_its_source(content: Path) -> None:
    run(content, ONE)
    edit(content, "one", "ONE")
    for _ in range(2):
        assert kinds(run(content, {})) == {"a.md": "orphaned"}
    assert "ONE" in (content / "a.md").read_text()
    assert kinds(run(content, CHANGED)) == {"a.md": "edited"}


def test_a_page_an_editor_moved_is_merged_where_it_is(content: Path) -> None:
    run(content, ONE)
    (content / "mine").mkdir()
    (content / "a.md").rename(content / "mine/b.md")
    assert kinds(run(content, CHANGED)) == {"mine/b.md": "updated"}
    assert not (content / "a.md").exists()
    assert (content / "mine/b.md").read_text() == CHANGED["a.md"]


def test_a_page_whose_proposed_path_changes_stays_where_it_was(content: Path) -> None:
    run(content, ONE)
    assert kinds(run(content, {"other.md": ONE["a.md"]})) == {"a.md": "same"}
    assert not (content / "other.md").exists()


def test_a_page_that_lost_its_id_is_known_by_its_path(content: Path) -> None:
    run(content, ONE)
    edit(content, "id: briefing/a\n", "")
    assert kinds(run(content, CHANGED)) == {"a.md": "edited"}
    assert "and more" in (content / "a.md").read_text()


def test_the_copy_of_a_page_is_told_and_left_alone(content: Path) -> None:
    run(content, ONE)
    (content / "copy.md").write_text((content / "a.md").read_text())
    planned = run(content, CHANGED)
    assert kinds(planned) == {"a.md": "updated", "copy.md": "foreign"}
    assert "briefing/a" in planned.warnings[0]
    assert "copy.md" in planned.warnings[0]


def test_of_two_copies_without_the_original_none_is_taken(content: Path) -> None:
    run(content, ONE)
    text = (content / "a.md").read_text()
    (content / "a.md").unlink()
    (content / "b.md").write_text(text)
    (content / "c.md").write_text(text)
    planned = run(content, CHANGED)
    assert "updated" not in kinds(planned).values()
    assert (content / "b.md").read_text() == (content / "c.md").read_text() == text
    assert not (content / "a.md").exists()


@pytest.mark.parametrize("chosen", ["b.md", "c.md"])
def test_which_of_two_copies_is_the_page_the_editor_says(content: Path, chosen: str) -> None:
    run(content, ONE)
    text = (content / "a.md").read_text()
    (content / "a.md").unlink()
    for name in ("b.md", "c.md"):
        (content / name).write_text(text)
    for _ in range(2):
        assert kinds(run(content, CHANGED))["b.md"] == "skipped"
    (content / ("c.md" if chosen == "b.md" else "b.md")).unlink()
    assert kinds(run(content, CHANGED)) == {chosen: "updated"}


def test_two_pages_of_one_path_get_two(content: Path) -> None:
    run(content, {"a.md": page("actor/a", "x"), "A.md": page("actor/b", "y")})
    assert len([name for name in tree(content) if not name.startswith(".")]) == 2


def test_line_ends_of_the_editors_program_stay(content: Path) -> None:
    run(content, ONE)
    edit(content, "\n", "\r\n")
    run(content, CHANGED)
    assert (content / "a.md").read_bytes() == CHANGED["a.md"].replace("\n", "\r\n").encode()


def test_a_page_that_is_not_utf8_is_told_and_left_alone(content: Path) -> None:
    run(content, ONE)
    edit(content, "one", "x")
    raw = (content / "a.md").read_bytes() + "é".encode("latin-1")
    (content / "a.md").write_bytes(raw)
    planned = run(content, CHANGED)
    assert kinds(planned) == {"a.md": "skipped"}
    assert any("UTF-8" in warning for warning in planned.warnings)
    assert (content / "a.md").read_bytes() == raw
