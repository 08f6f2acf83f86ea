"""Circles: casts of which some may be one actor, and none anybody of another circle.

Who is who is decided in each circle alone, so that one more article asks again about those who
may be meant by its names, and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.resolve.casting import Entry
from generator.resolve.nearness import Near

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
Entries = Mapping[str, Sequence[Entry]]
"""By article id."""


class Circle(NamedTuple):
    members: list[Member]
    """In the order of the articles, then of the keys."""
    named: list[Entry]
    around: bool
    """Whether it counts which of the articles are near each other."""


def circles(told: Entries) -> list[Circle]:
    """Every cast in one of them; `told` comes in the order of the articles."""
    parent: dict[int, int] = {}

    def find(mark: int) -> int:
        root = parent.setdefault(mark, mark)
        while root != parent[root]:
            parent[root] = root = parent[parent[root]]
        parent[mark] = root
        return root

    called = {mark for row in told.values() for entry in row for mark in entry.calls}
    for marks in _together(told, called):
        first = find(marks[0])
        for mark in marks[1:]:
            parent[find(mark)] = first
    found: dict[int, Circle] = {}
    for article, row in told.items():
        for entry in row:
            root = find(entry.marks[0])
            circle = found.get(root)
            if circle is None:
                found[root] = Circle([(article, entry.key)], [entry], False)
            else:
                circle.members.append((article, entry.key))
                circle.named.append(entry)
    return [
        circle._replace(around=_asks_around(circle.named)) if len(circle.named) > 1 else circle
        for circle in found.values()
    ]


def _together(told: Entries, called: set[int]) -> Iterator[tuple[int, ...]]:
    """Marks of one cast, each set of them once; of those to which it answers those that call."""
    seen = set()
    for row in told.values():
        for entry in row:
            marks = (*entry.marks, *entry.calls, *(m for m in entry.answers if m in called))
            if len(marks) > 1 and marks not in seen:
                seen.add(marks)
                yield marks


def _asks_around(named: Sequence[Entry]) -> bool:
    return len({entry.marks[0] for entry in named}) > 1 or any(e.around for e in named)


def near_within(circle: Circle, near: Near) -> list[tuple[str, list[str]]]:
    """Which of its articles are near which others of them."""
    if not circle.around:
        return []
    articles = {article for article, _ in circle.members}
    if len(articles) < 2:
        return []
    rows = ((i, articles.intersection(near.get(i, ()))) for i in sorted(articles))
    return [(i, sorted(others)) for i, others in rows if others]
