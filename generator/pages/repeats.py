"""Quotations that an article gives again: shown on its own briefing only."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ids import pieces
from generator.kept_items import items_of
from generator.on_asking import OnDemand
from generator.records import Library, Receipt, Variant

Pairs = Mapping[tuple[str, str], tuple[Variant, ...]]
"""By (statement id, article id)."""


class Repeats:
    """Quotations that belong to a statement and are none of its variants; an article is looked
    into once somebody asks for them."""

    def __init__(self, library: Library) -> None:
        statements = items_of(library.statements)
        told = {part for row in statements.rows() for part in row.parts}
        self._library = library
        self._pairs: dict[str, dict[str, list[tuple[int, int]]]] = {}
        """Where each begins, by article and statement."""
        for receipt, item in library.quotes.items():
            at, article = receipt.span, receipt.article
            if (article, at.start, at.end) in told or item not in statements:
                continue
            if library.readings[article].article.rights != "none":
                of_item = self._pairs.setdefault(article, {}).setdefault(item, [])
                of_item.append((at.start, at.end))
        self._found: dict[str, dict[str, tuple[Variant, ...]]] = {}

    def of(self, article: str) -> Mapping[str, tuple[Variant, ...]]:
        """Those that an article gives again, by statement, in order of the text."""
        if article not in self._pairs:
            return {}
        if article not in self._found:
            found: dict[str, tuple[Variant, ...]] = {}
            for first, parts in pieces(self._library.readings[article]):
                item = self._library.quotes.get(Receipt(article, first.span), "")
                if (first.span.start, first.span.end) in self._pairs[article].get(item, ()):
                    again = Variant(article, first, parts)
                    found[item] = (*found.get(item, ()), again)
            self._found[article] = found
        return self._found[article]

    def told(self, article: str) -> str:
        """What tells them from any others of the same reading."""
        found = self._pairs.get(article)
        return str(sorted(found.items())) if found else ""

    def pairs(self) -> Pairs:
        keys = {(i, a): None for a in self._library.readings for i in self._pairs.get(a, ())}
        return OnDemand(keys, lambda pair: self.of(pair[1]).get(pair[0], ()))

    def by_item(self) -> Mapping[str, tuple[Variant, ...]]:
        """By statement."""
        found: dict[str, list[str]] = {}
        for article in self._library.readings:
            for item in self._pairs.get(article, ()):
                found.setdefault(item, []).append(article)
        return OnDemand(
            found, lambda item: tuple(v for a in found[item] for v in self.of(a).get(item, ()))
        )
