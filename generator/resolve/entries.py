"""What is made of each group of items; known again where its articles tell what they told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TypeVar

from generator.abreast import each
from generator.kept_items import Item, Kept, Row, filled, read, row_of, written
from generator.records import Reading
from generator.resolve.alike import Compared, Told
from generator.resolve.ground import Ground
from generator.resolve.marks import marks_of
from generator.resolve.together import Ask, Found, Group, together

T = TypeVar("T", bound=Told)
R = TypeVar("R", bound=Item)
Make = Callable[[Sequence[T], Ground], tuple[R, str]]
"""The entry of a group, and an id for it where another has its own; from a ground of the group's
articles alone."""
_Made = list[tuple[R, str]]
_Row = list[tuple[Kept[R], str]]
MANY = 2_000
"""Fewer rows of entries are made faster than processes start."""


def entries(ask: Ask[T], make: Make[T, R], kind: type[R]) -> list[tuple[Kept[R], Group]]:
    """Each with its group, in order; of two with one id the later gets its other one."""
    ground, told, recall = ask.ground, ask.told, ask.ground.recall
    every = together(ask)

    def fresh(found: int) -> _Made[R]:
        groups = every[found].groups
        # What is known again may have been made of nothing but its own articles.
        own = ground.among(i for group in groups for i, _ in group) if recall.keeps else ground
        return [make([told.at(place) for place in group], own) for group in groups]

    def line(found: int) -> bytes:
        return _line(fresh(found), ground)

    def work(new: list[int]) -> Iterator[tuple[_Row[R], bytes]]:
        if not recall.keeps or ground.processes < 2 or len(new) < MANY:
            yield from (_held(fresh(found), kind, ground) for found in new)
        else:  # what has to be written down is read back only when somebody asks
            for text in each(line, new, ground.processes):
                yield read(text, kind, recall.prints), text

    known = {n: found.key for n, found in enumerate(every)}
    made = recall.lines(
        f"{ask.table} kept", known, work, lambda line: read(line, kind, recall.prints)
    )
    return _in_order(every, made, ask.found)


def _in_order(
    every: Sequence[Found], made: Mapping[int, _Row[R]], found: Compared
) -> list[tuple[Kept[R], Group]]:
    """By the place of the first item of each group."""
    counts = (row.many for row in found.rows.values())
    start = dict(zip(found.rows, accumulate(counts, initial=0), strict=False))
    placed = {
        start[group[0][0]] + group[0][1]: (entry, group)
        for n, row in made.items()
        for group, entry in zip(every[n].groups, row, strict=True)
    }
    for n, row in made.items():
        for entry, _ in row:
            entry.made = every[n].key
    ordered = [placed[place] for place in sorted(placed)]
    own = _under_ids(entry for entry, _ in ordered)
    return [(entry, group) for entry, (_, group) in zip(own, ordered, strict=True)]


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


def _under_ids(found: Iterable[tuple[Kept[R], str]]) -> Iterator[Kept[R]]:
    taken: set[str] = set()
    for entry, other in found:
        one = entry.under(other) if entry.row.id in taken else entry
        taken.add(one.row.id)
        yield one
