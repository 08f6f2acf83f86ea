"""What happened and what somebody said would happen, over all articles, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.charts.strip import strip
from generator.pages.desk import desk_for
from generator.pages.items.events import lanes
from generator.pages.meta import meta
from generator.pages.parts import Lanes, Name, other_registers
from generator.records import Chart, Library, Page


@dataclass(frozen=True, slots=True)
class TimelineData:
    also: tuple[Name, ...]
    lanes: Lanes
    strip: Chart | None
    """The same at a glance."""


def timeline(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(desk, "timeline", "Timeline", "Register", desk.library.readings)
    both = lanes(desk, desk.library.events.values())
    picture = strip(desk, both, tuple(desk.library.readings), "timeline")
    data = TimelineData(other_registers("timeline"), both, picture)
    yield Page("timeline", PurePosixPath("timeline.md"), "timeline", front, data)
