"""Pages of which only a stub is shown, as their editors mean them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.keep.aside import Aside, stub
from generator.merge import merge
from generator.store import Shelf


def as_meant(shelf: Shelf) -> dict[str, Aside]:
    """Pages of which a stub stands there as their editors mean them, by id."""
    return {
        page: Aside(aside.base, _meant(aside, shelf.bases[page], shelf.texts[shelf.where[page]]))
        for page, aside in shelf.aside.items()
        if page in shelf.bases and shelf.where.get(page) in shelf.texts and stub(shelf.bases[page])
    }


def _meant(aside: Aside, base: str, page: str) -> str:
    """The page as it was, with what its editor changed on the stub since.

    `base` and `page` are the stub as generated and as it stands.
    """
    return merge(base, page, aside.page).text


def sides(
    shelf: Shelf, seen: Mapping[str, Aside], page: str, path: PurePosixPath
) -> tuple[str, str]:
    """The page and its base."""
    if page in seen:
        return seen[page].page, seen[page].base
    return shelf.texts[path], shelf.bases[page]
