"""Why a page is what it is after a run, in a few words."""

from __future__ import annotations

from collections import Counter

from generator.keep.align import hunks
from generator.keep.lines import split
from generator.records import Conflict


def lines(before: str, after: str, whose: str) -> str:
    """ "3 lines from the sources": what stands in the one and not in the other."""
    if before == after:
        return ""
    changed = hunks(split(before).rows, split(after).rows)
    count = sum(max(len(h.rows), h.end - h.start) for h in changed)
    return f"{count} {'line' if count == 1 else 'lines'} {whose}" if count else ""


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
