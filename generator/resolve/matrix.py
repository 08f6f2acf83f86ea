"""Who says so: the weightiest items of a story against every article of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.passages import sentences
from generator.records import EventEntry, FigureEntry, MatrixRow, Quote, Reading, Receipt, Statement
from generator.resolve.echoes import Echoes, covered
from generator.resolve.items import Item, Items, places, quoted_in
from generator.words import wording

Cell = Literal["quotes", "says", "silent"]
Cells = Mapping[str, tuple[Cell, Receipt]]

MOST = 10
"""Rows: more is no overview."""
SAYS = 0.7
"""The share of an item's content words that a sentence must hold to say the same."""
FEWEST = 3
"""Content words below which a sentence in common says nothing."""


def matrix(
    articles: list[str],
    readings: Mapping[str, Reading],
    items: Items,
    echoes: Echoes,
) -> tuple[MatrixRow, ...]:
    """One row an item, those of most sources first; silent means not in the text we have."""
    rows = []
    for item in sorted(_worth_a_row(items.told(articles)), key=_weightiest)[:MOST]:
        cells = _cells(item, readings, echoes)
        rows.append(
            MatrixRow(
                item=item.id,
                label=places(item)[0],
                speaker=_speaker(item),
                cells=tuple(cells[i][0] if i in cells else "silent" for i in articles),
                places=tuple(cells[i][1] if i in cells else None for i in articles),
            )
        )
    return tuple(rows)


def _worth_a_row(told: list[Item]) -> list[Item]:
    """Not a few quoted words, and nothing that a chat assistant alone tells."""
    return [
        item
        for item in told
        if item.support is not None
        and item.support.outlets
        and not (isinstance(item, Statement) and item.fragment and item.support.documents == 1)
    ]


def _weightiest(item: Item) -> tuple[int, int, int]:
    assert item.support is not None
    kind = (Statement, EventEntry, FigureEntry).index(type(item))
    return (-item.support.outlets, -item.support.documents, kind)


def _speaker(item: Item) -> str | None:
    if isinstance(item, Statement):
        return item.speaker
    first = item.said[0]
    return first.by


def _cells(item: Item, readings: Mapping[str, Reading], echoes: Echoes) -> Cells:
    """What is known by its receipts, then sentences that hold the same words."""
    found: dict[str, tuple[Cell, Receipt]] = {}
    for place in places(item):
        found.setdefault(place.article, (_how(item, place, readings[place.article]), place))
    for told in _contents(item, readings):
        for article, place in echoes.of(told, SAYS, covered).items():
            found.setdefault(article, ("says", place))
    return found


def _how(item: Item, place: Receipt, reading: Reading) -> Cell:
    if isinstance(item, Statement):
        quote = next(v.quote for v in item.variants if v.receipt == place)
        return "says" if quote.fragment else "quotes"
    quoted = quoted_in(reading, place, (q.span for q in reading.of(Quote) if not q.fragment))
    return "quotes" if quoted else "says"


def _contents(item: Item, readings: Mapping[str, Reading]) -> list[str]:
    """The sentences of a statement's shown wording; other items are told by their receipts."""
    if not isinstance(item, Statement):
        return []
    place = places(item)[0]
    text = place.span.of(readings[place.article].article.text)
    found = (text[a:b] for a, b in sentences(text))
    return [told for told in found if len(wording(told).terms) >= FEWEST]
