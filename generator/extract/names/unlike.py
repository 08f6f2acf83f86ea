"""Capitalised words that are built as no person's name is, and titles of works."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.lines import Line

_TAILS = words.listed("name_context", "tails")
_FRONTS = words.listed("name_context", "fronts")
_WORKS = words.listed("name_context", "works")
_SHORT = 4
"""Letters of an abbreviation; a longer word in capitals may be a surname: "Emmanuel MACRON"."""
_PLACE = 4
"""Weight from which a place in front says that the words behind it are no surname."""


def unlike_person(line: Line, found: Candidate) -> bool:
    """ "Utah GOP", "NBA Cares", "Romney-centric", "Mexico Border"; not "JD Vance"."""
    texts = line.texts[found.start : found.end]
    if found.titled >= 0:
        return False
    if any(map(_compound, texts)):
        return True
    if any(map(_glued, texts)) and not (len(texts) > 1 and words.is_surname(texts[-1])):
        return True  # not "MaliVai Washington"
    return len(texts) > 1 and (_abbreviated(texts) or _placed(line, found))


def _compound(text: str) -> bool:
    """ "Romney-centric", "Editor-At-Large"; not "Kai-shek", "Abdul-razaq"."""
    front, mark, tail = text.lower().rpartition("-")
    return bool(mark and front) and (
        tail in _TAILS or front in ("then", "now", "non", "pre", "anti")
    )


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
    if _letters(last) in range(2, _SHORT + 1) and words.key(last) not in words.SUFFIXES:
        return not words.is_surname(last)
    return _letters(first) > 2 and not words.is_first_name(first)


def _letters(text: str) -> int:
    """How many letters an abbreviation has; 0 for what is none."""
    return len(text) if text.isalpha() and text.isupper() else 0


def _placed(line: Line, found: Candidate) -> bool:
    """A country, large city or organisation in front: "Mexico Border", "Amazon Alexa"."""
    known = line.known[found.start]
    if known is None or found.start + known[0] >= found.end or known[1].weight < _PLACE:
        return False
    last = line.texts[found.end - 1]
    named = words.is_first_name(line.texts[found.start]) or words.is_surname(
        line.texts[found.start]
    )
    return not named and (line.key(found.end - 1) in words.KNOWN or not words.is_surname(last))


Keys = tuple[str, ...]
_OPEN, _CLOSING = ('"', "“", "‘", "'", "«", "''", "``"), ('"', "”", "’", "'", "»", "''")


def works(lines: Sequence[Line], found: Sequence[Candidate]) -> frozenset[Keys]:
    """Names that are titles: "the film La La Land", or between quotation marks in the text.

    Of one word, known or like a person's ("Jane Eyre") they are left alone.
    """
    named = {_keys(lines[c.line], c) for c in found if _may_be_title(lines[c.line], c)}
    said = {_keys(lines[c.line], c) for c in found if _called_work(lines[c.line], c)}
    return frozenset(named & (said | _quoted(lines, named)))


def _keys(line: Line, found: Candidate) -> Keys:
    return line.keys[found.start : found.end]


def _called_work(line: Line, found: Candidate) -> bool:
    """ "the film La La Land", "her first novel, Rising Tide, won"."""
    apposed = line.key(found.start - 1) == "," and line.key(found.end) == ","
    return line.key(found.start - (2 if apposed else 1)) in _WORKS


def _may_be_title(line: Line, found: Candidate) -> bool:
    texts = line.texts[found.start : found.end]
    person = words.is_first_name(texts[0]) and words.is_surname(texts[-1])
    return len(texts) > 1 and found.known is None and found.titled < 0 and not person


def _quoted(lines: Iterable[Line], named: Collection[Keys]) -> set[Keys]:
    """Those of the names that stand alone between quotation marks on some line."""
    sizes = {len(keys) for keys in named}
    out: set[Keys] = set()
    for line in lines:
        for at, text in enumerate(line.texts):
            if text in _OPEN:
                inside = (line.keys[at + 1 : at + 1 + size] for size in sizes)
                out.update(k for k in inside if k in named and _closes(line, at + 1 + len(k)))
    return out


def _closes(line: Line, at: int) -> bool:
    """Whether a closing mark stands there, perhaps behind a comma."""
    texts = line.texts[at : at + 2]
    return bool(texts) and (texts[0] in _CLOSING or (texts[0] in ",.?!" and texts[-1] in _CLOSING))
