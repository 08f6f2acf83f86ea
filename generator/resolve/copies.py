"""Articles that are one text, or nearly: syndicated copies, re-posts, updates."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, pairwise
from typing import TypeVar
from zlib import crc32

from generator.words import plain

K = TypeVar("K", bound=Hashable)
SHINGLE = 5
"""Words in a row: two reporters hardly ever choose the same five but in quotations and names."""
SAMPLE = 4
"""The shingles that begin with one word in four, by its checksum, stand for the text."""
_MASK = (1 << 61) - 1
_PRIMES: tuple[int, ...] = tuple(1_000_003**power & _MASK for power in range(SHINGLE - 1, -1, -1))
CHECKSUM = 8
"""Bytes of a checksum."""
COPIED = 0.6
"""The share of the shorter text's shingles that the other has too, from which it is a copy."""
LEAST = 6
"""Shingles in common below which nothing is said."""
FEW = 8
"""Articles with a shingle in common of which every pair is counted."""
CROWD = 200
"""A shingle in more articles is a stock phrase."""
PARTS = 8
"""In which all checksums are gone through: those of ten thousand articles at once take more memory
than the articles' words."""


def copies(sketches: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of article ids of which one copies the other."""
    return copies_of(shared_by(sketches).items(), lambda i: len(sketches[i]))


def copies_of(
    shared: Iterable[tuple[tuple[str, str], int]], size: Callable[[str], int]
) -> Iterator[tuple[str, str]]:
    """The same by how many checksums each pair has in common, and how many an article has."""
    for (a, b), number in sorted(row for row in shared if row[1] >= LEAST):
        if number >= COPIED * min(size(a), size(b)):
            yield a, b


def shared_by(sketches: Mapping[K, Sequence[int]]) -> Counter[tuple[K, K]]:
    """How many checksums pairs of articles have in common, as far as they count."""
    shared: Counter[tuple[K, K]] = Counter()
    for number in range(PARTS):
        low, high = (n * (_MASK + 1) // PARTS for n in (number, number + 1))
        rows = ((i, s[bisect_left(s, low) : bisect_left(s, high)]) for i, s in sketches.items())
        for ids in held_again(list(rows)):
            if len(ids) <= CROWD:
                count(ids, shared)
    return shared


def held_again(rows: Sequence[tuple[K, Sequence[int]]]) -> Iterable[list[K]]:
    """Of each checksum that more than one article holds, the articles."""
    seen: set[int] = set()
    again: set[int] = set()
    for _, checksums in rows:
        again.update(seen.intersection(checksums))
        seen.update(checksums)
    holders: dict[int, list[K]] = defaultdict(list)
    for i, checksums in rows:
        for checksum in again.intersection(checksums):
            holders[checksum].append(i)
    return holders.values()


def count(ids: list[K], shared: Counter[tuple[K, K]]) -> None:
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


def unpacked(row: bytes) -> array[int]:
    """What was packed."""
    found = array("Q", row)
    if sys.byteorder == "big":
        found.byteswap()
    return found


@cache
def _checksums(token: str) -> tuple[int, ...]:
    """Stands for a word whatever its case; the same in every run, as `hash` is not."""
    return tuple(crc32(word.encode("utf-8", "replace")) for word in plain(token))
