"""Names in news texts: people, organisations and places with their spans, credits included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bench.tasks.running_text import by_line
from generator.extract.actors import actors
from generator.records import Credit, Mention, Reading

_TYPES = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        found = [f for f in actors(Reading(by_line(row))) if isinstance(f, Mention | Credit)]
        yield {"id": row["id"], "entities": [_entity(m) for m in innermost(found)]}


def innermost(found: list[Mention | Credit]) -> list[Mention | Credit]:
    """Without names that hold another: the gold is flat ("Trump" in "Trump administration")."""
    return [m for m in found if not any(o is not m and m.span.holds(o.span) for o in found)]


def _entity(mention: Mention | Credit) -> dict[str, Any]:
    return {"start": mention.span.start, "end": mention.span.end, "type": _TYPES[mention.type]}
