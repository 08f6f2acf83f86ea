"""Articles put together into affairs: average linkage over ties, measured against their own."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

Weights = Mapping[tuple[str, str], float]
"""Keys are ordered pairs of article ids."""

NEAREST = 2
"""A tie counts as against an article's two strongest ones: two disasters of one kind share many
words, but each report shares more with those of its own."""
STRONG = 0.3
"""The strongest ties count as at least this: reports of nothing in common have weak ones, too."""
TIED = 0.35
"""An article none of whose ties is as strong may well be about nothing that any other tells."""
LONE = 0.5
"""So two such articles count as though their strongest ties were this: to be one affair, they must
be closer than one that comes to a group."""
JOINED = 0.5
"""Mean closeness from which two groups are one affair. All were chosen on a set of 991 articles,
and on libraries of 12 to 120 of them: what stands alone there must stay alone."""


def affairs(articles: Iterable[str], weights: Weights) -> list[list[str]]:
    """Groups of article ids, each article in one, sorted."""
    links: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), closeness in _closeness(weights).items():
        links[a][b] = links[b][a] = closeness
    members = {i: [i] for i in articles}
    queue = [(-c, a, b) for a, others in links.items() for b, c in others.items() if a < b]
    heapq.heapify(queue)
    while queue and -queue[0][0] >= JOINED:
        rank, a, b = heapq.heappop(queue)
        if a in members and b in members and _mean(a, b, links, members) == -rank:
            for other in _join(a, b, links, members):
                mean = _mean(a, other, links, members)
                heapq.heappush(queue, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in members.values())


def _closeness(weights: Weights) -> dict[tuple[str, str], float]:
    """Each weight against the strongest ties of both articles; 1 is as close as they come."""
    strongest: dict[str, list[float]] = defaultdict(list)
    for (a, b), weight in weights.items():
        strongest[a].append(weight)
        strongest[b].append(weight)
    scale = {i: max(STRONG, _mean_of(heapq.nlargest(NEAREST, w))) for i, w in strongest.items()}
    tied = {i for i, w in strongest.items() if max(w) >= TIED}
    return {
        (a, b): w / max(math.sqrt(scale[a] * scale[b]), 0 if a in tied or b in tied else LONE)
        for (a, b), w in weights.items()
    }


def _mean_of(weights: list[float]) -> float:
    return sum(weights) / len(weights)


def _mean(
    a: str, b: str, links: Mapping[str, Mapping[str, float]], members: Mapping[str, list[str]]
) -> float:
    return links[a][b] / (len(members[a]) * len(members[b]))


def _join(
    a: str, b: str, links: dict[str, dict[str, float]], members: dict[str, list[str]]
) -> Iterable[str]:
    """Puts group `b` into group `a`; returns the groups that the joint one is linked with."""
    members[a] += members.pop(b)
    theirs = links.pop(b)
    del links[a][b], theirs[a]
    for other, total in theirs.items():
        links[a][other] = links[a].get(other, 0.0) + total
        links[other][a] = links[a][other]
        del links[other][b]
    return list(links[a])
