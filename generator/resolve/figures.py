"""The ledger: every measured thing once, with every value given for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from generator.ids import words
from generator.kept_items import KeptItems, Row
from generator.links import item_id
from generator.records import (
    Corroboration,
    Dated,
    Figure,
    FigureEntry,
    FigureSaid,
    Reading,
    Receipt,
    Span,
    TimeRef,
)
from generator.resolve.alike import SOON, Around, Tellings, alike
from generator.resolve.candidates import beside, within
from generator.resolve.days import Days, apart, day_range, days
from generator.resolve.entries import entries
from generator.resolve.ground import Ground
from generator.resolve.one_amount import Measured, kind, may_differ, same_thing, without
from generator.resolve.order import order_of
from generator.resolve.registry import Registry
from generator.resolve.together import Ask
from generator.resolve.values import agree
from generator.words import wording

RELATED = 0.22
"""Cosine of two articles that tell of one affair: two countries' losses are no disagreement."""

LONG_AGO = 200
"""Days from which what is told of a time is of another affair than today's."""

State = Literal["agree", "differ", "one outlet", "single source"]


def figures(ground: Ground) -> KeptItems[FigureEntry]:
    """All entries: those of most articles first."""
    readings, keys = ground.readings, ground.keys()
    told = Tellings(lambda i: list(_measured(readings[i], ground.registry)))

    def sameness(a: Measured, b: Measured) -> float:
        return same_thing(a, b, _related(ground.near.get(a.article, {}).get(b.article, 0.0)))

    worth = _worth_comparing
    pairs = alike("figures alike", told, ground, keys, worth, sameness, _related, fewest=SOON)
    ask = Ask("figures", pairs, told, ground, keys, _fits)
    found = entries(ask, _entry, FigureEntry)
    order = order_of(readings)

    def place(entry: Row) -> tuple[object, ...]:
        article, start, end = entry.first
        return (-entry.documents, order[article], start, end, entry.id)

    return KeptItems(entry for entry, _ in found).ordered(place)


def _measured(reading: Reading, registry: Registry) -> Iterator[Measured]:
    article = reading.article
    dated = [(time.span, when) for time in reading.of(TimeRef) if (when := days(time))]
    for figure in reading.of(Figure):
        by = figure.by
        actor = registry.actor(article.id, by.actor) if by else None
        name = by.name or (by.span.of(article.text) if by.span else None) if by else None
        if actor:
            name = registry.actors[actor].name
        unit = wording(figure.unit).terms
        told = {*unit, *wording(figure.span.of(article.text)).terms}
        yield Measured(
            article=article.id,
            figure=figure,
            said=FigureSaid(article.id, figure, actor, name),
            unit=" ".join(unit) or figure.unit,
            what=without(wording(figure.what.of(article.text)), told),
            sentence=without(wording(figure.sentence.of(article.text)), told),
            source=article.text,
            days=_one_day(dated, figure.sentence),
            before=_before(dated, figure, reading.article.published),
        )


def _one_day(dated: Iterable[tuple[Span, Days]], sentence: Span) -> Days | None:
    named = {when for place, when in dated if sentence.holds(place) and when[0] == when[1]}
    return named.pop() if len(named) == 1 else None


def _before(dated: Iterable[tuple[Span, Days]], figure: Figure, published: Dated | None) -> bool:
    """Whether the time named nearest to a number in its sentence lies a year and more back: "the
    2009 quake, in which over 300 people died" tells nothing of today's."""
    own, told = figure.span, figure.sentence
    inside = [(place, when) for place, when in dated if told.holds(place)]
    today = day_range(published.value) if published else None
    if not inside or today is None:
        return False
    _, near = min(inside, key=lambda d: max(d[0].start - own.end, own.start - d[0].end))
    return near[1] < today[0] and apart(near, today) > LONG_AGO


def _related(cosine: float) -> bool:
    return cosine >= RELATED


def _fits(_a: Measured, _b: Measured, mine: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether no article gives two values: then it measures two things."""
    given: dict[str, set[str]] = defaultdict(set)
    for m in theirs:
        given[m.article].add(m.figure.value)
    held: dict[str, set[str]] = defaultdict(set)
    for m in mine:
        held[m.article].add(m.figure.value)
    return all(held[article] == given[article] for article in held.keys() & given.keys())


def _worth_comparing(article: str, around: Around[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Equal values of one kind; others only where the words tell what is measured."""
    tables: dict[tuple[str, ...], dict[str, list[Measured]]] = defaultdict(dict)
    for m in (m for measured in around.values() for m in measured):
        tables[kind(m), m.figure.value].setdefault(m.article, []).append(m)
        if may_differ(m):
            tables[(m.unit,)].setdefault(m.article, []).append(m)
    for key, table in tables.items():
        if article not in table:
            continue
        if len(key) > 1:
            yield from within({article: table[article]}, _words)
            yield from beside(article, table, _words)
        else:
            for a, b in beside(article, table, _words):
                if a.figure.value != b.figure.value:
                    yield a, b


def _words(measured: Measured) -> Iterable[str]:
    return (*measured.what, *measured.sentence)


def _entry(group: Sequence[Measured], ground: Ground) -> tuple[FigureEntry, str]:
    """The entry, and its id where another has the one that it would have."""
    readings, witnesses = ground.readings, ground.witnesses
    group = sorted(group, key=lambda m: (witnesses.first(readings[m.article]), m.figure.span))
    first = group[0]
    text = readings[first.article].article.text
    parts = (first.said.by_name or "", first.figure.value, first.unit, _what(first, text))
    other = item_id("n", *parts, first.article, str(first.figure.span.start))
    shown = sorted(group, key=lambda m: m.article in witnesses.followed)
    support = witnesses.support(Receipt(m.article, m.figure.sentence) for m in group)
    said = tuple(m.said for m in shown)
    return FigureEntry(item_id("n", *parts), said, _state(group, support), support), other


def _what(measured: Measured, text: str) -> str:
    return words(text, (measured.figure.what,))


def _state(group: list[Measured], support: Corroboration) -> State:
    if any(not agree(group[0].figure, m.figure) for m in group[1:]):
        return "differ"
    if support.documents == 1:
        return "single source"
    return "agree" if support.outlets > 1 else "one outlet"
