"""What is made of each group of items; known again where its articles tell what they told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.kept_items import Item, Kept, Row, filled, read, row_of, written
from generator.records import Reading
from generator.resolve.alike import Place, Tellings, Told
from generator.resolve.ground import Ground
from generator.resolve.marks import marks_of

T = TypeVar("T", bound=Told)
R = TypeVar("R", bound=Item)
Make = Callable[[Sequence[T], Ground], tuple[R, str]]
"""The entry of a group, and an id for it where another has its own; from a ground of the group's
articles alone."""
_Groups = tuple[tuple[Place, ...], ...]
_Made = list[tuple[Kept[R], str]]


def entries(
    table: str,
    groups: Sequence[Sequence[Place]],
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, object],
    make: Make[T, R],
    kind: type[R],
) -> list[Kept[R]]:
    """In the order of the groups; of two with one id the later gets its other one."""
    rows = _rows(groups)
    recall = ground.recall

    def row(found: _Groups) -> list[tuple[R, str]]:
        # What is known again may have been made of nothing but its own articles.
        articles = (i for group in found for i, _ in group)
        own = ground.among(articles) if recall.keeps else ground
        return [make([told.at(place) for place in group], own) for group in found]

    def put(found: _Groups) -> tuple[_Made[R], bytes]:
        fresh = row(found)
        if not recall.keeps:
            return [(Kept(row_of(entry), entry), other) for entry, other in fresh], b""
        rows = [_row(entry, ground.readings) for entry, _ in fresh]
        line = written(fresh, rows)
        made = read(line, kind, recall.prints)
        for (one, _), (entry, _) in zip(made, fresh, strict=True):
            one.holds(entry)
        return made, line

    known = {found: _key(found, ground, keys) for found in rows}
    made = recall.lines(f"{table} kept", known, put, lambda line: read(line, kind, recall.prints))
    of = {g[0]: one for found in rows for g, one in zip(found, made[found], strict=True)}
    return list(_under_ids(of[group[0]] for group in groups))


def _row(entry: Item, readings: Mapping[str, Reading]) -> Row:
    return filled(row_of(entry), entry, readings)._replace(marks=marks_of(entry, readings))


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


def _under_ids(found: Iterable[tuple[Kept[R], str]]) -> Iterator[Kept[R]]:
    taken: set[str] = set()
    for entry, other in found:
        one = entry.under(other) if entry.row.id in taken else entry
        taken.add(one.row.id)
        yield one
