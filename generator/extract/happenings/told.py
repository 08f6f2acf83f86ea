"""The article sentence by sentence, each with the names, dates and quotes that stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import is_
from typing import TypeVar

from generator.passages import PLACE, PROSE, Passage, passages, sentences
from generator.records import Article, Finding, Mention, Quote, Reading, Scare, Span, TimeRef

F = TypeVar("F", bound=Finding)
LONGEST = 1500
"""Characters of a sentence, quotations included: some 250 words, five times a long one."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence. `start` and `end` are offsets in the passage, the findings' in the seed."""

    passage: Passage
    start: int
    end: int
    span: Span
    number: int
    """Counted from 0 over the article's prose."""
    mentions: tuple[Mention, ...] = ()
    dates: tuple[TimeRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """Also those that run over more than this sentence."""
    scares: tuple[Scare, ...] = ()

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def readable(self) -> bool:
        """Whether it is a sentence at all: a page without a full stop is not."""
        return self.end - self.start <= LONGEST

    def places(self, found: Span) -> tuple[int, int]:
        """The offsets in the passage of something that stands in this sentence."""
        return self.passage.at(found.start), self.passage.at(found.end)

    def clipped(self, found: Span) -> tuple[int, int]:
        """The offsets of the part of it that stands in this sentence."""
        block = self.passage.block.span
        start = self.passage.at(max(found.start, block.start))
        end = self.passage.at(min(found.end, block.end))
        return max(start, self.start), min(end, self.end)

    def named(self, start: int, end: int) -> list[tuple[int, int]]:
        """The names between two offsets, counted from the first."""
        places = (self.places(m.span) for m in self.mentions)
        return [(a - start, b - start) for a, b in places if start <= a and b <= end]

    def quoted(self, start: int, end: int) -> Quote | None:
        """The quote that holds these characters of the passage."""
        span = self.passage.span(start, end)
        return next((q for q in self.quotes if q.span.holds(span)), None)


def told(reading: Reading, kinds: tuple[str, ...] = PROSE) -> Iterator[Told]:
    """Every sentence of the blocks of these kinds, in order; numbered over all prose."""
    held = tuple([f for f in reading.findings if type(f) in _HELD])
    return (t for t in _all(reading.article, held) if t.passage.block.kind in kinds)


_HELD = frozenset({Mention, TimeRef, Quote, Scare})


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """The sentences of one article with these findings."""

    article: Article
    held: tuple[Finding, ...]
    sentences: tuple[Told, ...]

    def of(self, article: Article, held: tuple[Finding, ...]) -> bool:
        """Whether they are those of these very findings: to compare them by value takes longer."""
        same = self.article is article and len(self.held) == len(held)
        return same and all(map(is_, self.held, held))


_last: list[_Known] = []
"""Figures, events and key points ask for the same sentences one after the other."""


def _all(article: Article, held: tuple[Finding, ...]) -> tuple[Told, ...]:
    known = next(iter(_last), None)
    if known is None or not known.of(article, held):
        known = _Known(article, held, tuple(_told(Reading(article, held))))
        _last[:] = [known]
    return known.sentences


def _told(reading: Reading) -> Iterator[Told]:
    places = [
        (passage, start, end, passage.span(start, end))
        for passage in passages(reading.article)
        for start, end in sentences(passage.text)
    ]
    spans = [span for *_, span in places]
    mentions, dates = _within(reading.of(Mention), spans), _within(reading.of(TimeRef), spans)
    scares, quotes = _within(reading.of(Scare), spans), _meeting(reading.of(Quote), spans)
    for number, (passage, start, end, span) in enumerate(places):
        yield Told(
            passage, start, end, span, number,
            mentions.get(number, ()), dates.get(number, ()),
            quotes.get(number, ()), scares.get(number, ()),
        )  # fmt: skip


def _within(found: Iterable[F], spans: list[Span]) -> dict[int, tuple[F, ...]]:
    """By number of the sentence, what lies inside it; `spans` are sorted and apart."""
    starts = [span.start for span in spans]
    held: dict[int, list[F]] = {}
    for finding in sorted(found, key=PLACE):
        at = bisect_right(starts, finding.span.start) - 1
        if at >= 0 and finding.span.end <= spans[at].end:
            held.setdefault(at, []).append(finding)
    return {at: tuple(findings) for at, findings in held.items()}


def _meeting(found: Iterable[F], spans: list[Span]) -> dict[int, tuple[F, ...]]:
    """The same for what may run over several sentences."""
    starts = [span.start for span in spans]
    held: dict[int, list[F]] = {}
    for finding in sorted(found, key=PLACE):
        at = max(0, bisect_right(starts, finding.span.start) - 1)
        while at < len(spans) and spans[at].start < finding.span.end:
            if finding.span.meets(spans[at]):
                held.setdefault(at, []).append(finding)
            at += 1
    return {at: tuple(findings) for at, findings in held.items()}
