"""Ids that items had before they merged: what was published under one is found under another.

    run 1   q-aaa "We will open it" in The Post, q-bbb "We will open the bridge" in The Mail
    run 2   a third article shows that both are one utterance: q-aaa has them all, q-bbb led here

An old id leads to the item that has most of its tellings now, by the marks that the last run left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.ids import quote_ids, words
from generator.links import digest
from generator.recall import Recall
from generator.records import Known, Library, Receipt, Span

Marks = Mapping[str, tuple[str, ...]]
"""Item id → marks of its tellings, the first one's first."""


def retired(
    library: Library, found: Marks, known: Known, recall: Recall | None = None
) -> dict[str, str]:
    """Old id → the id of the item that it became; `found` are the marks of the items there are."""
    gone = set(known.items.values()).difference(found)
    lost = {mark for mark, old in known.items.items() if old in gone} if gone else set()
    holders = {mark: item for item, row in found.items() for mark in row if mark in lost}
    if any(known.items[mark].startswith("q-") for mark in lost.difference(holders)):
        holders = {**dict(_repeated(library, recall or Recall(keeps=False))), **holders}
    votes: dict[str, Counter[str]] = {}
    for mark, old in known.items.items():
        if mark in lost and mark in holders:
            votes.setdefault(old, Counter())[holders[mark]] += 1
    heirs = {old: min(row, key=lambda i: (-row[i], i)) for old, row in votes.items()}
    heirs = {**known.retired, **heirs}
    led = ((old, _end(old, heirs, found)) for old in sorted(heirs) if old not in found)
    return {old: heir for old, heir in led if heir}


def _end(old: str, heirs: Mapping[str, str], found: Marks) -> str:
    """Where the way from one heir to the next ends in an item that is there; "" for nowhere."""
    seen = {old}
    while (heir := heirs.get(old, "")) and heir not in seen:
        if heir in found:
            return heir
        seen.add(heir)
        old = heir
    return ""


def _repeated(library: Library, recall: Recall) -> Iterator[tuple[str, str]]:
    """Marks of all quotations, shorter ones too, whose article has another for its wording."""
    readings = library.readings

    def row(article: str) -> list[tuple[str, int, int]]:
        text = readings[article].article.text
        told = ((first, words(text, parts)) for _, first, parts in quote_ids(readings[article]))
        return [(digest("q", article, w), first.span.start, first.span.end) for first, w in told]

    keys = dict(zip(readings, recall.keys(list(readings.values())), strict=True))
    for article, rows in recall.keyed("quotation marks", keys, row, 1, 2).items():
        for mark, start, end in rows:
            item = library.quotes.get(Receipt(article, Span(start, end)))
            if item is not None:
                yield mark, item
