"""Which articles are worth comparing with each: those that share its rarest, weightiest terms.

Whom an article is compared with depends on the terms that are looked up for it and on who holds
these. One more article is among the holders of sixty terms; looked up for one article in ten is any
of them, and all others are compared with the articles that they were compared with before.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from generator.abreast import each
from generator.recall import Recall
from generator.resolve.vectors import Packed

LOOKED_UP = 1500
"""Places in the index looked up for one article, rarest terms first: it keeps the work linear.
In a collection of a thousand articles none needs so many."""
CANDIDATES = 40
"""Articles that are compared with each in full."""
MANY = 1_500
"""Fewer articles than this are looked up faster than processes start."""
_TABLE = "looked up"
_HOLDERS = "holders"
"""The key of what the last run had in its index; none of an article is like it."""
Postings = Mapping[str, Sequence[str]]
"""Term → the articles among whose weightiest it is, if more than one."""


def looked_up(
    indexed: Mapping[str, Packed],
    digests: Mapping[str, str | None],
    processes: int,
    recall: Recall,
) -> dict[str, list[str]]:
    """Those to compare with each article, by the weightiest terms of each.

    `digests` tell an article with these terms and weights from all others.
    """
    postings = _postings(indexed)
    known = _known(indexed, digests, postings, recall)
    new = [i for i in indexed if i not in known]
    rows = each(lambda i: _candidates(i, indexed[i], postings), new, processes, MANY)
    for i, (numbers, found) in zip(new, rows, strict=True):
        recall.put(_TABLE, digests[i], {"by": numbers, "found": found})
        known[i] = found
    same = {i: i for i in indexed}  # what comes from elsewhere has ids of its own
    return {i: [same[j] for j in known[i]] for i in indexed}


def _known(
    indexed: Mapping[str, Packed],
    digests: Mapping[str, str | None],
    postings: Postings,
    recall: Recall,
) -> dict[str, list[str]]:
    """Those of whom nothing changed; what this run knew of others before is forgotten."""
    if not recall.keeps:
        return {}
    recall.forget(_TABLE)  # with another index
    before = recall.last(_TABLE, _HOLDERS)
    now = {term: [len(ids), _digest(ids)] for term, ids in postings.items()}
    recall.put(_TABLE, _HOLDERS, now)
    changed = {term for term in {*before, *now} if before.get(term) != now.get(term)}
    rarer = {t for t in changed if t in now and (t not in before or now[t][0] < before[t][0])}
    found: dict[str, list[str]] = {}
    for i, told in indexed.items():
        row = recall.last(_TABLE, digests[i])
        by = [told.terms[number] for number in row.get("by", ())]
        if row and rarer.isdisjoint(told.terms) and changed.isdisjoint(by):
            found[i] = row["found"]
            recall.stays(_TABLE, digests[i])
    return found


def _digest(ids: Sequence[str]) -> str:
    return hashlib.blake2b("\n".join(ids).encode(), digest_size=12).hexdigest()


def _postings(indexed: Mapping[str, Packed]) -> dict[str, list[str]]:
    holding = Counter(chain.from_iterable(told.terms for told in indexed.values()))
    postings: dict[str, list[str]] = {term: [] for term, many in holding.items() if many > 1}
    for i, told in indexed.items():
        for term in told.terms:
            if term in postings:
                postings[term].append(i)
    return postings


def _candidates(i: str, indexed: Packed, postings: Postings) -> tuple[list[int], list[str]]:
    """Which of its terms were looked up, and the articles that share the most of them."""
    shared: dict[str, float] = defaultdict(float)
    left = LOOKED_UP
    numbers = []
    for many, term, weight, number in _rarest_first(indexed, postings):
        left -= many
        if left < 0:
            break
        numbers.append(number)
        for j in postings[term]:
            shared[j] += weight
    shared.pop(i, None)
    least = sorted(shared.values())[-CANDIDATES:]  # numbers alone are sorted in a third of the time
    rows = sorted((-weight, j) for j, weight in shared.items() if weight >= least[0])
    return numbers, [j for _, j in rows[:CANDIDATES]]


def _rarest_first(indexed: Packed, postings: Postings) -> list[tuple[int, str, float, int]]:
    told: Any = enumerate(zip(indexed.terms, indexed.numbers, strict=True))
    return sorted((len(postings[t]), t, w, n) for n, (t, w) in told if t in postings)
