"""A picture as a page hands it to the renderer: shapes on a ground, with the words that tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.records.pages import Ref

ShapeKind = Literal["line", "dot", "square", "bar", "arc", "words"]
Look = Literal[
    "axis", "dot-h", "dot-s", "doc", "edge", "node", "tick", "lane", "lane-s", "lab", "count"
]


@dataclass(frozen=True, slots=True)
class Shape:
    """One mark. `x` counts as `Chart.across` says; `y` counts pixels from the top.

    A line runs from (x, y) to (x2, y2); an arc likewise, bulging to the left by `size`; a bar and
    a square stand on y, `size` high; a dot has its middle at (x, y) and the radius `size`; words
    stand on y.
    """

    kind: ShapeKind
    look: Look
    x: float
    y: float
    x2: float = 0
    y2: float = 0
    size: float = 0
    text: str = ""
    """Of words: what is printed. Of other shapes: what they stand for, said to who points at it."""
    ref: Ref | None = None
    middle: bool = True
    """Of words: whether x is their middle; else it is where they begin."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of facts that stand on the same page as text."""

    id: str
    title: str
    told: str
    """The same in words, for whoever does not see it."""
    caption: str
    height: int
    """In pixels."""
    shapes: tuple[Shape, ...]
    across: Literal["%", "px"] = "%"
    """Whether x is a share of the width, so that words keep their size on a phone, or pixels."""
    width: int = 0
    """In pixels, where `across` is "px"."""
