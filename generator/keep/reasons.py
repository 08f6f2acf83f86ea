"""Why a page is what it is after a run, in a few words."""

from __future__ import annotations

from collections import Counter

from generator.keep.align import Rows, hunks
from generator.keep.lines import split
from generator.records import Conflict


def lines(before: str, after: str, whose: str) -> str:
    """ "3 lines from the sources": what stands in the one and not in the other."""
    if before == after:
        return ""
    changed = hunks(*_middles(split(before).rows, split(after).rows))
    count = sum(max(len(h.rows), h.end - h.start) for h in changed)
    return f"{count} {'line' if count == 1 else 'lines'} {whose}" if count else ""


def _middles(one: Rows, other: Rows) -> tuple[Rows, Rows]:
    """Both without the lines that they begin with, and those that they end with, alike."""
    shorter = min(len(one), len(other))
    pairs = enumerate(zip(one, other, strict=False))
    head = next((at for at, (a, b) in pairs if a != b), shorter)
    backwards = enumerate(zip(reversed(one), reversed(other), strict=False))
    tail = next((at for at, (a, b) in backwards if a != b), shorter)
    tail = min(tail, shorter - head)
    return one[head : len(one) - tail], other[head : len(other) - tail]


def places_of(conflicts: tuple[Conflict, ...]) -> str:
    places = ", ".join(str(c.line) for c in conflicts)
    return (
        f"{'line' if len(conflicts) == 1 else 'lines'} {places}: you and a source changed the same"
    )


def kept(own: str, ours: str) -> str:
    """ "2 lines by hand kept …": what stands on the page and will not on its stub."""
    rows, shown = (Counter(filter(str.strip, split(side).rows)) for side in (ours, own))
    count = (rows - shown).total()
    noun = "line" if count == 1 else "lines"
    return f"{count} {noun} by hand kept for when it is shown again" if count else ""
