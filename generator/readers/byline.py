"""Who wrote it: names behind "By", beside a date, or alone under the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.readers.words import first_names, folded, surnames

_PARTICLES = lexicon.words("bylines", "particles")
_ROLES = lexicon.words("bylines", "roles")
_NEVER = lexicon.words("bylines", "never")
_OPENERS = sorted(lexicon.words("bylines", "openers"), key=len, reverse=True)

LONGEST = 300
"""Characters; a byline with several authors and their posts fits."""

# "By Henry Cruz", "Written by: Ana Diaz", "BY JANE ROE"; not "Bypass", "By"
_OPENER = re.compile(
    rf"(?:{'|'.join(re.escape(o) for o in _OPENERS)})\b\s*[:|–—-]?\s*", re.IGNORECASE
)
# A word of a name: "Henry", "O'Mahony", "Al-Riyami", "J.", "HENRY", "McDonald", "X.Y."
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|&)\s|,|;|&|\band\b|\bwith\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in a line, with its offsets there."""

    start: int
    end: int
    text: str


def opener(text: str) -> int | None:
    """Where the names begin in a line that opens with "By" or the like; None for other lines."""
    m = _OPENER.match(text)
    return None if m is None else m.end()


def names_at(text: str, start: int) -> list[Name]:
    """The names that follow one another from `start`: "Ann Lee, Bo Chan and Cy Diaz"."""
    out: list[Name] = []
    while True:
        name = _name(text, start)
        if name is None:
            return out
        out.append(name)
        between = _BETWEEN.match(text, name.end)
        if between is None:
            return out
        start = between.end()


def lone_name(text: str, start: int = 0, end: int | None = None) -> Name | None:
    """The name that makes up `text[start:end]` but for a handle or a post: "Greg Iacurci@Greg"."""
    name = _name(text[:end], start)
    if name is None or not _REST.fullmatch(text, name.end, len(text) if end is None else end):
        return None
    return name


# "@handle", ", @handle", "2 minutes ago"; not " attacks the capital"
_REST = re.compile(r"(?:\s*[,|•·/–—-]?\s*@\w+)?\s*,?(?:\s?\d{1,2} ?[a-z]+ ago|\s?\d{1,2}[hmd])?")


def _name(text: str, start: int) -> Name | None:
    """Two to five words that can make a name, the first of them at `start`."""
    words = list(_words(text, start))
    while words and folded(words[-1].group()) in _PARTICLES:
        words.pop()
    if not 2 <= len(words) <= 5:
        return None
    printed = text[start : words[-1].end()]
    return Name(start, words[-1].end(), printed)


def _words(text: str, start: int) -> Iterator[re.Match[str]]:
    at = start
    while (word := _WORD.match(text, at)) is not None:
        if not _of_a_name(word.group(), first=at == start):
            return
        yield word
        at = word.end()
        if not text.startswith(" ", at):
            return
        at += len(text[at:]) - len(text[at:].lstrip(" "))


def _of_a_name(word: str, first: bool) -> bool:
    low = folded(word).rstrip(".")
    if word[0].islower():
        return not first and low in _PARTICLES
    return low not in _ROLES and low not in _NEVER


def looks_personal(name: Name) -> bool:
    """Whether the words themselves speak for a person: a first name or a family name in its place."""
    words = [folded(w) for w in name.text.split()]
    return words[0].split("-")[0] in first_names() or words[-1] in surnames()
