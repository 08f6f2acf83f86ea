"""What a number is worth as a plain decimal, and the code of its unit."""

from __future__ import annotations

import re
from decimal import Decimal

from generator import numerals
from generator.extract.amounts.units import CURRENCIES, HUNDREDTHS, MEASURES

_SCALED = re.compile(r"[a-z]+$", re.I)
_INCHES = ('"', "″")


def plain(number: Decimal) -> str:
    """Without exponent or trailing zeros: Decimal("1.50E+6") is "1500000"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain_range(low: str, high: str | None) -> str:
    """ "250,000" and "300,000" to "250000/300000"; "12" and "20 million" share the million."""
    first = numerals.number(low)
    if first is None:
        return ""
    if high is None:
        return plain(first)
    second = numerals.number(high)
    if second is None:
        return ""
    scale = _SCALED.search(high.strip())
    if scale and low.strip()[-1:].isdigit() and high.strip()[:1].isdigit() and first < 1000:
        first = numerals.number(f"{low} {scale[0]}") or first
    return f"{plain(first)}/{plain(second)}" if first < second else ""


def code_of(words: str) -> str:
    """The currency of "dollars", "US dollars", "cents"; "" where no single one is meant."""
    word = words.lower().split()[-1]
    code = CURRENCIES.get(word, "")
    return f"{code} cent" if word in HUNDREDTHS and code else code


def measure_of(words: str) -> str:
    word = words.strip(" -").lower()
    if word in _INCHES:
        return "inch"
    *kind, last = word.split()
    return " ".join([*kind, MEASURES.get(last, last)])
