"""Records as JSON and back: lists of field values, by the types that the dataclasses declare.

Nothing is imported or run because a file says so: a finding is named, and only names of
`Finding` classes that are loaded already are known.
"""

from __future__ import annotations

import dataclasses
import sys
import types
from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.records import Finding

Coder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """The value as lists, text and numbers; a finding as [name of its class, its fields]."""
    return _ENCODERS[type(value)](value)


def decode(kind: Any, data: Any) -> Any:
    """The record of that type; an error (KeyError, TypeError, ValueError) if it is none."""
    return _decoder(kind)(data)


class _Encoders(dict[type, Coder]):
    """How a value of each class is written; worked out once for each."""

    def __missing__(self, kind: type) -> Coder:
        self[kind] = found = self._encoder(kind)
        return found

    def _encoder(self, kind: type) -> Coder:
        if issubclass(kind, tuple):
            return lambda value: [self[type(item)](item) for item in value]
        if issubclass(kind, PurePosixPath):
            return str
        if not dataclasses.is_dataclass(kind):
            return _same
        fields, own = _fields(kind), name_of(kind)
        if issubclass(kind, Finding):
            return lambda value: [own, [self[type(item)](item) for item in fields(value)]]
        return lambda value: [self[type(item)](item) for item in fields(value)]


def _fields(kind: type) -> Callable[[Any], Iterable[Any]]:
    """Gives the values of a dataclass's fields, in order."""
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) < 2:
        return lambda value: [getattr(value, name) for name in names]
    return attrgetter(*names)


def name_of(kind: type) -> str:
    """By which a class of findings is written."""
    return f"{kind.__module__}:{kind.__qualname__}"


def _findings() -> dict[str, type[Finding]]:
    """Every loaded `Finding` class by name."""
    found: dict[str, type[Finding]] = {}
    queue: list[type[Finding]] = [Finding]
    while queue:
        kind = queue.pop()
        if _stands(kind):
            found[name_of(kind)] = kind
        queue += kind.__subclasses__()
    return found


def _stands(kind: type) -> bool:
    """Whether the class is the one its module knows by that name.

    `dataclass(slots=True)` makes a second class and leaves the first one about.
    """
    return getattr(sys.modules.get(kind.__module__), kind.__qualname__, kind) is kind


def finding_of(name: str) -> tuple[type[Finding], Coder]:
    """The class of findings of that name, and how its fields are read.

    Raises KeyError where none is loaded.
    """
    kind = _known(name)
    return kind, _record_of(kind)


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
        if item is _same:
            return tuple
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
    """Gives only those values to a reader that are not taken as they are, as most are."""
    hints = get_type_hints(kind)
    readers = [_decoder(hints[field.name]) for field in dataclasses.fields(kind)]
    size = len(readers)
    changed = [(at, reader) for at, reader in enumerate(readers) if reader is not _same]

    def read(data: Any) -> Any:
        if len(data) != size:
            raise ValueError(f"{len(data)} values for the {size} of {kind.__name__}")
        if not changed:
            return kind(*data)
        values = list(data)
        for at, reader in changed:
            values[at] = reader(values[at])
        return kind(*values)

    return read


def _finding(data: Any) -> Finding:
    name, values = data
    kind = _known(name)
    found: Finding = _record_of(kind)(values)
    return found


@cache
def _known(name: str) -> Any:
    return _findings()[name]


@cache
def _record_of(kind: type) -> Coder:
    return _record(kind)


_ENCODERS = _Encoders()
