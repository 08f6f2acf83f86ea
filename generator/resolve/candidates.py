"""Which items of different articles are worth comparing: those of neighbouring articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from generator.resolve.nearness import Near

T = TypeVar("T")


def across(items: Mapping[str, Sequence[T]], near: Near) -> Iterator[tuple[T, T]]:
    """Each pair of items of two neighbouring articles once, in the order of the articles."""
    for article, mine in items.items():
        for other in near.get(article, ()):
            if other > article and other in items:
                for a in mine:
                    for b in items[other]:
                        yield a, b


def within(items: Mapping[str, Sequence[T]]) -> Iterator[tuple[T, T]]:
    """Each pair of items of one article once, in order."""
    for mine in items.values():
        for n, a in enumerate(mine):
            for b in mine[n + 1 :]:
                yield a, b
