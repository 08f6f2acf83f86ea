"""Whether two sentences tell the same, in other words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from rapidfuzz.distance import LCSseq

from generator import lexicon
from generator.similarity import EVEN, Weighed, Weights, shared, weighed
from generator.words import plain, stem, tokens, wording

T = TypeVar("T")

# Fitted by logistic regression on all of 7,800 pairs of sentences, rounded. Cross-validated:
# accuracy .744 on news paraphrases, average precision .914 on headlines, .857 on reported speech.
# Shared words weigh most; pairs of words in a row count against, since whole phrases in common are
# often names.
CONTENT = 3.8
"""Share of the longer sentence's content, weighted by rarity, that both hold."""
WORDS = 5.5
"""Share of all words, small ones too, that both hold."""
PHRASES = -2.6
"""Share of pairs of words in a row that both hold."""
ORDER = 1.6
"""Share of the shorter sentence's content that both hold in the same order."""
NUMBERS_DIFFER, NUMBER_MISSING, DENIED = -1.2, -0.4, -0.6
SAME_SAYER = 0.6
EVEN_CHANCE = 5.0
"""Sum from which two sentences of one report are rather the same than not."""
_VERBS = "|".join(lexicon.load("wording")["reporting"])
# "police said", "the agency reports", "said the mayor", "according to officials".
_SAYERS = re.compile(
    rf"(\w+(?: \w+)?) (?:{_VERBS}|according)\b|\b(?:{_VERBS}|according to) (\w+(?: \w+)?)",
    re.IGNORECASE,
)
# What every one of these has.
_SAYS = re.compile(rf"\b(?:{_VERBS}|according)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, ready to be compared."""

    content: Weighed
    words: Counter[str]
    phrases: Counter[tuple[str, str]]
    sayers: frozenset[str]


def sentence(text: str, weights: Weights = EVEN) -> Sentence:
    words = [w for token in tokens(text) for w in plain(token) if w]
    found = _SAYERS.findall(text) if _SAYS.search(text) else ()  # few do, and that is soon told
    named = " ".join(part for row in found for part in row if part)
    sayers = frozenset(s for t in tokens(named) for w in plain(t) if (s := stem(w)))
    pairs = Counter(pairwise(words))
    return Sentence(weighed(wording(text), weights), Counter(words), pairs, sayers)


def sameness(a: Sentence, b: Sentence) -> float:
    """Log odds that both tell the same: 0 is even, 1.2 is nine in ten, below is doubt."""
    mine, theirs = a.content.wording, b.content.wording
    total = CONTENT * _content(a.content, b.content)
    total += WORDS * _dice(a.words, b.words) + PHRASES * _dice(a.phrases, b.phrases)
    total += ORDER * _in_order(mine.terms, theirs.terms)
    total += _numbers(mine.numbers, theirs.numbers)
    total += DENIED * (mine.negated != theirs.negated)
    total += SAME_SAYER * bool(a.sayers & b.sayers)
    return total - EVEN_CHANCE


def _content(a: Weighed, b: Weighed) -> float:
    larger = max(a.total, b.total)
    return shared(a, b) / larger if larger else 0.0


def _dice(a: Counter[T], b: Counter[T]) -> float:
    size = a.total() + b.total()
    return 2 * (a & b).total() / size if size else 0.0


def _in_order(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    shorter = min(len(a), len(b))
    return LCSseq.similarity(a, b) / shorter if shorter else 0.0


def _numbers(a: frozenset[str], b: frozenset[str]) -> float:
    if a and b:
        return 0.0 if a & b else NUMBERS_DIFFER
    return NUMBER_MISSING if a or b else 0.0
