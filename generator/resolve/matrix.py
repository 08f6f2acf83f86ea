"""Who says so: the weightiest items of a story against every article of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.passages import sentences
from generator.records import (
    CellName,
    EventEntry,
    FigureEntry,
    MatrixRow,
    Quote,
    Reading,
    Receipt,
    Statement,
)
from generator.resolve.contested import Contested
from generator.resolve.denials import Denial, denials, denied_in
from generator.resolve.differences import disputed
from generator.resolve.echoes import Echoes, covered
from generator.resolve.items import Item, Items, places, quoted_in
from generator.resolve.names import surname
from generator.resolve.values import agree
from generator.words import wording


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article does with an item, and where."""

    does: CellName
    place: Receipt | None = None
    to: str = ""
    """Of "attributes": whom it names as saying so."""


_SILENT = Cell("silent")
_SAYS = re.compile(
    r"\b(?:say|says|said|saying|tell|tells|told|state[sd]?|declare[sd]?|warn(?:s|ed)?|claim(?:s|ed)?"
    r"|announce[sd]?|argue[sd]?|insist(?:s|ed)?|according to)\b",
    re.IGNORECASE,
)

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
    two_speakers: tuple[Contested, ...] = (),
) -> tuple[MatrixRow, ...]:
    """One row an item, those of most sources first; silent means not in the text we have.

    Words that two sources give to two speakers have one row.
    """
    rows = []
    denied = denials(echoes)
    again = {pair.statements[1].id for pair in two_speakers}
    told = [item for item in items.told(articles) if item.id not in again]
    for item in sorted(_worth_a_row(told), key=_weightiest)[:MOST]:
        found = _cells(item, readings, echoes, denied) | dict(_to_another(item, two_speakers))
        cells = [found.get(i, _SILENT) for i in articles]
        rows.append(
            MatrixRow(
                item=item.id,
                label=places(item)[0],
                speaker=_speaker(item),
                cells=tuple(cell.does for cell in cells),
                places=tuple(cell.place for cell in cells),
                names=tuple(cell.to for cell in cells),
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


def _cells(
    item: Item, readings: Mapping[str, Reading], echoes: Echoes, denied: tuple[Denial, ...]
) -> dict[str, Cell]:
    """What is known by its receipts, then sentences that hold the same words, then denials."""
    found = dict(_otherwise(item))
    for place in places(item):
        found.setdefault(place.article, _how(item, place, readings[place.article]))
    for told in _contents(item, readings):
        for article, place in echoes.of(told, SAYS, covered).items():
            found.setdefault(article, _echo(item, place, readings[article]))
        for article, place in denied_in(told, denied, echoes).items():
            found.setdefault(article, Cell("contradicts", place))
    return found


def _to_another(item: Item, two_speakers: tuple[Contested, ...]) -> Iterator[tuple[str, Cell]]:
    """Articles that give a statement's words to somebody else."""
    for pair in two_speakers:
        if pair.statements[0].id == item.id:
            other = pair.statements[1]
            for variant in other.variants:
                cell = Cell("attributes", variant.receipt, other.speaker_name or "")
                yield variant.article, cell


def _otherwise(item: Item) -> Iterator[tuple[str, Cell]]:
    """Articles that give another value of the same measured thing, or another day."""
    if isinstance(item, FigureEntry) and item.state == "differ":
        first = item.said[0]
        agreeing = {s.article for s in item.said if agree(first.figure, s.figure)}
        for said, place in zip(item.said, places(item), strict=True):
            if said.article not in agreeing:
                yield said.article, Cell("contradicts", place)
    if isinstance(item, EventEntry):
        for place in disputed(item):
            if place.article != item.said[0].article:
                yield place.article, Cell("contradicts", place)


def _how(item: Item, place: Receipt, reading: Reading) -> Cell:
    if isinstance(item, Statement):
        quote = next(v.quote for v in item.variants if v.receipt == place)
        if not quote.fragment:
            return Cell("quotes", place)
        return _attributed(item.speaker_name, place)
    quoted = quoted_in(reading, place, (q.span for q in reading.of(Quote) if not q.fragment))
    if quoted:
        return Cell("quotes", place)
    return _attributed(next(s.by_name for s in item.said if s.article == place.article), place)


def _attributed(name: str | None, place: Receipt) -> Cell:
    """A source that names who says so attributes it; else it says so itself."""
    return Cell("attributes", place, name) if name else Cell("says", place)


def _echo(item: Item, place: Receipt, reading: Reading) -> Cell:
    """A sentence that tells the same: attributed where it says that the same person says so.

    Words in quotation marks are quoted, or attributed to whom the article gives them.
    """
    text = place.span.of(reading.article.text)
    name = item.speaker_name if isinstance(item, Statement) else None
    whose = [q.speaker for q in reading.of(Quote) if not q.fragment and q.span.meets(place.span)]
    if whose and name:
        others = {s.name for s in whose if s.name and surname(s.name) != surname(name)}
        return (
            Cell("attributes", place, others.pop()) if len(others) == 1 else Cell("quotes", place)
        )
    named = name is not None and re.search(rf"\b{re.escape(name.split()[-1])}\b", text)
    return _attributed(name if named and _SAYS.search(text) else None, place)


def _contents(item: Item, readings: Mapping[str, Reading]) -> list[str]:
    """The sentences of a statement's shown wording; other items are told by their receipts."""
    if not isinstance(item, Statement):
        return []
    place = places(item)[0]
    text = place.span.of(readings[place.article].article.text)
    found = (text[a:b] for a, b in sentences(text))
    return [told for told in found if len(wording(told).terms) >= FEWEST]
