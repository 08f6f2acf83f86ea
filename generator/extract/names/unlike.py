"""Capitalised words that are built as no person's name is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.lines import Line

_TAILS = words.listed("name_context", "tails")
_FRONTS = words.listed("name_context", "fronts")
_SHORT = 4
"""Letters of an abbreviation; a longer word in capitals may be a surname: "Emmanuel MACRON"."""
_PLACE = 4
"""Weight from which a place in front says that the words behind it are no surname."""


def unlike_person(line: Line, found: Candidate) -> bool:
    """ "Utah GOP", "NBA Cares", "Romney-centric", "Mexico Border"; not "JD Vance"."""
    texts = line.texts[found.start : found.end]
    if found.titled >= 0:
        return False
    if any("-" in t and _compound(t) for t in texts):
        return True
    if any("." in t and "." in t[2:-1] and t[-1].islower() for t in texts):
        return True  # "Boston.com"; not "A.de Roe"
    if any(map(_glued, texts)) and not (len(texts) > 1 and words.is_surname(texts[-1])):
        return True  # not "MaliVai Washington"
    if len(texts) == 2 and len(texts[1].rstrip(".")) == 1 and texts[1][0] not in _LAST_LETTERS:
        # "Moto Z", "George W."; not "Hertha K.", whose surname the law keeps back
        return not (texts[1] not in ("W.", "Z") and texts[1].endswith(".") and _given(line, found))
    return len(texts) > 1 and (_abbreviated(texts) or _placed(line, found))


def _given(line: Line, found: Candidate) -> bool:
    """Whether a first name comes first, and a word in small letters behind."""
    behind = line.texts[found.end : found.end + 1]
    return words.is_first_name(line.texts[found.start]) and bool(behind) and behind[0].islower()


_LAST_LETTERS = frozenset("XGB")
"""Letters that stand for somebody's surname: "Malcolm X", "Kenny G", "Cardi B"."""


def _compound(text: str) -> bool:
    """ "Romney-centric", "Editor-At-Large"; not "Kai-shek", "Abdul-razaq"."""
    front, mark, tail = text.lower().rpartition("-")
    return bool(mark and front) and (
        tail in _TAILS or front in ("then", "now", "non", "pre", "anti")
    )


@lru_cache(maxsize=65536)
def _glued(text: str) -> bool:
    """ "NextGen", "SpaceX", "McConnellGOP"; not "McConnell", "DeSantis", "FitzGerald"."""
    plain = text.rstrip("'s").rstrip("’s") if text.endswith(("'s", "’s")) else text
    if not plain.isalpha() or plain.isupper():
        return False
    inner = [n for n in range(1, len(plain)) if plain[n].isupper() and plain[n - 1].islower()]
    return any(plain[:n].lower() not in _FRONTS for n in inner) or len(inner) > 1


def _abbreviated(texts: Sequence[str]) -> bool:
    """An abbreviation first or last among words that are none."""
    if all(t.isupper() for t in texts):
        return False
    first, last = texts[0], texts[-1]
    if first.lower() in _NO_INITIALS:
        return True
    if _letters(last) in range(2, _SHORT + 1) and words.key(last) not in words.SUFFIXES:
        return not words.is_surname(last)
    return _letters(first) > 2 and not words.is_first_name(first)


_NO_INITIALS = words.listed("name_context", "no_initials")


def _letters(text: str) -> int:
    """How many letters an abbreviation has; 0 for what is none."""
    return len(text) if text.isalpha() and text.isupper() else 0


def _placed(line: Line, found: Candidate) -> bool:
    """A country, large city or organisation in front: "Mexico Border", "Amazon Alexa"."""
    known = line.known[found.start]
    if known is None or found.start + known[0] >= found.end or known[1].weight < _PLACE:
        return False
    first, last = line.texts[found.start], line.texts[found.end - 1]
    if known[1].sort == "organisation" and not words.is_first_name(first):
        return True
    named = words.is_first_name(first) or words.is_surname(first)
    return not named and (line.key(found.end - 1) in words.KNOWN or not words.is_surname(last))
