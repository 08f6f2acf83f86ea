"""How alike two wordings are: shared content words, weighted by how much they tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.words import Wording

# A word that no article of the collection holds more than once weighs as if seen in 2 of 1,000
# others: five articles about one affair must not make its own words look common.
BACKGROUND = 200
UNSEEN = 0.4


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a term tells: much when few texts hold it."""

    texts: int = 0
    holding: Mapping[str, int] = field(default_factory=dict)

    def of(self, term: str) -> float:
        seen = self.holding.get(term, 0) + UNSEEN
        return math.log((self.texts + BACKGROUND) / seen)


def weigh(texts: Iterable[Iterable[str]]) -> Weights:
    """Weights of the terms of a collection of texts."""
    holding: Counter[str] = Counter()
    number = 0
    for terms in texts:
        number += 1
        holding.update(set(terms))
    return Weights(number, dict(holding))


EVEN = Weights()


def cover(part: Wording, whole: Wording, weights: Weights = EVEN) -> float:
    """The share of `part`'s weight that `whole` holds too, 0 to 1."""
    held = Counter(whole.terms)
    total = shared = 0.0
    for term, count in Counter(part.terms).items():
        weight = weights.of(term)
        total += weight * count
        shared += weight * min(count, held[term])
    return shared / total if total else 0.0


def likeness(a: Wording, b: Wording, weights: Weights = EVEN) -> float:
    """Dice coefficient of two wordings, 0 to 1."""
    mine, theirs = Counter(a.terms), Counter(b.terms)
    shared = sum(weights.of(t) * min(n, theirs[t]) for t, n in mine.items() if t in theirs)
    total = sum(weights.of(t) * n for t, n in (mine + theirs).items())
    return 2 * shared / total if total else 0.0


def contradict(a: Wording, b: Wording) -> bool:
    """Whether one denies what the other says, or both give numbers and share none."""
    return a.negated != b.negated or bool(a.numbers and b.numbers and not a.numbers & b.numbers)
