"""Topics: the hashtags that articles carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.links import fold, slug
from generator.records import Reading, Receipt, Topic
from generator.resolve.order import first_told


def topics(readings: Mapping[str, Reading]) -> dict[str, Topic]:
    """One topic a tag, whatever its case; those of most articles first."""
    names: dict[str, Counter[str]] = {}
    places: dict[str, list[tuple[str, Receipt | None]]] = {}
    for i in sorted(readings, key=lambda i: first_told(readings[i])):
        for tag in readings[i].article.tags:
            bare = tag.text.lstrip("#").strip()
            if bare:
                key = slug(fold(bare))
                names.setdefault(key, Counter())[bare] += 1
                receipt = Receipt(i, tag.span) if tag.span else None
                places.setdefault(key, []).append((i, receipt))
    found = [_topic(key, names[key], places[key]) for key in names]
    return {t.id: t for t in sorted(found, key=lambda t: (-len(t.articles), t.id))}


def _topic(key: str, names: Counter[str], places: list[tuple[str, Receipt | None]]) -> Topic:
    return Topic(
        id=key,
        name=min(names, key=lambda n: (-names[n], n)),
        receipts=tuple(r for _, r in places if r is not None),
        articles=tuple(dict.fromkeys(i for i, _ in places)),
    )
