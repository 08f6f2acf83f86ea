"""A digest of a record and of everything in it: two records with one digest are alike."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import marshal
import pickle
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any

Reduced = tuple[type, tuple[Any, ...]]
FEW = 60
"""Characters that are kept as they are: twice as many as a digest has."""
SIZE = 16
"""Bytes: no two of a billion records share one by chance."""
PLAIN = 2
"""The version of `marshal` that writes every value in full, whichever object it is."""


class Fingerprints:
    """Takes digests of values; a record whose digest is known already is not gone through again."""

    def __init__(self) -> None:
        self._table = _Fields()
        self._known: dict[int, tuple[object, str]] = {}
        """By the id of a record: it is kept, so that no other gets the id."""

    def know(self, record: object, digest: str) -> None:
        """Whatever holds this very record from now on holds the digest in its place.

        `digest` must tell it from every other record of its class.
        """
        self._known[id(record)] = record, digest
        for kind in {type(record), _plain(type(record))}:
            self._table.take_known(kind, self._known)

    def known(self, record: object) -> str | None:
        """The digest of this very record, where it is known."""
        found = self._known.get(id(record))
        return found[1] if found else None

    def brief(self, *values: object) -> str | None:
        """The same, for little things as good as they are: most answers are a word or two."""
        parts = []
        for value in values:
            plain = _PLAIN.get(type(value))
            part = plain(value) if plain else self.known(value)
            if part is None:
                return self.of(*values)
            parts.append(part)
        return shortened("\n".join(parts))

    def of(self, *values: object) -> str | None:
        """The digest of the values; None where one cannot be written down (a file, a loop).

        Nothing is ever read back: the bytes are made to be compared. Values that differ in
        anything have other bytes; alike ones may have other bytes only where they hold sets.
        """
        if len(values) == 1 and (plain := self._of_plain(values[0])):
            return plain
        out = io.BytesIO()
        writer = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
        writer.fast = True  # every value in full, whether or not it is the same object as another
        writer.dispatch_table = self._table
        try:
            writer.dump(values)
        except (pickle.PicklingError, TypeError, AttributeError, RecursionError, ValueError):
            return None
        return hashlib.blake2b(out.getbuffer(), digest_size=SIZE).hexdigest()

    def _of_plain(self, value: object) -> str | None:
        """Of a record of plain values, as most are; it takes a fifth of the time."""
        try:
            kind, fields = self._table[type(value)](value)
            return of_plain((kind.__module__, kind.__qualname__, fields))
        except (KeyError, ValueError):
            return None


def words_of(value: Sequence[Any]) -> str | None:
    """Texts one behind the other; None for anything else, and where they cannot be told apart."""
    if not all(type(word) is str for word in value):
        return None
    words = "\0".join(value)
    return (
        f"({len(value)} {len(words)} {words}"
        if words.count("\0") == max(0, len(value) - 1)
        else None
    )


_PLAIN: Mapping[type, Callable[[Any], str | None]] = {
    type(None): lambda _: "",
    str: lambda value: f"={len(value)} {value}",
    bool: str,
    int: lambda value: f"#{value}",
    tuple: words_of,
    PurePosixPath: lambda value: f"/{len(str(value))} {value}",
}
"""How values are written that are words or numbers; no two of them alike."""


def shortened(words: str | None) -> str | None:
    """Words as they are where they are few, else a digest of them."""
    if words is None or (len(words) < FEW and words.isprintable()):
        return words
    return of_text(words)


def of_text(text: str) -> str:
    return of_bytes(text.encode("utf-8", "surrogatepass"))


def of_plain(value: Any) -> str:
    """Of tuples, lists, words and numbers, one in another; ValueError for anything else."""
    return of_bytes(marshal.dumps(value, PLAIN))


def of_bytes(*parts: bytes) -> str:
    """Of the parts one behind the other."""
    found = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        found.update(part)
    return found.hexdigest()


class _Fields(dict[type, Callable[[Any], Reduced]]):
    """How a dataclass is written: its class and its fields; thrice as fast as pickle's own way."""

    def __init__(self) -> None:
        super().__init__()
        self._taken: set[type] = set()

    def __missing__(self, kind: type) -> Callable[[Any], Reduced]:
        plain = _plain(kind)
        if not dataclasses.is_dataclass(plain) or "__reduce__" in vars(plain):
            raise KeyError(kind)
        self[kind] = found = _reducer(plain, tuple(f.name for f in dataclasses.fields(plain)))
        return found

    def take_known(self, kind: type, known: Mapping[int, tuple[object, str]]) -> None:
        """Writes those of this class that are known as their digests."""
        if kind in self._taken or not dataclasses.is_dataclass(kind):
            return
        self._taken.add(kind)
        whole = self[kind]

        def reduced(value: object) -> Reduced:
            found = known.get(id(value))
            return (str, (found[1],)) if found else whole(value)

        self[kind] = reduced


def _plain(kind: type) -> type:
    """The class of which a record is once it is read whole, where it is read on demand."""
    found: type = vars(kind).get("plain", kind)
    return found


def _reducer(kind: type, names: tuple[str, ...]) -> Callable[[Any], Reduced]:
    if len(names) < 2:
        return lambda value: (kind, tuple(getattr(value, name) for name in names))
    fields: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    return lambda value: (kind, fields(value))


fingerprint = Fingerprints().of
"""The digest of values of which none is known."""
