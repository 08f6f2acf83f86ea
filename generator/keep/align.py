"""Which lines of two texts are the same line; everything else is a hunk.

Lines that occur once on each side are matched first, as in patience diff, and `difflib` looks
only between them: blank lines, half of any page, then cannot pull a paragraph to the wrong
place, and a long page costs no quadratic search.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

Rows = Sequence[str]


@dataclass(frozen=True, slots=True)
class Hunk:
    """`base[start:end]` became `rows`; nothing was there before where start equals end."""

    start: int
    end: int
    rows: tuple[str, ...]


def hunks(base: Rows, side: Rows) -> list[Hunk]:
    """Every difference, in order; two neighbours have at least one equal line between them."""
    found: list[Hunk] = []
    at_base = at_side = 0
    for i, j, size in (*_runs(base, side), (len(base), len(side), 0)):
        if at_base < i or at_side < j:
            found.append(Hunk(at_base, i, tuple(side[at_side:j])))
        at_base, at_side = i + size, j + size
    return found


def _runs(base: Rows, side: Rows) -> Iterator[tuple[int, int, int]]:
    """Runs of equal lines as (place in base, place in side, length), none touching the next."""
    run: tuple[int, int, int] | None = None
    for i, j in equal(base, side):
        if run and (run[0] + run[2], run[1] + run[2]) == (i, j):
            run = (run[0], run[1], run[2] + 1)
            continue
        if run:
            yield run
        run = (i, j, 1)
    if run:
        yield run


def equal(base: Rows, side: Rows) -> Iterator[tuple[int, int]]:
    """Pairs of places that hold the same line, ascending on both sides."""
    anchors = [(-1, -1), *_anchors(base, side), (len(base), len(side))]
    for (i, j), (next_i, next_j) in pairwise(anchors):
        if i >= 0:
            yield i, j
        if (next_i, next_j) != (i + 1, j + 1):
            yield from _between(base, side, i + 1, next_i, j + 1, next_j)


def _between(
    base: Rows, side: Rows, low: int, high: int, left: int, right: int
) -> Iterator[tuple[int, int]]:
    """Equal lines of two gaps: what they begin with, what they end with, and `difflib`."""
    while low < high and left < right and base[low] == side[left]:
        yield low, left
        low, left = low + 1, left + 1
    tail = 0
    while (
        low < high - tail
        and left < right - tail
        and base[high - tail - 1] == side[right - tail - 1]
    ):
        tail += 1
    if low < high - tail and left < right - tail:
        matcher = SequenceMatcher(
            None, base[low : high - tail], side[left : right - tail], autojunk=False
        )
        for i, j, size in matcher.get_matching_blocks():
            yield from ((low + i + n, left + j + n) for n in range(size))
    yield from ((high - n, right - n) for n in range(tail, 0, -1))


def _anchors(base: Rows, side: Rows) -> list[tuple[int, int]]:
    """The longest ascending list of lines that occur exactly once on both sides."""
    here, there = Counter(base), Counter(side)
    places = {row: at for at, row in enumerate(side)}
    pairs = [(i, places[row]) for i, row in enumerate(base) if here[row] == 1 and there[row] == 1]
    return _ascending(pairs)


def _ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs whose second numbers ascend too."""
    if all(one < other for (_, one), (_, other) in pairwise(pairs)):
        return pairs
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, second) in enumerate(pairs):
        place = bisect_left(tops, second)
        before.append(ends[place - 1] if place else -1)
        tops[place : place + 1] = [second]
        ends[place : place + 1] = [at]
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
