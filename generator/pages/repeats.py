"""Quotations that an article gives again: shown on its own briefing only."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ids import pieces
from generator.records import Library, Receipt, Variant

Repeats = Mapping[tuple[str, str], tuple[Variant, ...]]
"""By (statement id, article id)."""


def repeats(library: Library) -> Repeats:
    """Quotations that belong to a statement and are none of its variants."""
    known = {r for s in library.statements.values() for v in s.variants for r in v.receipts}
    found: dict[tuple[str, str], tuple[Variant, ...]] = {}
    for key, reading in library.readings.items():
        for first, parts in pieces(reading):
            receipt = Receipt(key, first.span)
            statement = library.quotes.get(receipt, "")
            if statement in library.statements and receipt not in known:
                again = Variant(key, first, parts)
                found[statement, key] = (*found.get((statement, key), ()), again)
    return found
