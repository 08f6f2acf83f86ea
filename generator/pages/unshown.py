"""What stands where a page was that an editor took off the site: why, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.escape import clean, web_address
from generator.links import slug
from generator.pages.desk import NO_OUTLET
from generator.pages.words import words_for
from generator.records import Article, Library, Page, Unshown

WITHDRAWN = "This briefing was withdrawn"
HIDDEN = "This site keeps no page on this name"


@dataclass(frozen=True, slots=True)
class UnshownData:
    title: str
    byline: tuple[str, ...]
    """Outlet and date of a withdrawn article."""
    url: str
    heading: str
    reason: str


def unshown(library: Library) -> Iterator[Page]:
    """A stub for each; no list, feed, table or search knows it."""
    for found in library.unshown:
        folder = "briefings" if found.article else "actors"
        path = PurePosixPath(folder, f"{slug(found.title)}.md")
        yield Page(found.page, path, "unshown", _front(found), _data(found))


def _front(found: Unshown) -> dict[str, Any]:
    front: dict[str, Any] = {"id": found.page, "title": clean(found.title).strip()}
    if found.article:
        front |= {"kicker": "Briefing · Withdrawn", "status": "withdrawn", "reason": found.reason}
    else:
        front |= {"hidden": True}
    return front | {"robots": "noindex", "search": {"exclude": True}}


def _data(found: Unshown) -> UnshownData:
    article = found.article
    return UnshownData(
        title=clean(found.title).strip(),
        byline=_byline(article) if article else (),
        url=(web_address(article.url or "") or "") if article else "",
        heading=WITHDRAWN if article else HIDDEN,
        reason=found.reason,
    )


def _byline(article: Article) -> tuple[str, ...]:
    outlet = clean(article.outlet.text).strip() if article.outlet else NO_OUTLET
    return outlet, words_for(article.published)
