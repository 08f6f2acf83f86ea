"""The fronts of the sections: lists of stories, briefings, actors and topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.desk import Desk, desk_for
from generator.pages.items.cards import card
from generator.pages.items.people import tallied
from generator.pages.items.sources import briefing_rows
from generator.pages.meta import meta
from generator.pages.parts import Card, Group, Name, Row
from generator.pages.registers import Part, directory, filed
from generator.pages.words import count
from generator.records import Later, Library, Page, Ref

MOST_ROWS, MOST_CARDS = 40, 24
"""On a front whose list is cut: the newest briefings, the names of most articles, the widest
stories."""
_TYPES = (("person", "People"), ("organisation", "Organisations"), ("place", "Places"))


@dataclass(frozen=True, slots=True)
class Cards:
    title: str
    empty: str
    cards: tuple[Card, ...]
    parts: tuple[Row, ...] = ()
    """Its pages, where it is cut into several."""


@dataclass(frozen=True, slots=True)
class Rows:
    title: str
    empty: str
    style: str
    """Class of the list: source-list or people."""
    rows: tuple[Row, ...] = ()
    groups: tuple[Group, ...] = ()
    parts: tuple[Row, ...] = ()
    """Its pages, where it is cut into several."""


def story_index(library: Library) -> Iterator[Later]:
    path = PurePosixPath("stories/index.md")
    return filed(desk_for(library), "stories", "Stories", _stories, path)


def _stories(desk: Desk, part: Part, title: str) -> Cards:
    parts = () if part.name else directory(desk, "stories", "story")
    found = desk.library.stories  # gone through as a whole only where the page shows all
    stories = [found[item] for item in part.items] if part.name else list(found.values())
    shown = tuple(card(desk, story) for story in (stories[:MOST_CARDS] if parts else stories))
    empty = "No story yet: a story takes two articles about one affair."
    return Cards(title, empty, shown, parts)


def briefing_index(library: Library) -> Iterator[Later]:
    path = PurePosixPath("briefings/index.md")
    return filed(desk_for(library), "briefings", "Briefings", _briefings, path)


def _briefings(desk: Desk, part: Part, title: str) -> Rows:
    parts = () if part.name else directory(desk, "briefings", "briefing")
    keys = desk.newest_first(part.items if part.name else desk.library.readings)
    rows = briefing_rows(desk, keys[:MOST_ROWS] if parts else keys)
    return Rows(title, "No article yet.", "source-list", rows, parts=parts)


def actor_index(library: Library) -> Iterator[Later]:
    """Actors with a page; everybody else is named on the briefings alone."""
    path = PurePosixPath("actors/index.md")
    return filed(desk_for(library), "actors", "People & organisations", _actors, path)


def _actors(desk: Desk, part: Part, title: str) -> Rows:
    parts = () if part.name else directory(desk, "actors", "page")
    every = desk.library.actors
    found = [
        a for a in (map(every.__getitem__, part.items) if part.name else every.values()) if a.paged
    ]
    groups = []
    for kind, heading in _TYPES:
        of_kind = [a.id for a in found if a.type == kind]
        if rows := tallied(desk, of_kind[:MOST_ROWS] if parts else of_kind):
            groups.append(Group(kind, Name(heading), rows=rows))
    words = title.replace("&", "and")
    return Rows(words, "Nobody has a page yet.", "people", groups=tuple(groups), parts=parts)


def topic_index(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    rows = tuple(
        Row(Name(t.name, Ref(f"topic/{t.id}")), count(len(t.articles), "document"))
        for t in desk.library.topics.values()
    )
    front = meta(desk, "topics", "Topics", "Index", desk.library.readings)
    data = Rows("Topics", "No source gives a hashtag.", "people", rows)
    yield Page("topics", PurePosixPath("topics/index.md"), "rows", front, data)
