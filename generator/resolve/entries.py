"""What is made of each group of items; known again where its articles tell what they told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from generator.keep.codec import decode, encode
from generator.resolve.alike import Place, Tellings, Told
from generator.resolve.ground import Ground

T = TypeVar("T", bound=Told)
R = TypeVar("R")
Make = Callable[[Sequence[T], Ground], tuple[R, str]]
"""The entry of a group, and an id for it where another has its own; from a ground of the group's
articles alone."""
_Groups = tuple[tuple[Place, ...], ...]
_Made = list[tuple[R, str]]


def entries(
    table: str,
    groups: Sequence[Sequence[Place]],
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, object],
    make: Make[T, R],
    kind: type[R],
) -> list[R]:
    """In the order of the groups; of two with one id the later gets its other one."""
    rows = _rows(groups)

    def row(found: _Groups) -> _Made[R]:
        # What is known again may have been made of nothing but its own articles.
        articles = (i for group in found for i, _ in group)
        own = ground.among(articles) if ground.recall.keeps else ground
        return [make([told.at(place) for place in group], own) for group in found]

    def know(row: _Made[R], digest: str) -> None:
        for number, (entry, _) in enumerate(row):
            ground.recall.prints.know(entry, f"{digest} {number}")

    known = {found: _key(found, ground, keys) for found in rows}
    made = ground.recall.keyed_at_once(
        table,
        known,
        lambda new: list(map(row, new)),
        lambda row: [(encode(entry), other) for entry, other in row],
        lambda row: [(decode(kind, entry), other) for entry, other in row],
        know,
    )
    of = {g[0]: one for found in rows for g, one in zip(found, made[found], strict=True)}
    return list(_under_ids(of[group[0]] for group in groups))


def _rows(groups: Iterable[Sequence[Place]]) -> list[_Groups]:
    """What is known or made at once: all groups of one article, each group of several."""
    found: list[_Groups] = []
    alone: dict[str, list[tuple[Place, ...]]] = {}
    for group in groups:
        articles = {i for i, _ in group}
        if len(articles) == 1:
            alone.setdefault(group[0][0], []).append(tuple(group))
        else:
            found.append((tuple(group),))
    return [*found, *map(tuple, alone.values())]


def _key(found: _Groups, ground: Ground, keys: Mapping[str, object]) -> str | None:
    articles = sorted({i for group in found for i, _ in group})
    if any(keys[i] is None for i in articles):
        return None
    return ground.recall.prints.of(found, [keys[i] for i in articles], ground.behind(articles))


def _under_ids(found: Iterable[tuple[Any, str]]) -> Iterator[Any]:
    taken: set[str] = set()
    for entry, other in found:
        one = replace(entry, id=other) if entry.id in taken else entry
        taken.add(one.id)
        yield one
