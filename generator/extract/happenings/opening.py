"""Where a sentence's main clause begins behind an opening that its deed does not hang on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from generator import lexicon
from generator.extract.attachment.laid import Laid
from generator.extract.happenings.told import Told

_OPENERS = lexicon.words("cuts", "setting_openers")
_HANGS = lexicon.words("cuts", "hangs")
_SUBJECT = frozenset({"N", "n", "D", "s", "C", "p", "#"})


def behind_opening(told: Told, laid: Laid, first: int, start: int, end: int) -> Iterator[int]:
    """ "With three weeks left to avert a strike, | the mayors met at the mill on Sunday".

    Not behind "With the council's consent, the mill will close": what is to come may hang on it.
    Offsets in the passage, as `first`, `start` and `end`: the clause must hold the latter two.
    """
    begins = bisect_left(laid.line.starts, first - told.start)
    words = range(begins, bisect_right(laid.line.starts, end - told.start))
    if laid.low(begins) not in _OPENERS or _HANGS & {laid.low(k) for k in words}:
        return
    comma = next((k for k in words if laid.tag(k) == ","), None)
    at = bisect_left(laid.line.starts, start - told.start)
    if comma is None or comma + 1 >= at:
        return
    if all(laid.tag(k) in _SUBJECT for k in range(comma + 1, at)):
        yield told.start + laid.line.starts[comma + 1]
