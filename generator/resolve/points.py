"""What a story says in short: chosen sentences, and what two or more sources report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.records import (
    Corroboration,
    EventEntry,
    FigureEntry,
    KeyPoint,
    Point,
    Quote,
    Reading,
    Receipt,
    Statement,
)
from generator.resolve.corroboration import Witnesses
from generator.resolve.echoes import Echoes
from generator.resolve.items import Item, Items, places
from generator.resolve.matrix import within
from generator.resolve.order import is_chat
from generator.resolve.retold import Retold, retold
from generator.similarity import Weighed, cover, weighed
from generator.words import wording

MOST = 5
"""Key points of a story, as of a briefing."""
LISTED = 12
"""Articles that tell a point, from which those of other stories are left out."""
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


def shared(
    articles: list[str],
    points: Iterable[Point],
    items: Items,
    readings: Mapping[str, Reading],
    elsewhere: Mapping[str, Retold],
) -> tuple[Point, ...]:
    """What two or more independent outlets report: events, figures, statements, sentences.

    `elsewhere` is where else an event is told. A figure in words that are told is not told again,
    nor what is part of a sentence that is told.
    """
    here = frozenset(articles)
    told = items.told(articles)
    quoted = {
        Receipt(v.article, part)
        for item in told
        if isinstance(item, Statement) and _reported(item, item.support)
        for v in item.variants
        for part in v.parts
    }
    found: dict[str, Point] = {}
    for item in told:
        more = elsewhere.get(item.id)
        support = more.support if more else item.support
        if support is None or not _reported(item, support):
            continue
        if not (isinstance(item, FigureEntry) and within(item, quoted)):
            receipts = (*_real_first(item, readings, here), *(more.places if more else ()))
            found[item.id] = Point(receipts, support)
    said = [p for i, p in found.items() if i in items.statements]
    whole = [p for p in points if p.support.outlets > 1 and not any(_in(q, p) for q in said)]
    beside = [p for i, p in found.items() if i not in items.statements]
    beside = [p for p in beside if not any(_in(p, sentence) for sentence in whole)]
    shown = (*beside, *_each_sentence_once(said, readings), *whole)
    return tuple(sorted(shown, key=lambda p: -p.support.outlets))


def _in(point: Point, sentence: Point) -> bool:
    """Whether words that are shown for a point stand in the sentence shown for another."""
    whole = sentence.receipts[0]
    return any(r.article == whole.article and whole.span.holds(r.span) for r in point.receipts)


def _each_sentence_once(said: Iterable[Point], readings: Mapping[str, Reading]) -> Iterator[Point]:
    """Without a second piece of one sentence: both an “act of terror” and an “act of hate”."""
    shown: set[Receipt] = set()
    for point in said:
        first = point.receipts[0]
        own = (q for q in readings[first.article].of(Quote) if q.span == first.span and q.fragment)
        sentence = next((Receipt(first.article, q.sentence) for q in own), first)
        if sentence not in shown:
            shown.add(sentence)
            yield point


def _reported(item: Item, support: Corroboration) -> bool:
    """Whether two independent outlets tell it; a threat and a figure that differs stand apart."""
    if isinstance(item, FigureEntry) and item.state == "differ":
        return False
    if isinstance(item, EventEntry) and item.mood == "said":
        return False
    return support.outlets > 1


def _real_first(
    item: Item, readings: Mapping[str, Reading], here: frozenset[str]
) -> tuple[Receipt, ...]:
    """Where it stands; of more than a dozen articles in the first and those of the story alone."""
    first: dict[str, Receipt] = {}
    for place in places(item):
        first.setdefault(place.article, place)
    found = sorted(first.values(), key=lambda r: is_chat(readings[r.article]))
    if len(found) > LISTED:
        found = [r for r in found if r is found[0] or r.article in here]
    return tuple(found)
