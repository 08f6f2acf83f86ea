"""Titles of films, books, songs and shows: words with capitals that name no actor."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.enumerated import plain
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line

Keys = tuple[str, ...]
_WORKS = words.listed("name_context", "works")
_PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»", "''": "''", "``": "''"}
_MARKS = frozenset(_PAIRS)
_CLOSING = frozenset(_PAIRS.values())
_LONGEST = 16
"""Tokens of a title between quotation marks."""


def works(lines: Sequence[Line], found: Sequence[Candidate]) -> frozenset[Keys]:
    """Names that are titles: "the film La La Land", or between quotation marks in the text.

    Of one word, known or like a person's ("Jane Eyre") they are left alone.
    """
    named = {_keys(lines[c.line], c) for c in found if _may_be_title(lines[c.line], c)}
    said = {_keys(lines[c.line], c) for c in found if _called_work(lines[c.line], c)}
    return frozenset(named & (said | _quoted(lines, named)))


Stretches = Sequence[tuple[int, int]]


def in_title(line: Line, found: Candidate, titles: Stretches) -> bool:
    """Whether the name stands in a longer title: "Bank" in “Voters Mock Bank's Gift to Mayor”.

    Persons and what fills the marks, as a body does, are left alone: “Justice Department”.
    """
    if not titles:
        return False
    texts = line.texts[found.start : found.end]
    if len(texts) > 1 and words.is_first_name(texts[0]) and words.is_surname(texts[-1]):
        return False
    for start, end in titles:
        if start <= found.start and found.end <= end:
            whole = found.end - found.start >= end - start - 1
            return not (whole and (found.known or is_org(line, found.start, found.end)))
    return False


def titles(line: Line) -> Stretches:
    """The tokens between each pair of marks where every word of weight has a capital."""
    return () if _MARKS.isdisjoint(line.texts) else tuple(_titles(line))


def _titles(line: Line) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(line.texts):
        end = _end(line, at) if line.texts[at] in _PAIRS else 0
        if end and _title_case(line, at + 1, end):
            yield at + 1, end
        at = end if end > at else at + 1


def _end(line: Line, at: int) -> int:
    """Where the quotation ends that opens here; 0 for an apostrophe and for a long one."""
    text, start, end = line.passage.text, line.starts[at], line.ends[at]
    apart = start == 0 or not text[start - 1].isalnum()
    if not apart or text[end : end + 1].isspace():
        return 0
    shut = _PAIRS[line.texts[at]]
    for k in range(at + 1, min(at + 1 + _LONGEST, len(line.texts))):
        if line.texts[k] == shut and not text[line.ends[k] : line.ends[k] + 1].isalnum():
            return k
    return 0


_SMALL = 3
"""Letters up to which a word may be small in a title."""


def _title_case(line: Line, start: int, end: int) -> bool:
    """ "The Rise of the House of Tarn"; not "We met Ann Lee", "Donald Trump", "Mr. Smith"."""
    heavy = ordinary = 0
    for at in range(start, end):
        text = line.texts[at]
        if not text[0].isalpha():
            continue
        if text[0].islower() and len(text) > _SMALL and line.keys[at] not in words.STOP:
            return False
        heavy += line.caps[at] and line.keys[at] not in words.STOP
        ordinary += text[0].islower() or plain(line, at) or line.keys[at] in words.CALENDAR
    return heavy > 1 and ordinary > 0 and line.texts[start][0].isupper()


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
    for line in lines if named else ():
        if _MARKS.isdisjoint(line.texts):
            continue
        for at, text in enumerate(line.texts):
            if text in _PAIRS:
                inside = (line.keys[at + 1 : at + 1 + size] for size in sizes)
                out.update(k for k in inside if k in named and _closes(line, at + 1 + len(k)))
    return out


def _closes(line: Line, at: int) -> bool:
    """Whether a closing mark stands there, perhaps behind a comma."""
    texts = line.texts[at : at + 2]
    return bool(texts) and (texts[0] in _CLOSING or (texts[0] in ",.?!" and texts[-1] in _CLOSING))
