"""What is worked out of one article, or of one of anything else, once somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class OnDemand(Mapping[K, V], Generic[K, V]):
    """A value for each of the keys, made when it is asked for and kept."""

    __slots__ = ("_found", "_keys", "_make", "told")

    def __init__(
        self,
        keys: Collection[K],
        make: Callable[[K], V],
        told: Callable[[K], Any] | None = None,
    ) -> None:
        """`told` tells the value of a key from any other, without making it."""
        self._keys, self._make = keys, make
        self.told: Callable[[K], Any] = told or self.get
        self._found: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._found:
            if key not in self._keys:
                raise KeyError(key)
            self._found[key] = self._make(key)
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return repr(dict(self))
