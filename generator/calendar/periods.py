"""Weeks, months, seasons and years counted from the anchor."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from generator.calendar import reckoned
from generator.calendar.anchor import Anchor
from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.words import (
    HEDGE,
    MONTH,
    NUMBER,
    PART,
    SEASONS,
    UNIT,
    VAGUE,
    either,
    month_number,
    number,
)

_TURN = r"(?:this past|this coming|this same|last|next|this|current|previous|past|coming)"
# Counted from something the text told before, not from the day it appeared.
_TOLD = r"(?:that|that same|same|following|preceding|latest|year-ago|year-earlier)"

# "last week", "late last year", "this past weekend", "the end of this month", "earlier this week".
UNIT_TURN = re.compile(
    rf"{PART}?(?:the )?(?:(?P<turn>{_TURN})|(?P<told>{_TOLD})) (?:(?:fiscal|financial|calendar) )?"
    r"(?P<u>week|weekend|month|quarter|year|decade|century|day|night)\b",
    re.I,
)
# "the end of the year", "by year's end", "nine months of | the year": that the anchor lies in.
END_OF = re.compile(
    r"(?:the )?(?:(?:beginning|start|end|close|middle|rest|remainder) of the "
    r"(?P<u>week|month|year)|(?P<u2>year)(?:[- ]|['’]s )end\b|"
    r"(?<=months of )the (?P<u3>year)\b)",
    re.I,
)
# "three years ago", "about two weeks ago", "a few days ago", "a week or so ago".
AGO = re.compile(
    rf"{HEDGE}?(?:(?P<n>{NUMBER})|(?P<v>{VAGUE})) ?(?:(?:more|full|whole|trading|short) )?"
    rf"(?P<u>{UNIT}|centur)(?:s|y|ies)? (?P<so>or (?:so|two|more) )?(?P<dir>ago|from now|hence)"
    r"(?: today)?",
    re.I,
)
LONG_AGO = re.compile(
    r"(?P<u>day|week|month|year|decade)s ago|(?:long|some time|not long) ago", re.I
)
# "over the weekend", "the weekend": the last one that has begun, or the coming one.
THE_WEEKEND = re.compile(r"the weekend\b", re.I)
# "in January of last year", "March this year", "last December", "next May", "early June".
MONTH_TURN = re.compile(
    rf"{PART}?(?:(?P<turn>last|next|this|this past|this coming) )?(?P<m>{MONTH})"
    r"(?:,? (?:of )?(?P<y>last|this|next) year)?",
    re.I,
)
# "the last week of March", "the week of March 6": the month is what is sure.
WEEK_OF_MONTH = re.compile(
    rf"(?:the )?(?:first|second|third|fourth|last|final)(?: full)? (?:week|weekend|days) (?:of|in) "
    rf"(?P<m>{MONTH})",
    re.I,
)
# "last fall", "this summer", "next spring", "the winter"; not "the fall of the wall".
SEASON_TURN = re.compile(
    rf"{PART}?(?:(?P<turn>last|next|this|this past|this coming) (?:early |late )?"
    rf"(?P<s>{either(SEASONS)})\b(?! (?:of|season)\b)|"
    rf"the (?:early |late )?(?P<s2>{either(SEASONS)})\b(?! (?:of|in|and|season|from|through)\b))",
    re.I,
)

_STEP = {"last": -1, "previous": -1, "past": -1, "this past": -1, "next": 1, "coming": 1}


def step_of(turn: str) -> int:
    return _STEP.get(turn.lower(), 0)


def unit_turn(m: re.Match[str], at: Clock) -> Reckoned | None:
    if m["told"]:
        return UNKNOWN
    unit, turn = m["u"].lower(), m["turn"].lower()
    if at.anchor is None or (unit in ("day", "night") and turn in ("next", "previous")):
        return UNKNOWN  # "the next day" is that of a day told before
    if unit == "year" and turn == "coming":
        return UNKNOWN  # "the coming year" may begin tomorrow or in January
    if unit == "weekend":
        return _weekend(at.anchor, turn)
    step = 0 if turn == "this coming" else step_of(turn)
    return shifted(at.anchor, unit, step) or UNKNOWN


def the_weekend(m: re.Match[str], at: Clock) -> Reckoned | None:
    if at.anchor is None or at.anchor.date is None:
        return UNKNOWN
    day = at.anchor.date
    if at.forward or day.weekday() >= 5:
        return reckoned.weekend(day)
    return reckoned.weekend(day - timedelta(7))


def _weekend(anchor: Anchor, turn: str) -> Reckoned | None:
    """The Saturday and Sunday; "this past weekend" on a Sunday still means the one it ends."""
    if anchor.date is None:
        return UNKNOWN
    monday = anchor.date - timedelta(anchor.date.weekday())
    step = step_of(turn)
    if turn == "this past" and anchor.date.weekday() == 6:
        step = 0
    return reckoned.weekend(monday + timedelta(7 * step))


def shifted(anchor: Anchor, unit: str, step: int) -> Reckoned | None:
    """The day, week, month … that lies `step` units from the anchor's; None if it is not known."""
    return _SHIFTS[unit](anchor, step)


