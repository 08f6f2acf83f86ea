"""A folder that cannot be read holds what it held: nothing in it was deleted or removed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests import projects
from tests.command_line import SEED, Command


@contextmanager
def shut(folder: Path) -> Iterator[None]:
    """One folder cannot be read meanwhile, by root neither."""
    real = os.scandir

    def scandir(place: Any = ".") -> Any:
        if Path(place) == folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(place))
        return real(place)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "scandir", scandir)
        yield


@pytest.mark.parametrize("name", ["seeds", "seeds/more", "content/briefings", "content"])
def test_a_folder_that_cannot_be_read_ends_the_run(
    fresh: Path, command: Command, name: str
) -> None:
    (fresh / "seeds/more").mkdir()
    (fresh / "seeds" / SEED).rename(fresh / "seeds/more" / SEED)
    assert command("generate")[0] == 0
    before = projects.texts(fresh / "content")
    (fresh / "seeds/new.txt").write_text("Harbour opens again\n\nBy Ana Quill\n\nIt opened.\n")
    with shut(fresh / name):
        code, _, complaint = command("generate")
    assert code == 1
    assert complaint == f"briefing: {fresh / name}: Permission denied\n"
    assert projects.texts(fresh / "content") == before


@pytest.mark.parametrize("file", [False, True])
def test_seeds_that_are_not_there_are_an_error(fresh: Path, command: Command, file: bool) -> None:
    assert command("generate")[0] == 0
    before = projects.texts(fresh / "content")
    (fresh / "seeds").rename(fresh / "articles")
    if file:
        (fresh / "seeds").write_text("no folder")
    code, _, complaint = command("generate")
    assert code == 1
    assert complaint.startswith("briefing: seeds: there is no such folder; make it, or name ")
    assert projects.texts(fresh / "content") == before


def test_a_full_disk_is_told_with_the_file(
    fresh: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")  # as from write(2): of no file

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        code, _, complaint = command("generate")
    assert code == 1
    assert complaint.startswith(f"briefing: {fresh / 'content'}/")
    assert complaint.endswith(": No space left on device\n")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        (fresh / "seeds/new.txt").write_text("Harbour opens again\n\nBy Ana Quill\n\nIt opened.\n")
        code, _, complaint = command("generate")
    assert code == 1
    assert complaint.startswith(f"briefing: {fresh / '.cache'}/")


@pytest.mark.parametrize("name", ["manifest.json", "book.json"])
def test_a_list_too_deep_to_be_read_is_an_error_that_names_its_file(
    fresh: Path, command: Command, name: str
) -> None:
    assert command("generate")[0] == 0
    (fresh / "content/.generated" / name).write_text("[" * 9_000)
    code, _, complaint = command("generate")
    assert code == 1
    assert f"{name}: not a " in complaint
    assert "take it back from git" in complaint
