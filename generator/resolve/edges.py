"""Who is named together with whom, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.fingerprint import of_text
from generator.kept_actors import Actors, Ties
from generator.recall import Recall
from generator.records import Actor, Edge, Mention, Reading, Receipt, Span
from generator.resolve.alone import Alone
from generator.resolve.registry import Registry

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
) -> Mapping[str, Actor]:
    """The actors, each with those named in one sentence with it; people and bodies only.

    Whom somebody is tied to is worked out when somebody asks.
    """
    assert isinstance(registry.actors, Actors)
    recall = recall or Recall(keeps=False)
    keys = dict(zip(readings, recall.keys(list(readings.values())), strict=True))
    rows: Mapping[str, list[Sentence]] = recall.on_demand(
        "named together", keys, lambda i: _sentences(readings[i], alone[i])
    )
    return registry.actors.with_ties(_Together(readings, keys, rows, registry.actors).ties())


class _Together:
    """Who is named together, article by article."""

    def __init__(
        self,
        readings: Mapping[str, Reading],
        keys: Mapping[str, str | None],
        rows: Mapping[str, list[Sentence]],
        actors: Actors,
    ) -> None:
        self._keys, self._rows, self._actors = keys, rows, actors
        self._order = {i: n for n, i in enumerate(readings)}
        self._tied: dict[str, list[tuple[Span, set[str]]]] = {}
        self._digests: dict[str, str] = {}

    def ties(self) -> Ties:
        return Ties(self._edges, self._digest)

    def _edges(self, own: str, articles: Sequence[str]) -> tuple[Edge, ...]:
        first: dict[str, Receipt] = {}
        again: dict[str, list[str]] = {}
        for article in sorted(articles, key=self._order.__getitem__):
            for span, named in self._of(article):
                for other in named if own in named else ():
                    if other not in first:
                        first[other] = Receipt(article, span)
                        again[other] = [article]
                    elif article != again[other][-1]:
                        again[other].append(article)
        first.pop(own, None)
        most = sorted((1 - len(again[other]), other) for other in first)[:MOST]
        return tuple([Edge(other, tuple(again[other]), first[other]) for _, other in most])

    def _of(self, article: str) -> list[tuple[Span, set[str]]]:
        if article not in self._tied:
            self._tied[article] = [*self._sentences_of(article)]
        return self._tied[article]

    def _sentences_of(self, article: str) -> Iterator[tuple[Span, set[str]]]:
        """Each sentence that names at least two people or bodies, with who they are."""
        rows = self._actors.named(article)
        tied = {key: actor for key, actor, _, kind in rows if kind != "place"}
        for start, end, keys in self._rows[article]:
            named = {tied[key] for key in keys if key in tied}
            if 2 <= len(named) <= CROWDED:
                yield Span(start, end), named

    def _digest(self, articles: Sequence[str]) -> str:
        """All that these ties are made of, in words; "" where nothing is kept."""
        found = self._digests
        for article in articles:
            if article not in found:
                if not (key := self._keys[article]):
                    return ""
                found[article] = of_text(repr((key, self._actors.named(article))))
        return "".join([found[article] for article in articles])


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
