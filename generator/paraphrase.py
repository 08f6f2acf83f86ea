"""Whether two sentences tell the same, in other words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

from rapidfuzz.distance import LCSseq

from generator.kin import kin
from generator.left_open import left_open, parted
from generator.phrasal import in_one_word
from generator.sayers import sayers
from generator.similarity import EVEN, Bag, Weighed, Weights, bag, weighed
from generator.words import Wording, plain_words, wording

# Tried on every second of 7,800 pairs of sentences, rounded, and looked at on the others. Shared
# words weigh most; pairs of words in a row count against, since whole phrases in common are often
# names.
CONTENT = 3.4
"""Share of the longer sentence's content, weighted by rarity, that both hold."""
KIN = 5.0
"""Share of both contents that stands in the other in kindred words: of one family or meaning."""
WORDS = 5.0
"""Share of all words, small ones too, that both hold."""
PHRASES = -2.6
"""Share of pairs of words in a row that both hold."""
ORDER = 1.8
"""Share of the shorter sentence's content that both hold in the same order."""
NUMBERS_DIFFER, NUMBERS_PART, NUMBER_MISSING, DENIED = -1.2, -1.0, -0.4, -1.0
"""None in common; some, and each has others; one has none; one says what the other denies."""
LONGER = 0.7
"""Log of how much longer one's content is: it may tell what the shorter does, and more."""
SAME_SAYER, SAYER_OF_FACT, OTHER_SAYER = 2.8, 1.0, -2.0
"""By the share of words that the sentences do not have in common: who says the very same is one,
named once and once called by his office. What counts for one act of saying, 2.8, let every second
pair of facts pass that only their sayer tied."""
LEFT_OPEN = -1.5
"""One asks, supposes or denies what the other tells: "asked whether he was held"."""
EVEN_CHANCE = 4.7
"""Sum from which two sentences of one report are rather the same than not."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, ready to be compared; what only a few comparisons need is worked out for them."""

    text: str
    """With one word for several that tell what it tells."""
    content: Weighed

    @cached_property
    def plain(self) -> list[str]:
        return plain_words(self.text)

    @cached_property
    def words(self) -> Bag:
        return bag(self.plain)

    @cached_property
    def phrases(self) -> Bag:
        return bag(tuple(pairwise(self.plain)))

    @cached_property
    def sayers(self) -> frozenset[str]:
        return sayers(self.text, self.plain)

    @cached_property
    def open(self) -> frozenset[str]:
        """Terms of what it does not tell: "whether he was held"."""
        return left_open(self.text)

    def tells_otherwise(self, other: Sentence) -> bool:
        """Whether one leaves open what the other tells."""
        if not self.open and not other.open:  # nearly all, and that is soon told
            return False
        mine, theirs = self.content.terms.keys(), other.content.terms.keys()
        return parted(mine, self.open, theirs, other.open)


def sentence(text: str, weights: Weights = EVEN, told: Wording | None = None) -> Sentence:
    """A text, ready to be compared; `told` is its wording where that is known."""
    as_one = in_one_word(text)
    own = told if told and as_one == text else wording(as_one)
    return Sentence(as_one, weighed(own, weights))


def sameness(a: Sentence, b: Sentence) -> float:
    """Log odds that both are one statement: 0 is even, 1.2 is nine in ten, below is doubt.

    What one sayer says of one affair is one act of saying, rather than not.
    """
    return _odds(a, b, SAME_SAYER)


def one_fact(a: Sentence, b: Sentence) -> float:
    """Log odds that both tell the same, whoever says it: police tell two things of one affair."""
    return _odds(a, b, SAYER_OF_FACT)


def _odds(a: Sentence, b: Sentence, same_sayer: float) -> float:
    mine, theirs = a.content.wording, b.content.wording
    alike = _dice(a.words, b.words)
    total = CONTENT * _content(a.content, b.content) + KIN * kin(a.content, b.content)
    total += WORDS * alike + PHRASES * _dice(a.phrases, b.phrases)
    total += LONGER * _longer(a.content, b.content)
    total += ORDER * _in_order(mine.terms, theirs.terms)
    total += _numbers(mine.numbers, theirs.numbers)
    total += DENIED * (mine.negated != theirs.negated)
    total += _sayers(a.sayers, b.sayers, same_sayer) * (1 - alike)
    total += LEFT_OPEN * a.tells_otherwise(b)
    return total - EVEN_CHANCE


def _content(a: Weighed, b: Weighed) -> float:
    larger = max(a.total, b.total)
    return a.shared(b) / larger if larger else 0.0


def _longer(a: Weighed, b: Weighed) -> float:
    return abs(log((a.total + 1) / (b.total + 1)))


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


def _sayers(a: frozenset[str], b: frozenset[str], same: float) -> float:
    if not a or not b:
        return 0.0
    common = len(a & b) / min(len(a), len(b))
    return same * common if common else OTHER_SAYER
