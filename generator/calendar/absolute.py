"""Dates that say their year: the same whatever day the article appeared."""

from __future__ import annotations

import re
from datetime import date

from generator.calendar import reckoned
from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.words import (
    ANY_WEEKDAY,
    DAY,
    DECADES,
    MONTH,
    ORDINAL,
    ORDINALS,
    PART,
    SEASONS,
    YEAR,
    day_number,
    either,
    month_number,
)

_DAYS = rf"(?P<d>{DAY})(?:\s?(?:[-–—]|to|and|through|or)\s?(?P<d2>{DAY}))?"
_BEFORE = rf"(?:(?P<w>{ANY_WEEKDAY}),? (?:the )?|the )?"
_TIME = r"(?:T(?P<t>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"

# "Saturday, January 10, 2026", "January 3-4, 2026"; not "January 10" (no year).
MONTH_DAY_YEAR = re.compile(rf"{_BEFORE}(?P<m>{MONTH})\s{_DAYS}(?:,\s?|\s)(?P<y>{YEAR})", re.I)
# "12 Jan 2026", "the 3rd of May, 1998", "3-4 January 2026".
DAY_MONTH_YEAR = re.compile(
    rf"{_BEFORE}{_DAYS}(?:\sof)?[\s-](?P<m>{MONTH}),?[\s-](?P<y>{YEAR})", re.I
)
# "January 30 - February 2, 2026", "30 January to 2 February 2026".
ACROSS_MONTHS = re.compile(
    rf"(?P<m>{MONTH})\s(?P<d>{DAY})\s?(?:[-–—]|to|through)\s?(?P<m2>{MONTH})\s(?P<d2>{DAY}),?\s"
    rf"(?P<y>{YEAR})",
    re.I,
)
# "July 2024", "early March, 2019", "March of 1998"; not "May 24" followed by a year.
MONTH_YEAR = re.compile(rf"{PART}?(?P<m>{MONTH})(?:,? of|,)?[\s-](?P<y>{YEAR})", re.I)
# "2026-01-10", "2026-01-12T18:08:00Z".
ISO = re.compile(rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d){_TIME}(?![\d-])")
# "31/12/2024", "12/31/24"; of "03/02/2009" only the year is certain.
NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/.]\d)")
# "2019-2021", "2019–21"; "from 2019 to 2021" are two dates.
YEARS = re.compile(rf"(?P<y>{YEAR})\s?[-–—]\s?(?P<y2>{YEAR}|\d\d(?!\d|-\d))", re.I)
# "2024", "early 2025", "fiscal 1989", "the end of 2008", "fiscal year 2024".
ONE_YEAR = re.compile(
    rf"{PART}?(?:the )?(?:(?:fiscal|financial|calendar|tax) )?(?:year )?(?P<y>{YEAR})(?!/\d)", re.I
)
# "the 1980s", "mid-1990s", "the '80s"; not "1980".
DECADE = re.compile(
    rf"{PART}?(?:the )?(?:early |late |mid-?)?(?:(?P<c>1\d|20)|['’‘])?(?P<d>\d)0['’]?s\b", re.I
)
# "the nineties", "late eighties".
NAMED_DECADE = re.compile(rf"{PART}?(?:the )?(?P<d>{either(DECADES)})", re.I)
# "the 19th century", "the twenty-first century".
CENTURY = re.compile(
    rf"{PART}?(?:the )?(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>(?:twenty-)?{ORDINAL}))[ -]century",
    re.I,
)
# "the first quarter of 2009", "Q3 2024", "the 1988 second quarter", "2024's first quarter".
QUARTER = re.compile(
    rf"(?:the )?(?:(?:fiscal )?(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|"
    rf"Q(?P<q>[1-4]))(?: of| in)?,?(?: fiscal)?\s(?P<y>{YEAR})",
    re.I,
)
YEAR_QUARTER = re.compile(
    rf"(?:the )?(?P<y>{YEAR})(?:['’]s)? (?:(?P<o>first|second|third|fourth)[ -]quarter|"
    r"Q(?P<q>[1-4]))",
    re.I,
)
# "in April | and May of 2001": both of that year.
MONTH_SHARED = re.compile(rf"(?P<m>{MONTH})(?= (?:and|or) {MONTH}(?: of|,)?\s(?P<y>{YEAR}))", re.I)
# "spring 2024", "the winter of 1994".
SEASON = re.compile(rf"{PART}?(?:the )?(?P<s>{either(SEASONS)})(?: of|,)?\s(?P<y>{YEAR})", re.I)


def month_day_year(m: re.Match[str], at: Clock) -> Reckoned | None:
    year, number = int(m["y"]), month_number(m["m"])
    first = date(year, number, day_number(m["d"]))
    if not m["d2"]:
        return reckoned.day(first, False)
    return reckoned.days(first, date(year, number, day_number(m["d2"])), False)


def across_months(m: re.Match[str], at: Clock) -> Reckoned | None:
    last = date(int(m["y"]), month_number(m["m2"]), day_number(m["d2"]))
    first = date(last.year, month_number(m["m"]), day_number(m["d"]))
    if first > last:
        first = first.replace(year=last.year - 1)
    return reckoned.days(first, last, False)


def month_year(m: re.Match[str], at: Clock) -> Reckoned | None:
    return reckoned.month(int(m["y"]), month_number(m["m"]), False)


def iso(m: re.Match[str], at: Clock) -> Reckoned | None:
    found = date(int(m["y"]), int(m["m"]), int(m["d"]))
    if m["t"] and int(m["t"][:2]) < 24 and int(m["t"][3:]) < 60:
        return Reckoned("TIME", f"{found.isoformat()}T{m['t']}", "minute")
    return reckoned.day(found, False)


def numeric(m: re.Match[str], at: Clock) -> Reckoned | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if len(m["y"]) == 2:
        if m["s"] == ".":
            return None
        near = at.anchor.year if at.anchor else 2000
        year += min((1900, 2000), key=lambda century: abs(century + year - near))
    if max(a, b) > 31 or min(a, b) < 1 or min(a, b) > 12:
        return None
    if a == b or max(a, b) > 12:
        return reckoned.day(date(year, min(a, b), max(a, b)), False)
    return reckoned.year(year, False)


def years(m: re.Match[str], at: Clock) -> Reckoned | None:
    first = m["y"]
    last = m["y2"] if len(m["y2"]) == 4 else first[:2] + m["y2"]
    if last <= first:
        return None
    return Reckoned("DATE", f"{first}/{last}", "range")


def one_year(m: re.Match[str], at: Clock) -> Reckoned | None:
    return reckoned.year(int(m["y"]), False)


def decade(m: re.Match[str], at: Clock) -> Reckoned | None:
    century = m["c"] or ("20" if m["d"] in "01" else "19")
    return Reckoned("DATE", century + m["d"])


def named_decade(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", f"19{DECADES[m['d'].lower()]}")


def century(m: re.Match[str], at: Clock) -> Reckoned | None:
    if m["n"]:
        number = int(m["n"])
    else:
        word = m["w"].lower()
        number = ORDINALS[word.removeprefix("twenty-")] + (20 if word.startswith("twenty-") else 0)
    return Reckoned("DATE", f"{number - 1:02d}") if number else None


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def quarter_number(word: str) -> int:
    return _QUARTERS.get(word.lower()) or int(word[0])


def quarter(m: re.Match[str], at: Clock) -> Reckoned | None:
    return reckoned.quarter(int(m["y"]), quarter_number(m["o"] or m["q"]), False)


def season(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", f"{m['y']}-{SEASONS[m['s'].lower()]}")
