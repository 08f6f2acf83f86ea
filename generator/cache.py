"""Readings by content: what is read and extracted once is not done again until something changes.

One table of all seeds with the key of what each reading was made from (the seed's bytes, its
sidecar's, the generator's own source, the extractors and their order), with the head of its
article and with the place of all else, which is read and decoded when somebody asks for it. A file
that is in the state in which it was keyed has that key still, and is not read, as with git's index;
one that was saved within the seconds that a file system may count as one, or is in any other
state, is read. A wrong or torn file is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import generator
from generator import aside, registry
from generator.fingerprint import of_bytes
from generator.keep.listing import mark
from generator.keep.seen import SETTLED
from generator.on_demand import reading_of, written
from generator.packs import Packs, Place
from generator.records import Reading

LARGEST = 1_000_000
"""Bytes of a seed that is worth a key: five times what any reader accepts."""
MANY_PACKS = 24
"""Packs that are put into one: each run that reads anything new brings one."""
_SOURCES = (
    "*.py", "records/*.py", "keep/codec.py",
    "readers/**/*", "extract/**/*", "lexicon/**/*", "calendar/**/*",
)  # fmt: skip
"""Files that decide what is extracted; a new page template makes nothing out of date."""
_LIBRARIES = ("lxml", "pystemmer", "pyyaml", "rapidfuzz")
State = tuple[int, ...] | None
"""What changes with every change of a file; () where there is none, None where nobody can tell."""
Again = Callable[[], Reading]
"""Reads and extracts an article anew."""


class Source(NamedTuple):
    """A seed as it lies there."""

    seed: State
    sidecar: State
    more: str
    """What else its reading is made from, beside what all are: as an editor's corrections."""


class Made(NamedTuple):
    """By what a seed's reading is known."""

    key: str
    sidecar: str
    """Checksum of the sidecar; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Known:
    reading: Reading
    doubts: tuple[str, ...]
    """Where a rule hesitated."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What the table has of one seed."""

    source: Source
    made: Made
    head: list[Any]
    doubts: tuple[str, ...]
    place: Place


class Cache:
    def __init__(self, folder: Path, made_with: str) -> None:
        """`made_with` tells what all readings are made with: of others nothing is known."""
        self._table = folder / "table.json"
        self._made_with = made_with
        self._packs = Packs(folder)
        sizes = self._packs.sizes()
        self._rows = {
            name: row
            for name, row in _rows(_bytes(self._table), made_with).items()
            if row.place.start + row.place.length <= sizes.get(row.place.pack, -1)
        }
        self._new: dict[str, tuple[_Row, bytes]] = {}

    def made(self, name: str, source: Source) -> Made | None:
        """What a seed in this state was made to, where it was in the very same one."""
        row = self._rows.get(name)
        if row is None or None in (source.seed, source.sidecar) or row.source != source:
            return None
        return row.made

    def get(self, name: str, key: str, again: Again) -> Known | None:
        """The reading kept for this article, if it was made from the very same things.

        What is damaged is noticed when somebody looks into it, and is then read `again`.
        """
        row = self._rows.get(name)
        if row is None or row.made.key != key:
            return None
        try:
            reading = reading_of(row.head, lambda: self._packs.row(row.place), again)
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        return Known(reading, row.doubts)

    def put(self, name: str, source: Source, made: Made, known: Known) -> None:
        """Keep a reading. Raises TypeError for a finding of types that JSON does not know."""
        text = written(known.reading)
        row = _Row(source, made, text.head, known.doubts, Place("", 0, 0, ""))
        self._new[name] = row, text.body

    def keep(self, sources: Mapping[str, tuple[Source, Made]]) -> None:
        """Write down what is new, in which state each seed is, and no seed that is gone."""
        places = self._packs.put([body for _, body in self._new.values()]) if self._new else []
        known = dict(self._rows)
        for (name, (new, _)), place in zip(self._new.items(), places, strict=True):
            known[name] = replace(new, place=place)
        rows = {
            name: row if row.source == source else replace(row, source=source)
            for name, (source, made) in sources.items()
            if (row := known.get(name)) is not None and row.made == made
        }
        if rows != self._rows:
            self._write(self._packed_anew(rows))

    def _write(self, rows: Mapping[str, _Row]) -> None:
        aside.put(self._table, _text(rows, self._made_with))
        self._packs.keep({row.place.pack for row in rows.values()}, self._table.name)

    def _packed_anew(self, rows: dict[str, _Row]) -> dict[str, _Row]:
        """All in one pack, where there are many or most of them is nobody's any more."""
        used = sum(row.place.length for row in rows.values())
        sizes = self._packs.sizes()
        packs = {row.place.pack for row in rows.values()}
        if len(packs) <= MANY_PACKS and sum(sizes.get(pack, 0) for pack in packs) <= 2 * used:
            return rows
        bodies = {name: body for name, row in rows.items() if (body := self._packs.row(row.place))}
        places = self._packs.put(list(bodies.values()))
        return {i: replace(rows[i], place=p) for i, p in zip(bodies, places, strict=True)}


