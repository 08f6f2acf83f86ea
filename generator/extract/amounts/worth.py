"""Which amounts a careful reader would write down, and which only pass by."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted

_IDLE = lexicon.words("amounts", "idle_nouns")
_MEASURES: dict[str, str] = lexicon.load("amounts")["measures"]
# "the two countries", "both": a set that the text already knows is not measured.
_KNOWN = re.compile(
    r"\b(?:the|these|those|its|their|his|her|our|my|your|both|other|first|last|next|past|[\w]+['’]s?)"
    r"(?:\s\w+)?\s$",
    re.I,
)
_ALL_BUT = re.compile(r"100 ?(?:%|per ?cent)", re.I)
SMALL = 12
"""Counts up to a dozen are mostly grammar ("two prominent figures"): they need a firm noun."""


def worth(text: str, amount: Amount, noun: Counted | None) -> bool:
    if not amount.value:
        return False
    if amount.kind in ("MONEY", "PERCENT"):
        return amount.value not in ("0", "")
    if amount.unit and amount.unit not in ("point",):
        return True
    if noun is None:
        return False
    if noun.noun.lower() in _IDLE:
        return False
    return not _KNOWN.search(text, max(0, amount.first - 24), amount.first)
