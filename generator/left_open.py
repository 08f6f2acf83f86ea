"""What a sentence asks, supposes or denies and does not tell: "asked whether he was arrested".

Its words are those of a sentence that tells it; what they say is another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from generator.words import wording

HALF = 0.5
"""The share of what two sentences have in common that must be open in one and told in the other."""
# "would not say whether Díaz, the harbour master, had resigned": to the end, commas and all, but
# for what tells again: "… had resigned after the storm", "… had resigned, but her deputy has".
_OPENS = re.compile(
    r"\b(?:whether|(?:possibility|likelihood|chances?|risk|prospect|fears?)[\"”’]? that"
    r"|no (?:evidence|sign|proof|indication|suggestion|truth) (?:that|of)"
    r"|den(?:y|ies|ied|ying)|(?:false|baseless|untrue) (?:claims?|reports?|rumou?rs?) that"
    r"|(?<!as )if)\b",
    re.IGNORECASE,
)
# "could have been told", "might be closed"; not "could see", nor "on 3 May".
_MIGHT = re.compile(r"\b(?:could|might|may) (?:have|be|yet|soon|well)\b")
_ENDS = re.compile(
    r"[;:.!?—–]|[\"“”]|,? but\b|\b(?:after|because|since|while|when|though|although|as)\b",
    re.IGNORECASE,
)
# "If she resigns, the deputy takes over": the condition ends at its comma.
_CONDITION_ENDS = re.compile(rf",|{_ENDS.pattern}", re.IGNORECASE)
_ASKS = re.compile(r"\?[\"'”’»)]*\s*\Z")
# One of these stands in every text that leaves anything open, and few texts hold one.
_MARKS = ("whether", "if ", "no ", "den", "that", "could", "might", "may", "?")


def tells_what_other_leaves_open(a: str, b: str) -> bool:
    """Whether one asks or supposes what the other tells, or denies it, in the same words."""
    mine, theirs = left_open(a), left_open(b)
    if not mine and not theirs:
        return False
    return parted(frozenset(wording(a).terms), mine, frozenset(wording(b).terms), theirs)


def parted(mine: Set[str], my_open: Set[str], theirs: Set[str], their_open: Set[str]) -> bool:
    """The same of their terms, and those of them that are left open."""
    if not my_open and not their_open:
        return False
    both = mine & theirs
    left, right = sorted((len(both & my_open), len(both & their_open)))
    return bool(both) and not left and right >= HALF * len(both)


@lru_cache(maxsize=50_000)
def left_open(text: str) -> frozenset[str]:
    """The terms that stand nowhere in it but where it asks, supposes or denies."""
    low = text.lower()
    if not any(mark in low for mark in _MARKS):
        return frozenset()
    if _ASKS.search(text):
        return frozenset(wording(text).terms)
    stretches = list(_stretches(text))
    if not stretches:
        return frozenset()
    inside = {term for start, end in stretches for term in wording(text[start:end]).terms}
    return frozenset(inside.difference(wording(_without(text, stretches)).terms))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where it leaves something open, in order and apart."""
    done = 0
    for opens in sorted((*_OPENS.finditer(text), *_MIGHT.finditer(text)), key=lambda m: m.start()):
        if opens.start() >= done:
            at_head = opens.group().lower() == "if" and not text[: opens.start()].strip(" \"'“‘")
            ends = (_CONDITION_ENDS if at_head else _ENDS).search(text, opens.end())
            done = ends.start() if ends else len(text)
            yield opens.end(), done


def _without(text: str, stretches: list[tuple[int, int]]) -> str:
    starts = (0, *(end for _, end in stretches))
    ends = (*(start for start, _ in stretches), len(text))
    return " ".join(text[a:b] for a, b in zip(starts, ends, strict=True))