def _bytes(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError:
        return b""


def _text(rows: Mapping[str, _Row], made_with: str) -> bytes:
    data = {
        name: [row.source, row.made, row.head, row.doubts, row.place] for name, row in rows.items()
    }
    text = json.dumps(data, separators=(",", ":")).encode("ascii")
    return _head(text, made_with) + b"\n" + text


def _head(text: bytes, made_with: str) -> bytes:
    return (of_bytes(text) + made_with).encode()


def _rows(raw: bytes, made_with: str) -> dict[str, _Row]:
    """Those of a table that is whole and was made with the same."""
    head, _, text = raw.partition(b"\n")
    if not text or head != _head(text, made_with):
        return {}
    try:
        return {
            name: _Row(
                Source(_state(source[0]), _state(source[1]), source[2]),
                Made(*made), known, tuple(doubts), Place(*place),
            )
            for name, (source, made, known, doubts, place) in json.loads(text).items()
        }  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return {}


def _state(data: list[int] | None) -> State:
    return None if data is None else tuple(data)


# --- seeds -------------------------------------------------------------------------------------


def state_of(place: str) -> State:
    """The state of a plain file that was not saved just now; () where there is nothing."""
    try:
        found = os.lstat(place)
    except FileNotFoundError:
        return ()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode) or found.st_ctime_ns >= time.time_ns() - SETTLED:
        return None
    return mark(found)


def made_of(seed: Path, shown: str, extractors: Iterable[str]) -> Made | None:
    """What a reading of this seed depends on; None for what is no file of decent size."""
    key = key_of(seed, shown, extractors)
    sidecar = regular(seed.with_suffix(".yml"))
    return (
        Made(key, "" if sidecar is None else hashlib.sha256(sidecar).hexdigest()) if key else None
    )


def key_of(seed: Path, shown: str, extractors: Iterable[str]) -> str | None:
    """What a reading of this seed depends on; None for what is no file of decent size.

    `shown` is its path below the project: the same checkout elsewhere may use the same cache.
    """
    text = regular(seed)
    if text is None:
        return None
    sidecar = regular(seed.with_suffix(".yml")) or b""
    parts = [text, sidecar, shown.encode(), _generator().encode()]
    parts += [name.encode() for name in extractors]
    key = hashlib.sha256()
    for part in parts:
        key.update(len(part).to_bytes(8))
        key.update(part)
    return key.hexdigest()


def regular(path: Path) -> bytes | None:
    """The bytes of a plain file of decent size; None for a link, a pipe, a giant or nothing."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode) or state.st_size > LARGEST:
            return None
        return file.read(LARGEST)


def made_with(extractors: Iterable[str]) -> str:
    """What all readings of a run are made with, in one line."""
    return json.dumps([_generator(), *extractors])


@cache
def _generator() -> str:
    """A digest of the source of readers and extractors and of what they build on."""
    home = Path(generator.__file__).parent
    key = hashlib.sha256()
    for place in sorted({p for pattern in _SOURCES for p in home.glob(pattern)}):
        if place.is_file() and "__pycache__" not in place.parts:
            key.update(f"{place.relative_to(home).as_posix()}\0".encode())
            key.update(place.read_bytes())
    made_with = [f"{name} {version(name)}" for name in _LIBRARIES]
    made_with += [platform.python_version(), unicodedata.unidata_version, *registry.versions()]
    return f"{key.hexdigest()} {' '.join(made_with)}"
