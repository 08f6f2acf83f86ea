"""Articles that are one text, or nearly: syndicated copies, re-posts, updates."""

from __future__ import annotations

import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, pairwise
from zlib import crc32

from generator.words import plain

SHINGLE = 5
"""Words in a row: two reporters hardly ever choose the same five but in quotations and names."""
SAMPLE = 4
"""The shingles that begin with one word in four, by its checksum, stand for the text."""
_MASK = (1 << 61) - 1
_PRIMES: tuple[int, ...] = tuple(1_000_003**power & _MASK for power in range(SHINGLE - 1, -1, -1))
COPIED = 0.6
"""The share of the shorter text's shingles that the other has too, from which it is a copy."""
LEAST = 6
"""Shingles in common below which nothing is said."""
FEW = 8
CROWD = 200
"""A shingle in more articles is a stock phrase."""


def copies(sketches: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one copies the other."""
    seen: set[int] = set()
    again: set[int] = set()
    for sketch in sketches.values():
        again.update(seen.intersection(sketch))
        seen.update(sketch)
    holders: dict[int, list[str]] = defaultdict(list)
    for i, sketch in sketches.items():
        for checksum in again.intersection(sketch):
            holders[checksum].append(i)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if len(ids) <= CROWD:
            _count(ids, shared)
    for (a, b), number in sorted(shared.items()):
        if number >= LEAST and number >= COPIED * min(len(sketches[a]), len(sketches[b])):
            yield a, b


def _count(ids: list[str], shared: Counter[tuple[str, str]]) -> None:
    """Counts every pair of a few; of many, each with the next: a chain joins them as well."""
    shared.update(combinations(ids, 2) if len(ids) <= FEW else pairwise(ids))


def sketch(words: Iterable[str]) -> list[int]:
    """Checksums of some of the shingles of a text, each once, ascending."""
    sums = list(chain.from_iterable(map(_checksums, words)))
    rows = zip(*(sums[n:] for n in range(SHINGLE)), strict=False)
    p, q, r, s, _ = _PRIMES
    return sorted(
        {(a * p + b * q + c * r + d * s + e) & _MASK for a, b, c, d, e in rows if not a % SAMPLE}
    )


def packed(found: Sequence[int]) -> bytes:
    """A sketch in eight bytes a checksum."""
    return struct.pack(f"<{len(found)}Q", *found)


def unpacked(row: bytes) -> tuple[int, ...]:
    """What was packed."""
    return struct.unpack(f"<{len(row) // 8}Q", row)


@cache
def _checksums(token: str) -> tuple[int, ...]:
    """Stands for a word whatever its case; the same in every run, as `hash` is not."""
    return tuple(crc32(word.encode("utf-8", "replace")) for word in plain(token))
