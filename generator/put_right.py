"""Corrections from the pages of the last run to the library of this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator import corrections
from generator.config import Config
from generator.corrections.articles import Fields, by_article, dated, wrong
from generator.corrections.read import NO_REASON, WITHDRAWN
from generator.keep.aside import Aside, stub
from generator.keep.frontmatter import head
from generator.keep.layout import CORRECTIONS, put
from generator.keep.layout import read as read_own
from generator.merge import merge
from generator.records import Correction, Library, Reading, Review
from generator.store import Shelf

MOST = 80
"""Letters of an item that a warning shows: enough to know it again."""


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
    pages = {i: shelf.texts[path] for i, path in shelf.where.items() if path in shelf.texts}
    pages |= {i: side.page for i, side in seen.items()}
    bases = {**shelf.bases, **{i: side.base for i, side in seen.items()}}
    found = corrections.read(pages, bases, shelf.where, known)
    refused = tuple(c for c in found if wrong(c))
    before = {(c.page, c.item, c.field): c for c in known}
    held = (before.get((c.page, c.item, c.field), c) if c in refused else c for c in found)
    return PutRight(tuple(held), known, refused=refused)


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
    return replace(found, every=fresh_all, sources=sources, lost=lost)


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


def absorbed(
    shelf: Shelf, paths: Mapping[str, PurePosixPath], texts: Mapping[str, str], found: PutRight
) -> dict[str, tuple[str, str]]:
    """Pages with corrections as the merge should see them: as they stand and as generated."""
    seen = as_meant(shelf)
    of_page: dict[str, list[Correction]] = {}
    for correction in (*found.sound, *_taken_back(found)):
        of_page.setdefault(correction.page, []).append(correction)
    return {
        page: corrections.absorb(*_sides(shelf, seen, page, paths[page]), texts[page], mine)
        for page, mine in of_page.items()
        if page in texts
        and page in shelf.bases
        and paths[page] in shelf.texts
        and not stub(texts[page])
    }


def _taken_back(found: PutRight) -> Iterator[Correction]:
    """Corrections of the last run that the page undoes: the old name may stand there unlinked."""
    holds = {(c.page, c.item, c.field) for c in found.every}
    for c in found.known:
        if (c.page, c.item, c.field) not in holds and c.field in ("speaker", "headline", "title"):
            yield replace(c, now=c.was)


def _sides(
    shelf: Shelf, seen: Mapping[str, Aside], page: str, path: PurePosixPath
) -> tuple[str, str]:
    """The page and its base."""
    if page in seen:
        return seen[page].page, seen[page].base
    return shelf.texts[path], shelf.bases[page]


def warnings(found: PutRight, shelf: Shelf, folder: str) -> Iterator[str]:
    """Values of a head that cannot be taken, and corrections of what is gone, with their page."""
    for correction in found.refused:
        yield f"{_place(correction, shelf, folder)}: {correction.field}: {wrong(correction)}"
    for correction in found.every:
        if correction.field == WITHDRAWN and correction.now == NO_REASON:
            place = shelf.where.get(correction.page, correction.page)
            yield f"{folder}/{place}: withdrawn without a reason; add `reason: …` below `status:`"
    for correction in found.lost:
        if correction.page in shelf.where:
            place = f"{folder}/{shelf.where[correction.page]}"
            what = correction.field if correction.field != "deleted" else "taken out"
            yield (
                f"{place}: {what}: no source says {_short(correction.label)} any more; it waits "
                f"until one does, or `briefing resolve {place} --theirs` drops the correction"
            )


def _short(words: str) -> str:
    closed = " …”" if words.startswith("“") else " …"
    return words if len(words) <= MOST else words[:MOST].rstrip() + closed


def far_off(
    found: PutRight, readings: Sequence[Reading], shelf: Shelf, folder: str
) -> Iterator[str]:
    """Dates by hand that lie more than a year behind every date that a source gives itself."""
    corrected = [c for c in found.sound if c.field in ("published", "date") and c.now]
    own = [a.published for a in (r.article for r in readings) if a.published]
    stated = [d.value.rpartition("/")[2] for d in own if d.origin != "editor"]
    newest = max([*stated, *(c.was for c in corrected if dated(c.was))], default="")
    for c in corrected if newest else ():
        if c.now[:10] > f"{int(newest[:4]) + 1:04}{newest[4:10]}":
            yield (
                f"{_place(c, shelf, folder)}: {c.field}: {c.now} is taken, but no source has a "
                f"date after {newest[:10]}; if it is a slip, write the date that is meant"
            )


def _place(correction: Correction, shelf: Shelf, folder: str) -> str:
    """The page with the line of the key: "content/briefings/ferry.md:7"."""
    place = shelf.where.get(correction.page, correction.page)
    text = shelf.texts.get(PurePosixPath(place), "")
    return f"{folder}/{place}{_line_of(correction.field, text)}"


def _line_of(key: str, text: str) -> str:
    """ ":7" for a key on the seventh line of a page's head; "" where it has none of its own."""
    rows = head(text).split("\n")
    at = next((n for n, row in enumerate(rows) if row.startswith(f"{key}:")), None)
    return "" if at is None else f":{at + 2}"
