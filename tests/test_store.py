"""What becomes of pages on disk: worlds built from a dict of files, runs, and what lies there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from generator import store
from generator.errors import BriefingError, PageError
from generator.keep import files
from generator.places import places
from generator.plan import Plan, plan
from tests.killing import Killed

HEAD = "---\nid: {id}\n---\n\n"


def page(page_id: str, *rows: str) -> str:
    return HEAD.format(id=page_id) + "\n".join(rows) + "\n"


def run(content: Path, made: Mapping[str, str], seeds: Mapping[str, str] | None = None) -> Plan:
    """One run that generates these pages: path → text, the id in the text's head."""
    texts = {text.split("\n")[1].removeprefix("id: "): text for text in made.values()}
    proposed = {
        i: PurePosixPath(path) for i, path in zip(texts, made, strict=True)
    }  # fmt: skip
    with store.writing(content):
        shelf = store.look(content, proposed)
        where = places(shelf, proposed)
        planned = plan(shelf, where, texts, seeds or {}, "content")
        store.apply(content, shelf, planned.steps, planned.manifest)
    return planned


def kinds(planned: Plan) -> dict[str, str]:
    return {change.subject.removeprefix("content/"): change.kind for change in planned.changes}


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(folder: Path) -> dict[str, bytes]:
    return {name: raw for name, (raw, _) in tree(folder).items()}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


ONE = {"a.md": page("briefing/a", "one", "", "two", "", "three")}
CHANGED = {"a.md": page("briefing/a", "one", "", "two", "", "three, and more")}


def edit(content: Path, before: str, after: str, name: str = "a.md") -> None:
    place = content / name
    place.write_bytes(place.read_bytes().replace(before.encode(), after.encode()))


# --- pages that come, stay and go ------------------------------------------------------------


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


# --- conflicts -------------------------------------------------------------------------------


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


# --- what the disk may do --------------------------------------------------------------------


def test_nothing_is_written_outside_content(content: Path, tmp_path: Path) -> None:
    with pytest.raises(PageError):
        run(content, {"../x.md": page("briefing/x", "x")})
    assert not (tmp_path / "x.md").exists()


