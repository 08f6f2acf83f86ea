"""Times that come again: "every day", "each July", "Mondays", "daily"."""

from __future__ import annotations

import re

from generator.calendar.lengths import duration, unit_of
from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.words import (
    DAYPARTS,
    MONTH,
    NUMBER,
    OFTEN,
    SEASONS,
    UNIT,
    WEEKDAY,
    either,
    month_number,
    number,
    weekday_number,
)

# "every day", "each of the past three years", "twice a week" (the last two words); not the speed
# "15 million instructions per second".
EACH = re.compile(
    rf"(?:each|every|per)(?: (?P<n>{NUMBER}|other))? (?P<u>(?!second){UNIT})s?\b|"
    rf"(?:each|every) (?P<w>{WEEKDAY})",
    re.I,
)
# "each July", "every summer", "every morning".
EACH_NAMED = re.compile(
    rf"(?:each|every) (?:(?P<m>{MONTH})|(?P<s>{either(SEASONS)})\b|(?P<p>{either(DAYPARTS)})\b)",
    re.I,
)
_PARTS = r"(?:morning|afternoon|evening|night)"
# "Mondays", "Tuesday nights".
WEEKDAYS_ = re.compile(rf"(?P<w>{WEEKDAY})(?:s\b| (?P<p>{_PARTS})s\b)", re.I)
# "Monday | and Tuesday nights", "Monday | through Friday evenings"
SHARED = re.compile(
    rf"(?P<w>{WEEKDAY})(?=,? (?:and|or|through|to) {WEEKDAY} (?P<p>{_PARTS})s\b)", re.I
)
OFTEN_ = re.compile(rf"(?P<o>{'|'.join(OFTEN)})\b", re.I)


def each(m: re.Match[str], at: Clock) -> Reckoned | None:
    if m["w"]:
        return Reckoned("SET", f"XXXX-WXX-{weekday_number(m['w']) + 1}")
    count = 1.0 if not m["n"] else 2.0 if m["n"].lower() == "other" else number(m["n"])
    return None if count is None else Reckoned("SET", duration(f"{count:g}", unit_of(m["u"])))


def each_named(m: re.Match[str], at: Clock) -> Reckoned | None:
    if m["m"]:
        return Reckoned("SET", f"XXXX-{month_number(m['m']):02d}")
    if m["s"]:
        return Reckoned("SET", f"XXXX-{SEASONS[m['s'].lower()]}")
    return Reckoned("SET", f"XXXX-XX-XXT{DAYPARTS[m['p'].lower()]}")


def weekdays(m: re.Match[str], at: Clock) -> Reckoned | None:
    part = f"T{DAYPARTS[m['p'].lower()]}" if m["p"] else ""
    return Reckoned("SET", f"XXXX-WXX-{weekday_number(m['w']) + 1}{part}")


def often(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("SET", OFTEN[m["o"].lower()])
