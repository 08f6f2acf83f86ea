"""Pages in groups that change seldom: an article that joins makes one small group new.

Pages stand in the order of their dates, so a new article usually comes last. Where a group ends
depends on the page itself (a digest of its address), not on how many stand before it: adding or
removing a page moves no other end. Whole groups are large, for few requests; the newest pages
stand in smaller ones, for little work when another comes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from generator.search.entry import Entry
from generator.search.packets import KIND

CHUNK = "2500"
"""Words in one piece of the index. With Pagefind's own size the first search at 10,000 pages
fetches a third more; with larger pieces one of several words does, with smaller ones the list of
them grows."""
SMALL = 200
"""Pages in a small group, on average: a fraction of a second of Pagefind's work."""
LARGE = 24
"""Small groups in a large one, on average. The first search fetches something of each group: 20
groups of 22,000 pages were 52 requests and too many bytes. 1,000 pages take Pagefind 1.5 s."""
MOST = 6000
"""Pages in any group, some 10 s and 1 GB."""


@dataclass(frozen=True, slots=True)
class Shard:
    name: str
    """A digest of all that its index depends on."""
    entries: tuple[Entry, ...]

    @property
    def people(self) -> bool:
        """Whether it holds packets of people and organisations, and nothing else."""
        return self.entries[0].kind == KIND


def shards(entries: Sequence[Entry]) -> list[Shard]:
    """Every page in one shard, oldest first; people by themselves, whom every article changes."""
    ordered = sorted(entries, key=lambda e: (e.date, e.url))
    packets = [entry for entry in ordered if entry.kind == KIND]
    others = [entry for entry in ordered if entry.kind != KIND]
    whole = [tuple(packets[at : at + MOST]) for at in range(0, len(packets), MOST)]
    return [_shard(group) for group in (*whole, *_groups(others))]


def _groups(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    whole: list[Entry] = []
    small: list[Entry] = []
    for entry in entries:
        small.append(entry)
        end = _number(entry.url)
        if end % SMALL == 0:
            whole, small = whole + small, []
            if end % (SMALL * LARGE) == 0:
                yield tuple(whole)
                whole = []
        if len(whole) + len(small) >= MOST:
            yield tuple(whole + small)
            whole, small = [], []
    yield from (tuple(rest) for rest in (whole, small) if rest)


def _number(url: str) -> int:
    return int.from_bytes(hashlib.sha256(url.encode()).digest()[:8], "big")


def _shard(group: tuple[Entry, ...]) -> Shard:
    key = hashlib.sha256(f"{version('pagefind')} {CHUNK}".encode())
    for entry in group:
        key.update(f"\0{entry.url}\0{entry.html}".encode())
    return Shard(key.hexdigest()[:16], group)
