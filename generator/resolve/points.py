"""What a story says in short: a few chosen sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.records import (
    KeyPoint,
    Point,
    Reading,
    Receipt,
)
from generator.resolve.corroboration import Witnesses
from generator.resolve.echoes import Echoes
from generator.resolve.order import is_chat
from generator.resolve.retold import retold
from generator.similarity import Weighed, cover, weighed
from generator.words import wording

MOST = 5
"""Key points of a story, as of a briefing."""
REPEATED = 0.5
"""The share of the shorter sentence's content from which two key points are too much alike."""
CHOICES = 40
"""Sentences from which they are chosen: the weightiest of each article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A key point of one article with its like in the others."""

    point: Point
    content: Weighed
    rank: int
    place: int
    """Of its article within the story."""


def key_points(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> tuple[Point, ...]:
    """Up to five sentences of real outlets; what most of them tell stands first."""
    choices = sorted(_choices(articles, readings, echoes, witnesses), key=_weightiest)
    chosen: list[Choice] = []
    for choice in choices:
        if len(chosen) < MOST and not any(_repeats(choice, c) for c in chosen):
            chosen.append(choice)
    return tuple(choice.point for choice in chosen)


def _repeats(choice: Choice, chosen: Choice) -> bool:
    """Whether it tells again what is told already: by its receipts, or by half of its words."""
    if set(choice.point.receipts) & set(chosen.point.receipts):
        return True
    a, b = sorted((choice.content, chosen.content), key=lambda c: c.total)
    return cover(a, b) >= REPEATED


def _weightiest(choice: Choice) -> tuple[int, int, int]:
    return (-choice.point.support.outlets, choice.rank, choice.place)


def _choices(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> Iterator[Choice]:
    points = [
        (point.rank, place, article, point.span)
        for place, article in enumerate(articles)
        if not is_chat(readings[article]) and article not in witnesses.rests
        for point in readings[article].of(KeyPoint)
    ]
    for rank, place, article, span in sorted(points)[:CHOICES]:
        text = span.of(readings[article].article.text)
        alike = retold(Receipt(article, span), echoes)
        others = [alike[i] for i in articles if i in alike and i != article]
        support = witnesses.support([Receipt(article, span), *others])
        yield Choice(
            Point((Receipt(article, span), *others), support), weighed(wording(text)), rank, place
        )
