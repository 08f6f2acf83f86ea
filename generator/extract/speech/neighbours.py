"""What the word behind a word is listed as, for words whose kind hangs on it."""

from __future__ import annotations

from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import Word, vocabulary

UNKNOWN = Word("n")
FRESH = frozenset((".", "?", "!", ":", QUOTED, "-", ";", ""))
"""Behind these a sentence or a clause begins, and a capital says nothing."""
OBJECT_AHEAD = frozenset(("D", "p", "R", "that", "t", QUOTED, "O", "S", "W"))
"""Kinds of word that begin the object of a verb."""
BEFORE_NOUN = frozenset("Dps#")
"""Kinds of word behind which a noun comes."""


def next_tag(line: Line, i: int) -> str:
    """The listed kind of the next word; "" where it is a mark or nothing."""
    if i + 1 >= len(line.words):
        return ""
    if i + 1 in line.stretches:
        return QUOTED
    if not line.words[i + 1][0].isalnum():
        return ""
    return vocabulary().get(line.low[i + 1], UNKNOWN).tag


def capital_next(line: Line, i: int) -> bool:
    return i + 1 < len(line.words) and line.words[i + 1][:1].isupper()


def number_next(line: Line, i: int) -> bool:
    return i + 1 < len(line.words) and line.words[i + 1][0].isdigit()


def finite_next(line: Line, i: int) -> bool:
    """As in "Will wrote", "Will's"."""
    after = vocabulary().get(line.low[i + 1], UNKNOWN) if i + 1 < len(line.words) else UNKNOWN
    return after.form in ("d", "s") or line.low[i + 1 : i + 2] in (["'s"], ["’s"])
