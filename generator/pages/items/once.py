"""One thing told once on a page, however many of its lists would tell it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.parts import Claim
from generator.pages.runs import plain
from generator.records import Receipt
from generator.words import plain_words


def untold(claims: Iterable[Claim], told: Iterable[Claim] = ()) -> tuple[Claim, ...]:
    """Those whose words are not told already, or by one before, whole or as a part of it.

    Nor those of which half stands in a place of what is told: there its source has the same in its
    own words.
    """
    before = tuple(told)
    rows = [_row(claim) for claim in before]
    places = [chip.receipt for claim in before for chip in claim.chips]
    kept: list[Claim] = []
    for claim in claims:
        row = _row(claim)
        if not any(row in other for other in rows) and not _stands_in(claim, places):
            kept.append(claim)
            rows.append(row)
    return tuple(kept)


def _row(claim: Claim) -> str:
    """Its words between spaces, without marks."""
    return f" {' '.join(plain_words(plain(claim.runs)))} "


def _stands_in(claim: Claim, places: Iterable[Receipt]) -> bool:
    own = claim.chips[0].receipt
    common = (
        min(own.span.end, place.span.end) - max(own.span.start, place.span.start)
        for place in places
        if place.article == own.article
    )
    return 2 * max(common, default=0) >= own.span.end - own.span.start
