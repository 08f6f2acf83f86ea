"""How much two wordings tell in words of one family ("elect", "elector") or of one meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

from generator import lexicon
from generator.similarity import Weighed
from generator.words import stem

BEGINNING = 4
"""Letters of a stem by which a family is known: "Jeffrey" and "Jeffery" are one too."""

Mark = str | int
"""The beginning of a stem, or the number of a row of synonyms."""


def kin(a: Weighed, b: Weighed) -> float:
    """The share of both contents, 0 to 1, that stands in the other in kindred words only."""
    mine = [(kindred(term), weight) for term, weight in a.terms.items() if term not in b.terms]
    theirs = [(kindred(term), weight) for term, weight in b.terms.items() if term not in a.terms]
    common = _all(mine) & _all(theirs)
    if not common:
        return 0.0
    found = (weight for marks, weight in (*mine, *theirs) if not common.isdisjoint(marks))
    return sum(found) / (a.total + b.total)


def _all(words: Iterable[tuple[frozenset[Mark], float]]) -> set[Mark]:
    return set(chain.from_iterable(marks for marks, _ in words))


def meanings(term: str) -> frozenset[Mark]:
    """The rows of synonyms in which a stem stands: "shut" stands in one with "close"."""
    return _rows().get(term, frozenset())


@lru_cache(maxsize=10_000)
def kindred(term: str) -> frozenset[Mark]:
    """By what a stem may be kindred to another: its family and the rows of its meanings."""
    rows = meanings(term)
    known = len(term) >= BEGINNING and term.isalpha()
    return rows.union((term[:BEGINNING],)) if known else rows


@cache
def _rows() -> Mapping[str, frozenset[Mark]]:
    """By stem: the rows of synonyms in which it stands."""
    found: dict[str, set[Mark]] = defaultdict(set)
    for number, row in enumerate(lexicon.load("synonyms")["rows"].splitlines()):
        for word in row.split():
            found[stem(word)].add(number)
    return {term: frozenset(rows) for term, rows in found.items()}
