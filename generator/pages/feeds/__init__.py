"""Feeds of the site, of each story and of each actor with a page, in Atom and as JSON Feed.

Dates are those that articles state, never a clock's: an entry has the newest stated day of its
articles, and what states no day has no entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.links import path_of
from generator.pages.asked import asked
from generator.pages.desk import Desk, desk_for
from generator.pages.feeds.entries import (
    MOST,
    briefings,
    day_of_story,
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
from generator.records import Later, Library, Page, Ref, Story

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


def feeds(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    found = list(desk.library.stories.values())
    paged = [actor for actor in desk.library.actors.values() if actor.paged]
    yield from _pages(desk, "all")
    for story in found:
        yield from _pages(desk, f"story/{story.id}")
    for actor in paged:
        yield from _pages(desk, f"actor/{actor.id}")
    yield desk.later("about/feeds", PurePosixPath("about/feeds.md"), _listed)


def _listed(desk: Desk) -> Page:
    """The page that lists all of them."""
    found = list(desk.library.stories.values())
    paged = [actor for actor in desk.library.actors.values() if actor.paged]
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
    return Page("about/feeds", PurePosixPath("about/feeds.md"), "feeds", front, data)


def _row(page: str, title: str) -> FeedRow:
    atom, json = (feed_of(page, file) for file in FORMATS)
    return FeedRow(Name(title, Ref(page)), Name("Atom", atom), Name("JSON Feed", json))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a feed says in any format."""

    title: str
    about: str
    home: Ref
    entries: tuple[Entry, ...]


def _site(desk: Desk, _: str) -> _Told:
    known = _of(desk, desk.library.readings)
    entries = newest([*known, *stories(desk, _newest_stories(desk)), *updates(desk)])
    undated = _undated(desk, desk.library.readings)
    about = f"New briefings and stories, and what each update changed. {undated}"
    return _Told("", about, Ref("home"), entries)


def _newest_stories(desk: Desk) -> list[Story]:
    """As many as a feed has."""
    found = desk.library.stories
    days = {i: day_of_story(desk, story) for i, story in sorted(found.items())}
    return [found[i] for i in sorted(days, key=days.__getitem__, reverse=True)[:MOST]]


def _story(desk: Desk, page: str) -> _Told:
    story = desk.library.stories[page.partition("/")[2]]
    entries = newest((
        *stories(desk, [story]), *_of(desk, story.articles), *updates_of(desk, story),
    ))  # fmt: skip
    undated = _undated(desk, story.articles)
    about = f"What the sources of this story say, and what each update changed of it. {undated}"
    return _Told(f"Story: {story.title}", about, Ref(page), entries)


def _actor(desk: Desk, page: str) -> _Told:
    actor = page.partition("/")[2]
    found, name = _named_in(desk, actor), desk.who(actor).name
    about = f"New briefings that name {name}. {found.undated}"
    return _Told(name, about, Ref(page), newest(_entries(desk, found.last)))


@dataclass(frozen=True, slots=True)
class _Newest:
    """What a feed needs to know of any number of articles."""

    last: tuple[str, ...]
    """The newest of them, as many as a feed has."""
    undated: str


@asked("newest that name")
def _named_in(desk: Desk, actor: str) -> _Newest:
    articles = desk.library.actors[actor].articles
    return _Newest(_last(desk, articles), _undated(desk, articles))


def _of(desk: Desk, articles: Iterable[str]) -> list[Entry]:
    return _entries(desk, _last(desk, articles))


def _last(desk: Desk, articles: Iterable[str]) -> tuple[str, ...]:
    """The newest articles that state a day, as many as a feed has."""
    days = {key: stated_day(desk.published(key)) for key in articles}
    last = sorted((desk.briefing(key).page, key) for key, day in days.items() if day)
    last.sort(key=lambda row: days[row[1]], reverse=True)
    return tuple(key for _, key in last[:MOST])


def _entries(desk: Desk, articles: Iterable[str]) -> list[Entry]:
    """Each is made once for all feeds."""
    found = (
        desk.notes.once(("entry", key), partial(lambda k: next(briefings(desk, [k]), None), key))
        for key in articles
    )
    return [entry for entry in found if entry]


_FEEDS: Mapping[str, Callable[[Desk, str], _Told]] = {
    "all": _site,
    "story": _story,
    "actor": _actor,
}
"""By the first part of the feed's id."""


def _pages(desk: Desk, key: str) -> Iterator[Later]:
    """The feed in each format, beside its page; that of the whole site, "all", at the top."""
    for file in FORMATS:
        yield desk.later(f"feed/{key}/{file}", _path(desk, key, file), _page, key, file)


def _path(desk: Desk, key: str, file: str) -> PurePosixPath:
    return path_of(file if key == "all" else f"{str(desk.path(key)).removesuffix('.md')}/{file}")


def _page(desk: Desk, key: str, file: str) -> Page:
    told = _FEEDS[key.partition("/")[0]]
    found = desk.notes.once(("feed", key), lambda: told(desk, key))
    page, day = f"feed/{key}/{file}", found.entries[0].day if found.entries else NEVER
    about = found.about.strip()
    data = FeedData(key, found.title, about, found.home, Ref(page), day, found.entries)
    return Page(page, _path(desk, key, file), FORMATS[file], {}, data)


def _undated(desk: Desk, articles: Iterable[str]) -> str:
    """Like "2 articles that state no day of publication are not in it."; "" if there are none."""
    number = sum(not stated_day(desk.published(key)) for key in articles)
    if not number:
        return ""
    states, are = ("states", "is") if number == 1 else ("state", "are")
    return f"{count(number, 'article')} that {states} no day of publication {are} not in it."
