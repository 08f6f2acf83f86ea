"""What the words of a run make of it: an organisation, a place, or a thing that is no actor."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line

_OPENS = words.listed("name_context", "of_heads") | words.listed("name_context", "for_heads")


def is_org(line: Line, start: int, end: int) -> bool:
    """ "Mexican Foreign Ministry", "Bank of Japan"; not "President of the Bank", "Bill Press"."""
    if end - start < 2:
        return False
    keys = line.keys[start:end]
    link = next((k for k, key in enumerate(keys) if key in ("of", "for", "on")), 0)
    if link:
        headed = any(k in words.ORG_KEYWORDS for k in keys[:link]) or keys[link - 1] in _OPENS
        return headed and not _titled(keys[:link]) and not any(map(words.is_role, keys[link:-1]))
    if keys[-1] == "state" and (known := line.known[start]) and known[1].kind == "states":
        return known[0] + 1 == end - start  # "Kansas State", a university
    if keys[-2:] == ("school", "district"):
        return True
    if keys[-1] == "canada":
        return all(_plain(k) for k in keys[:-1])  # "Health Canada"; not "Western Canada"
    if keys[0] in _CAUSES and (known := line.known[start + 1]) and known[1].kind == "states":
        return known[0] == len(keys) - 1  # "Freedom Indiana"; not "Rural Indiana"
    if keys[-1] in _NATIONS and len(keys) == 2 and not keys[0].endswith("ly"):
        return _plain(keys[0]) and keys[0] not in _KINDS_OF  # "Energy Australia"
    if keys[-1] not in words.ORG_HEADS:
        return False
    if keys[-1] in _SOFT and all(map(_plain, keys[:-1])):
        return False
    return not (_may_be_surname(line, start, end) and words.is_first_name(line.texts[start]))


_CAUSES = frozenset(["freedom", "equality", "enterprise", "visit"])
"""In front of a state's name: what a group there stands for."""
_NATIONS = frozenset(["australia", "england", "scotland", "ireland", "wales"])
_KINDS_OF = words.listed("name_context", "kinds_of_country")
"""Not "Western Canada", "Rural Australia"."""
_SOFT = frozenset(["water"])
"""Ends of names that things have, too: "Thames Water", but "Safe Drinking Water"."""


def _plain(key: str) -> bool:
    free = key not in words.DIRECTIONS and not words.is_demonym(key) and key not in words.STOP
    return key in ("and", ",") or (free and words.is_ordinary(key))


def _may_be_surname(line: Line, start: int, end: int) -> bool:
    """ "Bill Press" and "Markie Post", but "BOK Center" is no person."""
    key = line.keys[end - 1]
    return end - start == 2 and (key in words.SURNAME_HEADS or words.is_role(key))


def _titled(keys: tuple[str, ...]) -> bool:
    """ "President of the Bank", "Bank President of …"; not "Brennan Center for Justice"."""
    return any(words.is_role(k) and k not in ("center", "centre") for k in (keys[0], keys[-1]))


_NAMED_AFTER = frozenset(["lake", "river", "mount", "fort", "port", "gulf"])
"""In front of the name of what they are: "Lake Victoria"."""


def is_place(line: Line, start: int, end: int) -> bool:
    """ "Orange County", "Lake Victoria", "Gulf of Aden"; not "Paul Lake", "Tim Park"."""
    if end - start < 2:
        return False
    if line.keys[end - 1] in words.PLACE_HEADS:
        named = words.is_first_name(line.texts[start]) and not line.known[start]
        if named and _may_be_surname(line, start, end):
            return False
        plain = all(k in words.KNOWN for k in line.keys[start : end - 1])
        return not (plain and line.keys[end - 1] in words.ANY_PLACE)  # "Sanctuary City"
    if "of" in line.keys[start:end] and line.keys[start] in words.OF_PLACES:
        return True
    return line.keys[start] in _NAMED_AFTER and end - start == 2


_BODIES = frozenset(["bureau", "department", "ministry", "council", "institute", "office",
                     "center", "centre", "campaign", "coalition", "alliance", "committee",
                     "commission", "foundation", "network", "fund"])  # fmt: skip


def is_thing(line: Line, start: int, end: int) -> bool:
    """ "Clean Air Act" and "Operation Southern Spear" are no actors; "Doris Day" is one."""
    if end - start < 2 or line.whole(start, end):
        return False
    if line.keys[start] in words.THING_FIRST:
        return True
    if line.keys[end - 1] not in words.THING_HEADS or line.key(end - 2) == "of":
        return False
    if line.key(start + 1) in ("of", "for", "on") and line.keys[start] in _BODIES:
        return False  # "Bureau of Ferry Safety Investigation", "Center for Harbour Rights"
    person = words.is_first_name(line.texts[start]) and words.is_surname(line.texts[end - 1])
    return not person or end - start > 3 or line.known[start] is not None
