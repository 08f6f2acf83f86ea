"""The ledger of figures: where sources agree, differ, or stand alone; then each one's receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.charts.ranges import ranges
from generator.pages.desk import Desk, desk_for
from generator.pages.items.figures import asserted_by, figure_item, measured, value
from generator.pages.items.matrix import first_words
from generator.pages.meta import meta
from generator.pages.parts import FigureItem, Name, other_registers
from generator.pages.runs import plain
from generator.pages.words import capital, count, listed
from generator.records import Chart, FigureEntry, Library, Page, Ref
from generator.tongues import like

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
    tally: str
    also: tuple[Name, ...]
    ledger: tuple[LedgerRow, ...]
    figures: tuple[FigureItem, ...]
    ranges: Chart | None


def figures(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    entries = tuple(desk.library.figures.values())
    front = meta(desk, "figures", "Figures", "Register", desk.library.readings)
    data = FiguresData(
        _tally(entries),
        other_registers("figures"),
        tuple(_row(desk, entry) for entry in entries),
        tuple(figure_item(desk, entry) for entry in entries),
        ranges(desk, entries),
    )
    yield Page("figures", PurePosixPath("figures.md"), "figures", front, data)


def _tally(entries: tuple[FigureEntry, ...]) -> str:
    """Like "9 measured things: 1 agrees in two outlets or more, 1 differs, 7 stand alone"."""
    states = Counter(entry.state for entry in entries)
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
        what=Name(what, Ref("figures", entry.id)),
        values=like(" · ".join(values), *values),
        state=entry.state,
        by=capital(listed(list(dict.fromkeys(asserted_by(desk, s).text for s in entry.said)))),
        sources=" · ".join(dict.fromkeys(desk.short_label(s.article) for s in entry.said)),
    )
