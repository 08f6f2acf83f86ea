"""Expressions that are no date: lengths, repetitions, clock times, "now" and "recently"."""

from __future__ import annotations

import re
from datetime import date

from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.relative import nearest, on_its_weekday, on_weekday
from generator.calendar.words import (
    DAY,
    HEDGE,
    MONTH,
    NUMBER,
    OFTEN,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    number,
    weekday_number,
)

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
RECENT = re.compile(rf"(?:the )?(?P<r>recent|coming|past) (?P<u>{UNIT})s\b", re.I)
# "the past week", "the last year" (with "the"); not "the last quarter".
PAST_UNIT = re.compile(
    r"(?:(?:the|this) past (?P<u>day|week|month|quarter|year|decade)|"
    r"the last (?P<u2>day|week|month|year))\b",
    re.I,
)
# "every day", "each of the past three years", "twice a week" (the last two words).
EACH = re.compile(
    rf"(?:each|every|per)(?: (?P<n>{NUMBER}|other))? (?P<u>{UNIT})s?\b|"
    rf"(?:each|every) (?P<w>{WEEKDAY})",
    re.I,
)
WEEKDAYS_ = re.compile(rf"(?P<w>{WEEKDAY})s\b|(?P<w2>{WEEKDAY}) (?:morning|night|evening)s\b", re.I)
OFTEN_ = re.compile(rf"(?P<o>{'|'.join(OFTEN)})\b", re.I)
PRESENT = re.compile(
    rf"(?:right )?(?:now|currently|nowadays|(?:the )?current(?! (?:fiscal )?{UNIT}))\b", re.I
)
# "in the past", "most recently"; not "the past week", which is a length.
PAST = re.compile(
    rf"(?:(?:more|most|very) )?(?:recently|formerly|lately|recent(?! {UNIT}))\b|"
    r"the past(?= ?(?:[,.;:)]|and\b|when\b|the\b|it\b|he\b|she\b|they\b|but\b|$))",
    re.I,
)
# "soon", "the near future"; not "as soon as", "soon after", "future earnings".
FUTURE = re.compile(
    r"(?:very )?(?<!as )(?:soon|shortly)\b(?! (?:after|before|as)\b)|"
    r"(?:in future|the (?:(?:near|foreseeable|distant|not-too-distant) )?future)\b",
    re.I,
)
# "6:45 ET Tuesday | evening": the hours of a clock with two halves.
_LATER_HALF = re.compile(r" (?:afternoon|evening|night)\b")
_ZONE = r"(?: (?:UTC|GMT|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|MST|MDT|BST|CET|CEST|local time))?"
_HOUR = r"(?P<h>[01]?\d|2[0-4])"
# "10:35 a.m.", "5 p.m. EST Friday", "16:08 UTC", "noon Thursday"; "3:2" is no time.
CLOCK = re.compile(
    rf"(?:{_HOUR}(?:[:.](?P<m>[0-5]\d))? ?(?P<ap>[ap])\.?m\b\.?|{_HOUR.replace('<h>', '<h24>')}:"
    rf"(?P<m24>[0-5]\d)(?![:\d])|(?P<word>noon|midnight|midday)){_ZONE}"
    rf"(?:,? (?:on )?(?:(?:(?P<w2>{WEEKDAY}),? )?(?P<mo>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?|"
    rf"(?P<w>{WEEKDAY})))?",
    re.I,
)


def _duration(count: str, unit: str) -> str:
    """The TIMEX3 duration: ("3", "day") gives P3D, ("X", "hour") gives PTXH."""
    code = UNITS[unit]
    if code in ("DE", "CE") and count != "X":
        return f"P{int(float(count) * (10 if code == 'DE' else 100))}Y"
    code = {"DE": "Y", "CE": "Y"}.get(code, code)
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def _unit(text: str) -> str:
    word = text.lower()
    return "century" if word.startswith("centur") else word


def length(m: re.Match[str], at: Clock) -> Reckoned | None:
    count = number(m["n"])
    unit = _unit(m["u"])
    if count is None or (unit == "second" and m["n"].lower() in ("a", "an")):
        return None
    if unit == "quarter" and m[0].endswith("quarters") and "-" in m[0]:
        return None
    plain = f"{count:g}"
    if count != int(count) and unit in ("year", "hour"):
        smaller = {"year": f"P{int(count)}Y6M", "hour": f"PT{int(count)}H30M"}
        return Reckoned("DURATION", smaller[unit])
    return Reckoned("DURATION", _duration(plain, unit))


def vague_length(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DURATION", _duration("X", _unit(m["u"])))


def recent(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "FUTURE_REF" if m["r"].lower() == "coming" else "PAST_REF")


def past_unit(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DURATION", _duration("1", _unit(m["u"] or m["u2"])))


def each(m: re.Match[str], at: Clock) -> Reckoned | None:
    if m["w"]:
        return Reckoned("SET", f"XXXX-WXX-{weekday_number(m['w']) + 1}")
    count = 1.0 if not m["n"] else 2.0 if m["n"].lower() == "other" else number(m["n"])
    return None if count is None else Reckoned("SET", _duration(f"{count:g}", _unit(m["u"])))


def weekdays(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("SET", f"XXXX-WXX-{weekday_number(m['w'] or m['w2']) + 1}")


def often(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("SET", OFTEN[m["o"].lower()])


def present(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PRESENT_REF")


def past(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "PAST_REF")


def future(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("DATE", "FUTURE_REF")


def clock(m: re.Match[str], at: Clock) -> Reckoned | None:
    """A time of day; a date only where a weekday stands with it."""
    time = _time(m)
    if time is None:
        return None
    if not m["w"] and not m["mo"]:
        return Reckoned("TIME", f"T{time}")
    found = _day(m, at)
    if found is None:
        return Reckoned("TIME", counted=True)
    if time == "24:00" or m.string[max(0, m.start() - 1) : m.start()] in ("-", "–"):
        # "from 6-|9 p.m. on June 11": when it ends
        return Reckoned("TIME", found.isoformat(), "day", not m["y"])
    return Reckoned("TIME", f"{found.isoformat()}T{time}", "minute", not m["y"])


def _day(m: re.Match[str], at: Clock) -> date | None:
    if m["y"]:
        return date(int(m["y"]), month_number(m["mo"]), day_number(m["d"]))
    if m["mo"]:
        found = nearest(at, month_number(m["mo"]), day_number(m["d"]))
        return on_its_weekday(found, m["w2"]) if found and m["w2"] else found
    anchor = at.anchor.date if at.anchor else None
    return anchor and on_weekday(anchor, weekday_number(m["w"]), "", at.forward)


def _time(m: re.Match[str]) -> str | None:
    if m["word"]:
        return "24:00" if m["word"].lower() == "midnight" else "12:00"
    if m["h24"]:
        hour = int(m["h24"])
        hour += 12 if hour < 12 and _LATER_HALF.match(m.string, m.end()) else 0
        return f"{hour:02d}:{m['m24']}" if hour < 24 else None
    hour = int(m["h"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if m["ap"].lower() == "p" else 0)
    return f"{hour:02d}:{m['m'] or '00'}"
