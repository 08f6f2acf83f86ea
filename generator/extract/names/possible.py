"""Which candidates may be names: more than a capital at a sentence's start, a title or a thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.extract.names import words
from generator.extract.names.abbreviated import abbreviated
from generator.extract.names.candidates import Candidate
from generator.extract.names.context import is_model, is_of_thing
from generator.extract.names.halves import is_half
from generator.extract.names.lines import Line
from generator.extract.names.memory import Usage, usage
from generator.extract.names.works import Keys, in_title, titles

_PARTY = re.compile(r"[RDI]-[A-Z]")
"""Behind it goes on a district of two words: "R-Lower Paxton"."""
_KIN = words.listed("name_context", "kin")
_PAPERS = ("newspaper", "magazine")


def possible(
    lines: Sequence[Line], found: Iterable[Candidate], works: Collection[Keys]
) -> Iterator[Candidate]:
    """Those that may name an actor, in their order; `works` are names of films and the like."""
    used, number, things = usage(lines), -1, abbreviated(lines)
    inside: Sequence[tuple[int, int]] = ()
    for one in found:
        line = lines[one.line]
        if one.line != number:
            number, inside = one.line, titles(line)
        if line.keys[one.start : one.end] in works or in_title(line, one, inside):
            continue
        if line.texts[one.start].removesuffix("s") in things and one.end - one.start == 1:
            continue
        if not _may_be_name(line, one, used):
            continue
        if not (is_half(line, one) or is_model(line, one) or is_of_thing(line, one)):
            yield one


def _may_be_name(line: Line, found: Candidate, used: Usage) -> bool:
    """Whether the words are more than a capital at the start of a sentence."""
    text, key = line.texts[found.start], line.keys[found.start]
    if found.start and _PARTY.match(line.texts[found.start - 1]):
        return False  # "Paxton" of "R-Lower Paxton"
    if key in ("of", "for", "and"):
        return False  # "of Stars", the end of a name whose beginning is none
    if found.end - found.start > 1:
        keys = line.keys[found.start : found.end]
        if found.known is None and (
            _is_heading(line.texts[found.start : found.end]) or _leads_in(line, found)
        ):
            return False
        return not all(k in words.STOP or len(k) == 1 or k in words.HONORIFICS for k in keys)
    if key in SMALL and text.isupper() and _shouted(line, found.start):
        return False
    if found.known and found.known.weight >= 4:
        return True
    if line.key(found.start - 1) in _KIN and words.is_first_name(text) and text.istitle():
        return True  # "their son Jesus"
    if "-" in key and key.startswith(_AGAINST):
        return False  # "Anti-Quorra" at the start of a sentence
    if len(key) < 2 or key in words.ALONE or key in words.HONORIFICS or words.is_demonym(text):
        return False
    if found.titled >= 0:
        return True
    if words.is_role(text) or key in words.MODIFIERS or key in words.ORG_KEYWORDS:
        return False
    if _loud(text, key) or _abbreviates_thing(text):
        return False
    if found.first and key not in used.high:
        return not (key in used.low or words.is_ordinary(text))
    return not (key in words.USUAL and key in used.low) or line.key(found.end) in _PAPERS


SMALL = frozenset(["is", "it", "who", "am", "can"])
"""Words that are also abbreviations of bodies."""


def _shouted(line: Line, at: int) -> bool:
    """ "WHO" in "PEOPLE WHO SING"; not in "The WHO said"."""
    beside = (line.texts[k] for k in (at - 1, at + 1) if 0 <= k < len(line.texts))
    return any(t.isupper() and len(t) > 1 and words.is_ordinary(t) for t in beside)


def _is_heading(texts: Sequence[str]) -> bool:
    """ "FERRY RATES CLIMB" in front of a paragraph; not "JANE ROE", "HARBOUR BANK"."""
    if len(texts) < 3 or not all(map(str.isupper, texts)):
        return False
    return sum(map(words.is_ordinary, texts)) > 1 and texts[-1].lower() not in words.ORG_HEADS


def _leads_in(line: Line, found: Candidate) -> bool:
    """ "THE FIERCEST ROW of the week": a paragraph's first words in capitals, none of them a name;
    not "THE HARBOUR BANK"."""
    before, last = line.texts[: found.start], line.texts[found.end - 1]
    if not (before and last.isupper() and all(t.isupper() or not t.isalpha() for t in before)):
        return False
    if line.keys[found.end - 1] in words.ORG_HEADS or words.is_surname(last):
        return False
    after = line.texts[found.end : found.end + 1]
    return words.is_ordinary(last) and bool(after) and after[0].islower()


_AGAINST = ("anti-", "pro-", "non-", "post-", "pre-", "mid-", "then-", "now-")
_ROMAN = frozenset("IVXL")


def _abbreviates_thing(text: str) -> bool:
    """ "CPI", "HBCUs", "XXVIII"; not "FBI"."""
    plain = text.rstrip("s").replace(".", "")
    if text.count(".") == 2 and len(plain) == 2:
        return True  # "J.T.", somebody's initials; known ones as "U.N." were let through before
    return plain in words.INITIALS or (len(plain) > 1 and _ROMAN.issuperset(plain))


_LOUD = 4
"""Letters from which an ordinary word in capitals is more often said loudly than short for a name:
"THEY ATE IT ALL", but "US", "WHO" and "IT"."""


def _loud(text: str, key: str) -> bool:
    """ "NEED" and "BREAKING"; not "DALEY", "BUSH" or "NASA"."""
    if len(text) < _LOUD or not text.isupper() or key not in words.KNOWN:
        return False
    return not (words.is_first_name(text) or words.is_surname(text))
