"""Roles as given before a name, and in apposition before it.

Mexican President Claudia Sheinbaum            → Mexican President
The president of the Parliament, J. Rodríguez, → president of the Parliament
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.extract.names import words
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line
from generator.extract.names.role_words import (
    DETERMINERS,
    LONGEST,
    Stretch,
    phrase_word,
    trimmed,
)
from generator.extract.names.titles import IN_POST, TAILS

Ends = Mapping[int, int]
"""For names of organisations and places of the line: the token behind the end → the first."""
_NONE: Ends = {}


def role_before(line: Line, start: int, names: Ends = _NONE) -> Stretch | None:
    """The role that ends right before the name, or before the comma in front of it; "Mr" may
    stand between."""
    called = start > 0 and line.keys[start - 1] in _CALLED
    start -= called
    if start >= 2 and line.texts[start - 1] == ",":
        apposed = _apposed(line, start, names)
        # not "he met a onetime adviser, Mr Ruiz wrote"
        return None if called and apposed and apposed[0] > 1 else apposed
    head = _head_before(line, start)
    if head is None:
        return None
    return trimmed(line, _over_of(line, _leftmost(line, head, names)), start)


_CALLED = frozenset(["mr", "mrs", "ms", "miss", "alhaji", "shri", "smt"])
"""Between a role and its holder's name: "chief executive Mr Tom Ruiz"."""


def _over_of(line: Line, at: int) -> int:
    """Back over a name of which the role has the end: "Quorn Chamber of | Commerce President"; not
    over "Two of"."""
    begin = at
    while begin > 2 and line.keys[begin - 1] == "of" and line.caps[begin - 2]:
        begin -= 2
        while begin > 0 and line.caps[begin - 1] and line.keys[begin - 1] not in words.STOP:
            begin -= 1
    return begin


def _head_before(line: Line, end: int) -> int | None:
    """The role noun of "… Secretary of State" or "president" that ends at `end`."""
    at = end - 1
    while at > 0 and line.keys[at] in TAILS:
        at -= 1
    if at > 1 and line.keys[at] in IN_POST and line.keys[at - 1] == "in":
        at -= 2  # "Special Agent in Charge"
    if at > 1 and line.keys[at] == "class" and line.keys[at - 1] in ("first", "second", "third"):
        at -= 2  # "Sergeant First Class"
    if at >= 0 and words.is_role(line.texts[at]):
        return at
    for at in range(end - 2, max(-1, end - 6), -1):
        if line.keys[at] == "of" and at > 0:
            plain = all(_in_complement(line, k) for k in range(at + 1, end))
            good = plain and line.caps[at - 1] and words.is_role(line.texts[at - 1])
            return at - 1 if good else None
    return None


def _in_complement(line: Line, at: int) -> bool:
    return line.caps[at] or line.keys[at] in ("the", "and")


def _leftmost(line: Line, at: int, names: Ends) -> int:
    """Back over "former", "Mexican", "White House", "Mexico's" and further role nouns."""
    while at > 0:
        size = _part_before(line, at, names)
        if not size or _new_role(line, at):
            return at
        at -= size
    return at


def _new_role(line: Line, at: int) -> bool:
    """ "presidential candidate | Sen.": a role in small letters before a title is another one."""
    return line.caps[at] and not line.caps[at - 1] and line.keys[at - 1] in words.ROLES


def _part_before(line: Line, at: int, names: Ends) -> int:
    """How many tokens directly before belong to the role; 0 for none."""
    if at in names:
        return at - names[at]
    text, key = line.texts[at - 1], line.keys[at - 1]
    if key == "'s" or (key == "'" and at > 1 and line.keys[at - 2].endswith("s")):
        owner = _proper_before(line, at - 1, names)
        return 1 + owner if owner else 0
    if key in _NOT_HERE:
        return 0
    told = key in _TOLD and at > 1 and not line.caps[at - 1]
    if told and (line.caps[at - 2] or line.keys[at - 2] in ("has", "have", "had", "also")):
        return 0  # "Lee accused | White House aide", "a baker has accused | Mayor"
    if key in ("alleged", "claimed", "charged") and at > 1 and line.texts[at - 2] in _CLOSES:
        return 0  # "he left, | alleged | party president Ann Lee"
    if line.caps[at - 1] and words.demonym_pair(key, line.keys[at]):
        return 1  # "South | African captain"
    if key in words.MODIFIERS or words.is_demonym(text) or words.is_role(text):
        return 1
    if key.startswith(_ONCE) and key.partition("-")[2] in words.MODIFIERS:
        return 1  # "ex-prime | minister"
    if text == "-" and at > 1:
        # "vice-president"; not "LISBON - | Harbour Minister"
        return 2 if line.ends[at - 2] == line.starts[at - 1] else 0
    return _proper_before(line, at, names)


_ONCE = ("ex-", "then-")
_CLOSES = frozenset([",", "”", '"', "’"])
_TOLD = frozenset(["accused", "appointed", "suspected", "wanted", "noted", "elected", "captured"])
"""Modifiers that are deeds behind somebody's name."""
_NOT_HERE = words.listed("name_context", "not_in_role")


def _proper_before(line: Line, at: int, names: Ends) -> int:
    """The length of the known or capitalised name that ends at `at`."""
    if at in names:
        return at - names[at]
    for size in (4, 3, 2, 1):
        if at >= size:
            known = line.known[at - size]
            if known and known[0] == size and known[1].sort != "thing":
                return size
    text, key = line.texts[at - 1], line.keys[at - 1]
    plain = not line.caps[at - 1] or key in words.STOP or key in words.CALENDAR
    if plain or not text[0].isalpha() or key in words.HONORIFICS:
        return 0
    if text.isupper() and len(text) >= _LOUD and words.is_ordinary(text):
        return 0  # "CLOSE Former Mayor"
    if at == 1 and words.is_ordinary(text):
        return 0 if not is_org(line, 0, 2) else 1  # "Superior Court Judge"
    return 1


_LOUD = 4
"""Letters of an ordinary word in capitals that is no abbreviation of a body."""


def _apposed(line: Line, start: int, names: Ends) -> Stretch | None:
    """ "The president of the Venezuelan Parliament," and "Mexico's President," before a name."""
    comma = start - 1
    for at in range(comma - 1, max(-1, comma - LONGEST), -1):
        if words.is_role(line.texts[at]):
            begin = _leftmost(line, at, names)
            if line.keys[begin].rstrip(".") == "q":
                return None  # "Q. Coach, Lee has now won"
            if _complete(line, at + 1, comma) and _opens_phrase(line, begin):
                return trimmed(line, begin, comma)
            if at + 1 == comma and line.keys[begin - 1] in DETERMINERS:
                return None  # "a spokesman for the special counsel, Ann Lee,"
        if not phrase_word(line, at):
            return None
    return None


_OPENERS = frozenset(["of", "for", "at", "in"])


def _complete(line: Line, at: int, end: int) -> bool:
    """Whether nothing, or "of the Parliament", stands between role noun and comma."""
    return at == end or (line.keys[at] in _OPENERS and end - at >= 2)


def _opens_phrase(line: Line, begin: int) -> bool:
    """Whether it opens the clause; not in "after a talk with the president, Smith left"."""
    whose = "'s" in line.keys[begin : begin + 4]
    if begin == 0 or whose:
        return True
    before = line.keys[begin - 1]
    if before not in DETERMINERS:
        return False
    return begin == 1 or line.texts[begin - 2] in ',;:—–-“"' or line.keys[begin - 2] in _CLAUSE


_CLAUSE = words.listed("name_context", "clause")
