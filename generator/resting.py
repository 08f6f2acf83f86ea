"""Pages on which nothing happened, nearly all of a run's: told by checksums, none is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from generator.keep.reviews import reviewed
from generator.keep.texts import texts_of
from generator.places import Places
from generator.store import Shelf


def pages_at_rest(
    shelf: Shelf, where: Places, texts: Mapping[str, str], outdated: Collection[str]
) -> dict[str, PurePosixPath]:
    """Pages that stand as they were generated and are generated so again, nothing being open on
    them, with their paths; `texts` by id, and `outdated` those with items to read again."""
    stands, bases, made = shelf.texts.checksums, shelf.bases.checksums, texts_of(texts).checksums
    awake = {*reviewed(shelf.manifest.review), *shelf.conflicts, *shelf.aside, *outdated}
    awake |= {page for page in shelf.clashes if page not in shelf.where}
    return {
        page: path
        for page, path in where.paths.items()
        if (found := made[page]) == stands.get(path) == bases.get(page)
        and found not in shelf.apart
        and page not in awake
    }
