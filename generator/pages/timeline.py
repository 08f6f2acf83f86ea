"""What happened and what somebody said would happen, over all articles, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.dates_in_words import sort_key
from generator.pages.charts.strip import Told, strip
from generator.pages.desk import Desk, desk_for
from generator.pages.items.events import event_item, lanes
from generator.pages.parts import Lanes, Name, Row, other_registers
from generator.pages.registers import Part, directory, filed, standing
from generator.pages.runs import plain
from generator.records import Chart, Later, Library

NAME = "timeline"


@dataclass(frozen=True, slots=True)
class TimelineData:
    title: str
    also: tuple[Name, ...]
    lanes: Lanes
    strip: Chart | None
    """The same at a glance."""
    parts: tuple[Row, ...]
    """Its pages, where it is cut into several."""


def timeline(library: Library) -> Iterator[Later]:
    return filed(desk_for(library), NAME, "Timeline", _data)


def _data(desk: Desk, part: Part, title: str) -> TimelineData:
    events = desk.library.events
    return TimelineData(
        title=title,
        also=other_registers(NAME, part.name),
        lanes=lanes(desk, (events[i] for i in part.items), filed=True),
        strip=None if part.name else _strip(desk),
        parts=() if part.name else directory(desk, NAME, "event"),
    )


def _strip(desk: Desk) -> Chart | None:
    """Of all events."""
    rows = sorted(desk.rows("events"), key=lambda row: (not row.day, sort_key(row.day)))
    happened, to_come = (
        [Told(row.id, row.day, partial(_words, desk, row.id)) for row in rows if row.kind == mood]
        for mood in ("happened", "said")
    )
    where = partial(standing, desk, NAME)
    return strip(desk, happened, to_come, tuple(desk.library.readings), where)


def _words(desk: Desk, event: str) -> str:
    return plain(event_item(desk, desk.library.events[event]).runs)
