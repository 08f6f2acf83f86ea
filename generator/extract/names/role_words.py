"""What a role is made of, on whichever side of the name it stands."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line

Stretch = tuple[int, int]
"""Tokens `start` to `end` of a line."""
LONGEST = 14
"""Tokens; the longest role in fifty articles read for it had twelve."""
DETERMINERS = words.listed("name_context", "determiners")
SMALL = frozenset(["of", "the", "and", "for", "at", "in", "'s"])


def phrase_word(line: Line, at: int) -> bool:
    """Whether it may stand in a role: "of", "former", "White", "House"; not "wrote"."""
    text, key = line.texts[at], line.keys[at]
    return (
        line.caps[at]
        or key in SMALL
        or key in words.MODIFIERS
        or key in words.ORG_HEADS
        or words.is_role(text)
        or words.is_demonym(text)
    )


def trimmed(line: Line, start: int, end: int) -> Stretch | None:
    """Without what hangs loose at its start; None where what is left is too long, a mere "Mr" or
    breaks off."""
    while start < end and (line.texts[start] == "-" or line.keys[start] in ("'s", "and")):
        start += 1
    if start >= end or end - start > LONGEST:
        return None
    if end - start == 1 and line.keys[start] in words.HONORIFICS:
        return None
    if line.keys[end - 1] in SMALL:
        return None  # "Lord of the" in front of "Rings"
    return start, end
