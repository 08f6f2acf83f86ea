"""Where the sources of a story differ: figures, dates, wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.ids import words
from generator.links import item_id
from generator.records import (
    Difference,
    EventEntry,
    FigureEntry,
    Reading,
    Receipt,
    Statement,
    Variant,
)
from generator.resolve.days import day_range, overlap
from generator.resolve.items import Item, Items, places
from generator.words import plain, tokens


def differences(
    articles: list[str], readings: Mapping[str, Reading], items: Items
) -> tuple[Difference, ...]:
    """Figures first, then dates, then the wording of quotations."""
    found = [d for item in items.told(articles) if (d := _difference(item, readings)) is not None]
    kinds = ("figure", "date", "wording")
    return tuple(sorted(found, key=lambda d: kinds.index(d.kind)))


def _difference(item: Item, readings: Mapping[str, Reading]) -> Difference | None:
    if isinstance(item, FigureEntry):
        sides = tuple(dict.fromkeys(places(item)))
        return (
            Difference(_id(item), "figure", (item.id,), sides) if item.state == "differ" else None
        )
    if isinstance(item, EventEntry):
        dated = disputed(item)
        return Difference(_id(item), "date", (item.id,), dated) if dated else None
    worded = tuple(_worded_otherwise(item, readings))
    return Difference(_id(item), "wording", (item.id,), worded) if len(worded) > 1 else None


def _id(item: Item) -> str:
    return item_id("d", item.id)


def disputed(entry: EventEntry) -> tuple[Receipt, ...]:
    """The tellings whose dates exclude each other; 3 January and 3-4 January do not."""
    shown = day_range(entry.when.value) if entry.when else None
    if shown is None:
        return ()
    other = {
        article
        for article, value in entry.others
        if (theirs := day_range(value)) is not None and not overlap(shown, theirs)
    }
    if not other:
        return ()
    sides = [t for t in entry.said if t.article in other or t is entry.said[0]]
    return tuple(Receipt(t.article, t.event.span) for t in sides)


def _worded_otherwise(statement: Statement, readings: Mapping[str, Reading]) -> Iterator[Receipt]:
    """The shown wording and those that are no mere part of it."""
    shown = _words(statement.variants[0], readings)
    for n, variant in enumerate(statement.variants):
        if n == 0 or _words(variant, readings) not in shown:
            yield variant.receipt


def _words(variant: Variant, readings: Mapping[str, Reading]) -> str:
    """Its words in a row, fenced so that "run" is not found in "running"."""
    text = words(readings[variant.article].article.text, variant.parts)
    return f" {' '.join(w for token in tokens(text) for w in plain(token) if w)} "
