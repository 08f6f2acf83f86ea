"""Columns of time: which days, months or years a picture has, and where they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.dates_in_words import SHORT_MONTHS

Step = Literal["day", "month", "year"]

MOST_DAYS, MOST_MONTHS, MOST_YEARS = 45, 45, 60
"""Columns that a phone can tell apart: 7 pixels each on 320."""
KEPT = 0.6
"""The share of the dates that a picture must show when it leaves out some far from the rest."""
MOST_NAMED = 6
"""Columns named below the axis: as many dates as a phone has room for."""
_LENGTH = {"day": 10, "month": 7, "year": 4}


@dataclass(frozen=True, slots=True)
class Periods:
    """Columns from `first` to `last`, each one day, month or year long."""

    step: Step
    first: int
    """The number of the first column's day, month or year; see `_number`."""
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1

    def column(self, value: str) -> int | None:
        """Which column a date falls in; None outside, or if it is vaguer than a column.

        >>> Periods("year", 2020, 2026).column("2021-05")
        1
        """
        ends = {_number(part, self.step) for part in value.split("/")}
        if len(ends) != 1:
            return None
        found = ends.pop()
        return found - self.first if found is not None and found in self else None

    def __contains__(self, number: int) -> bool:
        return self.first <= number <= self.last

    def middle(self, column: int) -> float:
        """Where the middle of a column stands, in percent of the width."""
        return (column + 0.5) * 100 / len(self)

    def name(self, column: int) -> str:
        """Like "3 Jan 2026", "Jan 2026", "2026"."""
        number = self.first + column
        if self.step == "year":
            return str(number)
        if self.step == "month":
            return f"{SHORT_MONTHS[number % 12]} {number // 12}"
        day = date.fromordinal(number)
        return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"

    def ticks(self) -> list[tuple[float, str]]:
        """(percent, words) of the columns that are named; a day without its year but once."""
        every = -(-len(self) // MOST_NAMED)
        found = []
        for column in range(every // 2 if every > 1 else 0, len(self), every):
            name = self.name(column)
            found.append((self.middle(column), name[:-5] if self.step == "day" else name))
        return found


def _number(value: str, step: Step) -> int | None:
    """The day, month or year as a number that counts on by one; None where the date is vaguer."""
    cut = value[: _LENGTH[step]]
    try:
        if step == "year":
            return int(cut) if len(cut) == 4 else None
        if step == "month":
            day = date.fromisoformat(f"{cut}-01")
            return day.year * 12 + day.month - 1
        return date.fromisoformat(cut).toordinal() if len(cut) == 10 else None
    except ValueError:
        return None


def periods(values: Sequence[str]) -> Periods | None:
    """The columns that show most of these dates; None when fewer than two fall apart.

    A few dates far from all others would press the rest into one column: they are left out, and
    the picture says so.
    """
    days = sorted(d for d in (_number(v.partition("/")[0], "day") for v in values) if d is not None)
    if not days:
        return None
    first, last = _window(days)
    for step, most in (("day", MOST_DAYS), ("month", MOST_MONTHS), ("year", MOST_YEARS)):
        found = _from_days(first, last, step)  # type: ignore[arg-type]
        if len(found) <= most:
            return found if len(found) > 1 else None
    return None


def _from_days(first: int, last: int, step: Step) -> Periods:
    ends = [_number(date.fromordinal(day).isoformat(), step) for day in (first, last)]
    return Periods(step, *(end for end in ends if end is not None))


def _window(days: Sequence[int]) -> tuple[int, int]:
    """First and last day without those whose leaving out cuts the time between to a third."""
    low, high, fewest = 0, len(days) - 1, len(days) * KEPT
    while high - low >= fewest:
        span = days[high] - days[low]
        early, late = days[high] - days[low + 1], days[high - 1] - days[low]
        if min(early, late) * 3 > span or span < 2:
            break
        low, high = (low + 1, high) if early <= late else (low, high - 1)
    return days[low], days[high]
