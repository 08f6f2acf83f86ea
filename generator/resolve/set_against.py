"""What a sentence sets against what it tells: "ask the ferrymen, not the banks".

Its "not" denies these words alone; and who tells just them tells the opposite.
"""

from __future__ import annotations

import re

from generator.words import Wording, wording

# "Ask the ferrymen, not the banks, for once", "ask them instead of the banks": up to the next mark.
_AGAINST = re.compile(
    r"(?:,\s(?:and\s)?not\s(?!only\b|just\b)|\b(?:instead of|rather than)\b)[^,;:.!?”\"]*",
    re.IGNORECASE,
)


_MARKS = (", not ", ", and not ", "instead of", "rather than")
"""One of these stands in every such text, and few texts hold one."""


def sets_against(text: str) -> bool:
    return any(mark in text for mark in _MARKS) and bool(_AGAINST.search(text))


def agree(a: str, b: str) -> bool:
    """Whether both affirm or both deny what is left of them without that, and neither tells what
    the other sets against it.

    >>> agree("The pier is open, not shut", "The pier is shut")
    False
    """
    mine, theirs = _told(a), _told(b)
    if mine.negated != theirs.negated:
        return False
    return _struck(a, mine).isdisjoint(theirs.terms) and _struck(b, theirs).isdisjoint(mine.terms)


def _told(text: str) -> Wording:
    return wording(_AGAINST.sub(" ", text))


def _struck(text: str, told: Wording) -> frozenset[str]:
    return frozenset(wording(text).terms).difference(told.terms)
