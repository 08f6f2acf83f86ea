"""Names that are lists: "Health, Education and Welfare", "Smith, Jones & Co.", "Refugees Canada".

A list is one name where an office stands in front of it ("Ministry of …") or at its end ("…
Committee") and all its words are ordinary ones, or where it ends in "& …".
"""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line

_OFFICES = words.listed("name_context", "list_ends")
_MOST = 12
"""Tokens of a list: "Health, Education, Labor and Pensions Committee" has seven."""


def listed(line: Line, start: int, end: int, office: bool) -> int:
    """Over the rest of the list that goes on at `end` with a comma or "and"; `end` where none does.

    `office`: an office's word stands in the name so far, with "of", "for" or "on" behind it.
    """
    if line.texts[end] == ",":
        firm = _partners(line, start, end)
        if firm > end:
            return firm
    if office:
        return _subjects(line, end)
    return _before_office(line, start, end)


def _partners(line: Line, start: int, end: int) -> int:
    """ "Smith, Jones & Co.", "Kasowitz, Benson, Torres & Friedman": one word each."""
    if end - start != 1 or line.known[start] or line.texts[start] == "&":
        return end
    at = end
    while line.key(at) == "," and _is_partner(line, at + 1):
        at += 2
    if at == end or line.key(at) != "&" or not _capital(line, at + 1):
        return end
    return at + 2


def _is_partner(line: Line, at: int) -> bool:
    return _capital(line, at) and line.known[at] is None and not words.is_demonym(line.texts[at])


def _capital(line: Line, at: int) -> bool:
    return at < len(line.keys) and line.caps[at]


def _subjects(line: Line, end: int) -> int:
    """Over ", Education and Welfare" behind "Department of Health"; without "and" no list."""
    at = end
    while line.key(at) == "," and _subject(line, at + 1) > at + 1:
        at = _subject(line, at + 1)
    if line.key(at) == "," and line.key(at + 1) == "and":
        at += 1
    if line.key(at) != "and":
        return end
    stop = _subject(line, at + 1)
    return stop if stop > at + 1 else end


def _subject(line: Line, at: int) -> int:
    """Over the ordinary words that begin here: "Labor", "Human Services"."""
    while _capital(line, at) and plain(line, at):
        at += 1
    return at


def _before_office(line: Line, start: int, end: int) -> int:
    """ "Food and Drug Administration", "Health, Education, Labor and Pensions Committee"."""
    first = start
    while first < end and (line.known[first] or words.is_demonym(line.texts[first])):
        first += line.known[first][0] if line.known[first] else 1  # type: ignore[index]
    if first >= end or not all(plain(line, k) for k in range(first, end)):
        return end
    at, joined = end, False
    while at < len(line.keys) and at - end < _MOST:
        if _capital(line, at):
            if joined and _ends_list(line, at):
                person = words.is_role(line.texts[at]) and "," in line.texts[end:at]
                return end if person else at + 1
            if not plain(line, at):
                return end
        elif line.key(at) == "and" and not joined:
            joined = True
        elif line.key(at) != "," or joined:
            return end
        at += 1
    return end


def _ends_list(line: Line, at: int) -> bool:
    """Whether an office ends the list here: "Committee", or "Canada" as in "Health Canada"."""
    if line.keys[at] == "canada":
        return line.caps[at - 1]
    return line.keys[at] in _OFFICES and line.caps[at - 1]


_ABSTRACT = ("ism", "tion", "ment", "ness", "ity", "ology", "ship")
"""Endings of ordinary words that no short list has: "Extremism", "Cooperation"."""


def plain(line: Line, at: int) -> bool:
    """An ordinary word and no name of its own: "Human", "Oversight"."""
    word = line.texts[at]
    if line.known[at] or words.is_demonym(word) or words.is_role(word):
        return False
    key = line.keys[at]
    known = words.is_ordinary(word) or key in words.MODIFIERS or key.endswith(_ABSTRACT)
    return known and key not in words.STOP
