"""Records as JSON and back: lists of field values, by the types that the dataclasses declare.

Nothing is imported or run because a file says so: a finding is named, and only names of
`Finding` classes that are loaded already are known.
"""

from __future__ import annotations

import dataclasses
import sys
import types
from collections.abc import Callable
from functools import cache
from pathlib import PurePosixPath
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.records import Finding

Coder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """The value as lists, text and numbers; a finding as [name of its class, its fields]."""
    if isinstance(value, Finding):
        return [_name(type(value)), _fields(value)]
    if dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, PurePosixPath):
        return str(value)
    return value


def decode(kind: Any, data: Any) -> Any:
    """The record of that type; an error (KeyError, TypeError, ValueError) if it is none."""
    return _decoder(kind)(data)


def _fields(value: Any) -> list[Any]:
    return [encode(getattr(value, field.name)) for field in dataclasses.fields(value)]


def _name(kind: type) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


def _findings() -> dict[str, type]:
    """Every loaded `Finding` class by name."""
    found: dict[str, type] = {}
    queue: list[type] = [Finding]
    while queue:
        kind = queue.pop()
        if _stands(kind):
            found[_name(kind)] = kind
        queue += kind.__subclasses__()
    return found


def _stands(kind: type) -> bool:
    """Whether the class is the one its module knows by that name.

    `dataclass(slots=True)` makes a second class and leaves the first one about.
    """
    return getattr(sys.modules.get(kind.__module__), kind.__qualname__, kind) is kind


@cache
def _decoder(kind: Any) -> Coder:
    """How one declared type is read; worked out once for each."""
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin in (Union, types.UnionType):
        return _optional(get_args(kind))
    if origin is Literal or kind in (str, int, float, bool, Any):
        return _same
    if kind is PurePosixPath:
        return PurePosixPath
    if isinstance(kind, type) and issubclass(kind, Finding):
        return _finding
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"no way to read {kind} back")


def _same(data: Any) -> Any:
    return data


def _tuple(args: tuple[Any, ...]) -> Coder:
    if len(args) == 2 and args[1] is ...:
        item = _decoder(args[0])
        return lambda data: tuple([item(value) for value in data])
    items = [_decoder(arg) for arg in args]
    return lambda data: tuple([read(value) for read, value in zip(items, data, strict=True)])


def _optional(args: tuple[Any, ...]) -> Coder:
    kinds = [arg for arg in args if arg is not types.NoneType]
    if len(kinds) > 1:
        if all(_decoder(kind) is _same for kind in kinds):
            return _same
        raise TypeError(f"no way to tell {kinds} apart")
    inner = _decoder(kinds[0])
    return lambda data: None if data is None else inner(data)


def _record(kind: Any) -> Coder:
    hints = get_type_hints(kind)
    readers = [_decoder(hints[field.name]) for field in dataclasses.fields(kind)]

    def read(data: Any) -> Any:
        return kind(*[reader(value) for reader, value in zip(readers, data, strict=True)])

    return read


def _finding(data: Any) -> Finding:
    name, values = data
    kind = _known(name)
    found: Finding = _record_of(kind)(values)
    return found


@cache
def _known(name: str) -> type:
    return _findings()[name]


@cache
def _record_of(kind: type) -> Coder:
    return _record(kind)
