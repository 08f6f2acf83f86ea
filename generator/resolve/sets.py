"""Things that turn out to be the same, put together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Disjoint sets; members and sets come out in the order in which they were first seen."""

    def __init__(self, members: Iterable[T] = ()):
        self._parent: dict[T, T] = {m: m for m in members}

    def find(self, member: T) -> T:
        parent = self._parent.setdefault(member, member)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[member] = parent
        return parent

    def join(self, a: T, b: T) -> None:
        self._parent[self.find(b)] = self.find(a)

    def all(self) -> list[list[T]]:
        grouped: dict[T, list[T]] = {}
        for member in self._parent:
            grouped.setdefault(self.find(member), []).append(member)
        return list(grouped.values())
