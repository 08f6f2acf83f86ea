"""The ledger of figures: where sources agree, differ, or stand alone; then each one's receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.kept_items import Row as ItemRow
from generator.kept_items import row_of
from generator.naming import capital
from generator.pages.charts.ranges import ranges
from generator.pages.desk import Desk, desk_for
from generator.pages.items.figures import asserted_by, figure_item, measured, value
from generator.pages.items.labels import first_words
from generator.pages.parts import FigureItem, Name, Row, other_registers
from generator.pages.registers import MOST, Part, directory, filed, in_order, standing
from generator.pages.runs import plain
from generator.pages.words import count, listed
from generator.records import Chart, FigureEntry, Later, Library
from generator.tongues import like

NAME = "figures"
WHAT_WORDS = 14


@dataclass(frozen=True, slots=True)
class LedgerRow:
    what: Name
    values: str
    state: str
    by: str
    sources: str


@dataclass(frozen=True, slots=True)
class FiguresData:
    title: str
    tally: str
    also: tuple[Name, ...]
    ledger: tuple[LedgerRow, ...]
    figures: tuple[FigureItem, ...]
    ranges: Chart | None
    parts: tuple[Row, ...]
    """Its pages, where it is cut into several."""


def figures(library: Library) -> Iterator[Later]:
    return filed(desk_for(library), NAME, "Figures", _data)


def _data(desk: Desk, part: Part, title: str) -> FiguresData:
    """Of a ledger that is cut, the front page has what sources agree on or differ in."""
    entries = tuple(desk.library.figures[i] for i in in_order(desk, part.page))
    every = tuple(map(row_of, entries) if part.name else desk.rows("figures"))
    shown_here = entries if part.name or entries else _compared(desk, every)
    return FiguresData(
        title=title,
        tally=_tally(every),
        also=other_registers(NAME, part.name),
        ledger=tuple(_row(desk, entry) for entry in shown_here),
        figures=tuple(figure_item(desk, entry, filed=True) for entry in entries),
        ranges=ranges(desk, shown_here),
        parts=() if part.name else directory(desk, NAME, "measured thing"),
    )


def _compared(desk: Desk, entries: Sequence[ItemRow]) -> tuple[FigureEntry, ...]:
    found = [entry.id for entry in entries if entry.kind in ("agree", "differ")]
    return tuple(desk.library.figures[item] for item in found[:MOST])


def _tally(entries: Sequence[ItemRow]) -> str:
    """Like "9 measured things: 1 agrees in two outlets or more, 1 differs, 7 stand alone"."""
    if not entries:
        return "No source gives a figure"
    states = Counter(entry.kind for entry in entries)
    alone = states["one outlet"] + states["single source"]
    parts = [
        f"{number} {one if number == 1 else many}"
        for number, one, many in (
            (states["agree"], "agrees in two outlets or more", "agree in two outlets or more"),
            (states["differ"], "differs", "differ"),
            (alone, "stands alone", "stand alone"),
        )
        if number
    ]
    counted = count(len(entries), "measured thing")
    return f"{counted}: {', '.join(parts)}" if parts else counted


def _row(desk: Desk, entry: FigureEntry) -> LedgerRow:
    first = entry.said[0]
    values = list(dict.fromkeys(value(desk, s) for s in entry.said))
    what = first_words(plain(measured(desk, first)), WHAT_WORDS)
    return LedgerRow(
        what=Name(what, standing(desk, "figures", entry.id)),
        values=like(" · ".join(values), *values),
        state=entry.state,
        by=capital(listed(list(dict.fromkeys(asserted_by(desk, s).called for s in entry.said)))),
        sources=" · ".join(dict.fromkeys(desk.short_label(s.article) for s in entry.said)),
    )
