"""Dates of every precision as first and last day, so that they can be compared as text."""

from __future__ import annotations

from datetime import date, timedelta

from generator.records import TimeRef

Days = tuple[str, str]


def days(when: TimeRef | None) -> Days | None:
    """First and last day of a calendar date; None for what is none ("recently")."""
    if when is None or when.precision is None or when.type not in ("DATE", "TIME"):
        return None
    return day_range(when.value)


def day_range(value: str) -> Days | None:
    """The days of "2026", "2026-01", "2026-W02", "2026-01-10T18:08" or "2026-01-03/2026-01-04"."""
    first, _, last = value.partition("/")
    try:
        return _bounds(first)[0], _bounds(last or first)[1]
    except (ValueError, OverflowError):
        return None


def _bounds(value: str) -> Days:
    if len(value) == 4:
        return f"{int(value):04}-01-01", f"{int(value):04}-12-31"
    if "W" in value:
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if len(value) == 7:
        first = date.fromisoformat(f"{value}-01")
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return first.isoformat(), last.isoformat()
    day = date.fromisoformat(value[:10]).isoformat()
    return day, day


def one_day(value: str) -> date | None:
    """The day of a value that names a single one."""
    bounds = day_range(value)
    return date.fromisoformat(bounds[0]) if bounds and bounds[0] == bounds[1] else None


def overlap(a: Days, b: Days) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def apart(a: Days, b: Days) -> int:
    """Days between two dates that do not overlap; 0 for those that do."""
    first, second = sorted((a, b))
    gap = date.fromisoformat(second[0]) - date.fromisoformat(first[1])
    return max(gap.days, 0)
