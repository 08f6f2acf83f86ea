"""Articles that are one text, or nearly: syndicated copies, re-posts, updates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise
from zlib import crc32

from generator.passages import passages
from generator.recall import Recall
from generator.records import Article, Reading
from generator.words import plain, tokens

SHINGLE = 5
"""Words in a row: two reporters hardly ever choose the same five but in quotations and names."""
SAMPLE = 4
"""The shingles that begin with one word in four, by its checksum, stand for the text."""
_PRIMES: tuple[int, ...] = tuple(1_000_003**power for power in range(SHINGLE - 1, -1, -1))
_MASK = (1 << 61) - 1
COPIED = 0.6
"""The share of the shorter text's shingles that the other has too, from which it is a copy."""
MANY = 300
"""Fewer articles than this are sketched faster than processes start."""
LEAST = 6
"""Shingles in common below which nothing is said."""
FEW = 8
CROWD = 200
"""A shingle in more articles is a stock phrase."""


def copies(
    readings: Mapping[str, Reading], processes: int = 1, recall: Recall | None = None
) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one copies the other."""
    articles = [reading.article for reading in readings.values()]
    found = (recall or Recall()).each("sketches", _sketch, articles, processes, MANY)
    sketches = dict(zip(readings, found, strict=True))
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


def _sketch(article: Article) -> list[int]:
    """Checksums of some of its shingles, each once."""
    sums = [s for p in passages(article) for token in tokens(p.text) for s in _checksums(token)]
    rows = zip(*(sums[n:] for n in range(SHINGLE)), strict=False)
    return sorted({_joined(row) for row in rows if row[0] % SAMPLE == 0})


def _joined(row: tuple[int, ...]) -> int:
    return sum([checksum * prime for checksum, prime in zip(row, _PRIMES, strict=True)]) & _MASK


@cache
def _checksums(token: str) -> tuple[int, ...]:
    """Stands for a word whatever its case; the same in every run, as `hash` is not."""
    return tuple(crc32(word.encode("utf-8", "replace")) for word in plain(token))
