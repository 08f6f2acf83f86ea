"""Measured things as rows, with every value that an article gives for them."""

from __future__ import annotations

from generator.pages.data.once import by_item
from generator.pages.data.pieces import actor_name, place, support
from generator.pages.data.rows import FigureRow, ValueRow
from generator.pages.desk import Desk
from generator.pages.items.figures import measured
from generator.pages.registers import standing
from generator.pages.runs import plain
from generator.records import FigureSaid, Rows


def figures(desk: Desk) -> Rows:
    return by_item(desk, figures_of, desk.library.figures)


def figures_of(desk: Desk, item: str) -> list[FigureRow]:
    """The row of one figure."""
    entry = desk.library.figures[item]
    values = tuple(_value(desk, said) for said in entry.said)
    address = standing(desk, "figures", item)
    return [FigureRow(item, address, entry.state, support(entry.support), values)]


def _value(desk: Desk, said: FigureSaid) -> ValueRow:
    figure = said.figure
    return ValueRow(
        article=said.article,
        value=figure.value,
        unit=figure.unit,
        hedge=desk.text(said.article, figure.hedge) if figure.hedge else None,
        what=plain(measured(desk, said)),
        speaker=said.by,
        speaker_name=actor_name(desk, said.by, said.by_name),
        receipt=place(desk, said.article, figure.span, shown=True),
    )
