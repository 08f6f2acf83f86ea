"""Rows of the matrix that are no items, what several outlets tell in clauses or sentences of their
own, among those of items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.links import item_id
from generator.records import FigureEntry, MatrixRow
from generator.resolve.cells import SILENT, attributed
from generator.resolve.items import Item
from generator.resolve.reported import Reported


def row_of(one: Reported, articles: list[str]) -> MatrixRow:
    """The row of what several outlets tell in clauses of their own: it is no item."""
    first = one.point.receipts[0]
    told = {clause.place.article: clause for clause in reversed(one.told)}
    cells = {i: attributed(clause.by, clause.place) for i, clause in told.items()}
    shown = [cells.get(i, SILENT) for i in articles]
    return MatrixRow(
        item=item_id("c", first.article, f"{first.span.start}"),
        label=first,
        speaker=None,
        cells=tuple(cell.does for cell in shown),
        places=tuple(cell.place for cell in shown),
        names=tuple(cell.to for cell in shown),
    )


def once(
    own: Iterable[Reported], articles: list[str], items: Sequence[tuple[Item, MatrixRow]]
) -> list[MatrixRow]:
    """Rows of clauses that most tell first, without those of which all who tell them tell a clause
    above in the same words, or an item: of a deed a number in it that more tell."""
    kept: list[MatrixRow] = []
    rows = [(one, row_of(one, articles)) for one in own]
    for one, row in sorted(rows, key=lambda told: -_telling(told[1])):
        numbers = (o for i, o in items if isinstance(i, FigureEntry))
        others = () if one.keys else (o for i, o in items if not isinstance(i, FigureEntry))
        above = (*kept, *others, *(o for o in numbers if _telling(o) > _telling(row)))
        if not any(told_by(row, other) for other in above) and not any(
            _one_label(row, other) for other in kept
        ):
            kept.append(row)
    return kept


def _one_label(row: MatrixRow, other: MatrixRow) -> bool:
    """Whether the words shown for both are in part the same."""
    mine, theirs = row.label, other.label
    return mine.article == theirs.article and mine.span.meets(theirs.span)


def between(clauses: Iterable[MatrixRow], items: Iterable[MatrixRow]) -> Iterator[MatrixRow]:
    """Rows of clauses before those of items that fewer articles tell."""
    waiting = list(clauses)
    for row in items:
        while waiting and _telling(waiting[0]) >= _telling(row):
            yield waiting.pop(0)
        yield row
    yield from waiting


def in_words_of_more(item: MatrixRow, rows: Iterable[MatrixRow]) -> bool:
    """Whether what one article alone has stands in words of a row that more tell, or around them:
    others would be called silent on it. Who gives the number of "The board raised the fare by 3
    crowns" tells of the raise."""
    return alone(item) and any(told_by(item, row) for row in rows)


def told_by(row: MatrixRow, other: MatrixRow) -> bool:
    """Whether all who tell one row tell another in the same words, or within them."""
    pairs = zip(row.places, other.places, strict=True)
    return all(
        theirs is not None and theirs.span.meets(mine.span)
        for mine, theirs in pairs
        if mine is not None
    )


def one_number(row: MatrixRow, other: MatrixRow) -> bool:
    """Whether a number of one source stands in both, and none tells the one but not the other."""
    pairs = zip(row.places, other.places, strict=True)
    both = [(mine, theirs) for mine, theirs in pairs if mine is not None]
    return all(theirs for _, theirs in both) and any(mine == theirs for mine, theirs in both)


def _telling(row: MatrixRow) -> int:
    return sum(cell != "silent" for cell in row.cells)


def alone(row: MatrixRow) -> bool:
    """Whether all but one article are silent."""
    return sum(cell != "silent" for cell in row.cells) == 1
