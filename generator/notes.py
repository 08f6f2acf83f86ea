"""What was asked while something was gathered, so that another run can ask the very same again.

A page looks things up in tables: the statement of an id, the articles of an outlet. Where each of
its questions has the answer that it had, the page is what it was, and need not be gathered.
"""

from __future__ import annotations

from array import array
from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    Sequence,
    ValuesView,
)
from contextlib import contextmanager
from functools import partial
from typing import Any, Generic, TypeAlias, TypeVar

from generator.fingerprint import Fingerprints, shortened
from generator.numbered import Numbered
from generator.records import LookUp

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
EVERY = "**"
ROW = "*"
"""The key of a table that is looked at as a whole and small enough to be compared."""
Column: TypeAlias = Callable[[Sequence[str]], Iterable[str | None]]
"""Words that tell the value of each of some keys from any other; None for a value that is never
the same."""
NOTHING = "-"
"""In place of no words."""
_BETWEEN = "\x1d"
"""Between words of several columns."""


class Notes:
    """Tables that note who is asked for, and what each question is answered."""

    def __init__(self, prints: Fingerprints | None = None) -> None:
        self.prints = prints or Fingerprints()
        self.asked: set[LookUp] = set()
        """Since somebody last emptied it."""
        self._columns: dict[str, list[Column]] = {}
        self._known: dict[LookUp, tuple[Any, frozenset[LookUp]]] = {}
        self._numbers = Numbered[LookUp]()
        self._made_of: dict[LookUp, array[int]] = {}
        """What was asked for answers that were worked out, by number: they are many."""

    def told(self, table: str, answer: Callable[[str], object]) -> None:
        """Adds to what a table says of a key."""
        self.told_at_once(table, partial(self._one_by_one, answer))

    def told_at_once(self, table: str, column: Column) -> None:
        """The same of many keys: thousands are asked in every run."""
        self._columns.setdefault(table, []).append(column)

    def table(
        self,
        name: str,
        inside: Mapping[K, V],
        owner: Callable[[K], str] | None = None,
        column: Column | None = None,
    ) -> Mapping[K, V]:
        """The mapping, noting its keys; `owner` says by what key of the table one is asked for.

        `column` tells the values of keys from any others, where that is less than the values; it
        must be given where there is an owner.
        """
        told: Any = inside.get
        self.told_at_once(name, column or partial(self._one_by_one, told))
        return Noted(self, name, inside, owner)

    def implied(
        self, name: str, inside: Mapping[K, V], owner: Callable[[K], str] | None = None
    ) -> Mapping[K, V]:
        """The same of a mapping that follows from what the table says already."""
        return Noted(self, name, inside, owner)

    def row(
        self, name: str, inside: Sequence[V], told: Callable[[], object] | None = None
    ) -> Sequence[V]:
        """The sequence, noting that somebody looks at it; `told` tells it from any other."""
        self.told(name, lambda _: told() if told else tuple(inside))
        return _Row(self, name, inside)

    def answers(self, table: str, keys: Sequence[str]) -> list[str | None]:
        """What tells the answers as they are now from any others, in a few characters each; None
        for one that is never the same."""
        columns = self._columns.get(table)
        if not columns:
            return [None] * len(keys)
        with self.aside():
            told = [list(column(keys)) for column in columns]
        words = told[0] if len(told) == 1 else _side_by_side(told)
        if EVERY in keys:
            words = [None if key == EVERY else w for key, w in zip(keys, words, strict=True)]
        return [shortened(word) or (None if word is None else NOTHING) for word in words]

    def looked_up_for(self, questions: Iterable[LookUp]) -> dict[LookUp, list[LookUp]]:
        """What was asked to work answers out; to be had once: it is not kept."""
        found = {one: self._made_of.pop(one) for one in questions if one in self._made_of}
        things = self._numbers.things
        return {one: [things[number] for number in asked] for one, asked in found.items()}

    def _one_by_one(self, answer: Callable[[str], object], keys: Sequence[str]) -> list[str | None]:
        return [self._one(answer, key) for key in keys]

    def _one(self, answer: Callable[[str], object], key: str) -> str | None:
        try:
            return self.prints.brief(answer(key))
        except LookupError:  # of what is not there any more
            return None

    def worked_out(self, question: LookUp, asked: Collection[LookUp]) -> None:
        """Remembers what was asked for an answer; of one that went through a whole table no more
        than that."""
        whole = [look for look in asked if look[1] == EVERY][:1]
        self._made_of[question] = self._numbers.of(whole or asked)

    @contextmanager
    def aside(self) -> Iterator[set[LookUp]]:
        """For a while, note elsewhere."""
        outer, self.asked = self.asked, set()
        try:
            yield self.asked
        finally:
            self.asked = outer

    def once(self, question: LookUp, make: Callable[[], T]) -> T:
        """What is made once for several pages; each of them asked what it was made of."""
        if question not in self._known:
            with self.aside() as asked:
                made = make()
            self._known[question] = made, frozenset(asked)
        found, asked_for_it = self._known[question]
        self.asked |= asked_for_it
        known: T = found
        return known


class Noted(Mapping[K, V], Generic[K, V]):
    """A mapping that notes which keys somebody asked it for."""

    __slots__ = ("_inside", "_name", "_notes", "_owner")

    def __init__(
        self, notes: Notes, name: str, inside: Mapping[K, V], owner: Callable[[K], str] | None
    ) -> None:
        self._notes, self._name, self._inside, self._owner = notes, name, inside, owner

    def _note(self, key: Any) -> None:
        asked = self._owner(key) if self._owner else key
        self._notes.asked.add((self._name, asked if isinstance(asked, str) else str(asked)))

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._inside[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return self._inside.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._inside

    def __iter__(self) -> Iterator[K]:
        return iter(self._whole())

    def keys(self) -> KeysView[K]:
        return self._whole().keys()

    def values(self) -> ValuesView[V]:
        return self._whole().values()

    def items(self) -> ItemsView[K, V]:
        return self._whole().items()

    def __len__(self) -> int:
        return len(self._whole())

    def _whole(self) -> Mapping[K, V]:
        self._notes.asked.add((self._name, EVERY))
        return self._inside


class _Row(Sequence[V]):
    __slots__ = ("_inside", "_name", "_notes")

    def __init__(self, notes: Notes, name: str, inside: Sequence[V]) -> None:
        self._notes, self._name, self._inside = notes, name, inside

    def __getitem__(self, at: Any) -> Any:
        self._notes.asked.add((self._name, ROW))
        return self._inside[at]

    def __iter__(self) -> Iterator[V]:
        self._notes.asked.add((self._name, ROW))
        return iter(self._inside)

    def __len__(self) -> int:
        self._notes.asked.add((self._name, ROW))
        return len(self._inside)


def _side_by_side(columns: Sequence[Sequence[str | None]]) -> list[str | None]:
    return [None if None in row else _BETWEEN.join(row) for row in zip(*columns, strict=True)]
