"""Rows as JSON: one row a line, so that a diff names the rows that changed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
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
    if isinstance(value, Ref):
        return address(value)
    if dataclasses.is_dataclass(value):
        return {f.name: plain(getattr(value, f.name), address) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(item, address) for item in value]
    return clean(value) if isinstance(value, str) else value


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
