"""White space folded, so that a page and a seed can be compared character by character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

# What no page may hold and a seed may: C0 and C1 controls, surrogates, bidi controls, the byte
# order mark, interlinear marks, noncharacters. White space among them (tab, NEL) folds instead.
_NEVER = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
) + "".join(chr(plane * 0x10000 + n) for plane in range(1, 17) for n in (0xFFFE, 0xFFFF))
_RUN = re.compile(rf"[\s{_NEVER}]+")
_SPACE = re.compile(r"\s")


def fold(text: str) -> str:
    """The text with each run of white space as one space, none at its ends."""
    return _RUN.sub(_folded, text).strip(" ")


def _folded(run: re.Match[str]) -> str:
    return " " if _SPACE.search(run.group()) else ""


@dataclass(frozen=True)
class Folded:
    """A text folded once, which still knows the offsets of the text as it stood."""

    raw: str

    @cached_property
    def text(self) -> str:
        return _RUN.sub(_folded, self.raw)

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        """Where runs end, and how many characters are gone by then."""
        ends, gone, total = [0], [0], 0
        for run in _RUN.finditer(self.raw):
            total += len(run.group()) - len(_folded(run))
            ends.append(run.end())
            gone.append(total)
        return ends, gone

    def at(self, offset: int) -> int:
        """The place in `text` of a character of `raw`; within a run: of what follows it."""
        ends, gone = self._shifts
        return offset - gone[bisect_right(ends, offset) - 1]
