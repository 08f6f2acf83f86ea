"""Where editors put articles: `story:` in the front matter of a briefing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.corrections.facts import STORY
from generator.links import slug
from generator.records import Correction

LONGEST = 80
# "ground-attacks", "Ground attacks on the cartels"; not "{a: b}", "../x", "---"
_NAME = re.compile(r"(?=.*[^\W_])[^{}\[\]<>\\/#\"|`]+")


def placed(corrections: Iterable[Correction]) -> dict[str, tuple[str, ...]]:
    """Article id → the stories that it belongs to, as an editor calls them; none: to no story."""
    return {
        c.page.removeprefix("briefing/"): names(c.now)
        for c in corrections
        if c.field == STORY and c.page.startswith("briefing/")
    }


def names(value: str) -> tuple[str, ...]:
    """The names in a value, a line each; of two that mean one story the first."""
    found: dict[str, str] = {}
    for name in value.split("\n"):
        if name:
            found.setdefault(slug(name), name)
    return tuple(found.values())


def wrong(value: str) -> str:
    """What cannot be the name of a story; "" where all can."""
    for name in value.split("\n"):
        if name and (len(name) > LONGEST or not _NAME.fullmatch(name)):
            return (
                f"{name[:LONGEST]!r} cannot be the name of a story; allowed: the id of one, or up "
                f"to {LONGEST} letters, digits, blanks and hyphens; several as [one, two]"
            )
    return ""
