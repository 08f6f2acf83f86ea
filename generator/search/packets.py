"""Small pages of people and organisations, packed by the dozen for the index.

Pagefind keeps a record of each page in a list that every first search fetches whole: of twelve
thousand people that was 70 kB. A packet is one record; each heading in it carries the address that
it leads to, and the dialog takes it apart again (assets/js/find/packets.js).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from generator.search.entry import Entry

MEAN, MOST = 20, 40
"""Pages in one packet: some 4 kB when it is fetched to show one of them."""
KIND = "packet"
_OF = "actor"


def packed(entries: Sequence[Entry]) -> list[Entry]:
    """The same pages in fewer records. Where a packet ends depends on its last page's address
    alone, so that a page which joins changes one packet."""
    whole = [entry for entry in entries if entry.kind != _OF]
    groups = _groups([entry for entry in entries if entry.kind == _OF])
    return sorted([*whole, *map(_packet, groups)], key=lambda entry: entry.url)


def _groups(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    group: list[Entry] = []
    for entry in entries:
        group.append(entry)
        if _number(entry.url) % MEAN == 0 or len(group) == MOST:
            yield group
            group = []
    if group:
        yield group


def _packet(group: Sequence[Entry]) -> Entry:
    """Under the address of its first page; its title holds all names, so that names weigh more
    than other words."""
    filters = {pair for entry in group for pair in entry.filters}
    told = (dict(entry.meta) for entry in group)
    kinds = {("item", f"{e.url}|{m.get('entity', '')}|") for e, m in zip(group, told, strict=True)}
    title = " · ".join(dict(entry.meta)["title"] for entry in group)
    return Entry(
        url=group[0].url,
        date=group[0].date,
        filters=tuple(sorted(filters | kinds)),
        meta=(("title", title), ("kind", KIND)),
        body="\n".join(entry.body for entry in group),
        text=" ".join(entry.text for entry in group),
    )


def _number(url: str) -> int:
    return int.from_bytes(sha256(url.encode()).digest()[:8], "big")
