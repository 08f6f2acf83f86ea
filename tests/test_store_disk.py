"""What the disk may do to a run: links, modes, locks, kills; and names of files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator import store
from generator.errors import BriefingError, PageError
from generator.keep import files
from generator.places import places
from generator.plan import plan
from tests.killing import Killed
from tests.stores import CHANGED, ONE, edit, kinds, page, run, texts


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


def item(*rows: str) -> tuple[str, ...]:
    """A statement, a paragraph a row."""
    return ("### A {#q-0a1b2c3d4e}", *(part for row in rows for part in ("", row)))


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
    "reworded.md": page("briefing/reworded", "one", "", *item("two", "three")),
    "taken-out.md": page("briefing/taken-out", "one", "", *item("two", "three")),
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
    # Both wait to be read again, which no merge with the new base would find.
    "reworded.md": page("briefing/reworded", "one", "", *item("two, too", "three")),
    "taken-out.md": page("briefing/taken-out", "one", "", *item("two, too", "three")),
}


def world(content: Path) -> None:
    """A site of many pages, some of them edited in every way."""
    run(content, BEFORE)
    edit(content, "- x", "- X", "edited.md")
    edit(content, "two\n\n", "", "undone.md")
    edit(content, "two", "two, says the editor", "quarrel.md")
    edit(content, "two", "two, by hand", "off.md")
    edit(content, "id: briefing/off", "id: briefing/off\nstatus: withdrawn", "off.md")
    edit(content, "three", "three, by hand", "reworded.md")
    edit(content, "\n".join(item("two", "three")), "two, by hand", "taken-out.md")
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
    waiting = store.manifest(tmp_path / "whole").review
    assert [key.partition("#")[0] for key in waiting] == ["briefing/reworded", "briefing/taken-out"]


def test_what_a_killed_run_left_half_written_is_swept(content: Path) -> None:
    run(content, ONE)
    stray = content / f".abc{files.TEMPORARY}"
    stray.write_text("half a pa")
    run(content, ONE)
    assert not stray.exists()


@pytest.mark.parametrize(
    "page_id", ["briefing/" + "x" * 300, "briefing/..", "/etc/x", "a//b", "briefing/ü ö", "x/./y"]
)
def test_any_id_has_a_base_below_content(content: Path, page_id: str, tmp_path: Path) -> None:
    run(content, {"a.md": page(f'"{page_id}"', "x")})
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(path.is_relative_to(content) for path in left)
    assert len(left) == 3
