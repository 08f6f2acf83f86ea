"""Items put together by how alike they are, the surest pairs first."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from generator.abreast import each
from generator.resolve.sets import Sets


class Told(Protocol):
    @property
    def article(self) -> str:
        """Id of the article that tells it."""


AT_ONCE = 2_000
"""Pairs that are compared in one go."""
MANY = 30
"""Fewer goes than this are made faster than processes start."""
T = TypeVar("T", bound=Told)
Fits = Callable[[T, T, Sequence[T], Sequence[T]], bool]
"""Whether two items may bring the groups around them together."""


def scored(
    told: Sequence[T],
    pairs: Iterable[tuple[T, T]],
    key: Callable[[T], Hashable],
    sameness: Callable[[T, T], float],
    processes: int = 1,
) -> list[tuple[float, int, int]]:
    """(how alike, number of one, number of the other) of all pairs that are alike at all.

    `key` tells which of the items one is; many pairs are compared in several processes.
    """
    number = {key(one): n for n, one in enumerate(told)}
    place = {id(one): number[key(one)] for one in told}
    numbers = array("L", (place[id(one)] for pair in pairs for one in pair))

    def compared(start: int) -> list[tuple[float, int, int]]:
        row = iter(numbers[start : start + 2 * AT_ONCE])
        return [
            (score, a, b)
            for a, b in zip(row, row, strict=True)
            if (score := sameness(told[a], told[b])) > 0
        ]

    starts = range(0, len(numbers), 2 * AT_ONCE)
    return [row for rows in each(compared, starts, processes, MANY) for row in rows]


def together(
    told: Sequence[T],
    pairs: Iterable[tuple[float, int, int]],
    fits: Fits[T],
    followed: Mapping[str, str],
) -> list[list[T]]:
    """Groups of items; a pair is (how alike, number of one, number of the other).

    Items of articles that never count (`followed`: article id → the one it follows, or "") join
    what the others tell, and bring nothing together that these keep apart: no copy, and no chat
    assistant's answer, may raise a count by standing between two outlets.
    """
    sets = Sets(range(len(told)))
    members: dict[int, list[T]] = {n: [t] for n, t in enumerate(told)}
    counting = {n: t.article not in followed for n, t in enumerate(told)}
    for _, _, a, b in sorted(_ranked(told, pairs, followed)):
        mine, theirs = sets.find(a), sets.find(b)
        if mine == theirs or not fits(told[a], told[b], members[mine], members[theirs]):
            continue
        follows = told[a].article in followed or told[b].article in followed
        if follows and counting[mine] and counting[theirs]:
            continue
        sets.join(a, b)
        root = sets.find(a)
        members[root] = members[mine] + members[theirs]
        counting[root] = counting[mine] or counting[theirs]
    return [[told[n] for n in group] for group in sets.all()]


def _ranked(
    told: Sequence[T], pairs: Iterable[tuple[float, int, int]], followed: Mapping[str, str]
) -> Iterable[tuple[int, float, int, int]]:
    """Pairs that count first, then each copy with what it copies."""
    for score, a, b in pairs:
        mine, theirs = told[a].article, told[b].article
        rank = 0
        if mine in followed or theirs in followed:
            own = theirs in (mine, followed.get(mine)) or followed.get(theirs) == mine
            rank = 1 if own else 2
        yield rank, -score, a, b
