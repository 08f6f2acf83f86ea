"""Three versions of some lines into one, hunk by hunk: what either side changed is taken.

Where both changed the same lines, ours stay and the clash says both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.keep.align import Hunk, hunks

Rows = tuple[str, ...]
Clash = tuple[int, tuple[Rows, Rows, Rows]]
"""Where in the merged rows, and (ours, theirs, base)."""


@dataclass(frozen=True, slots=True)
class _Region:
    """Lines that at least one side changed, and how each side has them."""

    start: int
    end: int
    base: Rows
    ours: Rows
    theirs: Rows


def merge_rows(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, list[Clash]]:
    """The merged lines and where they clash; exact where one side changed nothing."""
    taken = pick(base, ours, theirs)
    if taken is not None:
        return taken, []
    rows: list[str] = []
    clashes: list[Clash] = []
    at = 0
    for region in _regions(base, ours, theirs):
        rows += base[at : region.start]
        found, told = _settle(region)
        clashes += ((len(rows) + place, sides) for place, sides in told)
        rows += found
        at = region.end
    return (*rows, *base[at:]), clashes


# --- where the two sides changed something ---------------------------------------------------


def _regions(base: Rows, ours: Rows, theirs: Rows) -> Iterator[_Region]:
    """Hunks of both sides; those that overlap, or insert at the same place, taken together."""
    mine, other = hunks(base, ours), hunks(base, theirs)
    while mine or other:
        start, end = _bounds(mine, other)
        left, mine = _cut(mine, start, end)
        right, other = _cut(other, start, end)
        yield _Region(
            start,
            end,
            base[start:end],
            _side(base, left, start, end),
            _side(base, right, start, end),
        )


def _bounds(mine: list[Hunk], other: list[Hunk]) -> tuple[int, int]:
    """The lines from the first hunk to the last one that is chained to it."""
    queue = sorted((h.start, h.end) for h in (*mine, *other))
    start, end = queue[0]
    for low, high in queue[1:]:
        if not _meets(start, end, low, high):
            break
        end = max(end, high)
    return start, end


def _meets(start: int, end: int, low: int, high: int) -> bool:
    """Whether lines low to high, which begin no earlier, touch the same lines.

    Neighbours do not: lines 3-5 changed by one side and 5-7 by the other are both taken. An
    insertion meets what replaces the lines around it, or another insertion at the same place.
    """
    return low < end or (start, end) == (low, high)


def _cut(side: list[Hunk], start: int, end: int) -> tuple[list[Hunk], list[Hunk]]:
    """The hunks that lie in a region, and the rest."""
    inside = [
        h
        for h in side
        if start <= h.start and h.end <= end and (h.start < end or (h.start, h.end) == (start, end))
    ]
    return inside, side[len(inside) :]


def _side(base: Rows, changed: Sequence[Hunk], start: int, end: int) -> Rows:
    """How one side has the lines of a region."""
    rows: list[str] = []
    at = start
    for hunk in changed:
        rows += base[at : hunk.start]
        rows += hunk.rows
        at = hunk.end
    return (*rows, *base[at:end])


# --- what becomes of one region --------------------------------------------------------------


def _settle(region: _Region) -> tuple[Rows, list[Clash]]:
    base, ours, theirs = region.base, region.ours, region.theirs
    taken = pick(base, ours, theirs)
    if taken is not None:
        return taken, []
    if not base:
        return _both(ours, theirs), []
    if len(base) == len(ours) == len(theirs):
        return _row_by_row(base, ours, theirs)
    return clash(base, ours, theirs)


def pick(base: Rows, ours: Rows, theirs: Rows) -> Rows | None:
    """The side that changed something, if only one did or both did the same."""
    if theirs in (base, ours):
        return ours
    return theirs if ours == base else None


def _row_by_row(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, list[Clash]]:
    """Neighbouring list items and keys, each by itself; clashes in a row are told as one."""
    rows: list[str] = []
    clashes: list[tuple[int, list[tuple[str, str, str]]]] = []
    for at, (was, mine, other) in enumerate(zip(base, ours, theirs, strict=True)):
        taken = pick((was,), (mine,), (other,))
        rows.append(mine if taken is None else taken[0])
        if taken is not None:
            continue
        if clashes and clashes[-1][0] + len(clashes[-1][1]) == at:
            clashes[-1][1].append((mine, other, was))
        else:
            clashes.append((at, [(mine, other, was)]))
    return tuple(rows), [(at, _columns(lines)) for at, lines in clashes]


def _columns(lines: list[tuple[str, str, str]]) -> tuple[Rows, Rows, Rows]:
    ours, theirs, base = zip(*lines, strict=True)
    return ours, theirs, base


def clash(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, list[Clash]]:
    """Ours stays; the lines that both sides wrote alike are no part of the quarrel."""
    head = 0
    while head < min(len(ours), len(theirs)) and ours[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < min(len(ours), len(theirs)) - head and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    mine, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    return ours, [(head, (mine, other, base))]


def _both(ours: Rows, theirs: Rows) -> Rows:
    """Two insertions at one place: an editor's paragraph and a source's new item both stay.

    Ours first, so that a note stays under the item it was written for; a section of the
    editor's own goes behind lines that belong to the item above it.
    """
    if _within(theirs, ours):
        return ours
    if _within(ours, theirs):
        return theirs
    first, second = ours, theirs
    if _opens_section(ours) and not _opens_section(theirs):
        first, second = theirs, ours
    paragraphs = "" in ours or "" in theirs
    gap = ("",) if paragraphs and first[-1] and second[0] else ()
    return (*first, *gap, *second)


def _within(part: Rows, whole: Rows) -> bool:
    """Whether the lines of a part stand in the whole, in order, blank ones aside."""
    rest = iter(whole)
    return all(row in rest for row in part if row.strip())


def _opens_section(rows: Rows) -> bool:
    first = next((row for row in rows if row.strip()), "")
    return first.startswith("#")
