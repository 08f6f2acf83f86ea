"""What befell the people whom a number counts: "at least 31 people were killed"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.records import Span

# "killing at least 31 people", "16 people were hurt", "60 people are still missing".
_TOLLS = {
    "kill": re.compile(r"\b(?:kill(?:ed|ing|s)?|die[ds]?|dead|deaths?|lives)\b", re.IGNORECASE),
    "injure": re.compile(r"\b(?:injur(?:ed|ing|es|ies)|wound(?:ed|ing|s)|hurt)\b", re.IGNORECASE),
    "miss": re.compile(r"\b(?:missing|unaccounted)\b", re.IGNORECASE),
}
BESIDE = 24
"""Characters on either side of a number within which its toll is told."""
_PART = re.compile(r"[,;:()–—]|\band\b")


def tolls(text: str) -> frozenset[str]:
    """All that it tells to have befallen people: "kill" and "injure"."""
    return frozenset(name for name, told in _TOLLS.items() if told.search(text))


@lru_cache(maxsize=2_000)
def toll(text: str, value: Span, sentence: Span) -> str:
    """What befell the people that a number counts; "" where its clause does not tell."""
    before = text[max(sentence.start, value.start - BESIDE) : value.start]
    behind = text[value.end : min(sentence.end, value.end + BESIDE)]
    near = f"{_PART.split(before)[-1]} {_PART.split(behind)[0]}"
    return next((name for name, told in _TOLLS.items() if told.search(near)), "")
