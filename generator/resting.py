"""Pages that nobody worked on and of which nothing is open, nearly all: told by checksums, none
is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from generator.keep.aside import stub
from generator.keep.reasons import lines
from generator.keep.reviews import reviewed
from generator.keep.texts import Texts
from generator.places import Places
from generator.store import Shelf, Step

Paths = dict[str, PurePosixPath]


def pages_at_rest(
    shelf: Shelf, where: Places, texts: Texts[str], outdated: Collection[str]
) -> tuple[Paths, Paths]:
    """Pages that stand as they were generated, nothing being open on them, with their paths: those
    that are generated so again, and those that are not; `texts` by id, and `outdated` those with
    items to read again."""
    stands, bases, made = shelf.texts.checksums, shelf.bases.checksums, texts.checksums
    awake = {*reviewed(shelf.manifest.review), *shelf.conflicts, *shelf.aside, *outdated}
    awake |= {page for page in shelf.clashes if page not in shelf.where}
    same: Paths = {}
    other: Paths = {}
    for page, path in where.paths.items():
        base = bases.get(page)
        if base is None or base != stands.get(path) or base in shelf.apart or page in awake:
            continue
        (same if made[page] == base else other)[page] = path
    return same, other


def anew(
    shelf: Shelf, texts: Texts[str], others: Mapping[str, PurePosixPath]
) -> dict[str, tuple[Step, str]]:
    """What becomes of those that are generated otherwise, and why: there is nothing to merge.

    None of those of which only a stub is to be shown.
    """
    found: dict[str, tuple[Step, str]] = {}
    for page, path in others.items():
        before, seal = shelf.texts.checksums[path], texts.checksums[page]
        if path.suffix != ".md":
            step = Step(page, path, before, file=texts.raw(page), seal=seal)
            found[page] = step, "from the sources"
        elif not stub(text := texts[page]):
            step = Step(page, path, before, text, text, seal=seal)
            found[page] = step, lines(shelf.bases[page], text, "from the sources")
    return found
