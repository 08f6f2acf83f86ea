"""Who is quoted and by whom, over the days on which the documents appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from generator.kept_items import Row
from generator.pages.charts.lanes import Lane, Named, Thing, draw, in_words, left_out
from generator.pages.charts.periods import Periods, periods
from generator.pages.desk import Desk
from generator.pages.items.speakers import speaker
from generator.records import Chart

MOST_LANES = 6
"""Speakers, and as many outlets: a picture of everybody shows nobody."""
FEWEST = 3
"""Wordings below which the list says it all."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of the table that says the same: a speaker or an outlet, and when how often."""

    name: str
    counts: str


@dataclass(frozen=True, slots=True)
class Quoted:
    chart: Chart
    speakers: tuple[Counted, ...]
    outlets: tuple[Counted, ...]


def quoted(desk: Desk, statements: Iterable[Row]) -> Quoted | None:
    """The picture and its table; None where all dated documents are of one day."""
    known = [statement for statement in statements if statement.speaker]
    names = {s.speaker: speaker(desk, s).text for s in {s.speaker: s for s in known}.values()}
    said = [(article, names[s.speaker]) for s in known for article in s.articles]
    articles = {article: _day(desk, article) for article in {article for article, _ in said}}
    columns = periods([day for article, _ in said if (day := articles[article])])
    if columns is None:
        return None
    at = {article: columns.column(day) for article, day in articles.items()}
    sources = {article: desk.source(article) for article in articles}
    by_speaker = _lanes(desk, ((name, a) for a, name in said), at, "dot-h")
    by_outlet = _lanes(desk, ((sources[a], a) for a, _ in said), at, "doc")
    drawn = sum(len(t) for lane in by_speaker for t in lane.columns.values())
    if drawn < FEWEST:
        return None
    lanes = [*by_speaker[:MOST_LANES], *by_outlet[:MOST_LANES]]
    shapes, height = draw(lanes, columns)
    caption = (
        f"Quotations by the {columns.step} on which the document appeared: the most quoted "
        f"speakers, then the sources.{left_out(len(said) - drawn, 'wording')}"
    )
    chart = Chart(
        "quoted", "Who is quoted, and where", in_words(lanes, columns), caption, height, shapes
    )
    return Quoted(chart, _rows(by_speaker, columns), _rows(by_outlet, columns))


def _day(desk: Desk, article: str) -> str:
    date = desk.published(article)
    return date.value if date and date.origin != "derived" else ""


def _lanes(
    desk: Desk, named: Iterable[tuple[str, str]], at: Mapping[str, int | None], look: str
) -> list[Lane]:
    """One lane a name, the one with most first; in each column what appeared then.

    `named` are (name, article), `at` says in which column an article is.
    """
    found: dict[str, dict[int, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for name, article in named:
        if (column := at[article]) is not None:
            found[name][column].append(partial(_named, desk, article))
    lanes = [Lane(name, look, dict(by_column)) for name, by_column in found.items()]  # type: ignore[arg-type]
    return sorted(lanes, key=lambda lane: (-_total(lane), lane.name))


def _named(desk: Desk, article: str) -> Thing:
    return Thing(desk.label(article))


def _total(lane: Lane) -> int:
    return sum(len(things) for things in lane.columns.values())


def _rows(lanes: Iterable[Lane], columns: Periods) -> tuple[Counted, ...]:
    return tuple(
        Counted(
            lane.name,
            " · ".join(f"{columns.name(c)}: {len(lane.columns[c])}" for c in sorted(lane.columns)),
        )
        for lane in lanes
    )
