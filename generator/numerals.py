"""Numbers as news prints them, in words or digits, to decimals; a leaf."""

from __future__ import annotations

import re
from decimal import Decimal

from generator import lexicon

_WORDS = lexicon.load("numbers")
UNITS: dict[str, int] = _WORDS["units"]
SCALES: dict[str, int] = _WORDS["scales"]
SHORT_SCALES: dict[str, int] = _WORDS["short_scales"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
VAGUE = lexicon.words("numbers", "vague")
_FIRST = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PIECES = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def number(text: str) -> Decimal | None:
    """The number that the words or digits name, or None.

    >>> number("two hundred and fifty thousand"), number("1.5 million"), number("14,000")
    (Decimal('250000'), Decimal('1500000.0'), Decimal('14000'))
    >>> number("2 lakh crore")
    Decimal('2000000000000')
    """
    total, group = Decimal(0), None
    for piece in _PIECES.findall(text.lower()):
        if piece in _SILENT:
            continue
        if piece in SCALES or piece in SHORT_SCALES:
            scale = SCALES.get(piece) or SHORT_SCALES[piece]
            if total and group == 0:
                total *= scale
                continue
            group = (Decimal(1) if group is None else group) * scale
            if scale >= 1000:
                total, group = total + group, Decimal(0)
        else:
            small = _small(piece)
            if small is None or (group and piece[0].isdigit()):
                return None
            group = (group or Decimal(0)) + small
    return None if group is None else total + group


def spelled(count: int) -> str:
    """How many, in a sentence of the site: "no", "two", "ten", "11", "1,200"."""
    return _FIRST[count] if count < len(_FIRST) else f"{count:,}"


_SILENT = frozenset({"and", "a", "an"})


def _small(piece: str) -> Decimal | None:
    """ "14,000" or "twenty"; of "half a million" the half."""
    if piece[0].isdigit():
        return Decimal(piece.replace(",", ""))
    if piece == "half":
        return Decimal("0.5")
    return Decimal(UNITS[piece]) if piece in UNITS else None
