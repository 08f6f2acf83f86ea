"""Articles as vectors of their weighed words; how near two are is known again while both stand.

A word's weight tells how few articles hold it, and one article more moves nearly all of them: so
numbers of articles are rounded, and only where one passes to the next step is a vector another.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.abreast import each
from generator.recall import Recall
from generator.resolve.vocabulary import vocabulary

Vector = dict[str, float]
INDEXED = 60
"""Terms of an article by which others are looked for: its weightiest."""
MANY = 40_000
"""Fewer pairs than this are compared faster than processes start."""
DIGITS = 16
"""Of a digest: no two of the forty articles that one is compared with share them by chance."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A vector in a fourth of its memory; its terms are those of all others that have them."""

    terms: tuple[str, ...]
    numbers: array[float]
    """Of each term, in their order."""

    def unpacked(self) -> Vector:
        return dict(zip(self.terms, self.numbers, strict=True))


def packed(vector: Mapping[str, float]) -> Packed:
    return Packed(tuple(vector), array("d", vector.values()))


class Vectors:
    """The vector of each article, of length 1, by the terms that it counts."""

    def __init__(
        self,
        counted: Callable[[str], Vector],
        keys: Mapping[str, str | None],
        recall: Recall | None = None,
    ) -> None:
        """`counted` gives the terms of an article, `keys` tell by article all that these depend on:
        by them `recall` knows."""
        self._counted = counted
        self._recall = recall or Recall(keeps=False)
        self._told = vocabulary(counted, keys, self._recall)
        self._weights = self._told.weights()
        self._often: dict[float, float] = {}
        self._weighed: dict[str, Packed] = {}
        self.digests = self._told.digests

    def weightiest(self) -> dict[str, Packed]:
        """By article: the weightiest terms of its vector, those first."""
        return self._recall.keyed_at_once(
            "weightiest",
            self.digests,
            lambda new: [_weightiest(self._vector(i)) for i in new],
            Packed.unpacked,
            packed,
        )

    def cosines(
        self, pairs: Mapping[str, Sequence[str]], processes: int
    ) -> Iterator[tuple[str, str, float]]:
        """How near the two of each pair are, 0 to 1; no pair may be named twice."""
        known = {i: self._recall.row("cosines", digest) for i, digest in self.digests.items()}
        short = {i: digest[:DIGITS] if digest else "" for i, digest in self.digests.items()}
        found: dict[str, dict[str, Any]] = {
            i: {j: known[i].get(short[j], known[j].get(short[i])) for j in others}
            for i, others in pairs.items()
        }
        new = {i: [j for j, near in row.items() if near is None] for i, row in found.items()}
        for i, row in self._compared({i: row for i, row in new.items() if row}, processes):
            found[i] |= row
        for i, row in found.items():
            kept = {short[j]: near for j, near in row.items() if short[j]}
            if kept == known[i]:
                self._recall.stays("cosines", self.digests[i])
            else:
                self._recall.put("cosines", self.digests[i], kept)
            yield from ((i, j, near) for j, near in row.items())

    def _compared(
        self, pairs: Mapping[str, Sequence[str]], processes: int
    ) -> Iterator[tuple[str, Vector]]:
        many = sum(map(len, pairs.values())) >= MANY
        if many and processes > 1:
            for i in {*pairs, *chain.from_iterable(pairs.values())}:
                self._vector(i)  # before processes start, so that all have it

        def compared(i: str) -> list[float]:
            own = self._vector(i).unpacked()
            return [_cosine(own, self._vector(j)) for j in pairs[i]]

        rows = each(compared, list(pairs), processes if many else 1)
        for i, row in zip(pairs, rows, strict=True):
            yield i, dict(zip(pairs[i], row, strict=True))

    def _vector(self, article: str) -> Packed:
        if article not in self._weighed:
            row, counted = self._told.rows[article], self._counted(article)
            weight, log = self._weights, self._log
            raw = [log(n) * weight[t] for t, n in zip(row, counted.values(), strict=True)]
            length = math.sqrt(sum([v * v for v in raw])) or 1.0
            terms = tuple(map(self._told.terms.__getitem__, row))
            self._weighed[article] = Packed(terms, array("d", [v / length for v in raw]))
        return self._weighed[article]

    def _log(self, number: float) -> float:
        """A few hundred numbers for millions of terms."""
        if number not in self._often:
            self._often[number] = 1 + math.log(max(number, 1.0))
        return self._often[number]


def _weightiest(vector: Packed) -> Packed:
    rows = sorted(zip([-w for w in vector.numbers], vector.terms, strict=True))[:INDEXED]
    return Packed(tuple([term for _, term in rows]), array("d", [-weight for weight, _ in rows]))


def _cosine(a: Vector, b: Packed) -> float:
    # A sum of floats depends on its order: fsum does not.
    return math.fsum([a[t] * n for t, n in zip(b.terms, b.numbers, strict=True) if t in a])
