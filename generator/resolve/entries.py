"""What is made of each group of items; known again where its articles tell what they told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.abreast import each
from generator.fingerprint import of_text
from generator.kept_items import Item, Kept, Row, filled, read, row_of, written
from generator.records import Reading
from generator.resolve.alike import Groups, Place, Tellings, Told
from generator.resolve.ground import Ground
from generator.resolve.marks import marks_of

T = TypeVar("T", bound=Told)
R = TypeVar("R", bound=Item)
Make = Callable[[Sequence[T], Ground], tuple[R, str]]
"""The entry of a group, and an id for it where another has its own; from a ground of the group's
articles alone."""
Group = tuple[Place, ...]
_Made = list[tuple[R, str]]
_Row = list[tuple[Kept[R], str]]
MANY = 2_000
"""Fewer rows of entries are made faster than processes start."""


def entries(
    table: str,
    groups: Groups,
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, str | None],
    make: Make[T, R],
    kind: type[R],
) -> list[tuple[Kept[R], Group]]:
    """Each with its group, in order; of two with one id the later gets its other one."""
    recall = ground.recall

    def fresh(found: tuple[Group, ...]) -> _Made[R]:
        # What is known again may have been made of nothing but its own articles.
        articles = (i for group in found for i, _ in group)
        own = ground.among(articles) if recall.keeps else ground
        return [make([told.at(place) for place in group], own) for group in found]

    def line(found: tuple[Group, ...]) -> bytes:
        return _line(fresh(found), ground)

    def work(new: list[tuple[Group, ...]]) -> Iterator[tuple[_Row[R], bytes]]:
        if not recall.keeps or ground.processes < 2 or len(new) < MANY:
            yield from (_held(fresh(found), kind, ground) for found in new)
        else:  # what has to be written down is read back only when somebody asks
            for text in each(line, new, ground.processes):
                yield read(text, kind, recall.prints), text

    rows = _rows(groups)
    known = {found: _key(found, ground, keys) for found in rows}
    made = recall.lines(f"{table} kept", known, work, lambda line: read(line, kind, recall.prints))
    of = {group[0]: one for found in rows for group, one in zip(found, made[found], strict=True)}
    every = sorted((group for found in rows for group in found), key=_place_in(groups))
    return list(zip(_under_ids(of[group[0]] for group in every), every, strict=True))


def _held(made: _Made[R], kind: type[R], ground: Ground) -> tuple[_Row[R], bytes]:
    """Entries of which each is at hand, and their line where there is another run to read it."""
    if not ground.recall.keeps:
        return [(Kept(row_of(entry), entry), other) for entry, other in made], b""
    line = _line(made, ground)
    kept = read(line, kind, ground.recall.prints)
    for (one, _), (entry, _) in zip(kept, made, strict=True):
        one.holds(entry)
    return kept, line


def _line(made: Sequence[tuple[R, str]], ground: Ground) -> bytes:
    rows = [row_of(entry) for entry, _ in made]
    if ground.recall.keeps:
        told = zip(rows, (entry for entry, _ in made), strict=True)
        rows = [_filled(row, entry, ground.readings) for row, entry in told]
    return written(made, rows)


def _filled(row: Row, entry: Item, readings: Mapping[str, Reading]) -> Row:
    return filled(row, entry, readings)._replace(marks=marks_of(entry, readings))


def _rows(groups: Groups) -> list[tuple[Group, ...]]:
    """What is known or made at once: all items of an article that stand alone, each group."""
    taken: dict[str, set[int]] = {}
    for group in groups.several:
        for article, number in group:
            taken.setdefault(article, set()).add(number)
    nothing: set[int] = set()
    alone = (
        tuple(((i, n),) for n in range(count) if n not in taken.get(i, nothing))
        for i, count in groups.counts.items()
    )
    return [*((group,) for group in groups.several), *filter(None, alone)]


def _place_in(groups: Groups) -> Callable[[Group], tuple[int, int]]:
    order = {i: n for n, i in enumerate(groups.counts)}
    return lambda group: (order[group[0][0]], group[0][1])


def _key(found: tuple[Group, ...], ground: Ground, keys: Mapping[str, str | None]) -> str | None:
    articles = sorted({i for group in found for i, _ in group})
    of = [(keys[i], ground.behind(i)) for i in articles]
    if any(None in one for one in of):
        return None
    return of_text(repr((found, of)))


def _under_ids(found: Iterable[tuple[Kept[R], str]]) -> Iterator[Kept[R]]:
    taken: set[str] = set()
    for entry, other in found:
        one = entry.under(other) if entry.row.id in taken else entry
        taken.add(one.row.id)
        yield one
