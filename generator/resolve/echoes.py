"""Where else in a story a sentence is told: found through an index of its content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.paraphrase import Sentence, sameness, sentence
from generator.records import Reading, Receipt
from generator.resolve.alone import Alone
from generator.resolve.alone import Sentence as Told
from generator.resolve.denied import denied
from generator.similarity import Weights, contradict, cover, weighed_by
from generator.words import Wording

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

    sentences: tuple[tuple[str, Told], ...]
    """Each with the id of its article."""
    holding: Mapping[str, list[int]]
    """Term → numbers of the sentences that hold it."""
    weights: Weights
    readings: Mapping[str, Reading]
    read: dict[int, Sentence]
    """Sentences compared so far."""

    def of(self, text: str, floor: float, measure: Measure = sameness) -> dict[str, Receipt]:
        """Article id → its sentence nearest to the one told, at least `floor` near."""
        best: dict[str, tuple[float, Told]] = {}
        for article, other, near in self.near(text, measure):
            if near >= floor and (article not in best or near > best[article][0]):
                best[article] = (near, other)
        return {article: other.receipt(article) for article, (_, other) in best.items()}

    def near(self, text: str, measure: Measure = sameness) -> Iterator[tuple[str, Told, float]]:
        """(article id, sentence, how near) of sentences that may tell the same and deny nothing."""
        told = sentence(text, self.weights)
        denying = bool(denied(text))
        for number in self._looked_at(told.content.wording):
            article, other = self.sentences[number]
            if denying == other.denies and not contradict(told.content.wording, other.content):
                yield article, other, measure(told, self._sentence(number))

    def _looked_at(self, told: Wording) -> Iterable[int]:
        terms = dict.fromkeys(told.terms)
        least = max(FEWEST, PART * len(terms))
        shared: Counter[int] = Counter()
        for term in terms:
            shared.update(self.holding.get(term, ()))
        by_article: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, count in shared.items():
            if count >= least:
                by_article[self.sentences[number][0]].append((-count, number))
        return [n for row in by_article.values() for _, n in sorted(row)[:LOOKED_AT]]

    def text(self, article: str, told: Told) -> str:
        """A sentence as it stands in its article."""
        return self.readings[article].article.text[told.start : told.end]

    def _sentence(self, number: int) -> Sentence:
        if number not in self.read:
            self.read[number] = sentence(self.text(*self.sentences[number]), self.weights)
        return self.read[number]


def echoes(
    articles: Iterable[str], readings: Mapping[str, Reading], alone: Mapping[str, Alone]
) -> Echoes:
    """The sentences of these articles, questions and headings aside."""
    found = tuple((i, told) for i in articles for told in alone[i].sentences)
    holding: dict[str, list[int]] = defaultdict(list)
    for number, (_, told) in enumerate(found):
        for term in set(told.content.terms):
            holding[term].append(number)
    weights = weighed_by({term: len(numbers) for term, numbers in holding.items()}, len(found))
    return Echoes(found, holding, weights, readings, {})


def repeated(told: Sentence, other: Sentence) -> float:
    """How much of the words a (longer) sentence holds, if it tells them again: in a row, or as
    a whole rather so than not. A few words of any sentence stand scattered in some other."""
    if told.phrases <= other.phrases:
        return 1.0
    return cover(told.content, other.content) if sameness(told, other) >= 0 else 0.0


def covered(told: Sentence, other: Sentence) -> float:
    """How much of the words a (longer) sentence holds, wherever they stand in it."""
    return cover(told.content, other.content)
