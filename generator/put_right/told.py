"""What a run says of corrections: those it cannot take, and those that wait for their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.corrections.articles import dated, wrong
from generator.corrections.read import NO_REASON, WITHDRAWN
from generator.keep.frontmatter import head
from generator.put_right.found import PutRight
from generator.records import Correction, Reading
from generator.store import Shelf

MOST = 80
"""Letters of an item that a warning shows: enough to know it again."""


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
                f"{place}: {what}: no source says {short(correction.label)} any more; it waits "
                f"until one does, or `briefing resolve {place} --theirs` drops the correction"
            )


def short(words: str) -> str:
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
