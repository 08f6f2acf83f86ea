"""The words of money, percentages and measures, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator import lexicon, numerals

_WORDS = lexicon.load("amounts")
SYMBOLS: dict[str, str] = _WORDS["symbols"]
LETTERS: dict[str, str] = _WORDS["letters"]
CURRENCIES: dict[str, str] = _WORDS["currencies"]
MEASURES: dict[str, str] = _WORDS["measures"]
HEDGES = lexicon.words("amounts", "hedges")
HEDGES_APART = lexicon.words("amounts", "hedges_apart")
HUNDREDTHS = lexicon.words("amounts", "hundredths")
FRACTIONS: dict[str, str] = _WORDS["fractions"]


def either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_SCALE = either(numerals.SCALES) + r"\b"
_SHORT = either(numerals.SHORT_SCALES) + r"\b"
_SMALL = either([*numerals.UNITS, *numerals.SCALES]) + r"\b"
# "14,000", "97", "2.5", as India groups them "8,48,000"; not the 14 of "14,000".
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d+(?:\.\d+)?)(?![\d])"
# "three hundred and fifty", "a dozen", "half a million", "twenty-one"; not "a man", nor three for
# "one and two".
_AND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)) and "
_IN_WORDS = rf"(?:(?:half an?|an?) {_SCALE}|{_SMALL})(?:(?:[ -]|{_AND}){_SMALL})*"
# "2 lakh crore", "5 thousand crore": one scale on another.
_OF_CRORES = r"(?: crores?\b)?"
VALUE = rf"(?:{_DIGITS}(?:(?:-|\s{{0,2}}){_SCALE}{_OF_CRORES}|\s?{_SHORT})?|{_IN_WORDS})"
FRACTION = either(FRACTIONS) + r"\b"
VAGUE = rf"(?:(?:tens|hundreds|thousands) of )?{either(numerals.VAGUE)}\b"
SYMBOL = either(SYMBOLS)
CURRENCY = r"(?:(?:US|U\.S\.|Canadian|Australian|Hong Kong) )?" + either(CURRENCIES) + r"\b"
PERCENT = r"(?:%|per ?cent\b|pct\b|percentage points?\b)"
POINTS = r"(?:(?:basis )?points?|mark)\b"
MEASURE = r"(?:(?:square|cubic|nautical|metric|short|long) )?" + either(MEASURES) + r"\b"
