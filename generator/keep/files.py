"""Files below one folder: written whole or not at all, never outside it, never through a link."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.errors import PageError
from generator.folders import named, walked
from generator.links import digest, path_of

TEMPORARY = ".briefing.tmp"
"""End of the name of a file that is being written; what is left of a killed run is swept."""


class Moved(Exception):
    """The file is not what it was when this run read it: somebody saved it meanwhile."""


def resolve(folder: Path, path: PurePosixPath) -> Path:
    """The place of a path below the folder; an error if it leads out or through a link."""
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise PageError(f"the path leads out of {folder.name}/", str(path))
    place = str(folder)
    no_link(place, path)
    for part in path.parts:
        place = f"{place}/{part}"
        no_link(place, path)
    return Path(place)


def no_link(place: str, path: PurePosixPath) -> None:
    """An error where the place is a link."""
    try:
        state = os.lstat(place)
    except OSError:
        return
    if stat.S_ISLNK(state.st_mode):
        raise linked(place, path)


def linked(place: str, path: PurePosixPath) -> PageError:
    """The error of a path that leads through a link."""
    name = place.rpartition("/")[2]
    return PageError(f"{name} is a symbolic link; pages are plain files", str(path))


def read(place: Path) -> str | None:
    """The text of a file with its line ends as they are; None when there is none."""
    try:
        raw = place.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return decoded(raw, place)


def bytes_of(handle: int, size: int) -> bytes:
    """All that an open file holds, `size` being how much that was; a fifth of the time of a file
    object, for thousands of them."""
    parts: list[bytes] = []
    while part := os.read(handle, size + 1):
        if not parts and len(part) == size:
            return part  # more was asked for: there is no more
        parts.append(part)
        size = max(os.fstat(handle).st_size, 1)
    return b"".join(parts)


def decoded(raw: bytes, place: Path) -> str:
    """The text; an error that names the line of what is none."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PageError("not UTF-8: save it in that encoding", str(place), line) from error


def write(place: Path, text: str, expected: str | None) -> bool:
    """Put the text there unless it is there; whether anything was written.

    `expected` is what this run read before (None: no file). When something else stands there by
    now it is left alone and `Moved` raised.
    """
    current = read(place)
    if current == text:
        return False
    if current != expected:
        raise Moved(str(place))
    put(place, text.encode("utf-8"))
    return True


def put(place: Path, raw: bytes) -> None:
    """A file with these bytes, whatever stood there; it keeps its mode."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f".{digest(place.name)}{TEMPORARY}")  # a long name stays legal
    mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else None
    with named(place), temporary.open("xb") as file:
        file.write(raw)
        file.flush()
        if mode is not None:
            os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())
    temporary.replace(place)


def remove(place: Path, folder: Path) -> bool:
    """Delete a file and the folders above it that are empty then, up to `folder`."""
    try:
        place.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    with contextlib.suppress(OSError):
        for parent in place.parents:
            if parent == folder:
                break
            parent.rmdir()
    return True


def sweep(folder: Path) -> list[Path]:
    """Delete what a killed run left half-written; the files deleted."""
    left = [
        Path(where, name)
        for where, _, names in os.walk(folder)
        for name in names
        if name.endswith(TEMPORARY)
    ]
    for place in left:
        place.unlink()
    return left


def walk(folder: Path, suffix: str) -> Iterator[PurePosixPath]:
    """Paths below the folder with that suffix, sorted; whatever begins with a dot left out.

    Raises OSError for a folder that cannot be read: nobody has deleted the pages in it.
    """
    found: list[tuple[str, ...]] = []
    for where, folders, names in walked(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(where).relative_to(folder).parts
        found += (
            (*below, name) for name in names if name.endswith(suffix) and not name.startswith(".")
        )
    yield from (path_of("/".join(parts)) for parts in sorted(found))
