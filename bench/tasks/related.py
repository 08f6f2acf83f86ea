"""Which articles are about one event: all rows are read together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from bench.tasks.running_text import by_line
from generator.readers.text import parse
from generator.records import Article, Reading
from generator.resolve.alone import alone
from generator.resolve.grouping import affairs
from generator.resolve.nearness import near
from generator.resolve.related import RELATED


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every pair of articles of one story, with the weight of its tie."""
    readings = {row["id"]: Reading(article(row)) for row in rows}
    own = alone(readings)
    weights = {
        (a, b): weight
        for a, others in near(readings, lambda i: own[i].terms).items()
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
    """The row as an article, with the headline that the reader sees in its text."""
    whole = by_line(row)
    read = parse(whole.text, id=whole.id, path=whole.path, sha256=whole.sha256)
    return replace(whole, headline=read.headline)
