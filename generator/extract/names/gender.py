"""The gender of a person as the text gives it: title, role noun, then first name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line
from generator.extract.names.people import title_gender


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
    """ "his wife, Cilia Flores": the noun right before the name, a comma aside."""
    at = place.start - 1
    if at >= 0 and line.texts[at] == ",":
        at -= 1
    if at < 1 or line.tokens[at].cap or line.keys[at - 1] not in _WHOSE:
        return ""
    return words.role_gender(line.texts[at])


_WHOSE = frozenset(["his", "her", "their", "my", "'s", "’s"])


def _by_first_name(lines: Sequence[Line], places: Sequence[Name]) -> words.Gender:
    full = max(places, key=lambda p: p.end - p.start)
    if full.end - full.start < 2:
        return ""
    return words.first_name_gender(lines[full.line].texts[full.start])
