"""Facts as the lines of the book's file: one that says what it said is taken over as its line.

A seal tells what a fact was made of. Where it is the seal of the last run the fact is not made
again, and its line is not read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any

from generator.history.compare import Facts
from generator.records import Fact, Given

Key = tuple[str, str]
"""Kind and id of a fact."""
Sealed = Mapping[Key, "str | Fact"]
"""Every fact of a library, or its seal; a seal also of what is not told, as nobody may show it."""
Make = Callable[[str, str], Fact | None]
"""The fact of a kind and id; None for what is not told."""
line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_KEY = itemgetter(0)
_NONE: Mapping[Key, str] = {}


class FactRows(Mapping[Key, Fact]):
    """Facts by kind and id, in the order of the file; each is read when somebody asks for it."""

    __slots__ = ("_lines", "seals")

    def __init__(self, lines: dict[Key, str], seals: Mapping[Key, str] = _NONE) -> None:
        self._lines, self.seals = lines, seals

    @classmethod
    def of(cls, facts: Facts) -> FactRows:
        if isinstance(facts, FactRows):
            return facts
        return cls({key: line(row(fact)) for key, fact in sorted(facts.items(), key=_KEY)})

    def __getitem__(self, key: Key) -> Fact:
        return fact(*json.loads(self._lines[key]))

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[Key]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> Iterable[str]:
        return self._lines.values()

    def after(self, told: Sealed, make: Make) -> tuple[FactRows, list[Key]]:
        """What is told now, and what of it was not told so before, in the order of `told`."""
        seals, stood = self.seals, self._lines
        asked = [key for key, seal in told.items() if key not in seals or seals[key] != seal]
        made = ((key, told[key]) for key in asked)
        found = {key: make(*key) if isinstance(new, str) else new for key, new in made}
        fresh = {key: line(row(new)) for key, new in found.items() if new is not None}
        gone = {key for key in stood.keys() - fresh.keys() if key not in told or key in found}
        lines = {key: of for key, of in stood.items() if key not in gone} | fresh
        if len(lines) > len(stood) - len(gone):
            lines = dict(sorted(lines.items(), key=_KEY))
        kept = {key: seal for key, seal in told.items() if isinstance(seal, str)}
        return FactRows(lines, kept), [key for key in fresh if stood.get(key) != fresh[key]]


def row(fact: Fact) -> tuple[object, ...]:
    """As `encode` writes it; by hand, for there are many."""
    given = [(g.article, g.value, g.printed, g.start, g.end) for g in fact.given]
    return fact.kind, fact.id, fact.says, fact.articles, fact.label, fact.about, given


def fact(kind: Any, id_: str, says: Any, articles: Any, label: str, about: str, given: Any) -> Fact:
    """A fact as it was written; by hand, for there are many."""
    values = tuple((field, value) for field, value in says)
    return Fact(kind, id_, values, tuple(articles), label, about, tuple(Given(*g) for g in given))
