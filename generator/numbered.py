"""Things with a number each, which they keep."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Numbered(Generic[K]):
    """Those of `before` have their places there as numbers; whatever comes gets the next."""

    def __init__(self, before: Sequence[K] = ()) -> None:
        self._first = len(before)
        self.things = list(before)
        self._numbers: dict[K, int] = dict(zip(self.things, range(self._first), strict=True))

    def of(self, things: Iterable[K]) -> array[int]:
        """The numbers of the things, each once and in their order."""
        return array("I", sorted({self.number(thing) for thing in things}))

    def number(self, thing: K) -> int:
        found = self._numbers.get(thing)
        if found is None:
            found = self._numbers[thing] = len(self.things)
            self.things.append(thing)
        return found

    @property
    def new(self) -> list[K]:
        """Those that were not there before."""
        return self.things[self._first :]

    def shared(self, new: Sequence[K]) -> Callable[[int], int]:
        """Gives the number here of what somebody numbered who began with the same things: `new`
        are those that came to him."""

        def here(number: int) -> int:
            return number if number < self._first else self.number(new[number - self._first])

        return here
