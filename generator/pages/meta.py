"""The front matter of a page: what the theme and the search need to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.dates_in_words import day_in_words
from generator.pages.desk import Desk
from generator.records import Ref


def meta(
    desk: Desk,
    page: str,
    title: str,
    kicker: str,
    articles: Iterable[str] = (),
    *,
    description: str = "",
    boost: float | None = None,
    hide: tuple[str, ...] = (),
    feed: Ref | None = None,
) -> dict[str, Any]:
    """`updated` is the newest date of publication among the articles; never today.

    `feed` is the page's own.
    """
    updated = desk.newest(articles)
    found: dict[str, Any] = {"id": page, "title": title}
    if kicker:
        found["kicker"] = kicker
    if words := day_in_words(updated):
        found["updated"] = words
        found["updated_on"] = updated
    if description:
        found["description"] = description
    if feed:
        found["feed"] = feed
    if boost is not None:
        found["search"] = {"boost": boost}
    if hide:
        found["hide"] = list(hide)
    return found
