"""Which items of different articles are worth comparing: those of neighbouring articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.resolve.nearness import Near

T = TypeVar("T")
Words = Callable[[T], Iterable[str]]
"""What of an item is looked up."""

CROWD = 150
"""Items that are all compared with each other. Of 450 articles none has more than 80 of a kind;
one that has thousands is a list or means harm, and each is compared with those most like it."""
LIKELY = 12
"""How many of these."""
LOOKED_UP = 400
"""Places in the index looked up for one item, rarest words first: the work stays linear."""


def across(items: Mapping[str, Sequence[T]], near: Near, words: Words[T]) -> Iterator[tuple[T, T]]:
    """Each pair of items of two neighbouring articles once, in the order of the articles."""
    for article, mine in items.items():
        for other in near.get(article, ()):
            if other > article and other in items:
                yield from _between(mine, items[other], words)


def beside(
    article: str, items: Mapping[str, Sequence[T]], words: Words[T]
) -> Iterator[tuple[T, T]]:
    """Each pair of an item of this article and one of another."""
    for other in items:
        if other != article:
            yield from _between(items[article], items[other], words)


def _between(mine: Sequence[T], theirs: Sequence[T], words: Words[T]) -> Iterator[tuple[T, T]]:
    if len(mine) * len(theirs) > CROWD * CROWD:
        holding = _holding(theirs, words)
        for a in mine:
            for n in _likely(words(a), holding, 0):
                yield a, theirs[n]
        return
    for a in mine:
        for b in theirs:
            yield a, b


def within(items: Mapping[str, Sequence[T]], words: Words[T]) -> Iterator[tuple[T, T]]:
    """Each pair of items of one article once, in order."""
    for mine in items.values():
        holding = _holding(mine, words) if len(mine) > CROWD else None
        for n, a in enumerate(mine):
            others = range(n + 1, len(mine))
            for m in others if holding is None else _likely(words(a), holding, n + 1):
                yield a, mine[m]


def _holding(items: Sequence[T], words: Words[T]) -> dict[str, list[int]]:
    """Word → numbers of the items that hold it, ascending."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for word in dict.fromkeys(words(item)):
            found[word].append(number)
    return found


def _likely(words: Iterable[str], holding: Mapping[str, list[int]], begin: int) -> list[int]:
    """Numbers from `begin` on of the items that share the most of the rarest words."""
    rows = [holding[word] for word in dict.fromkeys(words) if word in holding]
    shared: Counter[int] = Counter()
    left = LOOKED_UP
    for row in sorted(rows, key=len):
        first = bisect_left(row, begin)
        shared.update(row[first : first + left])
        left -= len(row) - first
        if left <= 0:
            break
    return sorted(n for _, n in sorted((-count, n) for n, count in shared.items())[:LIKELY])
