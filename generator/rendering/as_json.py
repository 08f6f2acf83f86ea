"""Rows as JSON: one row a line, so that a diff names the rows that changed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from generator.escape import clean
from generator.records import Ref

Address = Callable[[Ref], str | None]


def as_json(content: Mapping[str, Any], address: Address) -> str:
    """The file; a `Ref` is written as its address, null where its page was deleted."""
    keys = (f"{_text(key)}: {_value(value, address)}" for key, value in content.items())
    return "{\n" + ",\n".join(keys) + "\n}\n"


def _value(value: Any, address: Address) -> str:
    if not isinstance(value, list):
        return _text(plain(value, address))
    rows = ",\n".join(_text(plain(row, address)) for row in value)
    return f"[\n{rows}\n]" if rows else "[]"


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


_text = json.JSONEncoder(ensure_ascii=False).encode
