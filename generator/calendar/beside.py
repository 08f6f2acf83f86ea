"""Days and weeks told by one beside them: "the day before last Tuesday", "the week of March 6"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.calendar import reckoned
from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.relative import (
    DAY_OF_WEEK,
    MONTH_DAY,
    day_in_month,
    day_of_week,
    nearest,
)
from generator.calendar.words import DAY, MONTH, YEAR, day_number, month_number

_BESIDE = r"(?:the )?day (?P<side>before|after) "
# "the day before last Tuesday('s hearing)"; "the day before" alone is one told before.
BY_WEEKDAY = re.compile(_BESIDE + DAY_OF_WEEK.pattern, re.I)
BY_DATE = re.compile(rf"{_BESIDE}(?:the )?{MONTH_DAY.pattern}(?!,? \d{{4}})", re.I)
# "the week of March 6", "the week of Sept. 3, 2018"; not "the week of the vote".
WEEK_OF = re.compile(
    rf"(?:the )?week of (?:the )?(?P<m>{MONTH})\s(?P<d>{DAY})(?:,? (?P<y>{YEAR}))?", re.I
)


def by_weekday(m: re.Match[str], at: Clock) -> Reckoned | None:
    return _beside(m, day_of_week(m, at))


def by_date(m: re.Match[str], at: Clock) -> Reckoned | None:
    return _beside(m, day_in_month(m, at))


def _beside(m: re.Match[str], found: Reckoned | None) -> Reckoned | None:
    if found is None or found.precision != "day":
        return found and UNKNOWN
    step = -1 if m["side"].lower() == "before" else 1
    return reckoned.day(date.fromisoformat(found.value) + timedelta(step), True)


def week_of(m: re.Match[str], at: Clock) -> Reckoned | None:
    month, day = month_number(m["m"]), day_number(m["d"])
    if m["y"]:
        return reckoned.week(date(int(m["y"]), month, day), False)
    found = nearest(at, month, day)
    return reckoned.week(found) if found else UNKNOWN
