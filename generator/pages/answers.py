"""Answers that hardly a page does without, each as small as it can be: who asks for a name is the
same however much else is told of somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.dates_in_words import short
from generator.notes import ROW
from generator.pages.asked import asked
from generator.pages.doubted import Called
from generator.pages.mentions import led
from generator.pages.runs import Places
from generator.records import ActorType, Ref, Span

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


def linked(desk: Desk, article: str, window: Span) -> Places:
    """Where the article names somebody who has a page, within a window of its text."""
    named = desk.mentions[article].within(window)
    leads = {name: _linked(desk, f"{name}\0{article}") for name in {m.actor for m in named}}
    return tuple(
        (mention.span, leads[mention.actor][mention.span])
        for mention in named
        if mention.span in leads[mention.actor]
    )


@asked("linked")
def _linked(desk: Desk, name: str) -> Mapping[Span, Ref]:
    """Where all places lead in which an article calls somebody by a `name`: the key of its cast,
    and whose that is.

    A question for each name: who else of the article gets a page moves no excerpt without him.
    """
    key, _, article = name.partition("\0")
    owners = desk.shelf.owners.get(article, {})
    named = desk.mentions[article].of(key)
    return dict(led(desk.article(article).text, named, owners, partial(_called, desk)))


@asked("called")
def _called(desk: Desk, actor: str) -> Called:
    found = desk.library.actors[actor]
    return Called(found.name, found.aliases, found.paged)


@asked("roles in")
def roles_in(desk: Desk, article: str) -> Mapping[str, str]:
    """The first role that the article gives, by actor."""
    named = sorted(set(desk.shelf.owners.get(article, {}).values()))
    casts = ((actor, desk.shelf.casts.get((actor, article))) for actor in named)
    return {actor: cast.roles[0].text for actor, cast in casts if cast and cast.roles}


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
