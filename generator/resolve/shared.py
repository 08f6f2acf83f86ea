"""What two or more independent outlets of a story report: each thing once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.records import (
    Corroboration,
    EventEntry,
    FigureEntry,
    Point,
    Quote,
    Reading,
    Receipt,
    Span,
)
from generator.resolve.corroboration import Witnesses
from generator.resolve.differences import disputed
from generator.resolve.in_common import covered, in_common
from generator.resolve.items import Item, Items, places
from generator.resolve.matrix import goes_round, within
from generator.resolve.order import is_chat
from generator.resolve.reported import Reported
from generator.resolve.retellings import Retold

LISTED = 12
"""Articles that tell a point, from which those of other stories are left out."""


def shared(
    articles: list[str],
    points: Iterable[Point],
    items: Items,
    readings: Mapping[str, Reading],
    elsewhere: Mapping[str, Retold],
    witnesses: Witnesses,
    own: Sequence[Reported] = (),
    within: Collection[str] = (),
) -> tuple[Point, ...]:
    """Events, figures, statements, sentences and clauses of the outlets' `own`, which tell the
    events `within` them; `elsewhere` is where else an event is told.

    A figure in words that are told is not told again, nor a clause that only goes round them, nor
    what is part of a sentence or clause that is told.
    """
    found = _reported(articles, items, readings, elsewhere, witnesses)
    found = {i: p for i, p in found.items() if i not in within}
    quoted = {
        Receipt(v.article, part)
        for i in found
        if i in items.statements
        for v in items.statements[i].variants
        for part in v.parts
    }
    kept = {i: p for i, p in found.items() if not _in_words(i, items, quoted)}
    happened = [p for i, p in kept.items() if i in items.events]
    kept = {i: p for i, p in kept.items() if i not in items.figures or not _told_by(p, happened)}
    said = [p for i, p in kept.items() if i in items.statements]
    whole = [p for p in points if p.support.outlets > 1 and not any(_in(q, p) for q in said)]
    clauses = [p for i, p in kept.items() if i in items.events]
    said = [p for p in said if not any(_in(p, clause) for clause in clauses)]
    other = (p for i, p in kept.items() if i not in items.statements)
    beside = [p for p in other if not any(_in(p, sentence) for sentence in whole)]
    told = (*beside, *_each_sentence_once(said, readings), *whole)
    clauses = [one.point for one in own if not any(_as_told(one.point, p) for p in told)]
    shown = (*(p for p in told if not any(_as_told(p, c) for c in clauses)), *clauses)
    return tuple(sorted(shown, key=lambda p: -p.support.outlets))


def _reported(
    articles: list[str],
    items: Items,
    readings: Mapping[str, Reading],
    elsewhere: Mapping[str, Retold],
    witnesses: Witnesses,
) -> dict[str, Point]:
    """By item, those that two independent outlets tell."""
    here = frozenset(articles)
    found: dict[str, Point] = {}
    for item in items.told(articles):
        more = elsewhere.get(item.id)
        if more and more.instead:
            continue
        support = more.support if more else item.support
        if support is not None and _by_two(item, support):
            receipts = (*_real_first(item, readings, here), *(more.places if more else ()))
            if isinstance(item, EventEntry) and disputed(item):
                support = witnesses.support(receipts)  # of those that give this day
            if isinstance(item, FigureEntry):
                receipts = _of_all(item, receipts, readings)
            if support.outlets > 1 and receipts:
                found[item.id] = Point(receipts, support)
    return found


def _of_all(
    item: FigureEntry, receipts: tuple[Receipt, ...], readings: Mapping[str, Reading]
) -> tuple[Receipt, ...]:
    """The same, with as much of the shown telling of a figure as the others tell too; nothing where
    they have the number alone in common."""
    told = {said.article: said.figure for said in reversed(item.said)}
    first, *others = [r.article for r in receipts]
    theirs = [told[i].sentence.of(readings[i].article.text) for i in others if i in told]
    figure, article = told[first], readings[first].article
    if figure.told and covered(figure.told, article, figure, theirs):
        whole = Span(figure.told[0].start, figure.told[-1].end)
        return (Receipt(first, whole), *receipts[1:])
    common = in_common(figure, article, theirs)
    return (Receipt(first, common), *receipts[1:]) if common else ()


def _in_words(item: str, items: Items, quoted: Iterable[Receipt]) -> bool:
    """Whether quoted words tell it already."""
    if item in items.figures:
        return within(items.figures[item], quoted)
    return item in items.events and goes_round(items.events[item], quoted)


def _by_two(item: Item, support: Corroboration) -> bool:
    """Whether two independent outlets tell it; a threat and a figure that differs stand apart."""
    if isinstance(item, FigureEntry) and item.state == "differ":
        return False
    if isinstance(item, EventEntry) and item.mood == "said":
        return False
    return support.outlets > 1


def _told_by(figure: Point, happened: Iterable[Point]) -> bool:
    """Whether one happening is told wherever the number is given."""
    return any(
        all(
            any(place.article == r.article and place.span.meets(r.span) for place in point.receipts)
            for r in figure.receipts
        )
        for point in happened
    )


def _in(point: Point, sentence: Point) -> bool:
    """Whether words that are shown for a point stand in the sentence shown for another."""
    whole = sentence.receipts[0]
    return any(r.article == whole.article and whole.span.holds(r.span) for r in point.receipts)


def _as_told(point: Point, other: Point) -> bool:
    """Whether another tells its very words, or words around them, for as many articles."""
    mine, theirs = ({r.article for r in p.receipts} for p in (point, other))
    first = point.receipts[0]
    beside = (r.span for r in other.receipts if r.article == first.article)
    return mine <= theirs and any(span.meets(first.span) for span in beside)


def _each_sentence_once(said: Iterable[Point], readings: Mapping[str, Reading]) -> Iterator[Point]:
    """Without a second piece of one sentence: both a “night of song” and a “night of soup”."""
    shown: set[Receipt] = set()
    for point in said:
        first = point.receipts[0]
        own = (q for q in readings[first.article].of(Quote) if q.span == first.span and q.fragment)
        sentence = next((Receipt(first.article, q.sentence) for q in own), first)
        if sentence not in shown:
            shown.add(sentence)
            yield point


def _real_first(
    item: Item, readings: Mapping[str, Reading], here: frozenset[str]
) -> tuple[Receipt, ...]:
    """Where it stands, not on another day; of more than a dozen articles in the first and those of
    the story alone."""
    first: dict[str, Receipt] = {}
    otherwise = disputed(item)[1:] if isinstance(item, EventEntry) else ()
    for place in places(item):
        if place not in otherwise:
            first.setdefault(place.article, place)
    found = sorted(first.values(), key=lambda r: is_chat(readings[r.article]))
    if len(found) > LISTED:
        found = [r for r in found if r is found[0] or r.article in here]
    return tuple(found)
