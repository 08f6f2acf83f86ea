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
_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*-?([a-z]*)")
_PIECES = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def number(text: str) -> Decimal | None:
    """The number that the words or digits name, or None.

    >>> number("two hundred and fifty thousand"), number("1.5 million"), number("14,000")
    (Decimal('250000'), Decimal('1500000.0'), Decimal('14000'))
    """
    total = Decimal(0)
    group: Decimal | None = None
    for piece in _PIECES.findall(text.lower()):
        if piece[0].isdigit():
            if group is not None:
                return None
            group = Decimal(piece.replace(",", ""))
        elif piece in ("and", "a", "an") and (piece == "and" or group is None):
            continue
        elif piece in UNITS:
            group = (group or Decimal(0)) + UNITS[piece]
        elif piece in SCALES or piece in SHORT_SCALES:
            scale = SCALES.get(piece) or SHORT_SCALES[piece]
            if scale < 1000:
                group = (Decimal(1) if group is None else group) * scale
            else:
                total += (Decimal(1) if group is None else group) * scale
                group = Decimal(0)
        else:
            return None
    if group is None:
        return None
    return total + group
