"""What the wordings of one statement agree on; where they do not, nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.links import fold
from generator.records import Dated


def agreed_date(dates: Iterable[Dated | None]) -> Dated | None:
    """The most precise of dates that fit into each other; None when two do not."""
    given = [d for d in dates if d is not None]
    if not given:
        return None
    precise = max(given, key=lambda d: (len(d.value), d.origin != "derived"))
    if not all(precise.value.startswith(d.value) for d in given):
        return None
    # The span lies in one of several articles, which a bare date cannot say.
    return replace(precise, span=None)


def agreed_venue(venues: Iterable[str]) -> str | None:
    """The first venue given, if every other names the same place; None otherwise."""
    given = list(venues)
    if not given:
        return None
    first = fold(given[0])
    same = all(fold(v) in first or first in fold(v) for v in given)
    return given[0] if same else None
