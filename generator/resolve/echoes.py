"""Where else in a story a sentence is told: found through an index of its content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from generator.kin import kindred
from generator.paraphrase import Sentence, sameness, sentence
from generator.phrasal import beginnings
from generator.records import Quote, Reading, Receipt, Span, TimeRef
from generator.resolve.alone import Alone
from generator.resolve.alone import Sentence as Told
from generator.resolve.days import Days, days
from generator.resolve.denied import denied
from generator.resolve.named import Named, named
from generator.resolve.set_against import agree, sets_against
from generator.similarity import Weights, agree_in_number, cover, weighed_by
from generator.words import Wording, wording

FEWEST = 3
"""Content words that two sentences must share."""
PART = 0.5
"""And the share of the told sentence's: what holds less hardly ever came out as the same."""
LOOKED_AT = 2
"""Sentences of each article that are compared in full: those that share most words."""

LONG = 3
"""How many times as many words a sentence has at most in which kindred ones count."""
QUOTED = 0.5
"""The share of a sentence from which it is rather somebody's words than the outlet's."""

Measure = Callable[[Sentence, Sentence], float]


@dataclass(slots=True)
class Asked:
    """What was worked out so far, for whoever asks again."""

    sentences: dict[str, Sentence] = field(default_factory=dict)
    """Text → ready to be compared."""
    told: dict[int, Sentence] = field(default_factory=dict)
    """The same by the number of a sentence of the articles."""
    alike: dict[tuple[str, bool], list[int]] = field(default_factory=dict)
    """Text, and whether few ones are looked for too → numbers of sentences that may tell the
    same."""
    days: dict[str, list[tuple[Span, Days]]] = field(default_factory=dict)
    quoted: dict[str, list[Span]] = field(default_factory=dict)
    named: dict[str, list[Named]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Echoes:
    """The sentences of several articles, ready to be searched."""

    sentences: tuple[tuple[str, Told], ...]
    """Each with the id of its article."""
    holding: Mapping[str, list[int]]
    """Term → numbers of the sentences that hold it."""
    weights: Weights
    readings: Mapping[str, Reading]
    articles: tuple[str, ...]
    asked: Asked = field(default_factory=Asked)

    def of(
        self,
        text: str,
        floor: float,
        measure: Measure = sameness,
        but: Collection[str] = (),
    ) -> dict[str, Receipt]:
        """Article id → its sentence nearest to the one told, at least `floor` near."""
        best: dict[str, tuple[float, Told]] = {}
        for number, article, other in self.like(text, but):
            near = self.near(text, number, measure, floor)
            if near is not None and (article not in best or near > best[article][0]):
                best[article] = (near, other)
        return {article: other.receipt(article) for article, (_, other) in best.items()}

    def like(
        self, text: str, but: Collection[str] = (), few: bool = False
    ) -> Iterator[tuple[int, str, Told]]:
        """(number, article id, sentence) of sentences that may tell the same, by their words, and
        do not deny it; not of some articles. `few`: of those that share a few words, too."""
        if (text, few) not in self.asked.alike:
            self.asked.alike[text, few] = list(self._alike(text, few))
        for number in self.asked.alike[text, few]:
            article, other = self.sentences[number]
            if article not in but:
                yield number, article, other

    def telling(self, stems: Collection[str]) -> list[int]:
        """Numbers of the sentences with one of the deeds, as one verb or as the beginning of
        several words, in their order."""
        begin = (verb for stem in stems for verb in beginnings().get(stem, ()))
        return sorted({n for word in {*stems, *begin} for n in self.holding.get(word, ())})

    def near(self, text: str, number: int, measure: Measure, floor: float) -> float | None:
        """How near a sentence is, at least `floor`; None for one that is further or leaves open
        what is told."""
        mine, theirs = self._sentence(text), self._told(number)
        found = measure(mine, theirs)
        return found if found >= floor and not mine.tells_otherwise(theirs) else None

    def _alike(self, text: str, few: bool) -> Iterator[int]:
        content, denying = wording(text), bool(denied(text))
        for number in self._looked_at(content, few):
            article, other = self.sentences[number]
            if denying != other.denies or not agree_in_number(content, other.content):
                continue
            theirs = self.text(article, other)
            if sets_against(text) or sets_against(theirs):
                alike = agree(text, theirs)
            else:
                alike = content.negated == other.marks & 1
            if alike:
                yield number

    def _looked_at(self, told: Wording, few: bool) -> Iterable[int]:
        terms = dict.fromkeys(told.terms)
        size = len(terms)
        if size < FEWEST:
            return
        rows = [self.holding[term] for term in terms if term in self.holding]
        by_article: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, count in Counter(chain.from_iterable(rows)).items():
            if count >= (FEWEST if few else max(FEWEST, PART * size)):
                by_article[self.sentences[number][0]].append((-count, number))
        for found in by_article.values():
            yield from (number for _, number in sorted(found)[:LOOKED_AT])

    def text(self, article: str, told: Told) -> str:
        """A sentence as it stands in its article."""
        return self.readings[article].article.text[told.start : told.end]

    def days(self, article: str, span: Span) -> set[Days]:
        """The days, months and years that an article names in a place."""
        if article not in self.asked.days:
            dated = ((t.span, days(t)) for t in self.readings[article].of(TimeRef))
            self.asked.days[article] = [(place, when) for place, when in dated if when]
        return {when for place, when in self.asked.days[article] if span.holds(place)}

    def day(self, place: Receipt) -> Days | None:
        """The one day that a place names."""
        exact = sorted(d for d in self.days(place.article, place.span) if d[0] == d[1])
        return exact[0] if len(exact) == 1 else None

    def mostly_quoted(self, place: Receipt) -> bool:
        """Whether it is rather somebody's words than the outlet's."""
        start, end = place.span.start, place.span.end
        quoted = (q for q in self.quoted(place.article) if q.meets(place.span))
        inside = sum(min(q.end, end) - max(q.start, start) for q in quoted)
        return inside > QUOTED * (end - start)

    def quoted_words(self, place: Receipt) -> frozenset[str]:
        """The content of what is quoted within it."""
        text = self.readings[place.article].article.text
        inside = (q.of(text) for q in self.quoted(place.article) if place.span.holds(q))
        return frozenset(term for words in inside for term in wording(words).terms)

    def named(self, article: str) -> list[Named]:
        """Where an article names whom, places aside."""
        if article not in self.asked.named:
            self.asked.named[article] = list(named(self.readings[article]))
        return self.asked.named[article]

    def quoted(self, article: str) -> list[Span]:
        """Where an article quotes anybody."""
        if article not in self.asked.quoted:
            quotes = self.readings[article].of(Quote)
            self.asked.quoted[article] = [quote.span for quote in quotes]
        return self.asked.quoted[article]

    def _told(self, number: int) -> Sentence:
        """One of its own, of which the words are known."""
        if number not in self.asked.told:
            article, told = self.sentences[number]
            ready = sentence(self.text(article, told), self.weights, told.content)
            self.asked.told[number] = ready
        return self.asked.told[number]

    def _sentence(self, text: str) -> Sentence:
        if text not in self.asked.sentences:
            self.asked.sentences[text] = sentence(text, self.weights)
        return self.asked.sentences[text]


def echoes(
    articles: Iterable[str], readings: Mapping[str, Reading], alone: Mapping[str, Alone]
) -> Echoes:
    """The sentences of these articles, questions and headings aside."""
    articles = tuple(articles)
    found = tuple((i, told) for i in articles for told in alone[i].sentences)
    holding: dict[str, list[int]] = defaultdict(list)
    for number, (_, told) in enumerate(found):
        for term in set(told.terms):
            holding[term].append(number)
    weights = weighed_by({term: len(numbers) for term, numbers in holding.items()}, len(found))
    return Echoes(found, dict(holding), weights, readings, articles)


def repeated(told: Sentence, other: Sentence) -> float:
    """How much of the words a (longer) sentence holds, if it tells them again: in a row, or as
    a whole rather so than not. A few words of any sentence stand scattered in some other."""
    share = cover(told.content, other.content)
    if share < PART:  # most, and that is soon told
        return 0.0
    if told.phrases <= other.phrases:
        return 1.0
    return share if sameness(told, other) >= 0 else 0.0


def covered(told: Sentence, other: Sentence) -> float:
    """How much of the words a (longer) sentence holds, wherever they stand in it; of one that is
    not much longer, kindred words too: "defended himself", "in self-defence"."""
    own, theirs = told.content, other.content
    share = cover(own, theirs)
    if share < PART or len(theirs.terms) > LONG * len(own.terms):
        return share
    marks = frozenset(mark for term in theirs.terms for mark in kindred(term))
    lacking = ((term, weight) for term, weight in own.terms.items() if term not in theirs.terms)
    kin = sum(weight for term, weight in lacking if not kindred(term).isdisjoint(marks))
    return share + kin / own.total
