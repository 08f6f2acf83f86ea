"""A run that looks twice reads a file again only if it may be another one, and then always."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator import store
from generator.errors import PageError
from generator.keep import files, seen
from generator.keep.seen import Look, Seen

PAGE = PurePosixPath("notes/page.md")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / PAGE).write_text("one\n")
    return tmp_path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files that were read, in order; those of a test count as if they lay there long since."""
    found: list[Path] = []
    decoded = files.decoded
    monkeypatch.setattr(
        files, "decoded", lambda raw, place: (found.append(place), decoded(raw, place))[1]
    )
    monkeypatch.setattr(seen, "SETTLED", -(10**12))
    return found


def test_a_file_that_stays_is_read_once(content: Path, reads: list[Path]) -> None:
    known = Seen(content)
    assert [Look(known).text(PAGE) for _ in range(3)] == ["one\n"] * 3
    assert reads == [content / PAGE]


@pytest.mark.parametrize(("large", "times"), [(5, 1), (4, 2)])
def test_only_a_short_text_is_held(
    content: Path, reads: list[Path], monkeypatch: pytest.MonkeyPatch, large: int, times: int
) -> None:
    monkeypatch.setattr(seen, "LARGE", large)
    known = Seen(content)
    checksum = Look(known).checksum(str(PAGE)) or ""
    reads.clear()
    assert [known.text(checksum) for _ in range(2)] == ["one\n"] * 2
    assert len(reads) == times


def test_a_file_saved_just_now_is_read_again(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Seen(content)
    Look(known).text(PAGE)
    monkeypatch.setattr(files, "bytes_of", lambda handle, size: b"another")
    assert Look(known).text(PAGE) == "another"


def _kept_date(place: Path) -> None:
    state = place.stat()
    place.write_text("two\n")
    os.utime(place, ns=(state.st_atime_ns, state.st_mtime_ns))


def _replaced(place: Path) -> None:
    other = place.with_name("other")
    other.write_text("two\n")
    other.replace(place)


CHANGES: dict[str, tuple[Callable[[Path], object], str | None]] = {
    "saved": (lambda place: place.write_text("two\n"), "two\n"),
    "saved with its old date": (_kept_date, "two\n"),
    "another put in its place": (_replaced, "two\n"),
    "deleted": (lambda place: place.unlink(), None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(content: Path, reads: list[Path], change: str) -> None:
    known = Seen(content)
    assert Look(known).text(PAGE) == "one\n"
    time.sleep(0.02)  # a file system's clock ticks a hundred times a second or so
    do, wanted = CHANGES[change]
    do(content / PAGE)
    assert Look(known).text(PAGE) == wanted


@pytest.mark.parametrize("linked", ["notes", "notes/page.md"])
def test_no_link_is_followed_however_well_known(
    content: Path, reads: list[Path], linked: str
) -> None:
    known = Seen(content)
    Look(known).text(PAGE)
    place = content / linked
    place.rename(content / "aside")
    place.symlink_to(content / "aside")
    with pytest.raises(PageError, match="symbolic link"):
        Look(known).text(PAGE)


@pytest.mark.parametrize("path", ["../page.md", "notes/..", "notes/../../page.md", "/etc/hosts"])
def test_no_path_leads_out(content: Path, path: str) -> None:
    look = Look(Seen(content))
    look.text(PAGE)
    with pytest.raises(PageError, match="leads out"):
        look.text(PurePosixPath(path))


def test_a_page_and_what_it_was_generated_from_are_one_text(content: Path) -> None:
    (content / "base.md").write_text("one\n")
    look = Look(Seen(content))
    assert look.text(PAGE) is look.text(PurePosixPath("base.md"))


def test_a_second_look_at_content_reads_nothing_again(content: Path, reads: list[Path]) -> None:
    known = Seen(content)
    first = store.look(content, seen=known)
    count = len(reads)
    assert store.look(content, seen=known) == first
    assert count and len(reads) == count
