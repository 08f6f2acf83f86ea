"""The arithmetic of dates in English news; a leaf: every stage may count with it.

"last Saturday" from 2026-01-10 is 2026-01-03; from 2026-01 it is no day at all.
"""

from __future__ import annotations

import re

from generator.calendar.anchor import anchor_of
from generator.calendar.reckoned import Clock
from generator.calendar.rules import read, trigger
from generator.records import Precision

_WORD = re.compile(r"[^\W_]+")


def count(phrase: str, anchor: str, forward: bool = False) -> tuple[str, Precision] | None:
    """The date that a printed phrase means, counted from an ISO date, with its precision.

    `forward`: whether the sentence looks ahead ("will meet Friday"). None where the phrase is no
    date, or where the anchor is not precise enough for it.

    >>> count("last Saturday", "2026-01-10"), count("this Friday", "2026-01-10")
    (('2026-01-03', 'day'), ('2026-01-09', 'day'))
    >>> count("last Saturday", "2026-01"), count("last month", "2026-01")
    (None, ('2025-12', 'month'))
    """
    clock = Clock(anchor_of(anchor), forward)
    text = " ".join(phrase.split())
    for word in _WORD.finditer(text):
        kind = trigger(word.group())
        found = read(text, 0, kind, clock) if kind else None
        if found and found[0] == len(text) and found[1].precision:
            return found[1].value, found[1].precision
    return None
