"""Names in news texts: people, organisations and places with their spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.extract.actors import actors
from generator.records import Article, Block, Mention, Reading, Span

_TYPES = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        found = [
            f for f in actors(Reading(article(row["id"], row["text"]))) if isinstance(f, Mention)
        ]
        yield {"id": row["id"], "entities": [_entity(m) for m in innermost(found)]}


def article(id: str, text: str) -> Article:
    """Every line as a paragraph: the gold marks names in furniture too."""
    blocks = []
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped)
            blocks.append(Block("paragraph", Span(start, start + len(stripped))))
        at += len(line)
    return Article(id, PurePosixPath(f"seeds/{id}.txt"), text, "", blocks=tuple(blocks))


def innermost(found: list[Mention]) -> list[Mention]:
    """Without names that hold another: the gold is flat ("Trump" in "Trump administration")."""
    return [m for m in found if not any(o is not m and m.span.holds(o.span) for o in found)]


def _entity(mention: Mention) -> dict[str, Any]:
    return {"start": mention.span.start, "end": mention.span.end, "type": _TYPES[mention.type]}
