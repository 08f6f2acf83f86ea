"""What a phrase of the calendar amounts to, and the small makers of such values."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.calendar.anchor import Anchor
from generator.records import Precision

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A value with its precision; "" where it cannot be known."""

    kind: Kind
    value: str = ""
    precision: Precision | None = None
    counted: bool = False
    """Whether it hangs on the anchor: "Friday" does, "9 January 2026" does not."""


@dataclass(frozen=True, slots=True)
class Clock:
    """From where a phrase is counted, and whether it looks ahead."""

    anchor: Anchor | None
    forward: bool = False


UNKNOWN = Reckoned("DATE", counted=True)
"""A phrase that hangs on a date we do not have."""


def day(found: date, counted: bool) -> Reckoned:
    return Reckoned("DATE", found.isoformat(), "day", counted)


def month(year: int, number: int, counted: bool) -> Reckoned | None:
    """The month; `number` may run beyond 1 to 12 and then changes the year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Reckoned("DATE", f"{year:04d}-{number:02d}", "month", counted) if _in(year) else None


def year(number: int, counted: bool) -> Reckoned | None:
    return Reckoned("DATE", f"{number:04d}", "year", counted) if _in(number) else None


def quarter(in_year: int, number: int, counted: bool) -> Reckoned | None:
    """Three months as a range; `number` may run beyond 1 to 4."""
    in_year, number = in_year + (number - 1) // 4, (number - 1) % 4 + 1
    if not _in(in_year):
        return None
    first = number * 3 - 2
    value = f"{in_year:04d}-{first:02d}/{in_year:04d}-{first + 2:02d}"
    return Reckoned("DATE", value, "range", counted)


def days(first: date, last: date, counted: bool) -> Reckoned | None:
    if last < first:
        return None
    if first == last:
        return day(first, counted)
    return Reckoned("DATE", f"{first.isoformat()}/{last.isoformat()}", "range", counted)


def week(of: date, counted: bool = True) -> Reckoned | None:
    """Monday to Sunday."""
    monday = of - timedelta(of.weekday())
    return days(monday, monday + timedelta(6), counted)


def weekend(of: date, counted: bool = True) -> Reckoned | None:
    saturday = of - timedelta(of.weekday()) + timedelta(5)
    return days(saturday, saturday + timedelta(1), counted)


def month_length(in_year: int, number: int) -> int:
    return monthrange(in_year, number)[1]


def _in(number: int) -> bool:
    return 1 <= number <= 9999
