"""The people, organisations and places that an article names, and every place it names them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.names.cast import casting
from generator.extract.names.decide import names
from generator.extract.names.groups import groups
from generator.extract.names.known import known_names
from generator.extract.names.lines import lines
from generator.extract.names.people import people
from generator.records import Cast, Mention, Reading


def actors(reading: Reading) -> Iterator[Cast | Mention]:
    """Every actor once as `Cast`, and a `Mention` for every place that names one."""
    text = lines(reading.article)
    found = names(text)
    found = sorted([*found, *known_names(text, found)], key=lambda n: (n.line, n.start))
    grouped = people(text, [n for n in found if n.type == "person"])
    grouped += groups(text, [n for n in found if n.type == "organisation"])
    grouped += groups(text, [n for n in found if n.type == "place"])
    yield from casting(
        reading.article, text, sorted(grouped, key=lambda g: (g[0].line, g[0].start))
    )
