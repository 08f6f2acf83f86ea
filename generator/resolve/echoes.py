"""Where else in a story a sentence is told: found through an index of its content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.paraphrase import Sentence, sameness, sentence
from generator.passages import passages, sentences
from generator.records import Reading, Receipt
from generator.resolve.denied import denied
from generator.similarity import Weights, contradict, cover, weigh
from generator.words import Wording, wording

FEWEST = 3
"""Content words that two sentences must share."""
PART = 0.5
"""And the share of the told sentence's: what holds less hardly ever came out as the same."""
LOOKED_AT = 2
"""Sentences of each article that are compared in full: those that share most words."""

Measure = Callable[[Sentence, Sentence], float]


@dataclass(frozen=True, slots=True)
class Echoes:
    """The sentences of several articles, ready to be searched."""

    places: tuple[Receipt, ...]
    contents: tuple[Wording, ...]
    holding: Mapping[str, tuple[int, ...]]
    """Term → numbers of the sentences that hold it."""
    weights: Weights
    readings: Mapping[str, Reading]
    read: dict[int, Sentence]
    """Sentences compared so far."""

    def of(self, text: str, floor: float, measure: Measure = sameness) -> dict[str, Receipt]:
        """Article id → its sentence nearest to the one told, at least `floor` near."""
        told = sentence(text, self.weights)
        denying = bool(denied(text))
        best: dict[str, tuple[float, Receipt]] = {}
        for number in self._looked_at(told.content.wording):
            place = self.places[number]
            if contradict(told.content.wording, self.contents[number]):
                continue
            if denying != bool(denied(self._text(number))):
                continue
            near = measure(told, self._sentence(number))
            if near >= floor and near > best.get(place.article, (near - 1, place))[0]:
                best[place.article] = (near, place)
        return {article: place for article, (_, place) in best.items()}

    def _looked_at(self, told: Wording) -> Iterable[int]:
        terms = dict.fromkeys(told.terms)
        least = max(FEWEST, PART * len(terms))
        shared: Counter[int] = Counter()
        for term in terms:
            shared.update(self.holding.get(term, ()))
        by_article: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, count in shared.items():
            if count >= least:
                by_article[self.places[number].article].append((-count, number))
        return [n for row in by_article.values() for _, n in sorted(row)[:LOOKED_AT]]

    def _text(self, number: int) -> str:
        place = self.places[number]
        return place.span.of(self.readings[place.article].article.text)

    def _sentence(self, number: int) -> Sentence:
        if number not in self.read:
            self.read[number] = sentence(self._text(number), self.weights)
        return self.read[number]


def echoes(articles: Iterable[str], readings: Mapping[str, Reading]) -> Echoes:
    """The sentences of these articles, questions and headings aside."""
    places: list[Receipt] = []
    contents: list[Wording] = []
    holding: dict[str, list[int]] = defaultdict(list)
    for article in articles:
        for passage in passages(readings[article].article):
            for start, end in sentences(passage.text):
                content = wording(passage.text[start:end])
                for term in dict.fromkeys(content.terms):
                    holding[term].append(len(places))
                places.append(Receipt(article, passage.span(start, end)))
                contents.append(content)
    numbers = {term: tuple(rows) for term, rows in holding.items()}
    weights = weigh(content.terms for content in contents)
    return Echoes(tuple(places), tuple(contents), numbers, weights, readings, {})


def covered(told: Sentence, other: Sentence) -> float:
    """How much of the words a (longer) sentence holds: for a paraphrase of something short."""
    return cover(told.content, other.content)
