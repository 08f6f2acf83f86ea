"""Rows as flat tables for spreadsheets: one line for each article, statement, value, telling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.pages.data.articles import articles
from generator.pages.data.events import events
from generator.pages.data.figures import figures
from generator.pages.data.rows import (
    ArticleRow,
    Date,
    EventRow,
    FigureRow,
    Place,
    QuoteRow,
    StatementRow,
)
from generator.pages.data.statements import quotes, statements
from generator.pages.desk import Desk
from generator.records import Ref, Rows

Cell = str | int | bool | Ref | None
BETWEEN = "; "
"""Between several values in one cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a CSV file is made of."""

    head: tuple[str, ...]
    rows: Rows


def _articles(rows: Iterable[ArticleRow]) -> Iterator[dict[str, Cell]]:
    for row in rows:
        yield {
            "id": row.id,
            "address": row.address,
            "headline": row.headline,
            "outlet": row.outlet,
            "authors": BETWEEN.join(row.authors),
            **_date("published", row.published),
            "kind": row.kind,
            "language": row.language,
            "url": row.url,
            "rights": row.rights,
            "group": row.group,
            "words": row.words,
            "words_shown": row.words_shown,
            "file": row.file,
            "sha256": row.sha256,
        }


def _statements(rows: Iterable[StatementRow]) -> Iterator[dict[str, Cell]]:
    for row in rows:
        yield {
            "id": row.id,
            "address": row.address,
            "speaker": row.speaker,
            "speaker_name": row.speaker_name,
            "text": row.text,
            **_date("said_on", row.said_on),
            "venue": row.venue,
            "fragment": row.fragment,
            "documents": row.support.documents,
            "outlets": row.support.outlets,
            **_place(row.receipts[0], row.receipts[-1]),
        }


def _quotes(rows: Iterable[QuoteRow]) -> Iterator[dict[str, Cell]]:
    for row in rows:
        yield {
            "statement": row.statement,
            "address": row.address,
            "speaker": row.speaker,
            "speaker_name": row.speaker_name,
            "text": row.text,
            **_date("said_on", row.said_on),
            "venue": row.venue,
            "fragment": row.fragment,
            **_place(row.parts[0], row.parts[-1]),
        }


def _figures(rows: Iterable[FigureRow]) -> Iterator[dict[str, Cell]]:
    for row in rows:
        for value in row.values:
            yield {
                "id": row.id,
                "address": row.address,
                "state": row.state,
                "value": value.value,
                "unit": value.unit,
                "hedge": value.hedge,
                "printed": value.receipt.text,
                "what": value.what,
                "speaker": value.speaker,
                "speaker_name": value.speaker_name,
                **_place(value.receipt, value.receipt),
            }


def _events(rows: Iterable[EventRow]) -> Iterator[dict[str, Cell]]:
    for row in rows:
        for telling in row.tellings:
            yield {
                "id": row.id,
                "address": row.address,
                "mood": row.mood,
                **_date("date", row.when),
                "article_date": telling.when,
                "phrase": telling.phrase,
                "counted_from": telling.counted_from,
                "text": telling.text,
                "actors": BETWEEN.join(row.actors),
                "speaker": telling.speaker,
                "speaker_name": telling.speaker_name,
                **_place(telling.receipt, telling.receipt),
            }


def _date(name: str, found: Date | None) -> dict[str, Cell]:
    return {
        name: found.value if found else None,
        f"{name}_precision": found.precision if found else None,
        f"{name}_derived": found.derived if found else None,
    }


def _place(first: Place, last: Place) -> dict[str, Cell]:
    return {
        "article": first.article,
        "start": first.start,
        "end": last.end,
        "line": first.line,
    }


Flat = Callable[[Any], Iterator[dict[str, Cell]]]
_MAKERS: Mapping[str, tuple[Callable[[Desk], Rows], Flat]] = {
    "articles": (articles, _articles),
    "statements": (statements, _statements),
    "quotes": (quotes, _quotes),
    "figures": (figures, _figures),
    "events": (events, _events),
}
TABLES = tuple(_MAKERS)


def table(desk: Desk, name: str) -> Table:
    """The table of that name; without rows it has no head either."""
    made, flat = _MAKERS[name]
    rows = made(desk)
    first = next((line for row in rows for line in flat([row])), {})
    return Table(tuple(first), Rows(rows.keys, partial(_lines, rows, flat)))


def _lines(rows: Rows, flat: Flat, key: str) -> Sequence[tuple[Cell, ...]]:
    return [tuple(row.values()) for row in flat(rows.make(key))]
