"""Days that a calendar names: "Christmas Day", "Thanksgiving", "Good Friday", "Election Day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator import lexicon
from generator.calendar import reckoned
from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.words import EASTER, FEASTS, YEAR, either

NEAR = 45
"""Days around a feast of `only_near` in which its name can mean no other: papers write "Election
Day" of the one six weeks off, and of other years and countries all year round."""

_NAMES = either([*FEASTS, *EASTER]).replace("'", "['’]")
# "Christmas Day", "Easter Sunday, 1939"; not "Christmas tree".
FEAST = re.compile(
    rf"(?P<f>{_NAMES})(?:,? (?P<y>{YEAR}))?"
    r"(?! (?:tree|part|present|card|eve|day|sale|shopp|proclamation|parade))",
    re.I,
)
_ONLY_NEAR = lexicon.words("calendar", "only_near")


def feast(m: re.Match[str], at: Clock) -> Reckoned | None:
    """That of the year named, else the nearest in the direction of the tense; unknown where
    another country's may be meant."""
    name = m["f"].lower().replace("’", "'")
    if m["y"]:
        return reckoned.day(_day(name, int(m["y"])), False)
    anchor = at.anchor.date if at.anchor else None
    if anchor is None:
        return UNKNOWN
    found = [_day(name, anchor.year + shift) for shift in (-1, 0, 1)]
    if name in _ONLY_NEAR:
        near = min(found, key=lambda d: abs((d - anchor).days))
        return reckoned.day(near, True) if abs((near - anchor).days) <= NEAR else UNKNOWN
    if at.forward:
        return reckoned.day(min(d for d in found if d >= anchor), True)
    return reckoned.day(max(d for d in found if d <= anchor), True)


def _day(name: str, year: int) -> date:
    if name in EASTER:
        return easter(year) + timedelta(EASTER[name])
    return _by_rule(year, *FEASTS[name])


def _by_rule(
    year: int, month: int, number: int, weekday: int | None = None, behind: int = 0
) -> date:
    """25 December, or the fourth Thursday of November; -1 is the last such day."""
    if weekday is None:
        return date(year, month, number)
    if number < 0:
        last = date(year, month, reckoned.month_length(year, month))
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    days = (weekday - first.weekday()) % 7 + 7 * (number - 1)
    return first + timedelta(days + behind)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the "anonymous" computus of 1876."""
    century, rest = divmod(year, 100)
    golden = year % 19
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
