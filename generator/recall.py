"""What was worked out of a thing alone is known again by the thing, from one run to the next."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator import tables
from generator.abreast import each
from generator.fingerprint import Fingerprints, of_bytes
from generator.tables import Rows, Table

T = TypeVar("T")
R = TypeVar("R")
S = TypeVar("S")
MANY = 1_000
"""Fewer things than this have their fingerprints taken faster than processes start."""


def _same(result: Any) -> Any:
    return result


@dataclass(slots=True)
class Recall:
    """Results by table and by fingerprint of the thing; forgets what nobody asked for again."""

    before: dict[str, Rows] = field(default_factory=dict)
    """By table and by fingerprint of the thing: text, which is a tenth of it in memory."""
    now: dict[str, Rows] = field(default_factory=dict)
    prints: Fingerprints = field(default_factory=Fingerprints)
    """Of all things of this run."""
    keeps: bool = True
    """Whether there is another run to keep anything for."""
    tables: dict[str, Table] = field(default_factory=dict)
    """How what is known from before lies there."""
    made: dict[tuple[str, int], tuple[object, Any]] = field(default_factory=dict)
    """What was made of a record in this run, by table and by the id of the record: it is kept, so
    that no other gets the id."""

    def once(self, table: str, record: T, make: Callable[[T], R]) -> R:
        """What `make` makes of this very record, which is asked for more than once in a run."""
        at = table, id(record)
        if at not in self.made:
            self.made[at] = record, make(record)
        found: R = self.made[at][1]
        return found

    def rows(
        self,
        table: str,
        work: Callable[[T], bytes],
        things: Sequence[T],
        processes: int,
        fewest: int,
    ) -> list[bytes]:
        """As `abreast.each`: the row of each thing, worked out for those that are new.

        `work` must be pure, and its result hold no line break.
        """
        known = {**self.before.get(table, {}), **self.now.get(table, {})}
        keys = self.keys(things, processes)
        new = [thing for thing, key in zip(things, keys, strict=True) if key not in known]
        fresh = iter(each(work, new, processes, fewest))
        found = [known[key] if key in known else next(fresh) for key in keys]
        self.now[table] = {key: row for key, row in zip(keys, found, strict=True) if key}
        return found

    def keyed(
        self,
        table: str,
        things: Mapping[T, str | None],
        work: Callable[[T], R],
        processes: int,
        fewest: int,
        ready: Callable[[], object] | None = None,
    ) -> dict[T, R]:
        """The same for things each with a key of all that its result depends on, or None.

        `ready` is called before many are worked out: what it makes all processes have.
        """

        def every(new: list[T]) -> list[R]:
            if ready and len(new) >= fewest:
                ready()
            return each(work, new, processes, fewest)

        return self.keyed_at_once(table, things, every)

    def keyed_at_once(
        self,
        table: str,
        things: Mapping[T, str | None],
        work: Callable[[list[T]], list[R]],
        written: Callable[[R], object] = _same,
        read: Callable[[Any], R] = _same,
        known_by: Callable[[R, str], object] | None = None,
    ) -> dict[T, R]:
        """The same where all that are new are worked out in one go.

        `written` makes of a result what JSON gives back the same, `read` the result of that.
        `known_by` is told each result that is kept, with a digest of it.
        """
        known = {**self.before.get(table, {}), **self.now.get(table, {})}
        new = [thing for thing, key in things.items() if key not in known]
        fresh = dict(zip(new, work(new) if new else (), strict=True))
        told = self.now.setdefault(table, {})
        found = {}
        for thing, key in things.items():
            if key in known:
                told[key] = known[key]
                found[thing] = read(json.loads(known[key]))
            else:
                found[thing] = fresh[thing]
                if key and self.keeps:
                    told[key] = _encoded(written(fresh[thing]))
            if known_by and key in told:
                known_by(found[thing], of_bytes(told[key]))
        return found

    def lines(
        self,
        table: str,
        things: Mapping[T, str | None],
        work: Callable[[list[T]], Iterable[tuple[R, bytes]]],
        read: Callable[[bytes], R],
    ) -> dict[T, R]:
        """The result for each thing with a key; `work` gives those of all new ones with their
        lines, which `read` makes the same of."""
        before, told = self.before.get(table, {}), self.now.setdefault(table, {})
        known = {
            thing: before.get(key or "") or told.get(key or "") for thing, key in things.items()
        }
        fresh = iter(work([thing for thing, line in known.items() if line is None]))
        found = {}
        for thing, line in known.items():
            found[thing], own = next(fresh) if line is None else (read(line), line)
            if (key := things[thing]) and self.keeps:
                told[key] = own
        return found

    def on_demand(
        self, table: str, things: Mapping[T, str | None], work: Callable[[T], R]
    ) -> Mapping[T, R]:
        """As `keyed`, what is known read when somebody asks for it."""
        before, told = self.before.get(table, {}), self.now.setdefault(table, {})
        fresh = {}
        for thing, key in things.items():
            if key in before:
                told[key] = before[key]
            elif key not in told:
                fresh[thing] = work(thing)
                if key and self.keeps:
                    told[key] = _encoded(fresh[thing])
        return _Rows(things, fresh, told)

    def row(self, table: str, key: str | None) -> dict[str, Any]:
        """The mapping that was put under a key; empty where there is none."""
        found = self.now.get(table, {}).get(key or "") or self.before.get(table, {}).get(key or "")
        return dict(json.loads(found)) if found else {}

    def put(self, table: str, key: str | None, row: Mapping[str, Any]) -> None:
        if key and self.keeps:
            self.now.setdefault(table, {})[key] = _encoded(row)

    def last(self, table: str, key: str | None) -> dict[str, Any]:
        """The mapping that the last run put under a key; empty where there is none."""
        found = self.before.get(table, {}).get(key or "")
        return dict(json.loads(found)) if found else {}

    def forget(self, table: str) -> None:
        """Keep nothing of what this run has put there so far."""
        self.now.pop(table, None)

    def stays(self, table: str, key: str | None) -> None:
        """What was put under a key is kept for the next run as it is."""
        if key and self.keeps and key in self.before.get(table, {}):
            self.now.setdefault(table, {}).setdefault(key, self.before[table][key])

    def carry(self, table: str, keys: Iterable[str]) -> None:
        """What was put under each of many keys is kept for the next run as it is."""
        if before := self.before.get(table):
            known = self.now.setdefault(table, {})
            known.update({key: before[key] for key in keys if key in before and key not in known})

    def all_of(self, things: Sequence[tuple[object, str | None]]) -> str | None:
        """The key of what depends on things with keys of their own; None where one has none."""
        return None if any(key is None for _, key in things) else self.prints.of(things)

    def keys(self, things: Sequence[object], processes: int = 1) -> list[str | None]:
        """The fingerprint of each thing, worked out once; None where nothing is kept."""
        if not self.keeps:
            return [None] * len(things)
        keys = [self.prints.known(thing) for thing in things]
        new = [thing for thing, key in zip(things, keys, strict=True) if key is None]
        fresh = each(self.prints.of, new, processes, MANY)
        for thing, key in zip(new, fresh, strict=True):
            if key is not None:
                self.prints.know(thing, key)
        rest = iter(fresh)
        return [next(rest) if key is None else key for key in keys]


class _Rows(Mapping[T, R]):
    """What is known of each thing, read when somebody asks."""

    def __init__(self, things: Mapping[T, str | None], fresh: dict[T, R], told: Rows) -> None:
        self._things, self._found, self._told = things, fresh, told

    def __getitem__(self, thing: T) -> R:
        if thing not in self._found:
            self._found[thing] = json.loads(self._told[self._things[thing] or ""])
        return self._found[thing]

    def __iter__(self) -> Iterator[T]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)


def _encoded(result: object) -> bytes:
    return json.dumps(result, separators=(",", ":")).encode("ascii")


# --- from run to run ---------------------------------------------------------------------------


def load(folder: Path, key: str) -> Recall:
    """What an earlier run knew; nothing where it was worked out with another `key`, or with ""."""
    found = Recall()
    for name in tables.names(folder) if key else ():
        table = tables.read(folder, name, key)
        if table is not None:
            found.tables[name], found.before[name] = table, table.rows
    return found


def keep(folder: Path, key: str, found: Recall) -> None:
    """For the next run; not where nobody can tell what it was worked out with."""
    if not key:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in found.now.items():
        found.tables[name] = tables.write(folder, name, key, rows, found.tables.get(name))
