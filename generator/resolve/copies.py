"""Articles that are one text, or nearly: syndicated copies, re-posts, updates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise
from zlib import crc32

from generator.passages import passages
from generator.records import Article, Reading
from generator.words import plain, tokens

SHINGLE = 5
"""Words in a row: two reporters hardly ever choose the same five but in quotations and names."""
SAMPLE = 4
"""The shingles that begin with one word in four, by its checksum, stand for the text."""
_PRIME, _MASK = 1_000_003, (1 << 61) - 1
COPIED = 0.6
"""The share of the shorter text's shingles that the other has too, from which it is a copy."""
LEAST = 6
"""Shingles in common below which nothing is said."""
FEW = 8
CROWD = 200
"""A shingle in more articles is a stock phrase."""


def copies(readings: Mapping[str, Reading]) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one copies the other."""
    sketches = {i: _sketch(reading.article) for i, reading in readings.items()}
    holders: dict[int, list[str]] = defaultdict(list)
    for i, sketch in sketches.items():
        for checksum in sketch:
            holders[checksum].append(i)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= CROWD:
            _count(ids, shared)
    for (a, b), number in sorted(shared.items()):
        if number >= LEAST and number >= COPIED * min(len(sketches[a]), len(sketches[b])):
            yield a, b


def _count(ids: list[str], shared: Counter[tuple[str, str]]) -> None:
    """Counts every pair of a few; of many, each with the next: a chain joins them as well."""
    shared.update(combinations(ids, 2) if len(ids) <= FEW else pairwise(ids))


def _sketch(article: Article) -> frozenset[int]:
    sums = [s for p in passages(article) for token in tokens(p.text) for s in _checksums(token)]
    starts = [n for n, s in enumerate(sums[: 1 - SHINGLE]) if s % SAMPLE == 0]
    return frozenset(_joined(sums[n : n + SHINGLE]) for n in starts)


def _joined(sums: list[int]) -> int:
    total = 0
    for checksum in sums:
        total = (total * _PRIME + checksum) & _MASK
    return total


@cache
def _checksums(token: str) -> tuple[int, ...]:
    """Stands for a word whatever its case; the same in every run, as `hash` is not."""
    return tuple(crc32(word.encode("utf-8", "replace")) for word in plain(token))
