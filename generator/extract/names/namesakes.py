"""Which of several persons of one surname a bare surname means; nobody, where it is open."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

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
        self.places: list[_Place] = []
        self._bare: list[_Place] = []
        self._names: dict[_Place, Name] = {}

    def add(self, name: Name, bare: bool = False) -> None:
        place = (name.line, name.start)
        insort(self.places, place)
        self._names[place] = name
        if bare:
            self._bare.append(place)

    def names(self) -> list[Name]:
        return [self._names[place] for place in self.places]

    def last_before(self, place: _Place) -> _Place | None:
        """Where the person is named last before a place."""
        at = bisect_left(self.places, place)
        return self.places[at - 1] if at else None

    def called_so(self) -> bool:
        """Whether a bare surname has meant the person before."""
        return bool(self._bare)


def choose(lines: Sequence[Line], name: Name, fits: Sequence[Person]) -> Person | None:
    """The one that is meant: "Biden" is not "his son Hunter Biden".

    Of those left the one named last in the same paragraph; else the one named last before, if the
    surname alone has meant nobody else.
    """
    if len(fits) > 1:
        fits = [p for p in fits if not p.relative] or fits
    if len(fits) == 1:
        return fits[0]
    place = (name.line, name.start)
    last = [(p.last_before(place) or (-1, -1), n) for n, p in enumerate(fits)]
    latest, number = max(last)
    if latest < (0, 0):
        return None
    chosen = fits[number]
    if lines[latest[0]].block == lines[name.line].block:
        return chosen
    alone = all(not p.called_so() for p in fits if p is not chosen)
    return chosen if chosen.called_so() and alone else None


_KIN = words.listed("name_context", "kin")
_WHOSE = frozenset(["his", "her", "their", "my", "our", "'s"])


def is_relative(line: Line, name: Name) -> bool:
    """ "his wife, Cilia Flores", "Biden's eldest son Hunter Biden"."""
    return kin_before(line, name.start) is not None


def kin_before(line: Line, start: int) -> int | None:
    """The token of the noun that makes the name behind it somebody's relative."""
    at = start - 2 if line.key(start - 1) == "," else start - 1
    if at < 1 or line.keys[at] not in _KIN or line.tokens[at].cap:
        return None
    begin = at - 1
    while begin > 0 and line.keys[begin] in words.MODIFIERS:
        begin -= 1
    return at if line.keys[begin] in _WHOSE else None
