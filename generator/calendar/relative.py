"""Days counted from the anchor: weekdays, "yesterday", "3 January", "two days ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.calendar import reckoned
from generator.calendar.anchor import anchor_of
from generator.calendar.reckoned import UNKNOWN, Clock, Kind, Reckoned
from generator.calendar.words import (
    ANY_WEEKDAY,
    DAY,
    DAYPARTS,
    MONTH,
    STORIED,
    WEEKDAY,
    day_number,
    either,
    month_number,
    weekday_number,
)

_PART_OF_DAY = rf"(?: (?:early |late )?(?P<p>{either(DAYPARTS)}))"
_EARLY = r"(?:(?:early|late|later|earlier)(?: on)? )?"
_TURN = (
    r"(?:this past|this coming|last|next|this|the previous|the following|the next|(?<=the )past|"
    r"coming)"
)

# "Thursday", "last Saturday", "this Friday evening", "early Monday"; not "Fridays".
DAY_OF_WEEK = re.compile(rf"{_EARLY}(?:(?P<turn>{_TURN}) )?(?P<w>{WEEKDAY})(?P<of>)"
                         rf"{_PART_OF_DAY}?", re.I)  # fmt: skip
# "Friday last week", "Monday of this week", "Tuesday next week".
DAY_IN_WEEK = re.compile(
    rf"{_EARLY}(?P<w>{WEEKDAY}){_PART_OF_DAY}?(?:,? of)? (?P<turn>last|this|next) week", re.I
)
# "Friday, Jan. 9", "January 3-4", "Aug. 7"; a year behind is another rule's.
MONTH_DAY = re.compile(
    rf"(?:(?P<w>{ANY_WEEKDAY}),? )?(?:(?:last|this|next) )?(?P<m>{MONTH})\s(?:the )?(?P<d>{DAY})"
    rf"(?:\s?(?:[-–—]|to|and|through|or)\s?(?P<d2>{DAY})(?! (?:people|percent|per)))?"
    rf"(?P<y>,? (?:of )?(?:last|this|next) year)?(?!\s?%)",
    re.I,
)
# "March 30-April 4", "from Dec. 28 to Jan. 3"; a year behind is another rule's.
ACROSS_MONTHS = re.compile(
    rf"(?P<m>{MONTH})\s(?P<d>{DAY})\s?(?:[-–—]|to|through)\s?(?P<m2>{MONTH})\s(?P<d2>{DAY})"
    r"(?!,? \d{4})",
    re.I,
)
# "9 January", "the 3rd of May", "3-4 January".
DAY_MONTH = re.compile(
    rf"(?:(?P<w>{ANY_WEEKDAY}),? )?(?:the )?(?P<d>{DAY})(?:\s?(?:[-–—]|to|and|or)\s?(?P<d2>{DAY}))?"
    rf"(?: of)?[ -](?P<m>{MONTH})(?P<y>,? (?:of )?(?:last|this|next) year)?",
    re.I,
)
# "today", "the day before yesterday", "yesterday morning".
NEAR = re.compile(
    rf"(?:(?P<far>the day (?:before|after) )|{_EARLY})(?P<n>today|yesterday|tomorrow|tonight|"
    rf"overnight)(?:{_PART_OF_DAY})?",
    re.I,
)
# "this morning", "last night", "tomorrow evening"; not "the morning".
PART_OF_DAY = re.compile(
    rf"(?:(?:early|late|later|earlier) )?(?P<turn>this|last) (?P<p>{either(DAYPARTS)})\b", re.I
)


def _anchor(at: Clock) -> date | None:
    return at.anchor.date if at.anchor else None


def on_weekday(at: date, weekday: int, turn: str, forward: bool) -> date | None:
    """The day of a weekday name; None where two days could be meant.

    "last Saturday" lies 2 to 7 days back, "next" 1 to 7 ahead; a bare name, or "this", is the
    nearest in the given direction, the day itself included. Of "last Monday" on a Tuesday one says
    "yesterday", or means the week before.
    """
    back, ahead = (at.weekday() - weekday) % 7, (weekday - at.weekday()) % 7
    if turn == "last" and back == 1:
        return None
    if turn in ("last", "this past", "past"):
        return at - timedelta(back or 7)
    if turn in ("next", "this coming", "coming"):
        return at + timedelta(ahead or 7)
    if turn in ("the following", "the next", "the previous"):
        return None
    return at + timedelta(ahead) if forward else at - timedelta(back)


def day_of_week(m: re.Match[str], at: Clock) -> Reckoned | None:
    kind: Kind = "TIME" if m["p"] else "DATE"
    anchor = _anchor(at)
    if anchor is None:
        return Reckoned(kind, counted=True)
    turn = (m["turn"] or "").lower()
    found = on_weekday(anchor, weekday_number(m["w"]), turn, at.forward)
    if found is None:
        return Reckoned(kind, counted=True)
    return Reckoned(kind, found.isoformat(), "day", True)


_WEEKS = {"last": -7, "this": 0, "next": 7}


def day_in_week(m: re.Match[str], at: Clock) -> Reckoned | None:
    anchor = _anchor(at)
    if anchor is None:
        return UNKNOWN
    monday = anchor - timedelta(anchor.weekday())
    offset = _WEEKS[m["turn"].lower()] + weekday_number(m["w"])
    return reckoned.day(monday + timedelta(offset), True)


def day_in_month(m: re.Match[str], at: Clock) -> Reckoned | None:
    number, first, second = month_number(m["m"]), day_number(m["d"]), m["d2"]
    if first > reckoned.month_length(2000, number):
        return None
    if at.anchor is None:
        return UNKNOWN
    turn = (m["y"] or "").lower()
    if turn:
        shift = -1 if "last" in turn else 1 if "next" in turn else 0
        found: date | None = date(at.anchor.year + shift, number, first)
    else:
        found = nearest(at, number, first)
    if found is None:
        return UNKNOWN
    found = on_its_weekday(found, m["w"]) if m["w"] else found
    if found is None or (not turn and not m["w"] and storied(found, at)):
        return UNKNOWN
    if not second:
        return reckoned.day(found, True)
    return reckoned.days(found, found.replace(day=day_number(second)), True)


def across_months(m: re.Match[str], at: Clock) -> Reckoned | None:
    """From the one day to the other, which is the nearest that the clock looks to."""
    last = nearest(at, month_number(m["m2"]), day_number(m["d2"]))
    if last is None:
        return UNKNOWN
    first = nearest(Clock(anchor_of(last.isoformat())), month_number(m["m"]), day_number(m["d"]))
    return reckoned.days(first, last, True) if first else UNKNOWN


STORIED_NEAR = 45
"""Days around a storied day in which its name means that of the year at hand."""


def storied(found: date, at: Clock) -> bool:
    """ "Sept. 11", written in 2006: of that year, or of 2001?"""
    year, anchor = STORIED.get(f"{found.month}-{found.day}"), _anchor(at)
    if year is None or anchor is None or found.year <= year:
        return False
    return abs((anchor - found).days) > STORIED_NEAR


def nearest(at: Clock, month: int, day: int) -> date | None:
    """The day of that name nearest to the anchor in the direction of the clock."""
    anchor = _anchor(at)
    if anchor is None:
        return None
    found = [d for y in range(-8, 9) if (d := _day(anchor.year + y, month, day))]
    if at.forward:
        return min((d for d in found if d >= anchor), default=None)
    return max((d for d in found if d <= anchor), default=None)


def on_its_weekday(near: date, name: str) -> date | None:
    """The day, or the same a year before or after, that falls on the weekday printed with it."""
    weekday = weekday_number(name)
    if near.weekday() == weekday:
        return near
    for shift in (-1, 1):
        other = _day(near.year + shift, near.month, near.day)
        if other and other.weekday() == weekday:
            return other
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# "today's youth", but also "today's election": the day or the age, so none; "today's edition" and
# "today's ruling" are of the day.
_GENITIVE = re.compile(
    r"['’]s\b(?! (?:editions?|newspapers?|paper|program|broadcast|hearing|vote|ruling|announcement|"
    r"decision|news conference|press conference|trading|session|issue of|report)\b)"
)
_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def near(m: re.Match[str], at: Clock) -> Reckoned | None:
    name = m["n"].lower()
    kind: Kind = "TIME" if m["p"] or name in ("tonight", "overnight") else "DATE"
    anchor, shift = _anchor(at), _NEAR[name]
    if name == "today" and _GENITIVE.match(m.string, m.end()):
        return Reckoned("DATE", "PRESENT_REF")
    if m["far"]:
        if name not in ("yesterday", "tomorrow"):
            return None
        step = -1 if "before" in m["far"].lower() else 1
        if step != shift:
            return None
        shift *= 2
    if anchor is None:
        if name == "today" and at.anchor and at.anchor.month and not m["p"]:
            return reckoned.month(at.anchor.year, at.anchor.month, True)
        return Reckoned(kind, counted=True)
    return Reckoned(kind, (anchor + timedelta(shift)).isoformat(), "day", True)


def part_of_day(m: re.Match[str], at: Clock) -> Reckoned | None:
    anchor = _anchor(at)
    if anchor is None:
        return Reckoned("TIME", counted=True)
    shift = -1 if m["turn"].lower() == "last" else 0
    return Reckoned("TIME", (anchor + timedelta(shift)).isoformat(), "day", True)
