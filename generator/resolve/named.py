"""Whom an article names where, as another article of the same story would name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.links import fold
from generator.records import Cast, Mention, Reading, Span
from generator.resolve.names import canonical, surname

# "Ruiz’s", behind whom somebody or something else stands; not "Ruiz".
_OWNS = re.compile(r"[’']s?\b")


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a person or a body."""

    span: Span
    name: str
    """A person's surname, a body's best known name, folded."""
    owns: bool
    """Whether it only says whose somebody or something else is: "Ruiz’s brother"."""


def named(reading: Reading) -> Iterator[Named]:
    """Every mention in the order of the text, places aside."""
    casts = {cast.key: cast for cast in reading.of(Cast)}
    for mention in reading.of(Mention):
        if mention.type != "place" and mention.actor in casts:
            full = casts[mention.actor].name
            name = surname(full) if mention.type == "person" else fold(canonical(full))
            owns = _OWNS.match(reading.article.text, mention.span.end) is not None
            yield Named(mention.span, name, owns)
