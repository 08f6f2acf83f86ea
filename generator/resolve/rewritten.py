"""Articles that tell another one again, sentence by sentence, in other words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.recall import Recall
from generator.records import Reading
from generator.resolve.alone import Alone
from generator.resolve.nearness import Near
from generator.similarity import Weighed, weigh, weighed
from generator.words import Wording

# Tried on two articles rewritten by hand (every sentence finds its like: 1.0 each) and on the 81
# nearest pairs of 450 articles by different outlets (at most .71, of a report of seven sentences;
# .57 among longer ones, .16 to .60 among reports of one affair in general).
NEAR = 0.5
"""Cosine from which two articles are looked at: a rewritten text keeps names and figures."""
LIKE = 0.25
"""Likeness of two sentences, rarer words counting more, of which one may retell the other."""
RETOLD = 0.72
"""The share of the shorter article's sentences that find their like in the same order."""
CLOSE = 0.3
SHUFFLED = 0.8
"""Of sentences in another order more must find one of their own, and nearer: with its paragraphs
turned round, a rewritten text has .95, the 34 nearest pairs of real reports at most .71."""
FEWEST = 6
"""Sentences below which an order says nothing."""
AT_LEAST = 4
"""Content words of a sentence that is looked at."""
MANY = 100
"""Fewer articles than this are compared faster than processes start."""

Likes = list[dict[int, float]]
"""For each sentence of one text: a sentence of the other that is like it → how much, 0 to 1."""


def rewrites(
    readings: Mapping[str, Reading],
    near: Near,
    alone: Mapping[str, Alone],
    known: Collection[tuple[str, str]],
    processes: int = 1,
    recall: Recall | None = None,
) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one rewrites the other; not the known.

    Where an article and those that it may rewrite have the words that they had, `recall` knows.
    """
    close = {a: _close(a, readings, near, known) for a in sorted(readings)}
    asked = [a for a, others in close.items() if others]
    told: dict[str, list[Wording]] = {}

    def sentences_of(i: str) -> list[Wording]:
        if i not in told:
            contents = (s.content for s in alone[i].sentences)
            told[i] = [c for c in contents if len(c.terms) >= AT_LEAST]
        return told[i]

    def retold(a: str) -> list[str]:
        return [b for b in close[a] if _retold(sentences_of(a), sentences_of(b))]

    recall = recall or Recall(keeps=False)
    articles = {i: readings[i].article for a in asked for i in (a, *close[a])}
    keys = dict(zip(articles, recall.keys(list(articles.values()), processes), strict=True))
    things = {a: recall.all_of([(i, keys[i]) for i in (a, *close[a])]) for a in asked}
    for a, others in recall.keyed("rewritten", things, retold, processes, MANY).items():
        yield from ((a, b) for b in others)


def _close(
    a: str, readings: Mapping[str, Reading], near: Near, known: Collection[tuple[str, str]]
) -> list[str]:
    """The articles of a greater id that are near enough to be looked at."""
    return [
        b
        for b, cosine in near.get(a, {}).items()
        if a < b and cosine >= NEAR and b in readings and (a, b) not in known
    ]


def _retold(a: list[Wording], b: list[Wording]) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) < FEWEST:
        return False
    weights = weigh(w.terms for w in (*a, *b))
    mine, theirs = ([weighed(w, weights) for w in told] for told in (short, long))
    likes = likes_of(mine, theirs)
    if sum(map(bool, likes)) < RETOLD * len(short):
        return False  # nearly always, and both ways of counting could only find fewer
    if in_order(likes) >= RETOLD * len(short):
        return True
    return _in_any_order(likes) >= SHUFFLED * len(short)


def likes_of(mine: Sequence[Weighed], theirs: Sequence[Weighed]) -> Likes:
    """Found word by word: of six hundred pairs of sentences a few share any."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, other in enumerate(theirs):
        for term, weight in other.terms.items():
            holders[term].append((j, weight))
    return [_like(told, theirs, holders) for told in mine]


def _like(
    told: Weighed, theirs: Sequence[Weighed], holders: Mapping[str, list[tuple[int, float]]]
) -> dict[int, float]:
    """The sentences like one: twice the weight they share by that of both (Dice)."""
    shared: dict[int, float] = defaultdict(float)
    for term, weight in told.terms.items():
        for j, other in holders.get(term, ()):
            shared[j] += weight if weight < other else other
    found = {j: 2 * both / (told.total + theirs[j].total) for j, both in shared.items()}
    return {j: likeness for j, likeness in found.items() if likeness >= LIKE}


def in_order(likes: Likes) -> int:
    """How many sentences find one like them after that of the sentence before, at most."""
    ends: list[int] = []  # where the chain of one, of two, … ends at the earliest
    for found in likes:
        for place in sorted(found, reverse=True):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)


def _in_any_order(likes: Likes) -> int:
    """How many sentences find one near them that no other has found, the nearest first."""
    pairs = sorted(
        (-likeness, i, j)
        for i, found in enumerate(likes)
        for j, likeness in found.items()
        if likeness >= CLOSE
    )
    found: set[int] = set()
    taken: set[int] = set()
    for _, i, j in pairs:
        if i not in found and j not in taken:
            found.add(i)
            taken.add(j)
    return len(found)
