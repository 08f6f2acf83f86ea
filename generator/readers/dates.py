"""Calendar dates as news pages print them: in words, as ISO 8601, in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.dates_in_words import SHORT_MONTHS
from generator.records import Precision

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ])?"
# "2023" also where the time is glued to it: "Apr 28 20232:23 PM", "February 24, 2020Last updated"
# and "2022" of "24 April 202224 April 2022"
_YEAR = rf"(?P<y>(?:19|20)\d\d)(?!\d(?![\d]?:\d\d|\d? {_MONTH}))"
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"

_SHAPES = (
    # "Saturday, January 10, 2026", "Jan. 10, 2026", "Jan.10", "Apr 27th 2024"; not "January 2026"
    re.compile(rf"\b{_WEEKDAY}(?P<m>{_MONTH})(?:\.?[ ]|\.){_DAY},?[ ]{_YEAR}", re.IGNORECASE),
    # "12 Jan 2026", "27th of April, 2024", "Mon 4 May 2020"; not "12 Janes 2026"
    re.compile(
        rf"(?<![\d:.,$£€]){_WEEKDAY}\b{_DAY}(?: of)?[ -](?P<m>{_MONTH})\.?,?[ -]{_YEAR}",
        re.IGNORECASE,
    ),
    # "2026-01-12", "2024/05/17", "2026-01-12T18:08"
    re.compile(r"(?<![\d./-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d|[-/.]\d)"),
)
# "12/10/2020", "11.03.17", "10/ 5/11": day and month in an order that only the other dates can tell
_FIGURES = re.compile(
    r"(?<![\d./$-])(?P<a>\d\d?)([./-])(?:(?<=/) )?(?P<b>\d\d?)\2(?P<y>(?:19|20)?\d\d)(?![\d/-])"
)

# A clock of the United States stands beside dates with the month first: "08:00 AM EDT"
_US = re.compile(r"\b[ap]\.?m\.? ?(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T)\b", re.IGNORECASE)

# After a date: "T18:08", " 18:08", " at 3:12 PM ET", ", 9:54 a.m.", also with a word glued to it,
# "2:00 PMTags"; before it: "11:00 AM PDT • "
_CLOCK = (
    r"(?P<h>[0-2]?\d)[:.](?P<i>[0-5]\d)(?:[:.][0-5]\d(?:\.\d+)?)?"
    r"(?:[ ]?(?P<p>[ap])\.?m(?:\b|(?-i:(?=[A-Z])))\.?)?"
)
_AFTER = re.compile(rf"(?:T|,?[ ]?(?:at |@ |[-–—|•·/] ?)?){_CLOCK}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_CLOCK}(?:[ ]\(?[A-Z]{{2,4}}\)?)?(?:,| on| [•·|–-])? $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a line, with the offsets of its words there."""

    start: int
    end: int
    value: str
    precision: Precision


def dates_in(text: str, month_first: bool | None = None) -> list[Found]:
    """Every full calendar date of a line, in order; one whose parts are no date is left out.

    `month_first`: the order that the page is known to have in its figures, None where it is not.
    """
    found = sorted(
        [*_in_words(text), *_in_figures(text, month_first)], key=lambda f: (f.start, -f.end)
    )
    out: list[Found] = []
    for f in found:
        if not out or f.start >= out[-1].end:
            out.append(f)
    return out


def month_number(name: str) -> int:
    return SHORT_MONTHS.index(name[:3].capitalize()) + 1


def _in_words(text: str) -> Iterator[Found]:
    for shape in _SHAPES:
        for m in shape.finditer(text):
            month = m["m"]
            number = int(month) if month.isdigit() else month_number(month)
            day = _day(int(m["y"]), number, int(m["d"]))
            if day is not None:
                yield _timed(text, m, day)


def _in_figures(text: str, month_first: bool | None) -> Iterator[Found]:
    month_first = True if _US.search(text) else month_first
    for m in _FIGURES.finditer(text):
        days = _days(m)
        if month_first is not None:
            days = days[:1] if month_first else days[-1:]
        if len(set(days)) == 1 and days[0] is not None:
            yield _timed(text, m, days[0])


def _days(m: re.Match[str]) -> list[date | None]:
    """The days that the figures may mean, that with the month first first, None for no day."""
    year = int(m["y"]) + (2000 if len(m["y"]) == 2 else 0)
    a, b = int(m["a"]), int(m["b"])
    found = [_day(year, a, b), _day(year, b, a)]
    return found if all(found) else [next((d for d in found if d is not None), None)]


def open_to_two(text: str) -> list[tuple[int, int]]:
    """Offsets of the dates in figures that may mean two different days: "12/10/2020"."""
    if _US.search(text):
        return []
    return [m.span() for m in _FIGURES.finditer(text) if len(set(_days(m))) == 2]


def orders_in(text: str) -> set[bool]:
    """Whether the month stands first in those dates in figures that leave no doubt of it."""
    out = set()
    for m in _FIGURES.finditer(text):
        a, b = int(m["a"]), int(m["b"])
        if a != b and len(_days(m)) == 1 and _days(m)[0] is not None:
            out.add(b > a)
    return out


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _timed(text: str, m: re.Match[str], day: date) -> Found:
    """The date with the time of day that stands beside it, if one does."""
    after = _AFTER.match(text, m.end())
    before = _BEFORE.search(text, max(0, m.start() - 25), m.start())
    clock = after or before
    minute = None if clock is None else _minute(clock)
    if clock is None or minute is None:
        return Found(m.start(), m.end(), day.isoformat(), "day")
    start, end = min(m.start(), clock.start()), max(m.end(), clock.end())
    value = f"{day.isoformat()}T{minute}"
    return Found(start, end if after else m.end(), value, "minute")


def _minute(clock: re.Match[str]) -> str | None:
    hour = int(clock["h"])
    half = (clock["p"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{clock['i']}" if hour < 24 else None
