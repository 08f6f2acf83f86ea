"""What tells the answers of tables from any others, for thousands of keys at once.

One article more leaves nearly all answers as they are, and each is looked at to know that: so
columns of words are made here, and hardly anything is called for a single key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from operator import attrgetter
from typing import Any, TypeVar

from generator.fingerprint import Fingerprints, of_plain, words_of
from generator.kept_actors import Actors
from generator.kept_items import KeptItems
from generator.notes import Column

K = TypeVar("K")
V = TypeVar("V")
NOTHING = words_of(())
"""Of a key that is there and has nothing."""


def looked_up(words: Callable[[], Mapping[str, str | None]]) -> Column:
    """The words of a mapping that is made once somebody asks; "" for a key that is not there."""
    made: list[Mapping[str, str | None]] = []

    def column(keys: Sequence[str]) -> Iterable[str | None]:
        if not made:
            made.append(words())
        return map(made[0].get, keys, repeat(""))

    return column


def items_told(items: KeptItems[Any], prints: Fingerprints) -> Column:
    """Items by what they are kept as; those of which nothing is kept by themselves."""

    def words() -> dict[str, str | None]:
        digests = ((row.id, items.digest(row.id)) for row in items.rows())
        return {i: digest or prints.brief(items[i]) for i, digest in digests}

    return looked_up(words)


def actors_told(actors: Actors, prints: Fingerprints) -> Column:
    """The same of actors; "" for one who is not there."""

    def column(keys: Sequence[str]) -> Iterable[str | None]:
        here = (key if key in actors else "" for key in keys)
        return [(actors.digest(key) or prints.brief(actors[key])) if key else "" for key in here]

    return column


def few_told(found: Mapping[str, V], told: Callable[[str], str | None]) -> Column:
    """A mapping that holds something of few of the keys that are asked for."""
    return looked_up(lambda: {key: told(key) for key in found})


def ids_told(found: Mapping[str, Sequence[str]]) -> Column:
    """Rows of ids; most are empty."""

    def column(keys: Sequence[str]) -> Iterable[str | None]:
        rows = map(found.get, keys)
        return [words_of(row) if row else "" if row is None else NOTHING for row in rows]

    return column


def plain_told(plain: Callable[[str], object]) -> Column:
    """Of each key something of plain tuples, lists, words and numbers, however deep; None for one
    that is not there."""

    def column(keys: Sequence[str]) -> Iterable[str | None]:
        return ["" if value is None else of_plain(value) for value in map(plain, keys)]

    return column


def rows_of(found: Mapping[str, Sequence[Any]], kind: type[Any]) -> Callable[[str], object]:
    """Of a key its records of one kind, as tuples of their fields."""
    fields_of = attrgetter(*(field.name for field in fields(kind)))
    return lambda key: [fields_of(one) for one in found.get(key, ())]
