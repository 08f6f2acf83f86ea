"""What a story says in short: a few chosen sentences."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.records import (
    EventEntry,
    KeyPoint,
    Point,
    Reading,
    Receipt,
)
from generator.resolve.corroboration import Witnesses
from generator.resolve.echoes import Echoes
from generator.resolve.leaning import leans
from generator.resolve.order import is_chat
from generator.resolve.retold import retold
from generator.resolve.two_deeds import two_deeds
from generator.similarity import Weighed, cover, weighed
from generator.words import wording

MOST = 5
"""Key points of a story, as of a briefing."""
REPEATED = 0.5
"""The share of the shorter sentence's content from which two key points are too much alike."""
RANK = 0.15
"""What a sentence loses for each that carries its own article better: as much as it gains by one
more word of a headline of seven."""
CHOICES = 40
"""Sentences from which they are chosen: the weightiest of each article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A key point of one article with its like in the others."""

    point: Point
    content: Weighed
    about: float
    """How much of the story's headlines it tells, less for each weightier one of its article."""
    place: int
    """Of its article within the story."""


def key_points(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> tuple[Point, ...]:
    """Up to five sentences of real outlets; what most of them tell stands first.

    Of those that equally many tell, first what is nearest to the headlines: an article may be about
    more than the story.
    """
    choices = sorted(_choices(articles, readings, echoes, witnesses), key=_weightiest)
    chosen: list[Choice] = []
    for choice in choices:
        if len(chosen) < MOST and not any(_repeats(choice, c) for c in chosen):
            chosen.append(choice)
    return tuple(choice.point for choice in chosen)


def led(
    points: tuple[Point, ...],
    shared: Iterable[Point],
    events: Iterable[EventEntry],
    readings: Mapping[str, Reading],
    headline: str,
) -> tuple[Point, ...]:
    """The key points behind the event of several outlets that the story's headline tells.

    The sentence that tells it is often too long for a key point. Without such an event, or where
    the first key point is nearer to the headline, they stay as they are.
    """
    title = weighed(wording(headline))
    told = {place: weighed(wording(_text(place, readings))) for place in _clauses(events, readings)}
    near = [(cover(title, told[p.receipts[0]]), p) for p in shared if p.receipts[0] in told]
    share, first = max(near, key=lambda one: one[0], default=(0.0, None))
    rest = {p: weighed(wording(_text(p.receipts[0], readings))) for p in points}
    if first is None:
        return points
    nearer = max([cover(title, rest[p]) for p in points[:1]], default=0.0) >= share
    if nearer and not any(_in(first, p) for p in points[:1]):
        return points
    others = (p for p in points if not _in(first, p))
    others = (p for p in others if not _alike(told[first.receipts[0]], rest[p]))
    return (first, *others)[:MOST]


def _in(event: Point, point: Point) -> bool:
    """Whether the sentence of a key point is one of those that tell an event."""
    place = point.receipts[0]
    return any(r.article == place.article and r.span.meets(place.span) for r in event.receipts)


def _clauses(events: Iterable[EventEntry], readings: Mapping[str, Reading]) -> Iterator[Receipt]:
    """Those in which events are shown and that can be read alone."""
    for event in events:
        place = Receipt(event.said[0].article, event.said[0].event.span)
        if not leans(_text(place, readings)):
            yield place


def _text(place: Receipt, readings: Mapping[str, Reading]) -> str:
    return place.span.of(readings[place.article].article.text)


def _repeats(choice: Choice, chosen: Choice) -> bool:
    """Whether it tells again what is told already: by its receipts, or by half of its words."""
    if set(choice.point.receipts) & set(chosen.point.receipts):
        return True
    return _alike(choice.content, chosen.content)


def _alike(a: Weighed, b: Weighed) -> bool:
    a, b = sorted((a, b), key=lambda c: c.total)
    return cover(a, b) >= REPEATED


def _weightiest(choice: Choice) -> tuple[int, float, int]:
    return (-choice.point.support.outlets, -choice.about, choice.place)


def _headlines(articles: list[str], readings: Mapping[str, Reading]) -> list[Weighed]:
    found = (readings[article].article.headline for article in articles)
    return [weighed(wording(headline.text)) for headline in found if headline]


def _near(headlines: list[Weighed], content: Weighed) -> float:
    """The share of the headlines' words that a sentence holds, over all of them."""
    return math.fsum(cover(h, content) for h in headlines) / (len(headlines) or 1)


def _choices(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> Iterator[Choice]:
    points = [
        (point.rank, place, article, point.span)
        for place, article in enumerate(articles)
        if not is_chat(readings[article]) and article not in witnesses.rests
        for point in readings[article].of(KeyPoint)
    ]
    headlines = _headlines(articles, readings)
    for rank, place, article, span in sorted(points)[:CHOICES]:
        content = weighed(wording(span.of(readings[article].article.text)))
        alike = retold(Receipt(article, span), echoes)
        own = Receipt(article, span)
        others = [alike[i] for i in articles if i in alike and i != article]
        others = [other for other in others if not two_deeds(own, other, echoes)]
        support = witnesses.support([own, *others])
        yield Choice(
            Point((own, *others), support),
            content,
            _near(headlines, content) - RANK * rank,
            place,
        )
