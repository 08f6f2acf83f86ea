"""Where else in a story a sentence is told: found through an index of its content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.paraphrase import Sentence, sameness, sentence
from generator.passages import passages, sentences
from generator.records import Reading, Receipt
from generator.similarity import Weights, contradict, cover, weigh

FEWEST = 3
"""Content words that two sentences must share."""
LOOKED_AT = 4
"""Sentences of each article that are compared in full: those that share most words."""

Measure = Callable[[Sentence, Sentence, Weights], float]


@dataclass(frozen=True, slots=True)
class Echoes:
    """The sentences of several articles, ready to be searched."""

    places: tuple[Receipt, ...]
    sentences: tuple[Sentence, ...]
    holding: Mapping[str, tuple[int, ...]]
    """Term → numbers of the sentences that hold it."""
    weights: Weights

    def of(self, told: Sentence, floor: float, measure: Measure = sameness) -> dict[str, Receipt]:
        """Article id → its sentence nearest to the one told, at least `floor` near."""
        shared: Counter[int] = Counter()
        for term in dict.fromkeys(told.content.terms):
            shared.update(self.holding.get(term, ()))
        best: dict[str, tuple[float, Receipt]] = {}
        for number in self._looked_at(shared):
            place, theirs = self.places[number], self.sentences[number]
            if contradict(told.content, theirs.content):
                continue
            near = measure(told, theirs, self.weights)
            if near >= floor and near > best.get(place.article, (near - 1, place))[0]:
                best[place.article] = (near, place)
        return {article: place for article, (_, place) in best.items()}

    def _looked_at(self, shared: Mapping[int, int]) -> Iterable[int]:
        by_article: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, count in shared.items():
            if count >= FEWEST:
                by_article[self.places[number].article].append((-count, number))
        return [n for row in by_article.values() for _, n in sorted(row)[:LOOKED_AT]]


def echoes(articles: Iterable[str], readings: Mapping[str, Reading]) -> Echoes:
    """The sentences of these articles, questions and headings aside."""
    places: list[Receipt] = []
    told: list[Sentence] = []
    holding: dict[str, list[int]] = defaultdict(list)
    for article in articles:
        for passage in passages(readings[article].article):
            for start, end in sentences(passage.text):
                found = sentence(passage.text[start:end])
                for term in dict.fromkeys(found.content.terms):
                    holding[term].append(len(places))
                places.append(Receipt(article, passage.span(start, end)))
                told.append(found)
    numbers = {term: tuple(rows) for term, rows in holding.items()}
    weights = weigh(s.content.terms for s in told)
    return Echoes(tuple(places), tuple(told), numbers, weights)


def covered(told: Sentence, other: Sentence, weights: Weights) -> float:
    """How much of the words a (longer) sentence holds: for a paraphrase of something short."""
    return cover(told.content, other.content, weights)
