"""How alike two wordings are: shared content words, weighted by how much they tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.words import Wording

# A word is weighed as if 200 other texts had been read, of which one in 500 held it: five
# articles about one affair must not make its own words look common.
BACKGROUND = 200
UNSEEN = 0.4


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a term tells: much when few texts hold it."""

    by_term: Mapping[str, float] = field(default_factory=dict)
    unseen: float = math.log(BACKGROUND / UNSEEN)

    def of(self, term: str) -> float:
        return self.by_term.get(term, self.unseen)


def weigh(texts: Iterable[Iterable[str]]) -> Weights:
    """Weights of the terms of a collection of texts."""
    holding: Counter[str] = Counter()
    count = 0
    for terms in texts:
        count += 1
        holding.update(set(terms))
    return weighed_by(holding, count)


def weighed_by(holding: Mapping[str, int], texts: int) -> Weights:
    """The same, where it is known how many of the texts hold each term."""
    number = BACKGROUND + texts
    by_count = {seen: math.log(number / (seen + UNSEEN)) for seen in {*holding.values()}}
    weights = {term: by_count[seen] for term, seen in holding.items()}
    return Weights(weights, math.log(number / UNSEEN))


EVEN = Weights()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A wording with the weight of each of its terms, counted as often as it stands there."""

    wording: Wording
    terms: Mapping[str, float]
    total: float


def weighed(content: Wording, weights: Weights = EVEN) -> Weighed:
    counts: dict[str, int] = {}
    for term in content.terms:
        counts[term] = counts.get(term, 0) + 1
    known, unseen = weights.by_term, weights.unseen
    terms = {term: count * known.get(term, unseen) for term, count in counts.items()}
    return Weighed(content, terms, sum(terms.values()))


def shared(a: Weighed, b: Weighed) -> float:
    """The weight that both hold."""
    if len(a.terms) > len(b.terms):
        a, b = b, a
    theirs = b.terms
    if theirs.keys().isdisjoint(a.terms):  # most are, and that is soon told
        return 0.0
    total = 0.0
    for term, weight in a.terms.items():
        if term in theirs:
            total += min(weight, theirs[term])
    return total


def cover(part: Weighed, whole: Weighed) -> float:
    """The share of `part`'s weight that `whole` holds too, 0 to 1."""
    return shared(part, whole) / part.total if part.total else 0.0


def likeness(a: Weighed, b: Weighed) -> float:
    """Dice coefficient of two wordings, 0 to 1."""
    size = a.total + b.total
    return 2 * shared(a, b) / size if size else 0.0


def contradict(a: Wording, b: Wording) -> bool:
    """Whether one denies what the other says, or both give numbers and share none."""
    return a.negated != b.negated or bool(a.numbers and b.numbers and not a.numbers & b.numbers)
