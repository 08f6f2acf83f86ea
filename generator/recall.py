"""What was worked out of a thing alone is known again by the thing, from one run to the next."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.abreast import each
from generator.fingerprint import fingerprint

T = TypeVar("T")
R = TypeVar("R")
Rows = dict[str, bytes]
"""Fingerprint of a thing → what was worked out of it, as JSON: a tenth of it in memory."""


@dataclass(slots=True)
class Recall:
    """Results by table and by fingerprint of the thing; forgets what nobody asked for again."""

    before: dict[str, Rows] = field(default_factory=dict)
    now: dict[str, Rows] = field(default_factory=dict)
    _keys: dict[int, tuple[object, str | None]] = field(default_factory=dict)
    """By the id of a thing: it is kept, so that no other gets the id."""

    def each(
        self, table: str, work: Callable[[T], R], things: Sequence[T], processes: int, fewest: int
    ) -> list[R]:
        """As `abreast.each`: the result for each thing, worked out for those that are new.

        `work` must be pure, and its result what JSON gives back the same: lists, text, numbers,
        mappings of text.
        """
        known = {**self.before.get(table, {}), **self.now.get(table, {})}
        keys = [self._key(thing) for thing in things]
        found = [_decoded(known.get(key)) if key else None for key in keys]
        new = [thing for thing, result in zip(things, found, strict=True) if result is None]
        fresh = iter(each(work, new, processes, fewest))
        results = [next(fresh) if result is None else result for result in found]
        self.now[table] = {
            key: known[key] if old is not None else _encoded(result)
            for key, old, result in zip(keys, found, results, strict=True)
            if key
        }
        return results

    def _key(self, thing: object) -> str | None:
        if id(thing) not in self._keys:
            self._keys[id(thing)] = thing, fingerprint(thing)
        return self._keys[id(thing)][1]


def _encoded(result: object) -> bytes:
    return json.dumps(result, separators=(",", ":")).encode("ascii")


def _decoded(row: bytes | None) -> Any:
    try:
        return None if row is None else json.loads(row)
    except ValueError:
        return None


# --- from run to run ---------------------------------------------------------------------------


def load(folder: Path, key: str) -> Recall:
    """What an earlier run knew; nothing where it was worked out with another `key`, or with ""."""
    found = Recall()
    for place in sorted(folder.glob("*.rows")) if key else ():
        try:
            first, *rows = place.read_bytes().split(b"\n")
        except OSError:
            continue
        if first == key.encode():
            found.before[place.stem] = dict(_rows(rows))
    return found


def _rows(lines: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    for line in lines:
        name, _, row = line.partition(b" ")
        yield name.decode("ascii", "replace"), row


def keep(folder: Path, key: str, found: Recall) -> None:
    """For the next run; not where nobody can tell what it was worked out with."""
    if not key:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in found.now.items():
        if rows == found.before.get(table):
            continue
        temporary = folder / f"{table}.{os.getpid()}.tmp"
        lines = (b"%s %s" % (name.encode("ascii"), row) for name, row in rows.items())
        temporary.write_bytes(b"\n".join([key.encode(), *lines]))
        temporary.replace(folder / f"{table}.rows")
