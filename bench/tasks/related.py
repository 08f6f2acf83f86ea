"""Which articles are about one event: all rows are read together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import PurePosixPath
from typing import Any

from generator.records import Article, Block, Dated, Reading, Span, Stated
from generator.resolve.grouping import affairs
from generator.resolve.nearness import near
from generator.resolve.related import RELATED


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every pair of articles of one story, with the weight of its tie."""
    readings = {row["id"]: Reading(article(row)) for row in rows}
    weights = {
        (a, b): weight
        for a, others in near(readings).items()
        for b, weight in others.items()
        if a < b
    }
    pairs: set[tuple[str, str]] = set()
    for group in affairs(sorted(readings), weights):
        pairs.update(combinations(group, 2))
        if len(group) == 1:
            pairs.update(_strongest(group[0], weights))
    for a, b in sorted(pairs):
        yield {"a": a, "b": b, "score": round(weights.get((a, b), 0.0), 3)}


def _strongest(article_id: str, weights: dict[tuple[str, str], float]) -> Iterator[tuple[str, str]]:
    """What a briefing outside any story links to first."""
    ties = [(w, pair) for pair, w in weights.items() if article_id in pair and w >= RELATED]
    if ties:
        yield max(ties)[1]


def article(row: dict[str, Any]) -> Article:
    """The row as an article: each line a paragraph, the title its headline."""
    text = row["text"]
    date = row.get("date")
    return Article(
        id=row["id"],
        path=PurePosixPath(f"{row['id']}.txt"),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        headline=Stated(row["title"], origin="sidecar") if row.get("title") else None,
        published=Dated(date[:10], "day", origin="sidecar") if date else None,
        blocks=tuple(_blocks(text)),
    )


def _blocks(text: str) -> Iterator[Block]:
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            at = start + line.index(bare)
            yield Block("paragraph", Span(at, at + len(bare)))
        start += len(line)
