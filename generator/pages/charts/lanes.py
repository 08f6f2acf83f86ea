"""Lanes over columns of time: a dot for each thing, or a bar where there are too many to count."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.pages.charts.periods import Periods
from generator.pages.words import count
from generator.records import Ref, Shape

MOST_DOTS = 5
"""In one column of any lane; with more, every lane has bars with their numbers."""
LABEL, DOT, BAR, BELOW, TICKS = 20, 14, 44, 12, 24
"""Heights in pixels: of a lane's name, a dot, the highest bar, the space below, the axis."""

Lane_Look = Literal["dot-h", "dot-s", "doc"]


@dataclass(frozen=True, slots=True)
class Thing:
    """What one dot stands for: its name, and where it is told."""

    name: str
    ref: Ref | None = None


Named = Callable[[], Thing]
"""Told when it is drawn: a bar of a thousand things names none of them."""


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    look: Lane_Look
    columns: Mapping[int, Sequence[Named]] = field(default_factory=dict)

    def highest(self) -> int:
        return max((len(things) for things in self.columns.values()), default=0)


def draw(lanes: Sequence[Lane], periods: Periods) -> tuple[tuple[Shape, ...], int]:
    """The shapes, and how high they are together, in pixels."""
    most = max(lane.highest() for lane in lanes)
    shapes: list[Shape] = []
    y = 0
    for lane in lanes:
        tallest = lane.highest()
        high = round(BAR * tallest / most) + 16 if most > MOST_DOTS else tallest * DOT
        look: Literal["lane", "lane-s"] = "lane-s" if lane.look == "dot-s" else "lane"
        shapes.append(Shape("words", look, 0, y + 14, text=lane.name, middle=False))
        foot = y + LABEL + high
        shapes.append(Shape("line", "axis", 0, foot + 2, 100, foot + 2))
        for column in sorted(lane.columns):
            stack = _bar if most > MOST_DOTS else _dots
            shapes += stack(lane, column, periods, foot, most)
        y = foot + BELOW
    for x, words in periods.ticks():
        shapes.append(Shape("words", "tick", x, y + 8, text=words))
    return tuple(shapes), y + TICKS - BELOW


def _dots(lane: Lane, column: int, periods: Periods, foot: int, most: int) -> list[Shape]:
    x = periods.middle(column)
    kind: Literal["dot", "square"] = "square" if lane.look == "doc" else "dot"
    return [
        Shape(
            kind,
            lane.look,
            x,
            foot - n * DOT - (0 if kind == "square" else 6),
            size=10 if kind == "square" else 5,
            text=f"{periods.name(column)}: {thing.name}",
            ref=thing.ref,
        )
        for n, thing in enumerate(named() for named in lane.columns[column])
    ]


def _bar(lane: Lane, column: int, periods: Periods, foot: int, most: int) -> list[Shape]:
    x, number = periods.middle(column), len(lane.columns[column])
    high = max(2, round(BAR * number / most))
    told = f"{periods.name(column)}: {number}"
    shapes = [Shape("bar", lane.look, x, foot, size=high, text=told)]
    if len(periods) <= 24 or number == most:  # numbers side by side need room
        shapes.append(Shape("words", "count", x, foot - high - 4, text=str(number)))
    return shapes


def in_words(lanes: Sequence[Lane], periods: Periods) -> str:
    """Like "Happened: 1 on 3 Jan 2026, 2 on 8 Jan 2026. Documents …", for who does not see it."""
    at = "on" if periods.step == "day" else "in"
    return " ".join(
        f"{lane.name}: "
        + ", ".join(f"{len(lane.columns[c])} {at} {periods.name(c)}" for c in sorted(lane.columns))
        + "."
        for lane in lanes
    )


def left_out(number: int, noun: str) -> str:
    """Like "3 dates are not drawn …"; "" for none."""
    if not number:
        return ""
    verb = "is" if number == 1 else "are"
    why = "without a date, known less exactly, or far from the rest"
    return f" {count(number, noun)} {verb} not drawn: {why}."
