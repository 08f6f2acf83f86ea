"""The words of the calendar, and the pieces of pattern that all rules share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator import lexicon, numerals

_WORDS = lexicon.load("calendar")
MONTHS: dict[str, int] = _WORDS["months"]
WEEKDAYS: dict[str, int] = _WORDS["weekdays"]
UNITS: dict[str, str] = _WORDS["units"]
SEASONS: dict[str, str] = _WORDS["seasons"]
DECADES: dict[str, int] = _WORDS["decades"]
FEASTS: dict[str, list[int]] = _WORDS["feasts"]
EASTER: dict[str, int] = _WORDS["easter"]
DAYPARTS: dict[str, str] = _WORDS["dayparts"]
OFTEN: dict[str, str] = _WORDS["often"]
STORIED: dict[str, int] = _WORDS["storied"]
ORDINALS = numerals.ORDINALS


def either(words: Iterable[str]) -> str:
    """An alternation, longer words first, safe inside a larger pattern."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_LONG_DAYS = [word for word in WEEKDAYS if word not in _WORDS["short_weekdays"]]
_LONG_MONTHS = {max((w for w in MONTHS if MONTHS[w] == n), key=len) for n in MONTHS.values()}
# "Jan.", "Sept", "January"; behind a whole name a point ends the sentence.
MONTH = rf"(?:{either(_LONG_MONTHS)}\b|{either(MONTHS.keys() - _LONG_MONTHS)}\b\.?)"
WEEKDAY = either(_LONG_DAYS)
# "Saturday", and with a point or a comma behind it "Sat.": "the sun" and "sat" are no days.
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{either(_WORDS['short_weekdays'])}(?=[.,]))\.?"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d,]\d|\w)"
YEAR = r"(?:1\d|20)\d\d(?!\d|,\d|\.\d)"
UNIT = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade)"
ORDINAL = either([*(w for w in ORDINALS if w != "second"), "second"])
SMALL = either(w for w in numerals.UNITS if w != "zero")
# "three", "3", "1.5", "twenty-one", "2 1/2", "a couple of", "a dozen", "hundred"; not "several".
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d+)?(?: 1/2)?|{SMALL}(?:[- ]{SMALL})?(?: and a half)?|"
    r"(?:a )?couple(?: of)?|(?:a )?dozen|(?:a |one )?hundred|half an?|an?)"
)
VAGUE = r"(?:several|some|many|a few|few|a couple)"
HEDGE = (
    r"(?:(?:(?:just |only )?(?:about|around|nearly|almost|approximately|roughly|some|over|under)|"
    r"more than|less than|at least|at most|up to|just|only|within|exactly) )"
)
# "early 2025", "late last week", "the end of the year", "mid-June".
PART = (
    r"(?:(?:the )?(?:very )?(?:early|late|mid|earlier|later|middle|sometime|"
    r"(?:beginning|start|end|close|middle|rest|remainder|turn|half) of|first half of|"
    r"(?:first|second|last|latter) half of)(?: in)?(?: the)?[- ])"
)


def number(text: str) -> float | None:
    """The number of a NUMBER match: "a couple of" is 2, "2 1/2" is 2.5."""
    words = text.lower().replace(" 1/2", ".5").strip()
    if "couple" in words:
        return 2.0
    if words in ("a", "an"):
        return 1.0
    if words.startswith("half"):
        return 0.5
    half = words.endswith(" and a half")
    found = numerals.number(words.removesuffix(" and a half"))
    return None if found is None else float(found) + (0.5 if half else 0.0)


def month_number(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]


def weekday_number(text: str) -> int:
    return WEEKDAYS[text.lower().rstrip(".,")]


def day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))
