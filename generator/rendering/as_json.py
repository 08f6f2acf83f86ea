"""Rows as JSON: one row a line, so that a diff names the rows that changed."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from generator.escape import clean
from generator.records import Ref, Rows
from generator.rendering.row_by_row import Kept, all_anew

Address = Callable[[Ref], str | None]
BEHIND = "\n]\n}\n"
"""What stands behind the last row."""
# "\\n" and "\\u0007", to be cleaned, and, without need, "C:\\\\new"; not "“a \\"word\\"”".
_ESCAPED = re.compile(r'\\[^"\\]')


def as_json(content: Mapping[str, Any], address: Address, kept: Kept = all_anew) -> bytes:
    """The file in UTF-8; a `Ref` is written as its address, null where its page was deleted.

    `kept` gives the bytes of `Rows`, which stand last.
    """
    pieces: list[bytes] = []  # put together once: a file may have hundreds of megabytes
    for key, value in content.items():
        name = f"{_text(key)}: ".encode()
        pieces += [b",\n" if pieces else b"", name, *_value(value, address, kept)]
    return b"".join((b"{\n", *pieces, b"\n}\n"))


def _value(value: Any, address: Address, kept: Kept) -> tuple[bytes, ...]:
    row = _rows(address)
    if isinstance(value, Rows):
        rows = kept(value, row, ",\n")
    elif isinstance(value, list):
        rows = ",\n".join(map(row, value)).encode("utf-8")
    else:
        return (row(value).encode("utf-8"),)
    return (b"[\n", rows, b"\n]") if rows else (b"[]",)


def _rows(address: Address) -> Callable[[Any], str]:
    """Writes one row as `plain` has it.

    Nearly no row holds anything to be cleaned, which shows once it is written: then its records
    need not be made mappings and lists first.
    """

    def shallow(value: Any) -> Any:
        if value.__class__ is Ref:
            return address(value)
        names = _fields(value.__class__)
        if not names:
            raise TypeError(f"no way to write {value!r} as JSON")
        return dict(zip(names, _values(value.__class__)(value), strict=True))

    quick = json.JSONEncoder(ensure_ascii=False, default=shallow).encode

    def row(value: Any) -> str:
        text = quick(value)
        if text.isprintable() and "  " not in text and not _ESCAPED.search(text):
            return text
        return _text(plain(value, address))

    return row


def plain(value: Any, address: Address) -> Any:
    """Records as mappings, tuples as lists, text on one line and without controls."""
    kind = value.__class__
    if kind is str:
        return clean(value)
    if kind is tuple:
        return [plain(item, address) for item in value]
    if kind is Ref:
        return address(value)
    if isinstance(value, str):  # one that knows its language
        return clean(value)
    names = _fields(kind)
    return {name: plain(getattr(value, name), address) for name in names} if names else value


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of a record's fields; none for what is no record."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """The values of a record's fields."""
    names = _fields(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


_text = json.JSONEncoder(ensure_ascii=False).encode
