"""Where each generated page goes: where it lies already, else where it was proposed; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.links import digest, path_of
from generator.store import Shelf


@dataclass(frozen=True, slots=True)
class Places:
    """Where each generated page goes, and which do not go anywhere."""

    paths: Mapping[str, PurePosixPath]
    deleted: Mapping[str, PurePosixPath] = field(default_factory=dict)
    """Pages that an editor deleted, and where they were: no link may lead to them."""


def places(shelf: Shelf, proposed: Mapping[str, PurePosixPath]) -> Places:
    """A path for every page: where it lies, else where it was proposed, else with a hash behind."""
    deleted = {i: _was(shelf, i, path) for i, path in proposed.items() if _deleted(shelf, i)}
    known = {**{i: copies[0] for i, copies in shelf.clashes.items()}, **shelf.where}
    paths = {i: known[i] for i in proposed if i in known}
    kept = {i for i in shelf.manifest.pages if i not in proposed and i in shelf.where}
    taken = {_key(p) for p in paths.values()} | {_key(shelf.where[i]) for i in kept}
    for i, wish in proposed.items():
        if i in paths or i in deleted:
            continue
        path = path_of(str(shelf.manifest.left.get(i, wish)))
        free = path if _key(path) not in taken else path.with_stem(f"{path.stem}-{digest(i)}")
        paths[i] = free
        taken.add(_key(free))
    return Places({i: paths[i] for i in proposed if i in paths}, deleted)


def _key(path: PurePosixPath) -> str:
    """One name for paths that are one file where case does not count."""
    return str(path).casefold()


def _deleted(shelf: Shelf, page: str) -> bool:
    """The generator made this page once and it is nowhere now."""
    known = page in shelf.manifest.deleted or page in shelf.bases
    return known and page not in shelf.where and page not in shelf.clashes


def _was(shelf: Shelf, page: str, proposed: PurePosixPath) -> PurePosixPath:
    before = shelf.manifest.pages.get(page) or shelf.manifest.deleted.get(page)
    return PurePosixPath(before) if before else proposed
