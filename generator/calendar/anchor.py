"""The date a phrase is counted from, as precise as it is known and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# "2026", "2026-01", "2026-01-10", "2026-01-12T18:08"; not "2026-W02", not "10 January".
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?")


@dataclass(frozen=True, slots=True)
class Anchor:
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, or None where only the month or the year is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


def anchor_of(value: str) -> Anchor | None:
    """The anchor that an ISO date gives; of a range what both ends share; else None."""
    first, _, last = value.partition("/")
    found = _single(first)
    if not last or found is None:
        return found
    other = _single(last)
    if other is None or other.year != found.year:
        return None
    return Anchor(found.year, found.month if other.month == found.month else None)


def _single(value: str) -> Anchor | None:
    match = _ISO.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Anchor(year, month, day)
