"""What happened and what somebody said would happen, over all articles, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.pages.charts.strip import strip
from generator.pages.desk import Desk, desk_for
from generator.pages.items.events import lanes
from generator.pages.meta import meta
from generator.pages.parts import Lanes, Name, Row, other_registers
from generator.pages.registers import Part, directory, shown, standing
from generator.records import Chart, Library, Page

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


def timeline(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    for part in shown(desk, NAME):
        title = f"Timeline: {part.name}" if part.name else "Timeline"
        front = meta(desk, part.page, title, "Register", desk.library.readings)
        yield Page(part.page, part.path, NAME, front, _data(desk, part, title))


def _data(desk: Desk, part: Part, title: str) -> TimelineData:
    events = desk.library.events
    picture = None
    if not part.name:
        every, where = lanes(desk, events.values()), partial(standing, desk, NAME)
        picture = strip(desk, every, tuple(desk.library.readings), where)
    return TimelineData(
        title=title,
        also=other_registers(NAME, part.name),
        lanes=lanes(desk, (events[i] for i in part.items)),
        strip=picture,
        parts=() if part.name else directory(desk, NAME, "event"),
    )
