"""Quarters counted from the anchor, and the words for one that a report told before."""

from __future__ import annotations

import re

from generator.calendar import reckoned
from generator.calendar.absolute import quarter_number
from generator.calendar.periods import step_of
from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.words import YEAR

_NAMED = r"(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)"
# "the third quarter", "third-quarter", "this year's first quarter", "last year's third quarter".
QUARTER = re.compile(
    rf"(?:the )?(?:(?P<y0>last|this|next) year['’]s )?(?:fiscal )?{_NAMED}[ -]quarter"
    r"(?: of (?:the (?:fiscal )?(?P<ty>year)|(?P<y>last|this|next) year)|"
    r" (?P<y2>last|this|next) year)?"
    r"(?! of (?:fiscal )?\d{4})",
    re.I,
)
# "the year-ago quarter", "year-earlier (profit)", "the year-earlier third quarter".
YEAR_AGO = re.compile(
    r"(?:the (?:comparable )?|a )?year-(?:ago|earlier)"
    r"(?: (?:(?:first|second|third|fourth) )?(?:quarter|period)\b)?",
    re.I,
)
# "for the quarter", "the latest period": the one told before.
THE_QUARTER = re.compile(
    r"the (?:latest )?(?:quarter|(?<=latest )period)\b"
    r"(?! (?:of|to|century|final|mile|pounder)\b|['’-])",
    re.I,
)
# "the corresponding period last year", "the quarter a year ago", "last year's quarter".
YEAR_BACK = re.compile(
    r"(?:the )?(?:corresponding |comparable |same )?(?:quarter|period)"
    r"(?: (?:of |in )?(?P<y>last year)| a year (?:ago|earlier)| the year before)|"
    r"(?P<y2>last year)['’]s (?:quarter|period)\b",
    re.I,
)
# "in the 1988 quarter", "the 1989 period": the same quarter as told, of that year.
OF_YEAR = re.compile(rf"the (?P<y>{YEAR}) (?:quarter|period)\b", re.I)


def quarter(m: re.Match[str], at: Clock) -> Reckoned | None:
    """A quarter without a year is the last one that has begun, or the next one ahead."""
    anchor = at.anchor
    if anchor is None:
        return UNKNOWN
    named, turn = quarter_number(m["o"]), m["y"] or m["y0"] or m["y2"]
    if turn or m["ty"]:
        return reckoned.quarter(anchor.year + step_of(turn or ""), named, True)
    if anchor.month is None:
        return UNKNOWN
    now = (anchor.month + 2) // 3
    shift = (1 if named < now else 0) if at.forward else (-1 if named > now else 0)
    return reckoned.quarter(anchor.year + shift, named, True)


def year_back(m: re.Match[str], at: Clock) -> Reckoned | None:
    """Last year at least, where it is called so."""
    if at.anchor is None or not (m["y"] or m["y2"]):
        return UNKNOWN
    return reckoned.year(at.anchor.year - 1, True)


def of_year(m: re.Match[str], at: Clock) -> Reckoned | None:
    return reckoned.year(int(m["y"]), False)
