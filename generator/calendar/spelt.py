"""Years in words or cut short: "nineteen ninety-four", "the year two thousand", "since '82"."""

from __future__ import annotations

import re

from generator import numerals
from generator.calendar import reckoned
from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.words import either

_TENS = either(w for w, n in numerals.UNITS.items() if 10 <= n < 100)
_ONES = either(w for w, n in numerals.UNITS.items() if 1 <= n < 10)
# "nineteen ninety-one", "eighteen sixty five"; not "nineteen years".
CENTURY_FIRST = re.compile(
    rf"(?:the year )?(?P<c>eighteen|nineteen)[ -](?P<t>{_TENS})(?:[ -](?P<u>{_ONES}))?\b", re.I
)
# "the year two thousand and eight"; "two thousand" alone is a number.
THOUSAND = re.compile(
    rf"the year two thousand(?:(?: and)? (?P<t>{_TENS})?(?:[ -])?(?P<u>{_ONES})?)?\b", re.I
)
# "since '|82", "the class of ’|08"; not "'20 people'", "'80s".
_BEFORE = "|".join(rf"(?<=\b{word} ['’‘])" for word in ("in", "of", "since", "until", "after"))
CUT = re.compile(rf"(?:{_BEFORE})(?P<y>\d\d)(?![\w'’]|[.,:]\d| [a-z]+['’])", re.I)


def century_first(m: re.Match[str], at: Clock) -> Reckoned | None:
    hundreds = numerals.UNITS[m["c"].lower()] * 100
    return reckoned.year(hundreds + _small(m["t"]) + _small(m["u"]), False)


def thousand(m: re.Match[str], at: Clock) -> Reckoned | None:
    return reckoned.year(2000 + _small(m["t"]) + _small(m["u"]), False)


def _small(word: str | None) -> int:
    return int(numerals.UNITS[word.lower()]) if word else 0


def cut(m: re.Match[str], at: Clock) -> Reckoned | None:
    """Of the century in which it lies nearest to the day of the article."""
    near = at.anchor.year if at.anchor else 2000
    short = int(m["y"])
    return reckoned.year(min((1900 + short, 2000 + short), key=lambda y: abs(y - near)), False)
