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
from itertools import starmap
from operator import itemgetter
from typing import Any, Generic, TypeVar

from generator.fingerprint import Fingerprints
from generator.numbered import Numbered
from generator.records import LookUp

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
EVERY = "**"
ROW = "*"
"""The key of a table that is looked at as a whole and small enough to be compared."""


class Notes:
    """Tables that note who is asked for, and what each question is answered."""

    def __init__(self, prints: Fingerprints | None = None) -> None:
        self._prints = prints or Fingerprints()
        self.asked: set[LookUp] = set()
        """Since somebody last emptied it."""
        self._tellers: dict[str, list[Callable[[str], object]]] = {}
        self._known: dict[LookUp, tuple[Any, frozenset[LookUp]]] = {}
        self._numbers = Numbered[LookUp]()
        self._made_of: dict[LookUp, array[int]] = {}
        """What was asked for answers that were worked out, by number: they are many."""

    def told(self, table: str, answer: Callable[[str], object]) -> None:
        """Adds to what a table says of a key."""
        self._tellers.setdefault(table, []).append(answer)

    def table(
        self,
        name: str,
        inside: Mapping[K, V],
        owner: Callable[[K], str] | None = None,
        brief: Callable[[K, V], str] | None = None,
        told: Callable[[str], object] | None = None,
    ) -> Mapping[K, V]:
        """The mapping, noting its keys; `owner` says by what key of the table one is asked for.

        `brief` says in a word what a row is, beside all else that the table says of its owner;
        `told` what tells the value of a key from any other, where that is less than the value.
        """
        plain: Any = inside.get if owner is None else _Owned(inside, owner, brief)
        self.told(name, told or plain)
        return Noted(self, name, inside, owner)

    def implied(
        self, name: str, inside: Mapping[K, V], owner: Callable[[K], str] | None = None
    ) -> Mapping[K, V]:
        """The same of a mapping that follows from what the table says already."""
        return Noted(self, name, inside, owner)

    def row(self, name: str, inside: Sequence[V]) -> Sequence[V]:
        """The sequence, noting that somebody looks at it."""
        self.told(name, lambda _: tuple(inside))
        return _Row(self, name, inside)

    def answered(self, question: LookUp) -> tuple[str | None, Iterable[LookUp]]:
        """A digest of the answer as it is now, None for one that is never the same; and what was
        asked to work it out, to be had once: it is not kept."""
        table, key = question
        tellers = self._tellers.get(table)
        if not tellers or key == EVERY:
            return None, ()
        outer, self.asked = self.asked, set()
        try:
            told = [tell(key) for tell in tellers]
        except LookupError:  # of what is not there any more
            return None, ()
        finally:
            self.asked = outer
        asked = map(self._numbers.things.__getitem__, self._made_of.pop(question, ()))
        return self._prints.brief(*told), asked

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


class _Owned(Generic[K, V]):
    """What a mapping holds of each owner, by keys that have an order; sorted out once somebody
    asks."""

    def __init__(
        self,
        inside: Mapping[K, V],
        owner: Callable[[K], str],
        brief: Callable[[K, V], str] | None,
    ) -> None:
        self._inside, self._owner, self._brief = inside, owner, brief
        self._of: dict[str, list[tuple[K, V]]] | None = None

    def __call__(self, key: str) -> Iterable[object] | None:
        if self._of is None:
            self._of = {}
            for row in self._inside.items():
                self._of.setdefault(self._owner(row[0]), []).append(row)
        if key not in self._of:
            return None
        rows = sorted(self._of[key], key=itemgetter(0))
        return tuple(starmap(self._brief, rows)) if self._brief else rows
