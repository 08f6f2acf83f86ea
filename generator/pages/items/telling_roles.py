"""Which of somebody's roles a list shows behind the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator import lexicon
from generator.links import fold


def telling(roles: Sequence[str]) -> str:
    """The first, with the land, state or town before it where another one has it: "Quellin Mayor"
    tells more than "Mayor"; "former Mayor" is another office, and "evening Mayor" none."""
    if not roles:
        return ""
    first = fold(roles[0])
    for role in roles[1:]:
        before = fold(role).removesuffix(first).rstrip()
        if fold(role).endswith(f" {first}") and before.removesuffix("'s") in _lands():
            return role
    return roles[0]


@cache
def _lands() -> frozenset[str]:
    return frozenset(fold(name) for name in (*_places(), *lexicon.words("demonyms", "demonyms")))


def _places() -> Iterator[str]:
    for part in ("countries", "states", "cities"):
        for name, others in lexicon.load("places")[part].items():
            yield from (name, *others)
    for part in ("great", "large", "towns"):
        yield from lexicon.names("cities", part)
