"""Words that make a place of a stranger's name: "in Quorra Tarn", "the towns of Tarn and Ulm"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line

_TRUSTED = words.listed("name_context", "trusted_in")
PERSONAL = words.listed("name_context", "personal")
LIES_IN = (-3, 0, 3)
"""Points that outweigh a first name and a surname that hardly anybody has."""


def lies_in(line: Line, found: Candidate) -> bool:
    """ "fighting in Quorra Tarn"; not "faith in Ann Lee", "In Ann Lee, they found"."""
    single = found.end - found.start == 1
    if single or found.known or found.titled >= 0 or line.caps[found.start - 1]:
        return False
    if is_org(line, found.start, found.end) or line.keys[found.end - 1] in words.SUFFIXES:
        return False
    return line.key(found.start - 2) not in _TRUSTED and line.key(found.end) not in PERSONAL


_SEVERAL = words.listed("name_context", "several_places")
_LIST = 8
"""Places of a list; one that goes on is a table."""


def among_places(line: Line, found: Candidate) -> bool:
    """ "the towns of Tarn, Quorn and | Ulm"; not "the mayors of Tarn and | Ann Lee"."""
    if found.known or found.titled >= 0 or _SEVERAL.isdisjoint(line.keys):
        return False
    at = found.start - 1
    for _ in range(_LIST):
        while line.key(at) in ("and", ",", "or"):
            at -= 1
        last = at
        while at >= 0 and line.caps[at]:
            at -= 1
        if line.key(at) in ("of", "like"):
            at -= 1
        if line.key(at) in _SEVERAL:
            return True
        if last == at or line.key(at) not in ("and", ",", "or"):
            return False
    return False
