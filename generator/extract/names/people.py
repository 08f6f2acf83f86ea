"""Which names of persons are one person: "Donald J. Trump", "Donald Trump" and "Trump"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.famous import unnamed
from generator.extract.names.lines import Line
from generator.extract.names.namesakes import (
    Person,
    choose,
    is_relative,
    is_well_known,
    offices_before,
)
from generator.extract.names.parts import is_short_for, leaves_out, name_parts, title_gender

_MOST = 200
"""Namesakes that are compared; no article names so many of one family, but a list may."""


def people(lines: Sequence[Line], names: Sequence[Name]) -> list[list[Name]]:
    """The names of persons, those of one person together, in order of first appearance.

    A surname that two persons share goes to nobody unless `choose` knows better.
    """
    parted = [(name, *name_parts(lines, name)) for name in names]
    cast = _Cast()
    for name, parts, suffix in sorted(parted, key=lambda row: -len(row[1])):
        if len(parts) > 1:
            _join_full(lines, name, parts, suffix, cast)
    for other in unnamed(lines, parted, cast.persons):
        cast.add(other)
    junior = {parts[0] for _, parts, suffix in parted if len(parts) == 1 and suffix}
    for name, parts, suffix in parted:
        if len(parts) == 1:
            bare = parts[0] in junior and not suffix
            _join_short(lines, name, parts[0], suffix, bare, cast)
    groups = [p.names() for p in cast.persons if p.places]
    return sorted(groups, key=lambda g: (g[0].line, g[0].start))


class _Cast:
    """The persons found so far, by every part of their names."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_part: dict[str, list[Person]] = {}

    def add(self, person: Person) -> None:
        self.persons.append(person)
        for part in dict.fromkeys(person.parts):
            self._by_part.setdefault(part, []).append(person)

    def with_part(self, part: str) -> Iterable[Person]:
        return islice(self._by_part.get(part, ()), _MOST)


def _join_full(
    lines: Sequence[Line], name: Name, parts: tuple[str, ...], suffix: str, cast: _Cast
) -> None:
    """Adds the name to the one person it is short for, else as a person of its own.

    Who is called by fewer names is told in full first: "John Roe Doe" behind "Roe Doe" is another.
    """
    gender = title_gender(lines[name.line], name)
    fits = [
        p
        for p in cast.with_part(parts[-1])
        if is_short_for(parts, suffix, p.parts, p.suffix) and not _clash(p.gender, gender)
        if not leaves_out(parts, p.parts) or p.places[0] < (name.line, name.start)
    ]
    if not fits or any(f.parts != fits[0].parts for f in fits):
        first = words.first_name_gender(parts[0])
        fits = [Person(parts, suffix, gender, first)]
        cast.add(fits[0])
    fits[0].add(name)
    fits[0].gender = fits[0].gender or gender
    fits[0].titles |= offices_before(lines[name.line], name)
    fits[0].relative = fits[0].relative or is_relative(lines[name.line], name)


def _clash(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _join_short(
    lines: Sequence[Line], name: Name, word: str, suffix: str, senior: bool, cast: _Cast
) -> None:
    """A single word: a surname, else a first name, else the first of two surnames.

    "Trump Jr." is the one with the suffix, and beside it "Trump" (`senior`) the one without.
    """
    gender = title_gender(lines[name.line], name)
    for fits in _bearers(word, cast):
        fits = [p for p in fits if not _clash(p.gender or p.first, gender)]
        if any(gender and (p.gender or p.first) == gender for p in fits):
            fits = [p for p in fits if len(p.parts) > 1 or p.gender == gender or _is_elder(p, fits)]
        if suffix or senior:
            fits = [p for p in fits if p.suffix == suffix]
        if fits:
            chosen = choose(lines, name, fits)
            if chosen is not None:
                chosen.add(name)
            return
    person = Person((word,), suffix, gender, "")
    person.add(name)
    cast.add(person)


def _is_elder(person: Person, others: Sequence[Person]) -> bool:
    """Whether "Mr. Trump" may mean him though nothing tells his gender: "President Trump", beside
    none but juniors."""
    office = not person.gender and bool(person.titles) and is_well_known(person)
    return office and all(p.suffix for p in others if p is not person)


def _bearers(word: str, cast: _Cast) -> Iterator[list[Person]]:
    bearers = list(cast.with_part(word))
    yield [p for p in bearers if p.parts[-1] == word]
    yield [p for p in bearers if p.parts[0] == word and len(p.parts) > 1]
    yield [p for p in bearers if word in p.parts[1:-1]]
