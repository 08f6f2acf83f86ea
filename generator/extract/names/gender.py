"""The gender of a person as the text gives it: title, role noun, then first name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line
from generator.extract.names.namesakes import kin_before
from generator.extract.names.parts import title_gender


def gender(lines: Sequence[Line], places: Iterable[Name], roles: Iterable[str]) -> words.Gender:
    """ "m", "f", or "" where nothing says it, or two things contradict each other."""
    places = list(places)
    stated = {title_gender(lines[p.line], p) for p in places}
    stated |= {_kin(lines[p.line], p) for p in places}
    stated |= {words.role_gender(w) for role in roles for w in role.split()[:4]}
    stated.discard("")
    if len(stated) == 1:
        return stated.pop()
    return "" if stated else _by_first_name(lines, places)


def _kin(line: Line, place: Name) -> words.Gender:
    """ "his wife, Cilia Flores"."""
    at = kin_before(line, place.start)
    return words.role_gender(line.texts[at]) if at is not None else ""


def _by_first_name(lines: Sequence[Line], places: Sequence[Name]) -> words.Gender:
    full = max(places, key=lambda p: p.end - p.start)
    if full.end - full.start < 2:
        return ""
    return words.first_name_gender(lines[full.line].texts[full.start])
