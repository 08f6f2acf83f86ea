"""What lies beside the pages in `content/`: sides of open conflicts, pages that are not shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.keep import files
from generator.keep.aside import Aside
from generator.keep.layout import (
    ASIDE,
    CONFLICTS,
    HALVES,
    SIDES,
    aside_path,
    conflict_path,
    name_of,
    read,
)
from generator.keep.listing import Listing


@dataclass(frozen=True, slots=True)
class Sides:
    """The three texts of an open conflict, as they were when it arose."""

    base: str
    ours: str
    theirs: str


class Beside(NamedTuple):
    """By page id."""

    conflicts: Mapping[str, Sides]
    aside: Mapping[str, Aside]
    torn: tuple[PurePosixPath, ...]
    """Files the others of which a killed run deleted or did not get to."""


def beside(content: Path, there: Listing, pages: Collection[str]) -> Beside:
    """What is kept of these pages."""
    quarrels, hidden = (_of(there, folder, pages) for folder in (CONFLICTS, ASIDE))
    conflicts = {i: sides for i in quarrels if (sides := _sides(content, i))}
    aside = {i: found for i in hidden if (found := _aside(content, i))}
    torn = (
        *(path for i in quarrels if i not in conflicts for path in _left(content, i, SIDES)),
        *(path for i in hidden if i not in aside for path in _left(content, i, HALVES)),
    )
    return Beside(conflicts, aside, torn)


def _of(there: Listing, folder: PurePosixPath, pages: Iterable[str]) -> list[str]:
    """Those of which files lie in a folder."""
    start = f"{folder}/"
    found = {path.rpartition("/")[0] for path in there.files if path.startswith(start)}
    found |= {path.rpartition("/")[0] for path in there.links if path.startswith(start)}
    return sorted(i for i in pages if str(folder / name_of(i)) in found) if found else []


def _sides(content: Path, page: str) -> Sides | None:
    found: list[str] = []
    for side in SIDES:
        text = read(content, conflict_path(page, side))
        if text is None:
            return None
        found.append(text)
    return Sides(*found)


def _aside(content: Path, page: str) -> Aside | None:
    base, text = (read(content, aside_path(page, side)) for side in HALVES)
    return None if base is None or text is None else Aside(base, text)


def _left(content: Path, page: str, sides: Sequence[str]) -> Iterator[PurePosixPath]:
    """Those of the files that are there."""
    place = aside_path if sides == HALVES else conflict_path
    for side in sides:
        if files.resolve(content, place(page, side)).exists():
            yield place(page, side)
