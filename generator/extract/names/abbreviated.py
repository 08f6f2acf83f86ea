"""Abbreviations that the article itself spells out as a thing: "bus rapid transit (BRT)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.extract.names import words
from generator.extract.names.heads import is_thing
from generator.extract.names.lines import Line

_MOST = 6
"""Letters of an abbreviation."""


def abbreviated(lines: Iterable[Line]) -> frozenset[str]:
    """The abbreviations of things, as printed, a plural's small s left out."""
    found: set[str] = set()
    for line in lines:
        if "(" in line.texts:
            found.update(_abbreviated(line))
        if not _LAWS.isdisjoint(line.keys):
            found.update(_of_laws(line))
    return frozenset(found)


_LAWS = frozenset(["act", "agreement", "treaty", "partnership", "program", "amendment"])


def _of_laws(line: Line) -> Iterator[str]:
    """ "FRA" where "Ferry Repair Act" stands, though no bracket says so."""
    for at, key in enumerate(line.keys):
        if key in _LAWS and line.caps[at]:
            start = at
            while start > 0 and (line.caps[start - 1] or line.keys[start - 1] in ("and", "of")):
                start -= 1
            spelt = zip(line.texts[start : at + 1], line.keys[start : at + 1], strict=True)
            letters = "".join(t[0] for t, k in spelt if t[0].isupper() and k not in words.STOP)
            if len(letters) > 2:
                yield letters


def _abbreviated(line: Line) -> Iterator[str]:
    for at in range(1, len(line.texts) - 2):
        if line.texts[at] == "(" and line.texts[at + 2] == ")":
            letters = line.texts[at + 1].removesuffix("s")
            if letters.isupper() and letters.isalpha() and 1 < len(letters) <= _MOST:
                start = _spelt(line, at, letters.lower())
                if start is not None and _of_thing(line, start, at):
                    yield letters


def _spelt(line: Line, end: int, letters: str) -> int | None:
    """Where the words begin that end at `end` and begin with these letters, small words or not."""
    at, left = end, letters
    while left and at > 0 and end - at < 2 * len(letters):
        at -= 1
        firsts = "".join(part[:1] for part in line.keys[at].split("-"))
        if left.endswith(firsts):
            left = left.removesuffix(firsts)
        elif line.keys[at] not in words.STOP:
            return None
    return None if left else at


def _of_thing(line: Line, start: int, end: int) -> bool:
    """Words in small letters, none of which makes a body of them, or a name that is a thing's."""
    keys = line.keys[start:end]
    if keys[-1] in words.ORG_HEADS or any(k in words.ORG_KEYWORDS for k in keys):
        return False
    named = line.key(end + 3) in words.THING_HEADS and line.caps[end + 3]
    small = not any(line.caps[start:end])
    return small or named or is_thing(line, start, end)
