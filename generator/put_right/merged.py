"""Pages with corrections as the merge should see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator import corrections
from generator.keep.aside import stub
from generator.put_right.found import PutRight
from generator.put_right.meant import as_meant, sides
from generator.records import Correction
from generator.store import Shelf


def absorbed(
    shelf: Shelf, paths: Mapping[str, PurePosixPath], texts: Mapping[str, str], found: PutRight
) -> dict[str, tuple[str, str]]:
    """Pages with corrections as the merge should see them: as they stand and as generated."""
    seen = as_meant(shelf)
    of_page: dict[str, list[Correction]] = {}
    for correction in (*found.sound, *_taken_back(found)):
        of_page.setdefault(correction.page, []).append(correction)
    return {
        page: corrections.absorb(*sides(shelf, seen, page, paths[page]), texts[page], mine)
        for page, mine in of_page.items()
        if page in texts
        and page in shelf.bases
        and paths[page] in shelf.texts
        and not stub(texts[page])
    }


def emptied(shelf: Shelf, paths: Mapping[str, PurePosixPath], found: PutRight) -> dict[str, str]:
    """Pages that are made no more and lack nothing but items that were taken out: as generated.

    The page of somebody whose only quote an editor deleted there is no page that he worked on.
    """
    out = list(corrections.deleted(found.every))
    items = frozenset(c.item for c in out)
    spent: dict[str, str] = {}
    for page in sorted(shelf.where.keys() & {c.page for c in out} - paths.keys()):
        base, text = shelf.bases.get(page), shelf.texts.get(shelf.where[page])
        if base is not None and text is not None:
            alike = corrections.without(base, items) == corrections.without(text, items)
            spent |= {page: base} if alike else {}
    return spent


def _taken_back(found: PutRight) -> Iterator[Correction]:
    """Corrections of the last run that the page undoes: the old name may stand there unlinked."""
    holds = {(c.page, c.item, c.field) for c in found.every}
    for c in found.known:
        if (c.page, c.item, c.field) not in holds and c.field in ("speaker", "headline", "title"):
            yield replace(c, now=c.was)
