"""What the articles say together, at hand by id and by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.kept_items import KeptItems
from generator.records import (
    EventEntry,
    FigureEntry,
    Question,
    Reading,
    Receipt,
    Span,
    Statement,
)

Item = Statement | FigureEntry | EventEntry


@dataclass(frozen=True, slots=True)
class Items:
    statements: KeptItems[Statement]
    figures: KeptItems[FigureEntry]
    events: KeptItems[EventEntry]
    questions: KeptItems[Question]
    by_article: Mapping[str, frozenset[str]]
    """Article id → ids of all items that it holds."""

    rank: Mapping[str, int]
    """Id → place in the order in which all are shown, one kind behind the other."""

    def among(self, articles: Iterable[str]) -> list[str]:
        """Ids of the items of these articles, kind by kind in the order in which it is shown."""
        held = {i for article in articles for i in self.by_article.get(article, ())}
        return sorted(held, key=self.rank.__getitem__)

    def told(self, articles: Iterable[str]) -> list[Item]:
        """Events, figures and statements of these articles."""
        tables: tuple[Mapping[str, Item], ...] = (self.events, self.figures, self.statements)
        held = self.among(articles)
        return [table[i] for table in tables for i in held if i in table]


def items(
    statements: KeptItems[Statement],
    figures: KeptItems[FigureEntry],
    events: KeptItems[EventEntry],
    questions: KeptItems[Question],
) -> Items:
    held: dict[str, set[str]] = defaultdict(set)
    tables = (statements, figures, events, questions)
    for row in chain.from_iterable(table.rows() for table in tables):
        for article in row.articles:
            held[article].add(row.id)
    by_article = {i: frozenset(ids) for i, ids in held.items()}
    # Ranked kind by kind: what is between two figures is then no news to a story of both.
    rank = {i: n for n, i in enumerate(chain.from_iterable(tables))}
    return Items(statements, figures, events, questions, by_article, rank)


def places(item: Item) -> tuple[Receipt, ...]:
    """Where each article tells it, the shown telling first: the words that tell it best."""
    if isinstance(item, Statement):
        return tuple(v.receipt for v in item.variants)
    if isinstance(item, EventEntry):
        return tuple(Receipt(t.article, t.event.span) for t in item.said)
    return tuple(Receipt(f.article, _clause(f.figure.span, f.figure.what)) for f in item.said)


def _clause(value: Span, what: Span) -> Span:
    """From the value to what is measured: "97% of drugs coming in by water"."""
    return Span(min(value.start, what.start), max(value.end, what.end))


def quoted_in(reading: Reading, place: Receipt, spans: Iterable[Span]) -> bool:
    """Whether a place lies inside one of an article's quotations."""
    return place.article == reading.article.id and any(s.holds(place.span) for s in spans)
