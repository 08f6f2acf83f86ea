"""Amounts of money, percentages and quantities; rows have id and text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bench.tasks.running_text import by_paragraph
from generator.extract.amounts.finder import Amount, amounts
from generator.extract.dates import dates
from generator.passages import passages
from generator.records import Reading


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every amount, also those too small to be shown: the set asks for all of them."""
    for row in rows:
        yield {"id": row["id"], "values": list(_values(row))}


def _values(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    read = by_paragraph(row)
    found = [ref.span for ref in dates(Reading(read))]
    for passage in passages(read):
        held = [s for s in found if passage.block.span.holds(s)]
        holes = [(passage.at(s.start), passage.at(s.end)) for s in held]
        for amount in amounts(passage.text, holes):
            span = passage.span(_start(amount), amount.end)
            yield {"start": span.start, "end": span.end, "type": amount.kind}


def _start(amount: Amount) -> int:
    """The set leaves "up to" and the like outside its spans."""
    return amount.start if amount.hedge is None or amount.hedge.apart else amount.hedge.start
