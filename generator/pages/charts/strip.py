"""The timeline at a glance: what happened, what was said to come, when documents appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from generator.pages.charts.lanes import Lane, Named, Thing, draw, in_words, left_out
from generator.pages.charts.periods import Periods, periods
from generator.pages.desk import Desk
from generator.pages.items.labels import first_words
from generator.pages.parts import EventItem
from generator.pages.runs import plain
from generator.records import Chart, Ref

FEWEST = 3
"""Dated things below which a picture shows no more than the list."""
NAME_WORDS = 12


Where = Callable[[str], Ref]
"""Where an event is told."""


class Told(NamedTuple):
    """An event."""

    id: str
    day: str
    """As `Dated.value`; "" where nobody tells."""
    words: Callable[[], str]
    """Gives its words, where they are shown."""


def strip(
    desk: Desk,
    happened: Sequence[Told],
    to_come: Sequence[Told],
    articles: Sequence[str],
    where: Where,
) -> Chart | None:
    """The picture above the lists of events; None where it would show next to nothing."""
    values = [event.day for event in (*happened, *to_come) if event.day]
    papers = [
        (date.value, a)
        for a, date in ((a, desk.published(a)) for a in articles)
        if date and date.origin != "derived"
    ]
    columns = periods([*values, *(day for day, _ in papers)])
    if columns is None:
        return None
    found = [
        Lane("Happened", "dot-h", _events(happened, columns, where)),
        Lane("Said would happen", "dot-s", _events(to_come, columns, where)),
        Lane("Documents published", "doc", _papers(desk, papers, columns)),
    ]
    drawn = sum(len(things) for lane in found[:2] for things in lane.columns.values())
    if drawn < FEWEST:
        return None
    shown, every = [lane for lane in found if lane.columns], len(happened) + len(to_come)
    shapes, height = draw(shown, columns)
    return Chart(
        id="timeline",
        title=f"{columns.name(0)} to {columns.name(len(columns) - 1)} at a glance",
        told=f"{in_words(shown, columns)} The lists below give each event.",
        caption=f"One column a {columns.step}.{left_out(every - drawn, 'event')}",
        height=height,
        shapes=shapes,
    )


def listed(desk: Desk, items: Sequence[EventItem]) -> list[Told]:
    """Events as a page lists them."""
    days = {i.id: when.value for i in items if (when := desk.library.events[i.id].when)}
    return [Told(item.id, days.get(item.id, ""), partial(plain, item.runs)) for item in items]


def _events(events: Iterable[Told], columns: Periods, where: Where) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = defaultdict(list)
    at = lru_cache(None)(columns.column)  # many tell of one day
    for event in events:
        column = at(event.day) if event.day else None
        if column is not None:
            found[column].append(partial(_event, event, where))
    return found


def _event(event: Told, where: Where) -> Thing:
    return Thing(first_words(event.words(), NAME_WORDS), where(event.id))


def _papers(
    desk: Desk, papers: Iterable[tuple[str, str]], columns: Periods
) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = defaultdict(list)
    at = lru_cache(None)(columns.column)
    for day, article in papers:
        column = at(day)
        if column is not None:
            found[column].append(partial(_paper, desk, article))
    return found


def _paper(desk: Desk, article: str) -> Thing:
    name = f"{desk.source(article)}: {desk.title(article)}"
    return Thing(first_words(name, NAME_WORDS), desk.briefing(article))
