"""Every file below a folder with its state, in one walk that reads none of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.keep import files

Mark = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """Paths from the folder on, with "/" between their parts; no link is followed."""

    files: dict[str, Mark] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    """Path → where it leads."""
    others: list[str] = field(default_factory=list)
    """What is no plain file: a pipe, a socket."""

    def no_link(self, path: str) -> None:
        """An error where the path leads through a link."""
        if not self.links:
            return
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            if (place := "/".join(parts[:end])) in self.links:
                raise files.linked(place, PurePosixPath(path))

    def pages(self) -> Iterator[str]:
        """Markdown files, and links that are called so; whatever begins with a dot left out."""
        for path in (*self.files, *self.links):
            if path.endswith(".md") and not path.startswith(".") and "/." not in path:
                yield path


def listed(folder: Path) -> Listing:
    """What lies below the folder now; nothing where it is not there.

    Raises OSError for a folder that cannot be read: nobody has deleted the pages in it.
    """
    found = Listing()
    todo = [(str(folder), "")]
    while todo:
        place, below = todo.pop()
        try:
            with os.scandir(place) as entries:
                _enter(entries, below, found, todo)
        except FileNotFoundError:
            continue
    return found


def _enter(
    entries: Iterable[os.DirEntry[str]], below: str, found: Listing, todo: list[tuple[str, str]]
) -> None:
    """Puts down what lies in one folder, the folders in it among what is still to do."""
    states = found.files
    for entry in entries:
        path = below + entry.name
        if entry.is_file(follow_symlinks=False):
            try:
                state = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # deleted while this walk was at it
            size, dates = state.st_size, (state.st_mtime_ns, state.st_ctime_ns)
            states[path] = state.st_dev, state.st_ino, size, *dates  # as `mark`, without a call
        elif entry.is_dir(follow_symlinks=False):
            found.folders.append(path)
            todo.append((entry.path, f"{path}/"))
        elif entry.is_symlink():
            found.links[path] = _target(entry.path)
        else:
            found.others.append(path)


def _target(place: str) -> str:
    try:
        return str(Path(place).readlink())
    except OSError:
        return ""


def mark(state: os.stat_result) -> Mark:
    """What changes with every change of a file, its date alone aside."""
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns
