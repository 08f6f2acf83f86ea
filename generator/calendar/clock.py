"""Times of day: "10:35 a.m.", "16:08 UTC", "noon Thursday"."""

from __future__ import annotations

import re
from datetime import date

from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.relative import nearest, on_its_weekday, on_weekday
from generator.calendar.words import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)

# "6:45 ET Tuesday | evening": the hours of a clock with two halves.
_LATER_HALF = re.compile(r" (?:afternoon|evening|night)\b")
_ZONES = r"(?:UTC|GMT|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|MST|MDT|BST|CET|CEST|local time)"
_ZONE = rf"(?: {_ZONES})?"
_HOUR = r"(?P<h>[01]?\d|2[0-4])"
# "10:35 a.m.", "5 p.m. EST", "16:08 UTC", "0735 GMT", "noon"; "3:2" and "1998" are no times.
_TIME_OF_DAY = (
    rf"(?:{_HOUR}(?:[:.](?P<m>[0-5]\d))? ?(?P<ap>[ap])\.?m\b\.?|"
    rf"{_HOUR.replace('<h>', '<h24>')}:(?P<m24>[0-5]\d)(?![:\d])|"
    rf"(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?= {_ZONES}\b)|(?P<word>noon|midnight|midday)){_ZONE}"
)
# "… Thursday", "… on May 3, 2021", "… (0735 GMT) Friday".
CLOCK = re.compile(
    rf"{_TIME_OF_DAY}(?:(?: \([^()\n]{{4,24}}\))?,? (?:on )?"
    rf"(?:(?:(?P<w2>{WEEKDAY}),? )?(?P<mo>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?|"
    rf"(?P<w>{WEEKDAY})))?",
    re.I,
)


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
        # "from 2-|4 p.m. on May 30": when it ends
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
    if m["h4"]:
        return f"{m['h4']}:{m['m4']}"
    if m["h24"]:
        hour = int(m["h24"])
        hour += 12 if hour < 12 and _LATER_HALF.match(m.string, m.end()) else 0
        return f"{hour:02d}:{m['m24']}" if hour < 24 else None
    hour = int(m["h"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if m["ap"].lower() == "p" else 0)
    return f"{hour:02d}:{m['m'] or '00'}"
