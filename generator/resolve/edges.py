"""Who is named together with whom, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from generator.records import Actor, Edge, Receipt, Span
from generator.resolve.alone import Alone
from generator.resolve.registry import Registry

Pair = tuple[str, str]
"""Ids of two actors, in their order."""

MOST = 12
"""Ties shown of each actor: those of most articles."""
CROWDED = 12
"""A sentence that names more actors is a list and ties nobody."""


def with_edges(alone: Mapping[str, Alone], registry: Registry) -> dict[str, Actor]:
    """The actors, each with those named in one sentence with it; people and bodies only."""
    first: dict[Pair, Receipt] = {}
    again: dict[Pair, list[str]] = {}
    for article, told in alone.items():
        for (start, end), named in _sentences(article, told, registry):
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

    once = {i: (i,) for i in alone}

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


def _sentences(
    article: str, told: Alone, registry: Registry
) -> Iterator[tuple[tuple[int, int], set[str]]]:
    """Each sentence that names at least two people or bodies, with who they are."""
    places, actors = registry.mentions[article]
    tied = [(at, i) for at, i in zip(places, actors, strict=True) if _is_tied(i, registry)]
    if len(tied) < 2:
        return
    spans = told.spans
    starts = [start for start, _ in spans]
    named: dict[int, set[str]] = defaultdict(set)
    for at, actor in tied:
        number = bisect_right(starts, at) - 1
        if number >= 0 and at < spans[number][1]:
            named[number].add(actor)
    for number, found in named.items():
        if 2 <= len(found) <= CROWDED:
            yield spans[number], found


def _is_tied(actor: str, registry: Registry) -> bool:
    return registry.actors[actor].type != "place"
