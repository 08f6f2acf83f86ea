"""Which of several persons of one surname a bare surname means; nobody, where it is open."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line

_Place = tuple[int, int]


class Person:
    """A person in the making: the parts of the fullest name, and the places that name him."""

    def __init__(
        self, parts: tuple[str, ...], suffix: str, gender: words.Gender, first: words.Gender
    ) -> None:
        self.parts = parts
        self.suffix = suffix
        self.gender = gender
        """As titles say it."""
        self.first = first
        """As the first name says it."""
        self.relative = False
        """Introduced as somebody's wife or son."""
        self.titles: set[str] = set()
        """Role nouns in front of the name: "president"."""
        self.places: list[_Place] = []
        self._names: dict[_Place, Name] = {}

    def add(self, name: Name) -> None:
        place = (name.line, name.start)
        insort(self.places, place)
        self._names[place] = name

    def names(self) -> list[Name]:
        return [self._names[place] for place in self.places]

    def last_before(self, place: _Place) -> _Place | None:
        """Where the person is named last before a place."""
        at = bisect_left(self.places, place)
        return self.places[at - 1] if at else None


def choose(lines: Sequence[Line], name: Name, fits: Sequence[Person]) -> Person | None:
    """The one that is meant: "Biden" is not "his son Hunter Biden"; None where it is open.

    A title decides where one of them bears it, and the fame of one where the paragraph has named no
    other; before any other is introduced it is the first; else the one named last in the same
    paragraph, if no other stands in the same sentence.
    """
    if len(fits) > 1:
        fits = [p for p in fits if not p.relative] or fits
        fits = [p for p in fits if not _is_junior(p, fits)]
        fits = _of_title(lines[name.line], name, fits)
    if len(fits) == 1:
        return fits[0]
    place = (name.line, name.start)
    chief = [p for p in fits if is_well_known(p)]
    if len(chief) == 1:
        others = (p.last_before(place) for p in fits if p is not chief[0])
        near = any(o and lines[o[0]].block == lines[name.line].block for o in others)
        return None if near else chief[0]
    last = sorted((p.last_before(place) or (-1, -1), n) for n, p in enumerate(fits))
    latest, number = last[-1]
    if latest >= (0, 0) > last[-2][0] and all(len(p.parts) > 1 for p in fits):
        return fits[number]
    if latest < (0, 0) or lines[latest[0]].block != lines[name.line].block:
        return None
    return fits[number] if last[-2][0][0] < latest[0] else None


WELL_KNOWN: dict[str, list[str]] = lexicon.load("well_known")["surnames"]
"""Surnames that news uses alone for one person, with the first names he goes by."""


def is_well_known(person: Person) -> bool:
    """Whether the person is the one whom the surname alone brings to mind."""
    first = WELL_KNOWN.get(person.parts[-1])
    if first is None or person.suffix:
        return False
    return person.parts[0] in first or len(person.parts) == 1


def _is_junior(person: Person, others: Sequence[Person]) -> bool:
    """ "Donald Trump Jr." beside "Donald Trump", whom the bare surname means."""
    if person.suffix != "jr":
        return False
    return any(o.parts[0] == person.parts[0] and not o.suffix for o in others)


def _of_title(line: Line, name: Name, fits: Sequence[Person]) -> Sequence[Person]:
    """Those who bear the office in front of the name: "President Obama"; all without one."""
    office = offices_before(line, name)
    if not office:
        return fits
    return [p for p in fits if p.titles & office] or fits


def offices_before(line: Line, name: Name) -> frozenset[str]:
    """The role nouns of the title in front of a name: {"president"}; none for "Mr."."""
    if name.titled < 0:
        return frozenset()
    span = range(name.titled, name.start)
    return frozenset(line.keys[k] for k in span if words.is_role(line.texts[k]))


_KIN = words.listed("name_context", "kin")
_LADIES = (("first", "lady"), ("second", "lady"))
_WHOSE = frozenset(["his", "her", "their", "my", "our", "'s"])


def is_relative(line: Line, name: Name) -> bool:
    """ "his wife, Cilia Flores", "Biden's eldest son Hunter Biden", "First Lady Jane Doe"."""
    if name.titled >= 0 and line.keys[name.start - 2 : name.start] in _LADIES:
        return True
    return kin_before(line, name.start) is not None


def kin_before(line: Line, start: int) -> int | None:
    """The token of the noun that makes the name behind it somebody's relative."""
    at = start - 2 if line.key(start - 1) == "," else start - 1
    if at < 1 or line.keys[at] not in _KIN or line.caps[at]:
        return None
    begin = at - 1
    while begin > 0 and line.keys[begin] in words.MODIFIERS:
        begin -= 1
    return at if line.keys[begin] in _WHOSE else None
