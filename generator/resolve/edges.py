"""Who is named together with whom, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from generator.recall import Recall
from generator.records import Actor, Edge, Mention, Reading, Receipt, Span
from generator.resolve.alone import Alone
from generator.resolve.registry import Registry

Pair = tuple[str, str]
"""Ids of two actors, in their order."""
Sentence = tuple[int, int, list[str]]
"""Where it begins and ends, and the keys of the casts that it names."""

MOST = 12
"""Ties shown of each actor: those of most articles."""
CROWDED = 12
"""A sentence that names more actors is a list and ties nobody."""


def with_edges(
    readings: Mapping[str, Reading],
    alone: Mapping[str, Alone],
    registry: Registry,
    recall: Recall | None = None,
) -> dict[str, Actor]:
    """The actors, each with those named in one sentence with it; people and bodies only."""
    recall = recall or Recall(keeps=False)
    keys = dict(zip(readings, recall.keys(list(readings.values())), strict=True))
    rows: dict[str, list[Sentence]] = recall.keyed_at_once(
        "named together", keys, lambda new: [_sentences(readings[i], alone[i]) for i in new]
    )
    first: dict[Pair, Receipt] = {}
    again: dict[Pair, list[str]] = {}
    for article, row in rows.items():
        for start, end, named in _tied(article, row, registry):
            place = Receipt(article, Span(start, end))
            for pair in combinations(sorted(named), 2):
                if pair not in first:
                    first[pair] = place
                elif article not in (first[pair].article, *again.get(pair, ())[-1:]):
                    again.setdefault(pair, []).append(article)
    ties: dict[str, list[Pair]] = defaultdict(list)
    for pair in first:
        for own in pair:
            ties[own].append(pair)

    once = {i: (i,) for i in rows}

    def edges(own: str) -> Iterator[Edge]:
        rows = ((-len(again.get(pair, ())), _other(own, pair), pair) for pair in ties[own])
        for _, other, pair in sorted(rows)[:MOST]:
            receipt = first[pair]
            yield Edge(other, once[receipt.article] + tuple(again.get(pair, ())), receipt)

    return {
        i: replace(actor, edges=tuple(edges(i))) if i in ties else actor
        for i, actor in registry.actors.items()
    }


def _other(own: str, pair: Pair) -> str:
    return pair[1] if pair[0] == own else pair[0]


def _sentences(reading: Reading, told: Alone) -> list[Sentence]:
    """Each sentence that gives at least two names."""
    spans = told.spans
    starts = [start for start, _ in spans]
    named: dict[int, dict[str, None]] = defaultdict(dict)
    for at, key in sorted((m.span.start, m.actor) for m in reading.of(Mention)):
        number = bisect_right(starts, at) - 1
        if number >= 0 and at < spans[number][1]:
            named[number][key] = None
    return [(*spans[number], list(keys)) for number, keys in named.items() if len(keys) > 1]


def _tied(
    article: str, row: Iterable[Sentence], registry: Registry
) -> Iterator[tuple[int, int, set[str]]]:
    """Each sentence that names at least two people or bodies, with who they are."""
    of, actors = registry.of, registry.actors
    for start, end, keys in row:
        named = {actor for key in keys if (actor := of.get((article, key)))}
        tied = {actor for actor in named if actors[actor].type != "place"}
        if 2 <= len(tied) <= CROWDED:
            yield start, end, tied
