"""The article sentence by sentence, each with the names, dates and quotes that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from generator.passages import PROSE, Passage, passages, sentences
from generator.records import Finding, Mention, Quote, Reading, Scare, Span, TimeRef

F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence. `start` and `end` are offsets in the passage, the findings' in the seed."""

    passage: Passage
    start: int
    end: int
    number: int
    """Counted from 0 over the article's prose."""
    mentions: tuple[Mention, ...] = ()
    dates: tuple[TimeRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """Also those that run over more than this sentence."""
    scares: tuple[Scare, ...] = ()

    @property
    def span(self) -> Span:
        return self.passage.span(self.start, self.end)

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    def places(self, found: Span) -> tuple[int, int]:
        """The offsets in the passage of something that stands in this sentence."""
        return self.passage.at(found.start), self.passage.at(found.end)

    def quoted(self, start: int, end: int) -> Quote | None:
        """The quote that holds these characters of the passage."""
        span = self.passage.span(start, end)
        return next((q for q in self.quotes if q.span.holds(span)), None)


def told(reading: Reading, kinds: tuple[str, ...] = PROSE) -> Iterator[Told]:
    """Every sentence of the blocks of these kinds, in order."""
    mentions, dates = _sorted(reading.of(Mention)), _sorted(reading.of(TimeRef))
    quotes, scares = _sorted(reading.of(Quote)), _sorted(reading.of(Scare))
    number = 0
    for passage in passages(reading.article, kinds):
        for start, end in _bounds(passage.text):
            span = passage.span(start, end)
            yield Told(
                passage, start, end, number,
                _within(mentions, span), _within(dates, span),
                tuple(q for q in quotes if q.span.meets(span)), _within(scares, span),
            )  # fmt: skip
            number += 1


@lru_cache(maxsize=512)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Figures, events and key points ask for the same sentences one after the other."""
    return tuple(sentences(text))


def _sorted(found: Iterable[F]) -> list[F]:
    return sorted(found, key=lambda f: f.span)


def _within(found: list[F], span: Span) -> tuple[F, ...]:
    """Those that lie inside the span; `found` is sorted."""
    at = bisect_left(found, span.start, key=lambda f: f.span.start)
    held = []
    while at < len(found) and found[at].span.start < span.end:
        if found[at].span.end <= span.end:
            held.append(found[at])
        at += 1
    return tuple(held)
