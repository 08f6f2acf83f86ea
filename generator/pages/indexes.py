"""The fronts of the sections: lists of stories, briefings, actors and topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.desk import desk_for
from generator.pages.items.cards import card
from generator.pages.items.people import tallied
from generator.pages.items.sources import briefing_rows
from generator.pages.meta import meta
from generator.pages.parts import Card, Group, Name, Row
from generator.pages.words import count
from generator.records import Library, Page, Ref

_TYPES = (("person", "People"), ("organisation", "Organisations"), ("place", "Places"))


@dataclass(frozen=True, slots=True)
class Cards:
    title: str
    empty: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    title: str
    empty: str
    style: str
    """Class of the list: source-list or people."""
    rows: tuple[Row, ...] = ()
    groups: tuple[Group, ...] = ()


def story_index(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    cards = tuple(card(desk, story) for story in desk.library.stories.values())
    front = meta(desk, "stories", "Stories", "Index", desk.library.readings, hide=("toc",))
    data = Cards("Stories", "No story yet: a story takes two articles about one affair.", cards)
    yield Page("stories", PurePosixPath("stories/index.md"), "cards", front, data)


def briefing_index(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(desk, "briefings", "Briefings", "Index", desk.library.readings)
    rows = briefing_rows(desk, tuple(desk.library.readings))
    data = Rows("Briefings", "No article yet.", "source-list", rows)
    yield Page("briefings", PurePosixPath("briefings/index.md"), "rows", front, data)


def actor_index(library: Library) -> Iterator[Page]:
    """Actors with a page; everybody else is named on the briefings alone."""
    desk = desk_for(library)
    title = "People and organisations"
    groups = tuple(
        Group(kind, Name(heading), rows=rows)
        for kind, heading in _TYPES
        if (
            rows := tallied(
                desk, [a.id for a in desk.library.actors.values() if a.paged and a.type == kind]
            )
        )
    )
    front = meta(desk, "actors", "People & organisations", "Index", desk.library.readings)
    data = Rows(title, "Nobody has a page yet.", "people", groups=groups)
    yield Page("actors", PurePosixPath("actors/index.md"), "rows", front, data)


def topic_index(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    rows = tuple(
        Row(Name(t.name, Ref(f"topic/{t.id}")), count(len(t.articles), "document"))
        for t in desk.library.topics.values()
    )
    front = meta(desk, "topics", "Topics", "Index", desk.library.readings)
    data = Rows("Topics", "No source gives a hashtag.", "people", rows)
    yield Page("topics", PurePosixPath("topics/index.md"), "rows", front, data)
