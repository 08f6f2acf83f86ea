"""Answers that hardly a page does without, each as small as it can be: who asks for a name is the
same however much else is told of somebody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.dates_in_words import short
from generator.notes import ROW
from generator.pages.asked import asked
from generator.pages.doubted import Called
from generator.pages.mentions import Mentions, mentioned
from generator.records import ActorType

if TYPE_CHECKING:
    from generator.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class Who:
    """An actor in a word."""

    name: str
    type: ActorType
    paged: bool


@asked("who")
def who(desk: Desk, actor: str) -> Who:
    found = desk.library.actors[actor]
    return Who(found.name, found.type, found.paged)


@asked("has page")
def has_page(desk: Desk, actor: str) -> bool:
    """Whether there is such an actor at all, and a page of his."""
    found = desk.library.actors.get(actor)
    return found is not None and found.paged


@asked("named")
def mentions(desk: Desk, article: str) -> Mentions:
    """Where the article names somebody; who of them has a page, `has_page` tells: it is asked only
    of those whom the words name that a page shows."""
    owners = desk.shelf.owners.get(article, {})
    return Mentions(mentioned(desk.library.readings[article], owners, partial(_called, desk)))


@asked("called")
def _called(desk: Desk, actor: str) -> Called:
    found = desk.library.actors[actor]
    return Called(found.name, found.aliases, found.paged)


@asked("newest year")
def newest_year(desk: Desk, _: str) -> str:
    """Of all articles; "" where none has a date."""
    return max((d.value[:4] for d in desk.library.published.values() if d), default="")


@asked("short label")
def short_label(desk: Desk, article: str) -> str:
    """Its outlet, and its day as far as that is stated: in the newest year without the year."""
    date = desk.published(article)
    if date is None or date.origin == "derived":
        return desk.source(article)
    day = short(date.value, newest_year(desk, ROW))
    return f"{desk.source(article)}, {day}" if day else desk.source(article)


@asked("newest first")
def newest_first(desk: Desk, articles: str) -> tuple[str, ...]:
    """Ids with a zero between them, each once, in order; what is no article's is left out."""
    rank = desk.rank
    found = (key for key in articles.split("\0") if key in rank)
    return tuple(sorted(found, key=rank.__getitem__))
