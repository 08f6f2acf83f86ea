"""The front page: the lead story, what is new, who is quoted most, the timeline, the briefings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath

from generator.kept_items import Row as ItemRow
from generator.pages.changes import latest
from generator.pages.desk import Desk, desk_for
from generator.pages.items.cards import card
from generator.pages.items.events import when
from generator.pages.items.labels import told
from generator.pages.items.people import tallied
from generator.pages.items.sources import briefing_rows
from generator.pages.meta import meta
from generator.pages.parts import Card, Change, Name, Row
from generator.pages.registers import standing
from generator.pages.runs import plain
from generator.pages.words import count
from generator.records import EventEntry, Library, Page, Ref

LEAD_POINTS = 3
MOST_CHANGES = 5
MOST_PEOPLE = 6
MOST_STORIES = 12
"""Beside the lead."""
MOST_EVENTS = 5
MOST_BRIEFINGS = 8
BOOST = 0.5
"""A search should land on the item, not on the front page that repeats it."""


@dataclass(frozen=True, slots=True)
class HomeData:
    lead: Card | None
    more: str
    changes: tuple[Change, ...]
    others: tuple[Card, ...]
    every: Name | None
    """Leads to all stories, where there are more than stand here."""
    people: tuple[Row, ...]
    latest: tuple[Change, ...]
    said: tuple[Change, ...]
    briefings: tuple[Row, ...]


def home(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(
        desk,
        "home",
        "The Briefing",
        "",
        desk.library.readings,
        description="What each source said, who said it, and where you can read it.",
        boost=BOOST,
        hide=("navigation", "toc"),
    )
    yield Page("home", PurePosixPath("index.md"), "home", front, _data(desk))


def _data(desk: Desk) -> HomeData:
    library = desk.library
    stories = islice(library.stories.values(), 1 + MOST_STORIES)
    cards = [card(desk, story) for story in stories]
    events = list(desk.rows("events"))
    happened = [row.id for row in events if row.kind == "happened" and row.day]
    said = [row for row in events if row.kind == "said"]
    return HomeData(
        lead=replace(cards[0], points=cards[0].points[:LEAD_POINTS]) if cards else None,
        more=_more(desk),
        changes=latest(desk, MOST_CHANGES),
        others=tuple(replace(c, points=()) for c in cards[1:]),
        every=_every(desk),
        people=tallied(desk, _most_quoted(desk)),
        latest=tuple(_row(desk, e) for e in _leading(desk, reversed(happened))),
        said=tuple(_row(desk, e) for e in _last_said(desk, said)),
        briefings=briefing_rows(desk, desk.newest_first(library.readings)[:MOST_BRIEFINGS]),
    )


def _more(desk: Desk) -> str:
    story = next(iter(desk.library.stories.values()), None)
    return f"Read the story across its {count(len(story.articles), 'document')}" if story else ""


def _every(desk: Desk) -> Name | None:
    number = len(desk.library.stories)
    return Name(f"All {number} stories", Ref("stories")) if number > 1 + MOST_STORIES else None


def _most_quoted(desk: Desk) -> list[str]:
    """Speakers by the number of their statements, those that only a chat answer has aside; of
    equals the first of the library."""
    outlets = {row.id: row.outlets for row in desk.rows("statements")}
    spoken = {actor: sum(outlets[i] > 0 for i in said) for actor, said in desk.shelf.spoken.items()}
    return sorted((a for a in spoken if spoken[a]), key=lambda a: -spoken[a])[:MOST_PEOPLE]


def _leading(desk: Desk, events: Iterable[str]) -> Iterator[EventEntry]:
    """The first of them that may stand here: nothing that a chat assistant alone tells."""
    found = (desk.library.events[event] for event in events)
    return islice((e for e in found if e.support is None or e.support.outlets), MOST_EVENTS)


def _last_said(desk: Desk, said: Sequence[ItemRow]) -> list[EventEntry]:
    """What the newest articles say will happen, in the order of the timeline."""
    rank = {article: n for n, article in enumerate(desk.newest_first(desk.library.readings))}
    newest = sorted(said, key=lambda row: min(rank[article] for article in row.articles))
    wanted = {event.id: event for event in _leading(desk, (row.id for row in newest))}
    return [wanted[row.id] for row in said if row.id in wanted]


def _row(desk: Desk, entry: EventEntry) -> Change:
    words = plain(told(desk, entry.said[0]))
    return Change(when(entry), "", Name(words, standing(desk, "timeline", entry.id)))
