"""Expressions that are no date: lengths of time, "now" and "recently"."""

from __future__ import annotations

import re

from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.words import HEDGE, NUMBER, UNIT, UNITS, VAGUE, number

_KINDS = r"(?:(?:more|full|whole|straight|consecutive|trading|working|additional) )?"
_OVER = r"(?:(?:the|these|those) )?(?:(?:last|past|next|first|final|previous|coming|other) )"

# "three days", "a five-year", "nearly two months", "the past four months"; not "a second".
LENGTH = re.compile(
    rf"(?:{HEDGE}|{_OVER}{HEDGE}?)?(?P<n>{NUMBER})(?:[- ](?:to|or)[- ](?P<n2>{NUMBER})|"
    rf"[-–](?P<n3>\d{{1,3}}))?[ -]{_KINDS}(?P<u>{UNIT}|centur(?:y|ie))s?\b(?!-old| old\b| ago)",
    re.I,
)
# "several weeks", "the past few days", "the coming months", "years", "recent years".
VAGUE_LENGTH = re.compile(
    rf"(?:{_OVER}(?:{VAGUE} )?|{VAGUE} |the |these )?{_KINDS}(?P<u>{UNIT})s\b(?! old\b)", re.I
)
RECENT = re.compile(rf"(?:the )?(?:recent|past) (?P<u>{UNIT})s\b", re.I)
# "the past week", "the last year" (with "the"); not "the last quarter".
PAST_UNIT = re.compile(
    r"(?:(?:the|this) past (?P<u>day|week|month|quarter|year|decade)|"
    r"the last (?P<u2>day|week|month|year))\b",
    re.I,
)
# "the year ended March 31", "the fiscal year ending in June".
YEAR_ENDED = re.compile(r"the (?:fiscal )?year(?= end(?:ed|ing|s)\b)", re.I)
PRESENT = re.compile(
    rf"(?:right )?(?:now|currently|nowadays|(?:the )?current(?! (?:fiscal )?{UNIT}))\b", re.I
)
# "in the past", "most recently"; not "in the past week", which is a length.
PAST = re.compile(
    rf"(?:(?:more|most|very) )?(?:recently|formerly|lately|recent(?! {UNIT}))\b|"
    rf"(?<=in )the past(?! (?:{NUMBER}|{VAGUE}|\d|{UNIT})\b)|"
    r"the past(?= ?(?:[,.;:)]|and\b|when\b|the\b|it\b|he\b|she\b|they\b|but\b|$))",
    re.I,
)
# "soon", "the near future"; not "as soon as", "soon after", "future earnings".
FUTURE = re.compile(
    r"(?:very )?(?<!as )(?:soon|shortly)\b(?! (?:after|before|as)\b)|"
    r"(?:in future|the (?:(?:near|foreseeable|distant|not-too-distant) )?future)\b",
    re.I,
)


def duration(count: str, unit: str) -> str:
    """The TIMEX3 duration: ("3", "day") gives P3D, ("X", "hour") gives PTXH."""
    code = UNITS[unit]
    if code in ("DE", "CE") and count != "X":
        return f"P{int(float(count) * (10 if code == 'DE' else 100))}Y"
    code = {"DE": "Y", "CE": "Y"}.get(code, code)
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def unit_of(text: str) -> str:
    word = text.lower()
    return "century" if word.startswith("centur") else word


def length(m: re.Match[str], at: Clock) -> Reckoned | None:
    count = number(m["n"])
    unit = unit_of(m["u"])
    if count is None or (unit == "second" and m["n"].lower() in ("a", "an")):
        return None
    if unit == "quarter" and (m["n"].lower() == "a" or m[0].endswith("-quarters")):
        return None  # "three-quarters", "about a quarter of them"
    plain = f"{count:g}"
    if count != int(count) and unit in ("year", "hour"):
        smaller = {"year": f"P{int(count)}Y6M", "hour": f"PT{int(count)}H30M"}
        return Reckoned("DURATION", smaller[unit])
    return Reckoned("DURATION", duration(plain, unit))


def vague_length(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DURATION", duration("X", unit_of(m["u"])))


def recent(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PAST_REF")


def past_unit(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DURATION", duration("1", unit_of(m["u"] or m["u2"])))


def year_ended(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DURATION", duration("1", "year"))


def present(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PRESENT_REF")


def past(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PAST_REF")


def future(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "FUTURE_REF")
