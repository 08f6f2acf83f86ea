"""Which of its words a row of the matrix shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.ids import words
from generator.records import Reading, Receipt, Statement, Variant
from generator.resolve.items import Item, places
from generator.words import wording

HELD = 0.6
"""The share of a wording's content that another one must hold to have it."""
FEWEST = 4
"""Content words of a wording that is shown in place of the first."""


def label_of(item: Item, readings: Mapping[str, Reading]) -> Receipt:
    """The words shown first; of a speech of which some sources have the end alone, the wording that
    most of them have: nobody quotes a beginning that he leaves out."""
    if not isinstance(item, Statement) or len(item.variants) == 1:
        return places(item)[0]
    terms = [_terms(variant, readings) for variant in item.variants]
    had = [_had(own, terms) for own in terms]
    whole = (n for n, variant in enumerate(item.variants) if not variant.quote.fragment)
    best = max([0, *(n for n in whole if len(terms[n]) >= FEWEST)], key=lambda n: had[n])
    return item.variants[best].receipt


def _had(own: Collection[str], all_: Collection[frozenset[str]]) -> int:
    return sum(len(theirs.intersection(own)) >= HELD * len(own) for theirs in all_)


def _terms(variant: Variant, readings: Mapping[str, Reading]) -> frozenset[str]:
    return frozenset(wording(words(readings[variant.article].article.text, variant.parts)).terms)
