"""Corrections from the pages of the last run to the library of this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import corrections
from generator.config import Config
from generator.corrections import Edited
from generator.corrections.articles import Fields, by_article, wrong
from generator.keep.layout import CORRECTIONS, put
from generator.keep.layout import read as read_own
from generator.keep.texts import unlike
from generator.put_right.meant import as_meant
from generator.records import Correction, Library, Reading, Removal, Review
from generator.store import Shelf


@dataclass(frozen=True, slots=True)
class PutRight:
    """What editors put right, as it was read back from their pages."""

    every: tuple[Correction, ...] = ()
    known: tuple[Correction, ...] = ()
    """What the last run knew."""
    sources: tuple[tuple[Correction, str], ...] = ()
    """Answers in an editor's words, each with what its source says now."""
    lost: tuple[Correction, ...] = ()
    """Those whose words no article has any more."""
    refused: tuple[Correction, ...] = ()
    """Those with a value that cannot be right; what the page said before holds."""
    asked: tuple[Correction, ...] = ()
    """Items deleted where they are one of several tellings: taken out if they are still told."""
    back: tuple[Removal, ...] = ()
    """Items that stand on a page again."""
    alone: tuple[Removal, ...] = ()
    """Items that are off one page alone."""

    @property
    def sound(self) -> tuple[Correction, ...]:
        """Those that can be taken."""
        return tuple(c for c in self.every if not wrong(c))

    @property
    def heads(self) -> Mapping[str, Fields]:
        """Article id → what its head should say."""
        return by_article(self.every)


def put_right(config: Config, shelf: Shelf) -> PutRight:
    """The corrections on the pages as they stand on the shelf."""
    known = corrections.load(read_own(config.content, CORRECTIONS), str(CORRECTIONS))
    seen = as_meant(shelf)
    by_path = {path: page for page, path in shelf.where.items()}
    pages = shelf.texts.under(by_path).but({i: side.page for i, side in seen.items()})
    bases = shelf.bases.but({i: side.base for i, side in seen.items()})
    found = corrections.read(pages, bases, shelf.where, known)
    refused = tuple(c for c in found if wrong(c))
    before = {(c.page, c.item, c.field): c for c in known}
    held = [before.get((c.page, c.item, c.field), c) if c in refused else c for c in found]
    edited = _edited(shelf, pages, bases, {c.page for c in corrections.deleted(known)})
    out = corrections.taken_out(edited, known, shelf.manifest.apart, held)
    every = tuple(sorted((*held, *out.holds)))
    return PutRight(every, known, (), (), refused, out.asked, out.back, out.alone)


def _edited(
    shelf: Shelf, pages: Mapping[str, str], bases: Mapping[str, str], also: set[str]
) -> Iterator[Edited]:
    """Every page that is not as it was generated, and `also` these."""
    for page in sorted({*unlike(pages, bases), *also}):
        if page not in pages or page not in bases or shelf.where[page].suffix != ".md":
            continue
        text, base = pages[page], bases[page]
        sides = shelf.conflicts.get(page)
        quarrel = sides.base if sides is not None and sides.ours == text else ""
        yield corrections.edited(page, text, base, quarrel)


def with_words(found: PutRight, readings: Sequence[Reading]) -> PutRight:
    """The same, each knowing the words that it is about, and what its source said when made."""
    by_id = {reading.article.id: reading for reading in readings}
    before = {(c.page, c.item, c.now) for c in found.known if c.field == "answer"}
    every = corrections.pinned(found.every, by_id)
    says = dict(corrections.answered(every, by_id))
    fresh = {
        c: replace(c, source=source)
        for c, source in says.items()
        if (c.page, c.item, c.now) not in before
    }
    sources = tuple((fresh.get(c, c), source) for c, source in says.items())
    lost = tuple(corrections.lost(every, by_id))
    fresh_all = tuple(fresh.get(c, c) for c in every)
    asked = corrections.pinned(found.asked, by_id)
    return replace(found, every=fresh_all, sources=sources, lost=lost, asked=asked)


def read_again(found: PutRight, page: str) -> PutRight:
    """The same, every answer of the page compared with what its source says now."""
    says = {c: replace(c, source=source) for c, source in found.sources if c.page == page}
    return replace(found, every=tuple(says.get(c, c) for c in found.every))


def outdated(found: PutRight) -> dict[str, tuple[Review, ...]]:
    """Answers in an editor's words whose source says something else since, by page id."""
    told: dict[str, tuple[Review, ...]] = {}
    for correction, source in found.sources:
        if source != correction.source:
            review = Review(correction.item, 1, "its source gives another answer since you did")
            told[correction.page] = (*told.get(correction.page, ()), review)
    return told


def keep(config: Config, found: PutRight) -> None:
    """Write them down, before any page: pages say as their base once a correction holds."""
    put(config.content, CORRECTIONS, corrections.dump(found.every))


def shown(readings: Sequence[Reading], found: PutRight) -> tuple[Reading, ...]:
    """The readings as corrected, those of withdrawn articles left out."""
    return corrections.shown(corrections.apply(readings, found.sound), found.sound)


def named(library: Library, readings: Sequence[Reading], found: PutRight) -> Library:
    """The library with everybody called what an editor calls him, and what is off the site."""
    library = corrections.named(library, found.sound)
    return replace(library, unshown=corrections.unshown(library, readings, found.sound))
