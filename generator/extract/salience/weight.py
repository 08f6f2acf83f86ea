"""How much of the article a sentence carries: where it stands, what and whom it speaks of."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from generator.extract.salience.sentence import Candidate
from generator.passages import PROSE, passages
from generator.records import Figure, Mention, Reading, Span
from generator.words import stem, tokens, plain


@dataclass(frozen=True, slots=True)
class Weighed:
    candidate: Candidate
    weight: float
    terms: frozenset[str]

    @property
    def span(self) -> Span:
        return self.candidate.span


def terms(text: str) -> list[str]:
    return [t for token in tokens(text) for word in plain(token) if (t := stem(word))]


def weigh(reading: Reading, found: list[Candidate]) -> list[Weighed]:
    """Each candidate with its weight, in the order of the text."""
    about = Counter(t for p in passages(reading.article, PROSE) for t in terms(p.text))
    title = frozenset(terms(reading.article.headline.text)) if reading.article.headline else frozenset()
    named = Counter(m.actor for m in reading.of(Mention))
    numbers = [f.span for f in reading.of(Figure)]
    return [_weighed(c, about, title, named, numbers) for c in found]


def _weighed(
    candidate: Candidate,
    about: Counter[str],
    title: frozenset[str],
    named: Counter[str],
    numbers: list[Span],
) -> Weighed:
    held = frozenset(terms(candidate.told.text))
    place = 1 / (1 + candidate.told.number / 4)
    shared = len(held & title) / (len(title) or 1)
    central = sum(math.log1p(about[t]) for t in held) / (4 + len(held))
    people = sum(math.log1p(named[a]) for a in {m.actor for m in candidate.told.mentions})
    weight = 1.2 * place + 1.5 * shared + 0.6 * central + 0.15 * min(people, 6)
    weight += 0.2 * any(candidate.span.holds(n) for n in numbers)
    weight -= 0.9 * candidate.points_back
    return Weighed(candidate, weight, held)
