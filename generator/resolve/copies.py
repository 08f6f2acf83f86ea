"""Articles that are one text, or nearly: syndicated copies, re-posts, updates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from zlib import crc32

from generator.passages import passages
from generator.records import Article, Reading
from generator.words import plain, tokens

SHINGLE = 5
"""Words in a row: two reporters hardly ever choose the same five but in quotations and names."""
SAMPLE = 4
"""Every fourth shingle, by its checksum, stands for the text."""
COPIED = 0.6
"""The share of the shorter text's shingles that the other has too, from which it is a copy."""
LEAST = 8
"""Shingles in common below which nothing is said."""
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
    """Counts neighbours in the sorted list only: copies of copies are joined in a chain."""
    shared.update(pairwise(ids))
    if len(ids) > 2:
        shared.update((ids[0], i) for i in ids[2:])


def _sketch(article: Article) -> frozenset[int]:
    words = [w for p in passages(article) for t in tokens(p.text) for w in plain(t)]
    rows = (" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
    checksums = (crc32(row.encode("utf-8", "replace")) for row in rows)
    return frozenset(c for c in checksums if c % SAMPLE == 0)
