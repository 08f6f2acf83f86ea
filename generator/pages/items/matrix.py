"""Who says so: statements, figures and events against the articles of a story."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.pages.cuts import Want
from generator.pages.desk import Desk
from generator.pages.items.figures import measured, value
from generator.pages.items.labels import first_words, happening, quoted
from generator.pages.parts import Chip
from generator.pages.runs import plain
from generator.pages.words import who_says
from generator.records import CellName, MatrixRow, Receipt, Ref, Story
from generator.words import wording

LABEL_WORDS = 12
FEWEST = 4
"""Words, "…" among them, of which a row can be told that is no item."""
PRINTED = 6
"""Words with which a source's own number stands in its cell."""
MOST_HEADS = 8
"""With more articles, or two of one label, columns are numbered as in the list of sources."""


@dataclass(frozen=True, slots=True)
class Told:
    """One cell."""

    does: CellName
    to: str = ""
    """To whom it is attributed."""
    chip: Chip | None = None
    """Of what contradicts or gives a number of its own, and of each telling of what is no item: a
    link to the place."""
    numbered: bool = False
    """Whether it gives another number than the row shows."""


@dataclass(frozen=True, slots=True)
class Line:
    speaker: str
    words: str
    ref: Ref
    cells: tuple[Told, ...]
    chip: Chip | None = None
    """Of what is no item, but a clause of some outlet's own: a link to these words."""


@dataclass(frozen=True, slots=True)
class Matrix:
    heads: tuple[str, ...]
    numbered: bool
    lines: tuple[Line, ...]

    @property
    def clauses(self) -> bool:
        """Whether a row is no item."""
        return any(line.chip for line in self.lines)

    @property
    def values(self) -> bool:
        """Whether a cell gives a number of its own."""
        return any(cell.numbered for line in self.lines for cell in line.cells)


def matrix(desk: Desk, story: Story) -> Matrix | None:
    """None for a story of one article: there is nothing to compare."""
    if not story.matrix or len(story.articles) < 2:
        return None
    heads = [desk.short_label(article) for article in story.articles]
    numbered = len(heads) > MOST_HEADS or len(set(heads)) < len(heads)
    if numbered:
        heads = [str(number) for number in range(1, len(heads) + 1)]
    page = f"story/{story.id}"
    lines = (_clause(desk, row) if row.clause else _line(desk, page, row) for row in story.matrix)
    return Matrix(tuple(heads), numbered, tuple(line for line in lines if line))


def _line(desk: Desk, page: str, row: MatrixRow) -> Line:
    who = desk.name(row.speaker).called if row.speaker else ""
    cells = tuple(_told(desk, row, number) for number in range(len(row.cells)))
    return Line(who, _label(desk, row), Ref(page, row.item), cells)


def _clause(desk: Desk, row: MatrixRow) -> Line | None:
    """What several outlets tell in clauses of their own: each cell leads to its clause. None where
    too few of these words may be shown."""
    shown = desk.excerpt(row.label.article, Want(row.label.span, (), "sentence"))
    words = first_words(plain(shown), LABEL_WORDS)
    if len(words.split()) < FEWEST:
        return None
    chip = _linked(desk, row.label, words)
    cells = tuple(_told(desk, row, number) for number in range(len(row.cells)))
    return Line("", words, chip.ref, cells, chip)


def _told(desk: Desk, row: MatrixRow, number: int) -> Told:
    does = row.cells[number]
    place = row.places[number] if row.places else None
    to = who_says((), row.names[number : number + 1])[0] if does == "attributes" else ""
    if place is None:
        return Told(does, to)
    shown = f"attributes to {to}" if to else does
    own = "" if does == "contradicts" else _own_number(desk, row, place)
    if own:
        return Told(does, to, _linked(desk, place, f"{shown}: {own}"), numbered=True)
    linked = does == "contradicts" or row.clause
    return Told(does, to, _linked(desk, place, shown) if linked else None)


def _own_number(desk: Desk, row: MatrixRow, place: Receipt) -> str:
    """The number of a source that gives another one than the row shows and still agrees with it, as
    "nearly 300" does with "295"."""
    if row.item not in desk.library.figures or place == row.label:
        return ""
    told = desk.library.figures[row.item].said
    own = (s for s in told if s.article == place.article and place.span.holds(s.figure.span))
    printed = next((value(desk, s) for s in own), desk.text(place.article, place.span))
    theirs, shown = (wording(words).numbers for words in (printed, value(desk, told[0])))
    few = len(printed.split()) <= PRINTED
    return printed if few and theirs and theirs.isdisjoint(shown) else ""


def _linked(desk: Desk, place: Receipt, words: str) -> Chip:
    source = desk.briefing(place.article, "source-record")
    return replace(desk.chip(place), label=words, ref=source)


def _label(desk: Desk, row: MatrixRow) -> str:
    """The words of a statement; of a figure or an event what its item shows of it."""
    library = desk.library
    if row.item in library.statements:
        variants = library.statements[row.item].variants
        told = next((v for v in variants if v.receipt == row.label), variants[0])
        return quoted(desk, told, LABEL_WORDS)
    if row.item in library.events:
        return happening(desk, library.events[row.item], LABEL_WORDS)
    said = library.figures[row.item].said[0]
    shown = first_words(plain(measured(desk, said)), LABEL_WORDS)
    if value(desk, said) in shown:
        return shown
    return first_words(desk.text(row.label.article, row.label.span), LABEL_WORDS)
