"""Articles that tell another one again, sentence by sentence, in other words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.passages import passages, sentences
from generator.records import Article, Reading
from generator.resolve.nearness import Near
from generator.similarity import Weighed, likeness, weigh, weighed
from generator.words import Wording, wording

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


def rewrites(
    readings: Mapping[str, Reading], near: Near, known: Collection[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one rewrites the other; not the known."""
    told: dict[str, list[Wording]] = {}
    for a in sorted(readings):
        for b, cosine in near.get(a, {}).items():
            if a < b and cosine >= NEAR and b in readings and (a, b) not in known:
                for i in (a, b):
                    if i not in told:
                        told[i] = _sentences(readings[i].article)
                if _retold(told[a], told[b]):
                    yield a, b


def _sentences(article: Article) -> list[Wording]:
    found = (wording(p.text[a:b]) for p in passages(article) for a, b in sentences(p.text))
    return [w for w in found if len(w.terms) >= AT_LEAST]


def _retold(a: list[Wording], b: list[Wording]) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) < FEWEST:
        return False
    weights = weigh(w.terms for w in (*a, *b))
    mine, theirs = ([weighed(w, weights) for w in told] for told in (short, long))
    if _in_order(mine, theirs) >= RETOLD * len(short):
        return True
    return _in_any_order(mine, theirs) >= SHUFFLED * len(short)


def _in_order(mine: list[Weighed], theirs: list[Weighed]) -> int:
    """How many sentences find one like them after that of the sentence before."""
    best = [0] * (len(theirs) + 1)
    for told in mine:
        row = [0]
        for n, other in enumerate(theirs):
            found = best[n] + (likeness(told, other) >= LIKE)
            row.append(max(found, best[n + 1], row[n]))
        best = row
    return best[-1]


def _in_any_order(mine: list[Weighed], theirs: list[Weighed]) -> int:
    """How many sentences find one near them that no other has found, the nearest first."""
    pairs = sorted(
        (-near, i, j)
        for i, told in enumerate(mine)
        for j, other in enumerate(theirs)
        if (near := likeness(told, other)) >= CLOSE
    )
    found: set[int] = set()
    taken: set[int] = set()
    for _, i, j in pairs:
        if i not in found and j not in taken:
            found.add(i)
            taken.add(j)
    return len(found)
