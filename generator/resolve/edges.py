"""Who is named together with whom, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from generator.passages import passages, sentences
from generator.records import Actor, Edge, Reading, Receipt, Span
from generator.resolve.registry import Registry

MOST = 12
"""Ties shown of each actor: those of most articles."""
CROWDED = 12
"""A sentence that names more actors is a list and ties nobody."""


def with_edges(readings: Mapping[str, Reading], registry: Registry) -> dict[str, Actor]:
    """The actors, each with those named in one sentence with it; people and bodies only."""
    places: dict[tuple[str, str], list[Receipt]] = defaultdict(list)
    for reading in readings.values():
        for sentence, named in _sentences(reading, registry):
            receipt = Receipt(reading.article.id, sentence)
            for a, b in combinations(named, 2):
                places[a, b].append(receipt)
                places[b, a].append(receipt)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for (a, b), receipts in places.items():
        articles = tuple(dict.fromkeys(r.article for r in receipts))
        edges[a].append(Edge(b, articles, receipts[0]))
    return {
        i: replace(actor, edges=tuple(sorted(edges[i], key=_strongest)[:MOST]))
        for i, actor in registry.actors.items()
    }


def _strongest(edge: Edge) -> tuple[int, str]:
    return (-len(edge.articles), edge.other)


def _sentences(reading: Reading, registry: Registry) -> Iterator[tuple[Span, list[str]]]:
    """Each sentence that names at least two people or bodies, with who they are."""
    article = reading.article
    for passage in passages(article):
        if len(_tied(registry.within(article.id, passage.block.span), registry)) < 2:
            continue
        for start, end in sentences(passage.text):
            span = passage.span(start, end)
            named = _tied(registry.within(article.id, span), registry)
            if 2 <= len(named) <= CROWDED:
                yield span, named


def _tied(actors: Iterable[str], registry: Registry) -> list[str]:
    """The people and bodies among them, sorted."""
    return sorted(i for i in actors if registry.actors[i].type != "place")
