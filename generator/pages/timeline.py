"""What happened and what somebody said would happen, over all articles, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.pages.charts.strip import strip
from generator.pages.desk import Desk, desk_for
from generator.pages.items.events import lanes
from generator.pages.parts import Lanes, Name, Row, other_registers
from generator.pages.registers import Part, directory, filed, standing
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
    picture = None
    if not part.name:
        every, where = lanes(desk, events.values()), partial(standing, desk, NAME)
        picture = strip(desk, every, tuple(desk.library.readings), where)
    return TimelineData(
        title=title,
        also=other_registers(NAME, part.name),
        lanes=lanes(desk, (events[i] for i in part.items), filed=True),
        strip=picture,
        parts=() if part.name else directory(desk, NAME, "event"),
    )
