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
    casts = {cast.key: cast.name for cast in reading.of(Cast)}
    known: dict[tuple[str, bool], str] = {}
    for mention in reading.of(Mention):
        if mention.type != "place" and mention.actor in casts:
            who = casts[mention.actor], mention.type == "person"
            if who not in known:
                known[who] = _name(*who)
            owns = _OWNS.match(reading.article.text, mention.span.end) is not None
            yield Named(mention.span, known[who], owns)


def _name(full: str, person: bool) -> str:
    return surname(full) if person else fold(canonical(full))
