"""Stories as text, each field by itself: of a story that is known again a page reads what it shows.

The matrix of a story is most of it, and its own page alone looks at that.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_type_hints

from generator.keep.codec import decode, encode
from generator.records import Story

_NAMES = tuple(field.name for field in fields(Story))
_PLACE = {name: at for at, name in enumerate(_NAMES)}
_KINDS: Mapping[str, Any] = get_type_hints(Story)
_BETWEEN = b"\t"
"""Between the fields: JSON writes none."""


def written(story: Story) -> bytes:
    """The story as one line."""
    return _BETWEEN.join(
        json.dumps(encode(getattr(story, name)), separators=(",", ":")).encode("ascii")
        for name in _NAMES
    )


def read(line: bytes) -> Story:
    """The same from such a line, none of its fields looked at yet."""
    texts = line.split(_BETWEEN)
    if len(texts) != len(_NAMES):
        raise ValueError(f"{len(texts)} fields of a story")
    found = object.__new__(_KeptStory)
    object.__setattr__(found, "_texts", texts)
    return found


class _KeptStory(Story):
    """A story like any other, and equal to one."""

    __slots__ = ("_texts",)
    plain = Story

    def __getattr__(self, name: str) -> Any:
        if name not in _PLACE:
            raise AttributeError(name)
        value = decode(_KINDS[name], json.loads(self._texts[_PLACE[name]]))
        object.__setattr__(self, name, value)
        return value

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _NAMES)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Story):
            return NotImplemented
        return self._values() == tuple(getattr(other, name) for name in _NAMES)

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return repr(Story(*self._values()))

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return Story, self._values()
