"""Who says so: statements, figures and events against the articles of a story."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.pages.desk import Desk
from generator.pages.items.figures import measured, value
from generator.pages.items.labels import first_words, happening, quoted
from generator.pages.parts import Chip
from generator.pages.runs import plain
from generator.pages.words import who_says
from generator.records import CellName, MatrixRow, Ref, Story

LABEL_WORDS = 12
MOST_HEADS = 8
"""With more articles, or two of one label, columns are numbered as in the list of sources."""


@dataclass(frozen=True, slots=True)
class Told:
    """One cell."""

    does: CellName
    to: str = ""
    """To whom it is attributed."""
    chip: Chip | None = None
    """Of what contradicts: a link to the place that it rests on."""


@dataclass(frozen=True, slots=True)
class Line:
    speaker: str
    words: str
    ref: Ref
    cells: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    heads: tuple[str, ...]
    numbered: bool
    lines: tuple[Line, ...]


def matrix(desk: Desk, story: Story) -> Matrix | None:
    """None for a story of one article: there is nothing to compare."""
    if not story.matrix or len(story.articles) < 2:
        return None
    heads = [desk.short_label(article) for article in story.articles]
    numbered = len(heads) > MOST_HEADS or len(set(heads)) < len(heads)
    if numbered:
        heads = [str(number) for number in range(1, len(heads) + 1)]
    page = f"story/{story.id}"
    return Matrix(tuple(heads), numbered, tuple(_line(desk, page, row) for row in story.matrix))


def _line(desk: Desk, page: str, row: MatrixRow) -> Line:
    who = desk.name(row.speaker).called if row.speaker else ""
    cells = tuple(_told(desk, row, number) for number in range(len(row.cells)))
    return Line(who, _label(desk, row), Ref(page, row.item), cells)


def _told(desk: Desk, row: MatrixRow, number: int) -> Told:
    does = row.cells[number]
    place = row.places[number] if row.places else None
    if does == "contradicts" and place is not None:
        chip = replace(
            desk.chip(place), label=does, ref=desk.briefing(place.article, "source-record")
        )
        return Told(does, chip=chip)
    return Told(
        does, who_says((), row.names[number : number + 1])[0] if does == "attributes" else ""
    )


def _label(desk: Desk, row: MatrixRow) -> str:
    """The words of a statement; of a figure or an event what its item shows of it."""
    library = desk.library
    if row.item in library.statements:
        return quoted(desk, library.statements[row.item].variants[0], LABEL_WORDS)
    if row.item in library.events:
        return happening(desk, library.events[row.item], LABEL_WORDS)
    said = library.figures[row.item].said[0]
    shown = first_words(plain(measured(desk, said)), LABEL_WORDS)
    if value(desk, said) in shown:
        return shown
    return first_words(desk.text(row.label.article, row.label.span), LABEL_WORDS)
