"""What "12/10/2020" means on a page: by its other dates in figures, else by its outlet's land."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator import lexicon
from generator.readers import outlets
from generator.readers.dates import open_to_two, orders_in
from generator.readers.lines import Line
from generator.records import Stated

LONGEST = 200
"""Characters of a line with a credit, a comment's or a picture's date; prose is longer."""


def asked(lines: Sequence[Line]) -> bool:
    """Whether any short line has a date that may mean two days."""
    return any(open_to_two(text) for text in _short(lines))


def month_first(lines: Sequence[Line], outlet: Stated | None) -> bool | None:
    """True for the order of the United States, False for that of most others; None if unsure."""
    seen: set[bool] = set()
    for text in _short(lines):
        seen |= orders_in(text)
    if seen:
        return seen.pop() if len(seen) == 1 else None
    return _by_outlet().get(outlets.key(outlet.text)) if outlet else None


def _short(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if len(line.text) <= LONGEST]


@cache
def _by_outlet() -> dict[str, bool]:
    found = lexicon.load("outlets")
    ours = {outlets.key(name): True for name in found["month_first"]}
    return {**ours, **{outlets.key(name): False for name in found["day_first"]}}