def _day(anchor: Anchor, step: int) -> Reckoned | None:
    return reckoned.day(anchor.date + timedelta(step), True) if anchor.date else None


def _week(anchor: Anchor, step: int) -> Reckoned | None:
    return reckoned.week(anchor.date + timedelta(7 * step)) if anchor.date else None


def _month(anchor: Anchor, step: int) -> Reckoned | None:
    return None if anchor.month is None else reckoned.month(anchor.year, anchor.month + step, True)


def _quarter(anchor: Anchor, step: int) -> Reckoned | None:
    if anchor.month is None:
        return None
    return reckoned.quarter(anchor.year, (anchor.month + 2) // 3 + step, True)


def _year(anchor: Anchor, step: int) -> Reckoned | None:
    return reckoned.year(anchor.year + step, True)


def _decade(anchor: Anchor, step: int) -> Reckoned | None:
    number = anchor.year // 10 + step
    return Reckoned("DATE", f"{number:03d}", counted=True) if 100 <= number < 1000 else None


def _century(anchor: Anchor, step: int) -> Reckoned | None:
    number = anchor.year // 100 + step
    return Reckoned("DATE", f"{number:02d}", counted=True) if 10 <= number < 100 else None


_SHIFTS: dict[str, Callable[[Anchor, int], Reckoned | None]] = {
    "day": _day, "night": _day, "week": _week, "month": _month, "quarter": _quarter,
    "year": _year, "decade": _decade, "century": _century,
}  # fmt: skip


def end_of(m: re.Match[str], at: Clock) -> Reckoned | None:
    if at.anchor is None:
        return UNKNOWN
    return shifted(at.anchor, (m["u"] or m["u2"] or m["u3"]).lower(), 0) or UNKNOWN


def ago(m: re.Match[str], at: Clock) -> Reckoned | None:
    unit = m["u"].lower()
    back = m["dir"].lower() == "ago"
    if m["v"] or m["so"] or (count := number(m["n"])) is None:
        return Reckoned("DATE", "PAST_REF" if back else "FUTURE_REF")
    unit = "century" if unit == "centur" else unit
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit in ("second", "minute", "hour", "weekend") or count > 3000:
        return Reckoned("DATE", "PAST_REF" if back else "FUTURE_REF")
    if at.anchor is None:
        return UNKNOWN
    if unit == "decade" and at.anchor:
        unit, count = "year", count * 10
    if unit == "year" and not float(count).is_integer():
        unit, count = "month", count * 12
        return _year_of(shifted(at.anchor, unit, -int(count) if back else int(count)))
    return shifted(at.anchor, unit, -int(count) if back else int(count)) or UNKNOWN


def _year_of(found: Reckoned | None) -> Reckoned | None:
    """ "Two and a half years ago" names a year, not a month."""
    return reckoned.year(int(found.value[:4]), True) if found else UNKNOWN


def long_ago(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PAST_REF")


def month_turn(m: re.Match[str], at: Clock) -> Reckoned | None:
    if at.anchor is None:
        return UNKNOWN
    named, turn = month_number(m["m"]), (m["turn"] or "").lower()
    if m["y"]:
        return reckoned.month(at.anchor.year + step_of(m["y"]), named, True)
    if at.anchor.month is None:
        return UNKNOWN
    return reckoned.month(at.anchor.year + _years_to(named, at.anchor.month, turn, at), named, True)


def _years_to(named: int, now: int, turn: str, at: Clock) -> int:
    """How many years the named month lies from the anchor's year.

    "last May" said in May, or in April, is last year's; "this May" is this year's.
    """
    if turn in ("last", "this past"):
        return -1 if named >= now else 0
    if turn in ("next", "this coming"):
        return 1 if named <= now else 0
    if turn == "this":
        return 0
    if at.forward:
        return 1 if named < now else 0
    return -1 if named > now else 0


def week_of_month(m: re.Match[str], at: Clock) -> Reckoned | None:
    if at.anchor is None or at.anchor.month is None:
        return UNKNOWN
    named = month_number(m["m"])
    years = _years_to(named, at.anchor.month, "", at)
    return reckoned.month(at.anchor.year + years, named, True)


# The month in the middle of each season, north of the equator as TIMEX3 has it.
_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def season_turn(m: re.Match[str], at: Clock) -> Reckoned | None:
    if at.anchor is None or at.anchor.month is None:
        return UNKNOWN
    code, turn = SEASONS[(m["s"] or m["s2"]).lower()], (m["turn"] or "the").lower()
    shift = _years_to(_MIDDLE[code], at.anchor.month, turn, at)
    if turn == "the" and abs(at.anchor.month - _MIDDLE[code]) <= 1:
        shift = 0  # said in February, "the winter" is the one that lasts
    return Reckoned("DATE", f"{at.anchor.year + shift:04d}-{code}", counted=True)
