"""What editors put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A finding that a correction is about: where it stood, and its words once that is known."""

    article: str
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One thing that an editor changed on its own page and that holds on every page."""

    page: str
    """Id of the page it was made on: "briefing/…", "actor/…"; an item may be deleted on any."""
    item: str
    """Id of the item on that page; "" for the front matter."""
    field: str
    """"headline", "date", "outlet", "kind", "url", "speaker", "deleted", "name", "aliases", …"""
    was: str
    now: str
    """Several values stand a line each; "" where there is none."""
    label: str = ""
    """The item's words, or the page's title, for a reader."""
    targets: tuple[Target, ...] = ()
    date: str = ""
    """From `corrected:` in the page's front matter; never from a clock."""
    source: str = ""
    """Of an answer: the letters of the source's own when the editor worded it."""


Reach = Literal["site", "page", "back"]
"""Off the whole site; off one page alone; on the whole site again."""


@dataclass(frozen=True, slots=True, order=True)
class Removal:
    """What a run understood of an item that is gone from a page, or stands there again."""

    page: str
    """Id of the page; of a report its path."""
    item: str
    label: str
    """The item's words."""
    reach: Reach
    why: str = ""
    """Why it is off one page alone."""
    pages: int = 0
    """How many pages showed it when it went off the whole site."""
