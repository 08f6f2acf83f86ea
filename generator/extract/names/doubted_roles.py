"""Stretches that look like a role of the name beside them and may well be none of his."""

from __future__ import annotations

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line
from generator.extract.names.role_words import Stretch

_SIDES = frozenset(["centre", "center"])
_NAMED_SO = ("according", "by")
_BEGIN = lexicon.words("function_words", "subordinators") | lexicon.words(
    "function_words", "prepositions"
)
_UNLESS = frozenset(_NAMED_SO)
_MARKS = frozenset([",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "."])
_SOON = 3
"""Tokens in which a name behind "when" is what the clause tells of: "When Sir Tom Ruiz, the …"."""


def is_doubted(line: Line, stretch: Stretch, place: Name) -> bool:
    """Whether the comma between may part two clauses, or the word may be a place or a name."""
    start, end = stretch
    if end - start == 1 and line.keys[start] in _SIDES:
        return True  # "Ann Lee, centre, waves"
    if start < place.start:
        return _ends_clause_before(line, stretch, place)
    if end - start > 1:
        return False
    return _is_listed_name(line, start) or _ends_clause_after(line, place)


def _ends_clause_before(line: Line, stretch: Stretch, place: Name) -> bool:
    """ "In a letter to the club's lawyer, Lee said"; not "He met the club's lawyer, Ann Lee"."""
    if line.key(stretch[1]) != ",":
        return False
    begin = _clause(line, stretch[0])
    return begin < stretch[0] and _opens_another(line, begin)


def _ends_clause_after(line: Line, place: Name) -> bool:
    """ "If they sued Lee, the president — who could …"; not "When Ann Lee, the president, left"."""
    begin = _clause(line, place.start)
    phrase = place.titled if place.titled >= 0 else place.start
    return phrase - begin > _SOON and _opens_another(line, begin)


def _opens_another(line: Line, begin: int) -> bool:
    key = line.keys[begin]
    return key in _BEGIN and key not in _UNLESS and (begin == 0 or not line.caps[begin])


def _clause(line: Line, at: int) -> int:
    """Where the clause begins in which a token stands: behind the last mark before it."""
    while at > 0 and line.texts[at - 1] not in _MARKS:
        at -= 1
    return at


def _is_listed_name(line: Line, at: int) -> bool:
    """ "King" of "Lee, King, Ruiz and others"."""
    alone = line.caps[at] and not line.texts[at - 1][0].isalnum()
    return alone and words.is_surname(line.texts[at])
