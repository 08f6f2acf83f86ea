"""What a feed is made of, before it is Atom or JSON."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records import Ref

NEVER = "1970-01-01"
"""For a feed of which nothing is dated: Atom asks for a date, and no article has this one."""


def feed_of(page: str, file: str = "feed.xml") -> Ref:
    """The feed of a story's or an actor's page."""
    return Ref(f"feed/{page}/{file}")


@dataclass(frozen=True, slots=True)
class Point:
    words: str
    """As the page shows them; foreign ones know their language."""
    note: str = ""
    """Whose words they are: "Ana Ruiz, quoted"."""


@dataclass(frozen=True, slots=True)
class Entry:
    page: Ref
    kind: str
    """"briefing", "story" or "update"."""
    title: str
    day: str
    """The newest stated day of publication among its articles."""
    summary: str
    points: tuple[Point, ...] = ()
    original: str | None = None
    """Address of the article itself."""
    id: str = ""
    """What its permanent id is made of; "" where that is the page's, whatever its address."""


@dataclass(frozen=True, slots=True)
class FeedData:
    id: str
    """"all", "story/…", "actor/…": permanent."""
    title: str
    """"" for the site's own."""
    about: str
    home: Ref
    file: Ref
    """The feed itself."""
    day: str
    """Of its newest entry."""
    entries: tuple[Entry, ...]
