"""What a story says in short: chosen sentences, and what two or more sources report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.paraphrase import SURE
from generator.records import EventEntry, FigureEntry, KeyPoint, Point, Reading, Receipt
from generator.resolve.corroboration import Witnesses
from generator.resolve.echoes import Echoes
from generator.resolve.items import Item, Items, places
from generator.resolve.order import is_chat

MOST = 5
"""Key points of a story, as of a briefing."""
CHOICES = 40
"""Sentences from which they are chosen: the weightiest of each article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A key point of one article with its like in the others."""

    point: Point
    rank: int
    place: int
    """Of its article within the story."""


def key_points(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> tuple[Point, ...]:
    """Up to five sentences of real outlets; what most of them tell stands first."""
    choices = sorted(_choices(articles, readings, echoes, witnesses), key=_weightiest)
    chosen: list[Point] = []
    told: set[Receipt] = set()
    for choice in choices:
        if not told & set(choice.point.receipts):
            chosen.append(choice.point)
            told.update(choice.point.receipts)
    return tuple(chosen[:MOST])


def _weightiest(choice: Choice) -> tuple[int, int, int]:
    return (-choice.point.support.outlets, choice.rank, choice.place)


def _choices(
    articles: list[str], readings: Mapping[str, Reading], echoes: Echoes, witnesses: Witnesses
) -> Iterator[Choice]:
    points = [
        (point.rank, place, article, point.span)
        for place, article in enumerate(articles)
        if not is_chat(readings[article])
        for point in readings[article].of(KeyPoint)
    ]
    for rank, place, article, span in sorted(points)[:CHOICES]:
        alike = echoes.of(span.of(readings[article].article.text), SURE)
        others = [alike[i] for i in articles if i in alike and i != article]
        support = witnesses.support([article, *(o.article for o in others)])
        yield Choice(Point((Receipt(article, span), *others), support), rank, place)


def shared(
    articles: list[str], points: Iterable[Point], items: Items, readings: Mapping[str, Reading]
) -> tuple[Point, ...]:
    """What two or more independent outlets report: events, figures, statements, sentences."""
    found = [
        Point(_real_first(item, readings), item.support)
        for item in items.told(articles)
        if item.support is not None and _reported(item)
    ]
    found += [p for p in points if p.support.outlets > 1]
    return tuple(sorted(found, key=lambda p: -p.support.outlets))


def _reported(item: Item) -> bool:
    """Whether two independent outlets tell it; a threat and a figure that differs stand apart."""
    if isinstance(item, FigureEntry) and item.state == "differ":
        return False
    if isinstance(item, EventEntry) and item.mood == "said":
        return False
    return item.support is not None and item.support.outlets > 1


def _real_first(item: Item, readings: Mapping[str, Reading]) -> tuple[Receipt, ...]:
    return tuple(sorted(places(item), key=lambda r: is_chat(readings[r.article])))
