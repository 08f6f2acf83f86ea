"""Who says so: the weightiest items of a story against every article of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from generator.ids import words
from generator.records import (
    EventEntry,
    FigureEntry,
    MatrixRow,
    Reading,
    Receipt,
    Span,
    Statement,
)
from generator.resolve.cells import SILENT, Cell, cells, to_another
from generator.resolve.clause_rows import (
    alone,
    between,
    in_words_of_more,
    once,
    one_number,
    told_by,
)
from generator.resolve.contested import Contested
from generator.resolve.denials import denials
from generator.resolve.echoes import Echoes
from generator.resolve.in_headlines import with_headlines
from generator.resolve.items import Item, Items, places
from generator.resolve.leaning import leans
from generator.resolve.offices import offices
from generator.resolve.quoted_again import quotations
from generator.resolve.reported import Reported
from generator.resolve.retellings import Retold
from generator.resolve.row_labels import label_of
from generator.words import plain, tokens, wording

MOST = 10
"""Rows: more is no overview."""
ENOUGH = 5
"""Rows with which it is one: what one source alone has stands in it only up to so many, and at its
place below in any case."""
LOOKED_AT = 20
"""Items of which it is looked up what each article does with them: who else tells what one source
has an item of is known only then."""
TELLING = 3
"""Content words below which quoted ones are no row: "Yes", "very close"."""
FEW = 2
"""Rows of what one source alone has of one speaker, or measures: the matrix compares sources."""
_A_FEW = re.compile(r"[1-9]")
SHORT = 2
"""Letters of the units of measures: "km", "m"; of what is counted a word is left: "person"."""
ROUND = 0.4
"""The share of a clause from which quoted words in it are what it tells."""


def matrix(
    articles: list[str],
    readings: Mapping[str, Reading],
    items: Items,
    echoes: Echoes,
    retold: Mapping[str, Retold],
    two_speakers: tuple[Contested, ...] = (),
    own: Sequence[Reported] = (),
    within: Collection[str] = (),
) -> tuple[MatrixRow, ...]:
    """One row an item, those of most sources first; silent where nothing was found.

    Words that two sources give to two speakers have one row; what outlets tell in clauses of their
    `own` has one, which tells the events `within` it.
    """
    denied = denials(echoes)
    quoted = quotations(articles, readings)
    held = offices(articles, readings)
    again = {pair.statements[1].id for pair in two_speakers}
    again |= {i for i, one in retold.items() if one.instead} | set(within)
    told = [item for item in items.told(articles) if item.id not in again]
    worth = sorted(_worth_a_row(told, readings), key=lambda i: _weightiest(i, retold))
    rows: list[tuple[Item, MatrixRow]] = []
    counted: set[Receipt | None] = set()
    for item in islice(_unlike(worth, readings), LOOKED_AT):
        if isinstance(item, FigureEntry) and counted.issuperset(places(item)):
            continue  # a number that a row above has already
        elsewhere = retold[item.id].places if item.id in retold else ()
        found = cells(item, readings, echoes, denied, elsewhere, quoted, held)
        found |= dict(to_another(item, two_speakers))
        row = _row(item, readings, [found.get(i, SILENT) for i in articles])
        if not _told_above(item, row, rows):
            rows.append((item, row))
            counted.update(row.places if isinstance(item, FigureEntry) else ())
    shown = _in_order(rows, once(own, articles, rows))
    return tuple(with_headlines(row, articles, echoes) for row in shown)


def _told_above(item: Item, row: MatrixRow, rows: Iterable[tuple[Item, MatrixRow]]) -> bool:
    """Whether a row above has it: a speech of which each outlet has another end, "37 dead" below
    "killed at least 37 people"."""
    above = [other for i, other in rows if type(i) is type(item)]
    if isinstance(item, Statement):
        return any(told_by(row, other) for other in above)
    return isinstance(item, FigureEntry) and any(one_number(row, other) for other in above)


def _in_order(
    rows: Sequence[tuple[Item, MatrixRow]], clauses: Sequence[MatrixRow]
) -> tuple[MatrixRow, ...]:
    """What several tell first, then a little of what one has."""
    shared_first = sorted(rows, key=lambda one: alone(one[1]))
    numbers = [row for item, row in rows if isinstance(item, FigureEntry) and not alone(row)]
    beside = [
        (item, row)
        for item, row in shared_first
        if not in_words_of_more(row, [*clauses, *(numbers if _happened(item) else ())])
    ]
    shown = tuple(islice(between(clauses, _few_of_one(beside)), MOST))
    several = sum(not alone(row) for row in shown)
    return shown[: max(several, ENOUGH)]


def _happened(item: Item) -> bool:
    """Whether it is an event that happened: a plan to build 40 boats is not told by a number."""
    return isinstance(item, EventEntry) and item.mood == "happened"


def _row(item: Item, readings: Mapping[str, Reading], row: list[Cell]) -> MatrixRow:
    return MatrixRow(
        item=item.id,
        label=label_of(item, readings),
        speaker=_speaker(item),
        cells=tuple(cell.does for cell in row),
        places=tuple(cell.place for cell in row),
        names=tuple(cell.to for cell in row),
    )


def _few_of_one(told: Iterable[tuple[Item, MatrixRow]]) -> Iterator[MatrixRow]:
    """Of what one article alone quotes of somebody, or measures, a row or two; and no figure of
    sentences that a row above tells."""
    rows: Counter[tuple[str, ...]] = Counter()
    sentences: set[Receipt] = set()
    for item, row in told:
        article = row.label.article
        if isinstance(item, EventEntry):
            sentences.update(Receipt(s.article, s.event.sentence) for s in item.said)
            sentences.update(place for place in row.places if place is not None)
        elif (
            isinstance(item, FigureEntry)
            and item.state != "differ"
            and sentences.issuperset(Receipt(s.article, s.figure.sentence) for s in item.said)
        ):
            continue
        elif alone(row):
            of_one = (article, item.id[0], row.speaker or "")
            rows[of_one] += 1
            if rows[of_one] > FEW:
                continue
        yield row


def _worth_a_row(told: Iterable[Item], readings: Mapping[str, Reading]) -> Iterator[Item]:
    """Not a few quoted words, and nothing that a chat assistant alone tells."""
    for item in told:
        support = item.support
        if support is None or not support.outlets:
            continue
        if not _thin(item, readings, alone=support.documents == 1):
            yield item


def _thin(item: Item, readings: Mapping[str, Reading], alone: bool) -> bool:
    """A word or two, a fragment or a clause that nobody understands where one article has it, or
    its two or three of something."""
    if isinstance(item, EventEntry):
        first = item.said[0]
        return alone and leans(first.event.span.of(readings[first.article].article.text))
    if isinstance(item, FigureEntry):
        return alone and bool(_A_FEW.fullmatch(item.said[0].figure.value)) and _counts(item)
    few = len(wording(_shown(item, readings)).terms) < TELLING
    return few or (alone and item.fragment)


def _counts(item: FigureEntry) -> bool:
    """Whether it counts things, and is no share, sum or measure: "two fishermen"."""
    unit = item.said[0].figure.unit
    return bool(unit) and unit.islower() and len(unit) > SHORT


def _weightiest(item: Item, retold: Mapping[str, Retold]) -> tuple[int, int, int]:
    support = retold[item.id].support if item.id in retold else item.support
    assert support is not None
    kind = (Statement, EventEntry, FigureEntry).index(type(item))
    return (-support.outlets, -support.documents, kind)


def _unlike(told: Iterable[Item], readings: Mapping[str, Reading]) -> Iterator[Item]:
    """Without what a row above quotes already: a piece of it, or a figure in it."""
    shown: list[str] = []
    quoted: set[Receipt] = set()
    for item in told:
        if isinstance(item, Statement):
            row = f" {' '.join(w for t in tokens(_shown(item, readings)) for w in plain(t))} "
            if any(row in other for other in shown):
                continue
            shown.append(row)
            quoted.update(Receipt(v.article, part) for v in item.variants for part in v.parts)
        elif isinstance(item, FigureEntry) and within(item, quoted):
            continue
        if isinstance(item, EventEntry) and goes_round(item, quoted):
            continue
        yield item


def goes_round(event: EventEntry, quoted: Iterable[Receipt]) -> bool:
    """Whether it is shown in a clause that says little but who spoke words that are quoted."""
    first, clause = event.said[0], event.said[0].event.span
    inside = (q.span for q in quoted if q.article == first.article and clause.holds(q.span))
    return any(q.end - q.start >= ROUND * (clause.end - clause.start) for q in inside)


def within(figure: FigureEntry, quoted: Iterable[Receipt]) -> bool:
    """Whether each of its values stands in one of these quotations."""
    rows: dict[str, list[Span]] = {}
    for place in quoted:
        rows.setdefault(place.article, []).append(place.span)
    return all(
        any(span.holds(said.figure.span) for span in rows.get(said.article, ()))
        for said in figure.said
    )


def _shown(statement: Statement, readings: Mapping[str, Reading]) -> str:
    shown = statement.variants[0]
    return words(readings[shown.article].article.text, shown.parts)


def _speaker(item: Item) -> str | None:
    return item.speaker if isinstance(item, Statement) else item.said[0].by
