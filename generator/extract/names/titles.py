"""Where a title ends and the name begins: "US Secretary of State | Marco Rubio"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line


def last_title(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Where the last title of a run begins, and where the name behind it does."""
    house = end - start > 1 and line.keys[end - 1] in _HOUSES
    for at in range(end - 1 - house, start - 1, -1):
        if _second_half(line, at):
            return _begin(line, start, max(start, at - 1)), _behind(line, at + 1, end)
        title = words.is_role(line.texts[at]) or line.keys[at] in words.HONORIFICS
        title = title or short_post(line, at, end)
        if title and not _is_name_here(line, start, at, end):
            return _begin(line, start, at), _behind(line, at + 1, end)
    return None


def _second_half(line: Line, at: int) -> bool:
    """ "Datuk | Seri Ann Lee", "Dato' | Seri Ann Lee", "Tan | Sri Ann Lee"; not "Sri Ann Lee"."""
    if line.keys[at] not in _SECOND:
        return False
    before = at - 2 if line.key(at - 1) == "'" else at - 1
    return line.key(before) in _FIRST


_FIRST = words.listed("titles", "before_seri")
_SECOND = frozenset(["seri", "sri"])
_HOUSES = frozenset(["center", "centre"])
"""At the end of a run no player: "Director of the Quorn Law Center"."""
_SHORT_POSTS = frozenset(["gm", "da", "ag", "adm", "ceo"])


def short_post(line: Line, at: int, end: int) -> bool:
    """ "GM" of "Rovers GM Ann Lee", "DA Bo Chan"; not of "GM CEO Ann Lee"."""
    if line.keys[at] not in _SHORT_POSTS or not line.texts[at].replace(".", "").isupper():
        return False
    return at + 2 < end and words.is_first_name(line.texts[at + 1]) and line.caps[at + 2]


def _is_name_here(line: Line, start: int, at: int, end: int) -> bool:
    """Whether a title word is part of a name: "Stephen King", "General Dynamics"."""
    found = line.known[at]
    if (found and found[0] > 1) or covered(line, start, at) or _addressed(line, start, at, end):
        return True
    if _is_given(line, start, at, end):
        return True
    if at > start and _named_so(line, start, at):
        return not (at - 1 > start and words.is_role(line.texts[at - 2])) or at == end - 1
    return line.keys[at] in ("general", "major", "chief") and _plain_tail(line, at + 1, end)


def _addressed(line: Line, start: int, at: int, end: int) -> bool:
    """ "Mr Farmer", "Dr Quorra Sultan", whose last word is a role, too; not "Mr President"."""
    if at + 1 < end or at == start or line.keys[at] in _ADDRESSES:
        return False
    by = next((k for k in range(at - 1, start - 1, -1) if line.keys[k] in words.HONORIFICS), at)
    plain = any(words.is_role(t) or words.is_demonym(t) for t in line.texts[by + 1 : at])
    return by < at and not plain and words.is_surname(line.texts[at])


_ADDRESSES = words.listed("titles", "addresses")


def _is_given(line: Line, start: int, at: int, end: int) -> bool:
    """ "Dean Smith", "President | Dean E. Roe", "Son Heung-min"; not "Bishop Michael Curry"."""
    key, rest = line.keys[at], line.texts[at + 1 : end]
    if key in ("dean", "miles"):
        return len(rest) == 1 or (len(rest) == 2 and rest[0].endswith("."))
    front, mark, tail = rest[0].partition("-") if rest else ("", "", "")
    return key in words.FAMILY_FIRST and bool(mark and front) and tail.islower()


def _named_so(line: Line, start: int, at: int) -> bool:
    before = line.texts[at - 1]
    if words.is_demonym(before) or line.keys[at - 1] in words.MODIFIERS or line.known[at - 1]:
        return False
    if covered(line, max(0, at - 5), at - 1):
        return False
    if at + 1 < len(line.keys) and line.caps[at + 1]:
        return line.keys[at + 1] in words.SUFFIXES
    return words.is_surname(line.texts[at]) and words.is_first_name(before)


def _plain_tail(line: Line, at: int, end: int) -> bool:
    """ "Motors" behind "General"."""
    rest = range(at, end)
    return at < end and all(
        line.keys[k] in words.KNOWN and not words.is_first_name(line.texts[k]) for k in rest
    )


def covered(line: Line, start: int, at: int) -> bool:
    """Whether the token lies within a known name: "House" in "White House"."""
    for back in range(max(start, at - 4), at):
        found = line.known[back]
        if found and back + found[0] > at:
            return True
    return False


TAILS = frozenset(["pro", "tem", "tempore", "emeritus", "emerita", "elect", "designate"])
"""Behind a title and part of it: "Senate President Pro Tem Ann Lee"."""


IN_POST = frozenset(["charge", "chief", "residence"])
"""Behind a title and "in", and part of it: "Special Agent in Charge Ann Lee"."""


def _behind(line: Line, at: int, end: int) -> int:
    """Over "of State" in "Secretary of State Marco Rubio" to the name."""
    if at + 1 < end and line.keys[at] == "in" and line.keys[at + 1] in IN_POST:
        return at + 2
    while at < end and line.keys[at] in TAILS:
        at += 1
    if line.key(at + 1) == "class" and line.keys[at] in ("first", "second", "third"):
        at = min(at + 2, end)  # "Sergeant First Class | Ann Lee"
    if at >= end or line.keys[at] not in ("of", "for"):
        return at
    at += 2 if line.key(at + 1) == "the" else 1
    found = line.known[at] if at < end else None
    at += found[0] if found else 1
    while at < end and _goes_on(line, at):
        at += 1
    return min(at, end)


def _goes_on(line: Line, at: int) -> bool:
    if line.keys[at] in ("of", "and"):
        return True
    return line.keys[at] in words.KNOWN and not words.is_first_name(line.texts[at])


def _begin(line: Line, start: int, at: int) -> int:
    """Back over "Prime", "Vice", "Deputy Foreign" and further titles."""
    while at > start and _may_precede(line, at - 1) and not covered(line, start, at - 1):
        if line.known[at - 1] and line.keys[at - 1] not in words.MODIFIERS:
            break
        if at - 1 > start and line.keys[at - 1] in words.PLACE_HEADS:
            break  # "Orange County | Sheriff"
        at -= 1
    return at


def _may_precede(line: Line, at: int) -> bool:
    key = line.keys[at]
    return key in words.MODIFIERS or key in words.HONORIFICS or words.is_role(line.texts[at])
