"""Actors named after a person: "Trump administration", "Trump's national security team"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line

_BODIES = words.listed("name_context", "bodies")
_TEAMS = words.listed("name_context", "teams")
_ACTS = words.listed("name_context", "said") | words.listed("name_context", "acts")


def offices(lines: Sequence[Line], found: Iterable[Name]) -> Iterator[Name]:
    """The organisations that the words behind a person's name make of it."""
    for name in found:
        if name.type == "person" and name.titled < 0:
            line = lines[name.line]
            if line.key(name.end) in _BODIES:
                yield Name(name.line, name.start, name.end + 1, "organisation")
            elif line.key(name.end) == "'s":
                yield from _team(line, name)


_LONGEST = 5
"""Words from the 's to the noun: "Trump's national security team" has three."""


def _team(line: Line, name: Name) -> Iterator[Name]:
    """A team counts only where it speaks or acts: "Trump's team has said", not "from his team"."""
    for at in range(name.end + 1, min(name.end + 1 + _LONGEST, len(line.keys) - 1)):
        if line.keys[at] in _TEAMS:
            if line.keys[at + 1] in _ACTS:
                yield Name(name.line, name.start, at + 1, "organisation", group=True)
            return
        if not line.texts[at].isalpha() or line.keys[at] in words.STOP:
            return
