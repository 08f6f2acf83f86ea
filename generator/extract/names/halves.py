"""Halves of a thing's name: "Silence" and "Lambs" of "The Silence of the Lambs"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.enumerated import plain
from generator.extract.names.heads import is_org, is_place
from generator.extract.names.lines import Line
from generator.extract.names.runs import is_first

_OF = ("of", "for")
_TO = ("of", "for", "to", "in", "with", "on")


def is_half(line: Line, found: Candidate) -> bool:
    """Ordinary words with a capital, and more of them beyond "of": nobody's name.

    Not "Institute" of "Institute of Physics", nor what is called a company or group, nor the first
    word of a sentence.
    """
    if found.known or found.titled >= 0 or not (_goes_on(line, found) or _went_before(line, found)):
        return False
    if line.key(found.start - 1) in words.ORG_NOUNS:
        return False
    if is_org(line, found.start, found.end) or is_place(line, found.start, found.end):
        return False
    if _may_be_surname(line, found):
        return False
    return all(plain(line, at) for at in range(found.start, found.end))


def _may_be_surname(line: Line, found: Candidate) -> bool:
    """ "the Peace Prize to Trump", "Rounds of South Dakota"; not "the Line of Control"."""
    single = found.end - found.start == 1 and words.is_surname(line.texts[found.start])
    return single and line.key(found.start - 1) not in ("the", "a", "an")


def _goes_on(line: Line, found: Candidate) -> bool:
    """ "Case" of "The Case for Trump", "Medal" of "Medal of Honor", "Alice in Wonderland"."""
    word = line.key(found.end)
    if word not in _TO or line.keys[found.end - 1] in words.ORG_HEADS:
        return False
    at = found.end + (2 if line.key(found.end + 1) in ("the", "a") else 1)
    if at >= len(line.keys) or not line.caps[at] or is_first(line, found.start):
        return False
    return word in _OF or plain(line, at)


def _went_before(line: Line, found: Candidate) -> bool:
    """ "Lambs" of "The Silence of the Lambs", not "Guild" of "Members of the Guild"."""
    at = found.start - (2 if line.key(found.start - 1) in ("the", "a") else 1)
    if line.key(at) not in _TO or at < 1 or not line.caps[at - 1]:
        return False
    return plain(line, at - 1) and not is_first(line, at - 1)
