"""Roles as given beside a name: before it, in apposition before it, and behind it.

Mexican President Claudia Sheinbaum            → Mexican President
The president of the Parliament, J. Rodríguez, → president of the Parliament
Donald Trump, the President of the U.S., has   → President of the U.S.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.extract.names import words
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line
from generator.extract.names.titles import IN_POST, TAILS

Stretch = tuple[int, int]
"""Tokens `start` to `end` of a line."""
Ends = Mapping[int, int]
"""For names of organisations and places of the line: the token behind the end → the first."""
_NONE: Ends = {}

_LONGEST = 14
"""Tokens; the longest role in fifty articles read for it had twelve."""


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
    return _trimmed(line, _over_of(line, _leftmost(line, head, names)), start)


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


def _trimmed(line: Line, start: int, end: int) -> Stretch | None:
    while start < end and (line.texts[start] == "-" or line.keys[start] in ("'s", "and")):
        start += 1
    if start >= end or end - start > _LONGEST:
        return None
    if end - start == 1 and line.keys[start] in words.HONORIFICS:
        return None
    if line.keys[end - 1] in _SMALL:
        return None  # "Lord of the" in front of "Rings"
    return start, end


_DETERMINERS = words.listed("name_context", "determiners")


def _apposed(line: Line, start: int, names: Ends) -> Stretch | None:
    """ "The president of the Venezuelan Parliament," and "Mexico's President," before a name."""
    comma = start - 1
    for at in range(comma - 1, max(-1, comma - _LONGEST), -1):
        if words.is_role(line.texts[at]):
            begin = _leftmost(line, at, names)
            if line.keys[begin].rstrip(".") == "q":
                return None  # "Q. Coach, Lee has now won"
            if _complete(line, at + 1, comma) and _opens_phrase(line, begin):
                return _trimmed(line, begin, comma)
            if at + 1 == comma and line.keys[begin - 1] in _DETERMINERS:
                return None  # "a spokesman for the special counsel, Ann Lee,"
        if not _phrase_word(line, at):
            return None
    return None


_OPENERS = frozenset(["of", "for", "at", "in"])
_SMALL = frozenset(["of", "the", "and", "for", "at", "in", "'s"])


def _phrase_word(line: Line, at: int) -> bool:
    text, key = line.texts[at], line.keys[at]
    return (
        line.caps[at]
        or key in _SMALL
        or key in words.MODIFIERS
        or key in words.ORG_HEADS
        or words.is_role(text)
        or words.is_demonym(text)
    )


def _complete(line: Line, at: int, end: int) -> bool:
    """Whether nothing, or "of the Parliament", stands between role noun and comma."""
    return at == end or (line.keys[at] in _OPENERS and end - at >= 2)


def _opens_phrase(line: Line, begin: int) -> bool:
    """Whether it opens the clause; not in "after a talk with the president, Smith left"."""
    whose = "'s" in line.keys[begin : begin + 4]
    if begin == 0 or whose:
        return True
    before = line.keys[begin - 1]
    if before not in _DETERMINERS:
        return False
    return begin == 1 or line.texts[begin - 2] in ',;:—–-“"' or line.keys[begin - 2] in _CLAUSE


_CLAUSE = words.listed("name_context", "clause")
_STOPS = words.listed("name_context", "role_stops")
_SAID = words.listed("name_context", "said")
_CLOSING = frozenset([",", ".", ";", ":", ")", "—", "–", "?", "!"])


def role_after(line: Line, end: int) -> Stretch | None:
    """The role in apposition behind the name: ", the President of the United States,"."""
    if end + 1 >= len(line.keys) or line.texts[end] not in (",", "—", "–"):
        return None
    start = end + 1
    if line.keys[start] in _DETERMINERS or line.keys[start] in ("now", "then"):
        start += 1
    head = _head_after(line, start)
    if head is None or _is_surname(line, start, head):
        return None
    stop = _stop(line, head + 1)
    if stop is None or not _is_apposition(line, head, stop):
        return None
    return _trimmed(line, start, stop)


def _is_surname(line: Line, start: int, head: int) -> bool:
    """ "Ann Lee, | Jo Singer |, and Bo Chan" is a list; "Ann Lee, Justice Secretary," is none."""
    if head != start + 1 or not (line.caps[start] and line.caps[head]):
        return False
    given, last = line.texts[start], line.texts[head]
    plain = words.is_role(given) or words.is_ordinary(given) or line.known[start] is not None
    return words.is_first_name(given) and words.is_surname(last) and not plain


def _head_after(line: Line, start: int) -> int | None:
    """The last role noun of the first words: "former White House chief of staff" → "chief"."""
    at, head = start, None
    while at < len(line.keys) and at - start < 8:
        if words.is_role(line.texts[at]):
            head = at
        elif not (_phrase_word(line, at) or line.texts[at] == "-"):
            break
        if line.keys[at] in _SMALL - {"'s"}:
            break
        at += 1
    return head


def _stop(line: Line, at: int) -> int | None:
    """The end of the apposition: its closing mark, or the relative clause behind it."""
    begin = at
    while at < len(line.keys) and at - begin < _LONGEST:
        if line.texts[at] in _CLOSING:
            return at
        if line.keys[at] in _SAID:
            return None  # "Ann Lee, the editor of the Mail noted this week:"
        if line.keys[at] in _STOPS and line.texts[at] != "WHO":
            return at if line.keys[at] in ("who", "which", "whose") and at > begin - 1 else None
        if not _tail_word(line, at):
            return None
        known = line.known[at]
        at += known[0] if known else 1  # "University of California, Davis" in one piece
    return at if at == len(line.keys) else None


def _tail_word(line: Line, at: int) -> bool:
    text = line.texts[at]
    return text[0].isalnum() or text in ("'s", "’s", "-", "&", "’", "'")


def _is_apposition(line: Line, head: int, stop: int) -> bool:
    """ "Trump, President Biden and others" is a list: a name follows the role noun at once."""
    if head + 1 == stop:
        return True
    after = line.keys[head + 1]
    return not line.caps[head + 1] and (after in _SMALL or after in _FOLLOWS)


_FOLLOWS = words.listed("name_context", "role_follows")


def role_opening(line: Line) -> Stretch | None:
    """The role that opens a sentence about one named before: "Coordinator of …, he was accused"."""
    start = 1 if line.keys[:1] and (line.keys[0] in _DETERMINERS or line.keys[0] == "as") else 0
    head = _head_after(line, start)
    if head is None:
        return None
    stop = _stop(line, head + 1)
    if stop is None or stop + 1 >= len(line.keys) or line.texts[stop] != ",":
        return None
    if line.keys[stop + 1] not in ("he", "she") or not _is_apposition(line, head, stop):
        return None
    return _trimmed(line, start, stop)