@pytest.mark.parametrize("name", ["deep", "deep/a.md"])
def test_nothing_is_written_through_a_link(content: Path, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("mine")
    link = content / name
    link.parent.mkdir(parents=True)
    link.symlink_to(outside if name == "deep" else outside / "a.md")
    try:
        run(content, {"deep/a.md": page("briefing/a", "x")})
    except PageError as error:
        assert "symbolic link" in str(error)
    assert [p.name for p in outside.iterdir()] == ["a.md"]
    assert (outside / "a.md").read_text() == "mine"


def test_a_page_saved_while_a_run_is_at_work_is_not_overwritten(content: Path) -> None:
    run(content, ONE)
    proposed = {"briefing/a": PurePosixPath("a.md")}
    shelf = store.look(content, proposed)
    planned = plan(
        shelf, places(shelf, proposed), {"briefing/a": CHANGED["a.md"]}, {}, "content"
    )  # fmt: skip
    edit(content, "one", "saved meanwhile")
    assert store.apply(content, shelf, planned.steps, planned.manifest) == {"a.md"}
    assert "saved meanwhile" in (content / "a.md").read_text()
    assert kinds(run(content, CHANGED)) == {"a.md": "edited"}
    assert "and more" in (content / "a.md").read_text()


def test_the_mode_of_a_page_stays(content: Path) -> None:
    run(content, ONE)
    (content / "a.md").chmod(0o640)
    run(content, CHANGED)
    assert (content / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_second_run_at_the_same_time_says_so_and_ends(content: Path) -> None:
    with (
        store.writing(content),
        pytest.raises(BriefingError, match="another run"),
        store.writing(content),
    ):
        pass


def test_the_lock_of_a_killed_run_is_gone(content: Path) -> None:
    code = "import os, sys, pathlib; from generator import store\n"
    code += "with store.writing(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    done = subprocess.run([sys.executable, "-c", code, str(content)], check=False)
    assert done.returncode == -9
    with store.writing(content):
        pass


BEFORE = {
    "same.md": page("briefing/same", "same"),
    "new-source.md": page("briefing/new-source", "one", "", "two"),
    "edited.md": page("briefing/edited", "one", "", "- x", "- y", "", "three"),
    "undone.md": page("briefing/undone", "one", "", "two", "", "three"),
    "quarrel.md": page("briefing/quarrel", "one", "", "two"),
    "gone.md": page("briefing/gone", "one"),
    "deleted.md": page("briefing/deleted", "one"),
    "moved.md": page("briefing/moved", "one", "", "two"),
    "off.md": page("briefing/off", "one", "", "two"),
    **{f"m{n:02}.md": page(f"briefing/m{n:02}", "one", "", "two") for n in range(24)},
}
AFTER = {
    **{f"m{n:02}.md": page(f"briefing/m{n:02}", "one", "", "two, too") for n in range(24)},
    "same.md": BEFORE["same.md"],
    "new-source.md": page("briefing/new-source", "one", "", "two, too"),
    "edited.md": page("briefing/edited", "one, too", "", "- x", "- y", "", "three"),
    # The editor took "two" out, and the source brings it in elsewhere: merged, the page is the
    # base again, and only the journal knows that it was merged.
    "undone.md": page("briefing/undone", "one", "", "two", "", "two", "", "three"),
    "quarrel.md": page("briefing/quarrel", "one", "", "two, says the source"),
    "deleted.md": page("briefing/deleted", "one, too"),
    "moved.md": page("briefing/moved", "one, too", "", "two"),
    # An editor withdrew it: of his page a stub is left, and the rest is kept aside.
    "off.md": page("briefing/off", "withdrawn").replace("\n---", '\nstatus: "withdrawn"\n---', 1),
    "fresh.md": page("briefing/fresh", "new"),
}


def world(content: Path) -> None:
    """A site of many pages, some of them edited in every way."""
    run(content, BEFORE)
    edit(content, "- x", "- X", "edited.md")
    edit(content, "two\n\n", "", "undone.md")
    edit(content, "two", "two, says the editor", "quarrel.md")
    edit(content, "two", "two, by hand", "off.md")
    edit(content, "id: briefing/off", "id: briefing/off\nstatus: withdrawn", "off.md")
    (content / "deleted.md").unlink()
    (content / "moved.md").rename(content / "elsewhere.md")
    (content / "note.md").write_text("an editor's own page\n")


def test_killed_at_any_write_the_next_run_ends_in_the_same_state(
    tmp_path: Path, kill: list[int]
) -> None:
    world(tmp_path / "whole")
    run(tmp_path / "whole", AFTER)
    expected = texts(tmp_path / "whole")
    points = 0
    for point in range(1000):
        content = tmp_path / str(point)
        kill[0] = 10**9
        world(content)
        kill[0] = point
        try:
            run(content, AFTER)
            break
        except Killed:
            points += 1
        kill[0] = 10**9
        for name, raw in texts(content).items():
            torn = not name.startswith(".generated") and name.endswith(".md") and not raw
            assert not torn, name
        assert "- X" in (content / "edited.md").read_text()
        assert "two, says the editor" in (content / "quarrel.md").read_text()
        places = (content / "off.md", content / ".generated/aside/briefing/off/page.md")
        assert any(p.exists() and "two, by hand" in p.read_text() for p in places)
        run(content, AFTER)
        assert texts(content) == expected, f"killed before write {point}"
    assert points >= 120


def test_what_a_killed_run_left_half_written_is_swept(content: Path) -> None:
    run(content, ONE)
    stray = content / f".abc{files.TEMPORARY}"
    stray.write_text("half a pa")
    run(content, ONE)
    assert not stray.exists()


# --- ids and names ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page_id", ["briefing/" + "x" * 300, "briefing/..", "/etc/x", "a//b", "briefing/ü ö", "x/./y"]
)
def test_any_id_has_a_base_below_content(content: Path, page_id: str, tmp_path: Path) -> None:
    run(content, {"a.md": page(f'"{page_id}"', "x")})
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(path.is_relative_to(content) for path in left)
    assert len(left) == 3
