"""The words before a number that soften it: "more than", "around", "between"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.amounts.units import HEDGES, HEDGES_APART

_WORD = re.compile(r"[^\W\d_]+")
LONGEST = max(len(h.split()) for h in HEDGES)
REACH = 32
"""Characters looked back: the longest hedge of the list and its spaces."""


@dataclass(frozen=True, slots=True)
class Hedge:
    start: int
    end: int
    apart: bool = False
    """Whether it may stand before a number without belonging to it: "all", "up to"."""
    between: bool = False


def hedge_before(text: str, number: int, done: int) -> Hedge | None:
    """The longest hedge that ends where the number begins, not reaching back behind `done`."""
    begin = max(done, number - REACH)
    words = list(_WORD.finditer(text, begin, number))
    if not words or text[words[-1].end() : number] not in (" ", "\u00a0"):
        return None
    end = words[-1].end()
    if words[-1][0].lower() == "between":
        return Hedge(words[-1].start(), end, between=True)
    for count in range(min(LONGEST, len(words)), 0, -1):
        start = words[-count].start()
        if start and start == begin and text[start - 1].isalnum():
            continue
        said = " ".join(text[start:end].lower().split())
        if said in HEDGES:
            return Hedge(start, end, apart=said in HEDGES_APART)
    return None
