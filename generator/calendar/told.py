"""Words for a time that only the text around them can name: "the next day", "a year earlier"."""

from __future__ import annotations

import re

from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.words import DAYPARTS, HEDGE, NUMBER, UNIT, VAGUE, either

# "two days later", "a year earlier": counted from something told before.
LATER = re.compile(
    rf"{HEDGE}?(?:{NUMBER}|{VAGUE}) (?P<u>{UNIT})s? (?:later|earlier|prior|afterwards?)\b", re.I
)
# "the next morning", "that evening": of a day told before.
PART = re.compile(
    rf"(?:(?:early|late|later|earlier) )?(?:that(?: same)?|the (?:same|next|following|previous)) "
    rf"{either(DAYPARTS)}\b",
    re.I,
)
# "ended | the day", "late in | the day (after falling)"; not "the day before", "the day he left".
THE_DAY = re.compile(
    r"(?<=in )the day(?= after \w+ing\b)|"
    r"the day\b(?! (?:before|after|when|that|of|to|the|a|i|he|she|we|they|it|is|was|will|his|her|"
    r"their)\b|['’-])",
    re.I,
)


def told(m: re.Match[str], at: Clock) -> Reckoned | None:
    return UNKNOWN


def part(m: re.Match[str], at: Clock) -> Reckoned | None:
    return Reckoned("TIME", counted=True)
