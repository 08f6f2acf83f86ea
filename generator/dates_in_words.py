"""ISO dates in the site's one style: "8 January 2026" in a sentence, "10 Jan" in a chip; pure."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}

# "2026", "2026-01", "2026-01-10", "2026-01-12T18:08", "2026-01-12T18:08:00Z", "2026-01-08TEV".
_CALENDAR = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:(\d\d:\d\d)\S*|[A-Z]{2}))?)?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_PART = re.compile(r"(\d{4})-([QH])([1-4])")
_DECADE = re.compile(r"(\d{3})X?")
_CENTURY = re.compile(r"(\d\d)(?:XX)?")


def in_words(value: str) -> str | None:
    """A date as a reader writes it, a range with a dash; None for what is no date.

    >>> in_words("2026-01-03/2026-01-04")
    '3–4 January 2026'
    """
    first, slash, last = value.partition("/")
    if slash:
        return _range(first, last)
    found = _CALENDAR.fullmatch(value)
    return _calendar(found) if found else _other(value)


def day_in_words(value: str) -> str | None:
    """The same without the time of day."""
    return in_words(re.sub(r"T[^/]*", "", value))


def short(value: str, year: str) -> str | None:
    """A date for a chip: "10 Jan"; with its year when that is not `year`: "10 Jan 2024"."""
    words = day_in_words(value)
    if words is None:
        return None
    words = re.sub("|".join(MONTHS), lambda m: m.group()[:3], words)
    return words.removesuffix(f" {year}") if re.match(r"\d+[ –]", words) else words


def _calendar(found: re.Match[str]) -> str | None:
    year, month, day, time = found.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return None
    name = MONTHS[int(month) - 1]
    if day is None:
        return f"{name} {year}"
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return None
    return f"{int(day)} {name} {year}" + (f", {time}" if time else "")


def _range(first: str, last: str) -> str | None:
    start, end = in_words(first), in_words(last)
    if start is None or last in ("", ".."):
        return f"on or after {start}" if start else None
    if end is None or start == end:
        return None if end is None else start
    same = [a == b for a, b in zip(first.split("-"), last.split("-"), strict=False)]
    if same[:2] == [True, True] and start.count(" ") == end.count(" ") == 2:
        return f"{start.partition(' ')[0]}–{end}"
    if same[:1] == [True] and " " in start and " " in end:
        return f"{start.removesuffix(first[:4]).rstrip()} – {end}"
    return f"{start} – {end}" if " " in start + end else f"{start}–{end}"


def _other(value: str) -> str | None:
    if found := _WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]))
    if found := _SEASON.fullmatch(value):
        return f"{_SEASONS[found[2]]} {found[1]}"
    if found := _PART.fullmatch(value):
        return f"{_ORDINALS[found[3]]} {'quarter' if found[2] == 'Q' else 'half'} of {found[1]}"
    if found := _DECADE.fullmatch(value):
        return f"{found[1]}0s"
    if found := _CENTURY.fullmatch(value):
        return f"{found[1]}00s"
    return None


def _week(year: int, number: int) -> str | None:
    """Like "2026-W03" → "week of 12 January 2026", its Monday."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return f"week of {in_words(monday.isoformat())}"


def sort_key(value: str) -> str:
    """What puts dates in the order of time; of two that begin alike the vaguer comes first."""
    first = value.partition("/")[0]
    found = _WEEK.fullmatch(first)
    if found is None:
        return first
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1).isoformat()
    except ValueError:
        return found[1]
