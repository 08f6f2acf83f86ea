"""The people, organisations and places that an article names, and every place it names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.names.adjectives import adjectives
from generator.extract.names.cast import casting, span_of
from generator.extract.names.decide import NO_HINTS, Hints, Name, names
from generator.extract.names.groups import groups
from generator.extract.names.known import known_names
from generator.extract.names.lines import Line, lines
from generator.extract.names.offices import offices
from generator.extract.names.people import people
from generator.records import Cast, Credit, Hint, Mention, Reading


def actors(reading: Reading) -> Iterator[Cast | Mention | Credit]:
    """Every actor once as `Cast`, and a `Mention` for every place that names one.

    Names in the credits of pictures are no actors of the article.
    """
    text = lines(reading.article)
    found = named(text, {hint.span: hint.type for hint in reading.of(Hint)})
    owners = [name for name in found if text[name.line].credited(name.start)]
    yield from (Credit(span_of(text, name), name.type) for name in owners)
    found = [name for name in found if not text[name.line].credited(name.start)]
    grouped = [*fold(text, found), *adjectives(text, found)]
    yield from casting(reading.article, text, grouped)


def named(text: Sequence[Line], hints: Hints = NO_HINTS) -> list[Name]:
    """Every name in the order of the text, headlines after what the prose makes known."""
    found = names(text, hints)
    found += offices(text, found)
    return sorted([*found, *known_names(text, found)], key=_place)


def fold(text: Sequence[Line], found: Sequence[Name]) -> list[list[Name]]:
    """The names of one actor together, in the order of first appearance."""
    grouped = people(text, [n for n in found if n.type == "person"])
    grouped += groups(text, [n for n in found if n.type == "organisation"])
    grouped += groups(text, [n for n in found if n.type == "place"])
    return sorted(grouped, key=lambda group: _place(group[0]))


def _place(name: Name) -> tuple[int, int]:
    return name.line, name.start
