"""Feeds of the site, of each story and of each actor with a page, in Atom and as JSON Feed.

Dates are those that articles state, never a clock's: an entry has the newest stated day of its
articles, and what states no day has no entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.desk import Desk, desk_for
from generator.pages.feeds.entries import (
    MOST,
    briefings,
    newest,
    stated_day,
    stories,
    updates,
    updates_of,
)
from generator.pages.feeds.rows import NEVER, Entry, FeedData, feed_of
from generator.pages.meta import meta
from generator.pages.parts import Name
from generator.pages.words import count
from generator.records import Actor, Library, Page, Ref, Story

FORMATS = {"feed.xml": "atom", "feed.json": "json-feed"}
MOST_LISTED = 200
"""Stories, and actors, on the page that lists feeds; other pages name theirs all the same."""
_SITE = (Name("Atom", Ref("feed/all/feed.xml")), Name("JSON Feed", Ref("feed/all/feed.json")))


@dataclass(frozen=True, slots=True)
class FeedRow:
    name: Name
    atom: Name
    json: Name


@dataclass(frozen=True, slots=True)
class FeedsData:
    most: int
    undated: str
    stories: tuple[FeedRow, ...]
    actors: tuple[FeedRow, ...]
    more: bool
    """Whether there are feeds that the page does not list."""
    site: tuple[Name, ...] = _SITE


def feeds(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    found = list(desk.library.stories.values())
    paged = [actor for actor in desk.library.actors.values() if actor.paged]
    by_article = {entry.page.page: entry for entry in briefings(desk, desk.library.readings)}
    yield from _site(desk, by_article, found)
    for story in found:
        yield from _story(desk, by_article, story)
    for actor in paged:
        yield from _actor(desk, by_article, actor)
    data = FeedsData(
        MOST,
        _undated(desk, desk.library.readings),
        tuple(_row(f"story/{story.id}", desk.story_title(story)) for story in found[:MOST_LISTED]),
        tuple(_row(f"actor/{actor.id}", actor.name) for actor in paged[:MOST_LISTED]),
        len(found) > MOST_LISTED or len(paged) > MOST_LISTED,
    )
    front = meta(
        desk, "about/feeds", "Feeds", "About", description="What is new, for feed readers."
    )
    yield Page("about/feeds", PurePosixPath("about/feeds.md"), "feeds", front, data)


def _row(page: str, title: str) -> FeedRow:
    atom, json = (feed_of(page, file) for file in FORMATS)
    return FeedRow(Name(title, Ref(page)), Name("Atom", atom), Name("JSON Feed", json))


Entries = Mapping[str, Entry]
"""By the id of their page."""


def _site(desk: Desk, known: Entries, found: Iterable[Story]) -> Iterator[Page]:
    entries = newest([*known.values(), *stories(desk, found), *updates(desk)])
    undated = _undated(desk, desk.library.readings)
    about = f"New briefings and stories, and what each update changed. {undated}"
    yield from _pages(desk, "all", "", about, Ref("home"), entries)


def _story(desk: Desk, known: Entries, story: Story) -> Iterator[Page]:
    told = (*stories(desk, [story]), *_of(desk, known, story.articles), *updates_of(desk, story))
    entries = newest(told)
    undated = _undated(desk, story.articles)
    about = f"What the sources of this story say, and what each update changed of it. {undated}"
    page = f"story/{story.id}"
    yield from _pages(desk, page, f"Story: {story.title}", about, Ref(page), entries)


def _actor(desk: Desk, known: Entries, actor: Actor) -> Iterator[Page]:
    page = f"actor/{actor.id}"
    about = f"New briefings that name {actor.name}. {_undated(desk, actor.articles)}"
    entries = newest(_of(desk, known, actor.articles))
    yield from _pages(desk, page, actor.name, about, Ref(page), entries)


def _of(desk: Desk, known: Entries, articles: Iterable[str]) -> list[Entry]:
    pages = (desk.briefing(key).page for key in articles)
    return [known[page] for page in pages if page in known]


def _pages(
    desk: Desk, key: str, title: str, about: str, home: Ref, entries: tuple[Entry, ...]
) -> Iterator[Page]:
    """The feed in each format, beside its page; that of the whole site, "all", at the top."""
    folder = PurePosixPath() if key == "all" else desk.path(key).with_suffix("")
    day = entries[0].day if entries else NEVER
    for file, template in FORMATS.items():
        page = f"feed/{key}/{file}"
        data = FeedData(key, title, about.strip(), home, Ref(page), day, entries)
        yield Page(page, folder / file, template, {}, data)


def _undated(desk: Desk, articles: Iterable[str]) -> str:
    """Like "2 articles that state no day of publication are not in it."; "" if there are none."""
    number = sum(not stated_day(desk.published(key)) for key in articles)
    if not number:
        return ""
    states, are = ("states", "is") if number == 1 else ("state", "are")
    return f"{count(number, 'article')} that {states} no day of publication {are} not in it."
