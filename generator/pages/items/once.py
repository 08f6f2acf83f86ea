"""One thing told once on a page, however many of its lists would tell it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.parts import Claim
from generator.pages.runs import plain
from generator.words import plain_words


def untold(claims: Iterable[Claim], told: Iterable[Claim] = ()) -> tuple[Claim, ...]:
    """Those whose words are not told already, or by one before, whole or as a part of it."""
    rows = [_row(claim) for claim in told]
    kept: list[Claim] = []
    for claim in claims:
        row = _row(claim)
        if not any(row in other for other in rows):
            kept.append(claim)
            rows.append(row)
    return tuple(kept)


def _row(claim: Claim) -> str:
    """Its words between spaces, without marks."""
    return f" {' '.join(plain_words(plain(claim.runs)))} "
