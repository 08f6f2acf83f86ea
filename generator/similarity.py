"""How alike two wordings are: shared content words, weighted by how much they tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.words import Wording

Bag = frozenset[Hashable]
"""Things as often as they are there: the second "the" is ("the", 2)."""

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

    def shared(self, other: Weighed) -> float:
        """The weight that both hold."""
        mine, theirs = self.terms, other.terms
        if len(mine) > len(theirs):
            mine, theirs = theirs, mine
        if theirs.keys().isdisjoint(mine):  # most are, and that is soon told
            return 0.0
        total = 0.0
        for term, weight in mine.items():
            if term in theirs:
                total += min(weight, theirs[term])
        return total


@dataclass(frozen=True, slots=True)
class Counted:
    """A wording of which each word tells as much as any other: a tenth of the time to compare."""

    wording: Wording
    terms: frozenset[str]
    bag: Bag
    """Its terms, each as often as it stands there."""
    total: int
    """How many they are."""

    def shared(self, other: Counted) -> float:
        """How many terms both hold."""
        return len(self.bag & other.bag)


Content = TypeVar("Content", Weighed, Counted)


def weighed(content: Wording, weights: Weights = EVEN) -> Weighed:
    counts: dict[str, int] = {}
    for term in content.terms:
        counts[term] = counts.get(term, 0) + 1
    known, unseen = weights.by_term, weights.unseen
    terms = {term: count * known.get(term, unseen) for term, count in counts.items()}
    return Weighed(content, terms, sum(terms.values()))


def counted(content: Wording) -> Counted:
    told = content.terms
    terms = frozenset(told)
    return Counted(content, terms, bag(told) if len(terms) < len(told) else terms, len(told))


def bag(things: Sequence[Hashable]) -> Bag:
    once = set(things)
    if len(once) < len(things):
        often: dict[Hashable, int] = {}
        for thing in things:
            often[thing] = number = often.get(thing, 0) + 1
            if number > 1:
                once.add((thing, number))
    return frozenset(once)


def cover(part: Content, whole: Content) -> float:
    """The share of `part`'s weight that `whole` holds too, 0 to 1."""
    return part.shared(whole) / part.total if part.total else 0.0


def likeness(a: Content, b: Content) -> float:
    """Dice coefficient of two wordings, 0 to 1."""
    size = a.total + b.total
    return 2 * a.shared(b) / size if size else 0.0


def contradict(a: Wording, b: Wording) -> bool:
    """Whether one denies what the other says, or both give numbers and share none."""
    return a.negated != b.negated or not agree_in_number(a, b)


def agree_in_number(a: Wording, b: Wording) -> bool:
    """Whether they share a number, or one gives none."""
    return not (a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers))
