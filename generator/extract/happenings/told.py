"""The article sentence by sentence, each with the names, dates and quotes that stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from generator.passages import PROSE, Passage, passages, sentences
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

    def quoted(self, start: int, end: int) -> Quote | None:
        """The quote that holds these characters of the passage."""
        span = self.passage.span(start, end)
        return next((q for q in self.quotes if q.span.holds(span)), None)


def told(reading: Reading, kinds: tuple[str, ...] = PROSE) -> Iterator[Told]:
    """Every sentence of the blocks of these kinds, in order; numbered over all prose."""
    places = _places(reading.article)
    spans = [span for *_, span in places]
    mentions, dates = _within(reading.of(Mention), spans), _within(reading.of(TimeRef), spans)
    scares, quotes = _within(reading.of(Scare), spans), _meeting(reading.of(Quote), spans)
    for number, (passage, start, end, span) in enumerate(places):
        if passage.block.kind in kinds:
            yield Told(
                passage, start, end, span, number,
                mentions.get(number, ()), dates.get(number, ()),
                quotes.get(number, ()), scares.get(number, ()),
            )  # fmt: skip


@lru_cache(maxsize=2)
def _places(article: Article) -> tuple[tuple[Passage, int, int, Span], ...]:
    """Figures, events and key points ask for the same sentences one after the other."""
    return tuple(
        (passage, start, end, passage.span(start, end))
        for passage in passages(article)
        for start, end in sentences(passage.text)
    )


def _within(found: Iterable[F], spans: list[Span]) -> dict[int, tuple[F, ...]]:
    """By number of the sentence, what lies inside it; `spans` are sorted and apart."""
    starts = [span.start for span in spans]
    held: dict[int, list[F]] = {}
    for finding in sorted(found, key=lambda f: f.span):
        at = bisect_right(starts, finding.span.start) - 1
        if at >= 0 and finding.span.end <= spans[at].end:
            held.setdefault(at, []).append(finding)
    return {at: tuple(findings) for at, findings in held.items()}


def _meeting(found: Iterable[F], spans: list[Span]) -> dict[int, tuple[F, ...]]:
    """The same for what may run over several sentences."""
    starts = [span.start for span in spans]
    held: dict[int, list[F]] = {}
    for finding in sorted(found, key=lambda f: f.span):
        at = max(0, bisect_right(starts, finding.span.start) - 1)
        while at < len(spans) and spans[at].start < finding.span.end:
            if finding.span.meets(spans[at]):
                held.setdefault(at, []).append(finding)
            at += 1
    return {at: tuple(findings) for at, findings in held.items()}
