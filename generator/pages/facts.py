"""Facts in the front matter of a page: what the templates tell search engines of it.

Small keys that an editor can read and correct; what is not known has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.escape import clean, web_address
from generator.pages.desk import Desk
from generator.records import Actor, Correction
from generator.tongues import SITE

MOST_NAMED = 20
"""People, and organisations: the first to be named are what the page is about."""
ENTITIES = {"person": "Person", "organisation": "Organization", "place": "Place"}
"""Types of actors in the words of schema.org."""


def facts(desk: Desk, key: str) -> dict[str, Any]:
    """Of a briefing: its article's kind, outlet, authors, stated date and address; who is named."""
    article, published = desk.article(key), desk.published(key)
    found: dict[str, Any] = {"kind": article.kind.name}
    if article.outlet:
        found["outlet"] = clean(article.outlet.text).strip()
    if article.byline:
        found["authors"] = [clean(author.text).strip() for author in article.byline]
    if published and published.origin != "derived" and published.precision != "range":
        found["published"] = published.value
    if article.language.split("-")[0].lower() != SITE:
        found["language"] = article.language
    if article.url and web_address(article.url):
        found["original"] = article.url
    if key in desk.library.copies:
        found["robots"] = "noindex"  # search engines are sent to the first one alone
    if told := stories_of(desk, key):
        found["story"] = told[0] if len(told) == 1 else told
    return found | named(desk, desk.shelf.actors[key])


def stories_of(desk: Desk, key: str) -> list[str]:
    """The stories of an article, as an editor writes them where one has."""
    placed = [c.now for c in desk.library.corrections if _places(c, key)]
    if placed:
        return [name for name in placed[0].split("\n") if name]
    return list(desk.shelf.stories[key])


def _places(correction: Correction, key: str) -> bool:
    return (correction.page, correction.field) == (f"briefing/{key}", "story")


def named(desk: Desk, actors: Iterable[str]) -> dict[str, Any]:
    """People and organisations that have a page, those without one left to the text."""
    found = [desk.who(actor) for actor in actors]
    people = [a.name for a in found if a.paged and a.type == "person"]
    organisations = [a.name for a in found if a.paged and a.type == "organisation"]
    lists = {"people": people[:MOST_NAMED], "organisations": organisations[:MOST_NAMED]}
    return {key: names for key, names in lists.items() if names}


def facts_of(actor: Actor) -> dict[str, Any]:
    """Of an actor: what it is, and its other names."""
    found: dict[str, Any] = {"entity": ENTITIES[actor.type]}
    if actor.aliases:
        found["aliases"] = list(actor.aliases)
    return found
