"""Whether two sentences tell the same, in other words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from generator.sayers import sayers
from generator.similarity import EVEN, Bag, Weighed, Weights, bag, weighed
from generator.words import plain_words, wording

# Tried on every second of 7,800 pairs of sentences, rounded, and looked at on the others. Shared
# words weigh most; pairs of words in a row count against, since whole phrases in common are often
# names.
CONTENT = 3.4
"""Share of the longer sentence's content, weighted by rarity, that both hold."""
KIN = 5.0
"""Share of both contents that stands in the other in a word that begins alike."""
BEGINNING = 4
"""Letters of a stem: "elect" and "elector"; "Jeffrey" and "Jeffery" too."""
WORDS = 5.0
"""Share of all words, small ones too, that both hold."""
PHRASES = -2.6
"""Share of pairs of words in a row that both hold."""
ORDER = 1.8
"""Share of the shorter sentence's content that both hold in the same order."""
NUMBERS_DIFFER, NUMBERS_PART, NUMBER_MISSING, DENIED = -1.2, -1.0, -0.4, -1.0
"""None in common; some, and each has others; one has none; one says what the other denies."""
SAME_SAYER, OTHER_SAYER = 1.2, -2.0
"""The latter by the share of words that they do not have in common: who says the very same is one,
named once and once called by his office."""
EVEN_CHANCE = 4.6
"""Sum from which two sentences of one report are rather the same than not."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, ready to be compared."""

    content: Weighed
    words: Bag
    phrases: Bag
    sayers: frozenset[str]


def sentence(text: str, weights: Weights = EVEN) -> Sentence:
    words = plain_words(text)
    content = weighed(wording(text), weights)
    return Sentence(content, bag(words), bag(tuple(pairwise(words))), sayers(text))


def sameness(a: Sentence, b: Sentence) -> float:
    """Log odds that both tell the same: 0 is even, 1.2 is nine in ten, below is doubt."""
    mine, theirs = a.content.wording, b.content.wording
    alike = _dice(a.words, b.words)
    total = CONTENT * _content(a.content, b.content) + KIN * _kin(a.content, b.content)
    total += WORDS * alike + PHRASES * _dice(a.phrases, b.phrases)
    total += ORDER * _in_order(mine.terms, theirs.terms)
    total += _numbers(mine.numbers, theirs.numbers)
    total += DENIED * (mine.negated != theirs.negated)
    total += _sayers(a.sayers, b.sayers, 1 - alike)
    return total - EVEN_CHANCE


def _content(a: Weighed, b: Weighed) -> float:
    larger = max(a.total, b.total)
    return a.shared(b) / larger if larger else 0.0


def _kin(a: Weighed, b: Weighed) -> float:
    """The share of both that is told in words of one family: "to elect", "the election"."""
    mine, theirs = _beginnings(a.terms, b.terms), _beginnings(b.terms, a.terms)
    kin = [weight + theirs[start] for start, weight in mine.items() if start in theirs]
    return sum(kin) / (a.total + b.total) if kin else 0.0


def _beginnings(own: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """Weight by beginning of the words that the other has not."""
    found: dict[str, float] = {}
    for term, weight in own.items():
        if len(term) >= BEGINNING and term not in other and not term[0].isdigit():
            start = term[:BEGINNING]
            found[start] = found.get(start, 0.0) + weight
    return found


def _dice(a: Bag, b: Bag) -> float:
    size = len(a) + len(b)
    return 2 * len(a & b) / size if size else 0.0


def _in_order(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    shorter = min(len(a), len(b))
    return LCSseq.similarity(a, b) / shorter if shorter else 0.0


def _numbers(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return NUMBER_MISSING if a or b else 0.0
    if a.isdisjoint(b):
        return NUMBERS_DIFFER
    return 0.0 if a <= b or b <= a else NUMBERS_PART


def _sayers(a: frozenset[str], b: frozenset[str], unlike: float) -> float:
    if not a or not b:
        return 0.0
    return OTHER_SAYER * unlike if a.isdisjoint(b) else SAME_SAYER
