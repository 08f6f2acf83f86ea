"""Articles put together into affairs: strongest ties first, by average link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SAME_AFFAIR = 0.22
"""Weight of a tie from which two articles are about one affair."""
AVERAGE = 0.6
"""Two groups are joined if their pairs reach this share of it on average: no long chains."""


def affairs(articles: Iterable[str], weights: Mapping[tuple[str, str], float]) -> list[list[str]]:
    """Groups of article ids, each article in one; keys of `weights` are ordered pairs."""
    group = {i: [i] for i in articles}
    strong = [(w, pair) for pair, w in weights.items() if w >= SAME_AFFAIR]
    for _, (a, b) in sorted(strong, key=lambda row: (-row[0], row[1])):
        mine, theirs = group[a], group[b]
        if mine is not theirs and _average(mine, theirs, weights) >= AVERAGE * SAME_AFFAIR:
            mine.extend(theirs)
            for i in theirs:
                group[i] = mine
    return [sorted(members) for i, members in group.items() if members[0] == i]


def _average(a: list[str], b: list[str], weights: Mapping[tuple[str, str], float]) -> float:
    total = sum(weights.get((min(i, j), max(i, j)), 0.0) for i in a for j in b)
    return total / (len(a) * len(b))
