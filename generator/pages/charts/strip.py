"""The timeline at a glance: what happened, what was said to come, when documents appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from generator.pages.charts.lanes import Lane, Thing, draw, in_words, left_out
from generator.pages.charts.periods import Periods, periods
from generator.pages.desk import Desk
from generator.pages.items.labels import first_words
from generator.pages.parts import EventItem, Lanes
from generator.pages.runs import plain
from generator.records import Chart, Ref

FEWEST = 3
"""Dated things below which a picture shows no more than the list."""
NAME_WORDS = 12


Where = Callable[[str], Ref]
"""Where an event is told."""


def strip(desk: Desk, lanes: Lanes, articles: Sequence[str], where: Where) -> Chart | None:
    """The picture above the lists of events; None where it would show next to nothing."""
    dated = [(desk.library.events[e.id].when, e) for e in (*lanes.happened, *lanes.said)]
    values = [when.value for when, _ in dated if when]
    papers = [
        (date.value, a)
        for a, date in ((a, desk.published(a)) for a in articles)
        if date and date.origin != "derived"
    ]
    columns = periods([*values, *(day for day, _ in papers)])
    if columns is None:
        return None
    found = [
        Lane("Happened", "dot-h", _events(desk, lanes.happened, columns, where)),
        Lane("Said would happen", "dot-s", _events(desk, lanes.said, columns, where)),
        Lane("Documents published", "doc", _papers(desk, papers, columns)),
    ]
    drawn = sum(len(things) for lane in found[:2] for things in lane.columns.values())
    if drawn < FEWEST:
        return None
    shown = [lane for lane in found if lane.columns]
    shapes, height = draw(shown, columns)
    return Chart(
        id="timeline",
        title=f"{columns.name(0)} to {columns.name(len(columns) - 1)} at a glance",
        told=f"{in_words(shown, columns)} The lists below give each event.",
        caption=f"One column a {columns.step}.{left_out(len(dated) - drawn, 'event')}",
        height=height,
        shapes=shapes,
    )


def _events(
    desk: Desk, items: Iterable[EventItem], columns: Periods, where: Where
) -> dict[int, list[Thing]]:
    found: dict[int, list[Thing]] = defaultdict(list)
    for item in items:
        when = desk.library.events[item.id].when
        column = columns.column(when.value) if when else None
        if column is not None:
            found[column].append(Thing(first_words(plain(item.runs), NAME_WORDS), where(item.id)))
    return found


def _papers(
    desk: Desk, papers: Iterable[tuple[str, str]], columns: Periods
) -> dict[int, list[Thing]]:
    found: dict[int, list[Thing]] = defaultdict(list)
    for day, article in papers:
        column = columns.column(day)
        if column is not None:
            name = f"{desk.source(article)}: {desk.title(article)}"
            found[column].append(Thing(first_words(name, NAME_WORDS), desk.briefing(article)))
    return found
