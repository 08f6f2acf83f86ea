"""The marks of an item: by which it is known again when its id, made of its words, is another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from generator.ids import pieces, words
from generator.kept_items import Item, items_of
from generator.links import digest
from generator.recall import Recall
from generator.records import (
    EventEntry,
    FigureSaid,
    Library,
    Question,
    Reading,
    Statement,
    Variant,
)
from generator.resolve.reworded import sketch
from generator.words import wording

Texts = Callable[[str], Reading]
"""The reading of an article."""


def marks(library: Library, recall: Recall | None = None) -> dict[str, tuple[str, ...]]:
    """By item; a mark that two items share tells neither from the other and is left out.

    Those of a kept item stand in its row; of others `recall` knows them, asked again in a run.
    """
    recall = recall or Recall(keeps=False)
    found = dict(_found(library, recall))
    holders = Counter(chain.from_iterable(found.values()))
    shared = {mark for mark, count in holders.items() if count > 1}
    for item, row in found.items():
        if not shared.isdisjoint(row):
            found[item] = tuple(m for m in row if m not in shared)
    return found


def _found(library: Library, recall: Recall) -> Iterator[tuple[str, tuple[str, ...]]]:
    def own(item: Item) -> tuple[str, ...]:
        return marks_of(item, library.readings)

    for table in (library.statements, library.figures, library.events, library.questions):
        kept = items_of(table)
        for row in kept.rows():
            known = row.marks
            yield row.id, recall.once("marks", kept[row.id], own) if known is None else tuple(known)


def marks_of(item: Item, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """Those of each telling, the shown one's first, shared or not."""
    return tuple(dict.fromkeys(_marks(item, readings)))


def _marks(item: Item, texts: Mapping[str, Reading]) -> Iterator[str]:
    """Each telling as its article and its words; of a figure what it measures, with any value."""
    if isinstance(item, Statement):
        for v in item.variants:
            yield digest("q", v.article, words(texts[v.article].article.text, v.parts))
            yield from _joined(v, texts[v.article])
    elif isinstance(item, EventEntry):
        for t in item.said:
            span = t.event.span
            yield digest("e", t.article, t.event.mood, span.of(texts[t.article].article.text))
    elif isinstance(item, Question):
        for a in item.answers:
            yield digest("f", a.article, a.faq.question.of(texts[a.article].article.text))
    else:
        for said in item.said:
            yield from _measure(said, texts[said.article].article.text)
    if _tellings(item) == 1:
        yield from _sketched(item, texts)


def _sketched(item: Item, texts: Mapping[str, Reading]) -> Iterator[str]:
    """What an item that one article tells is known by when its words change."""
    if isinstance(item, Statement):
        (v,), kind = item.variants[:1], f"q {item.speaker_name}"
        yield from sketch(v.article, kind, words(_text(texts, v.article), v.parts))
    elif isinstance(item, EventEntry):
        (t,) = item.said[:1]
        yield from sketch(t.article, f"e {item.mood}", t.event.span.of(_text(texts, t.article)))
    elif isinstance(item, Question):
        (a,) = item.answers[:1]
        yield from sketch(a.article, "f", a.faq.question.of(_text(texts, a.article)))


def _text(texts: Mapping[str, Reading], article: str) -> str:
    return texts[article].article.text


def _tellings(item: Item) -> int:
    if isinstance(item, Statement):
        return len(item.variants)
    return len(item.answers if isinstance(item, Question) else item.said)


def _joined(variant: Variant, reading: Reading) -> Iterator[str]:
    """Each of the quotations that it joins: each may have been published as one of its own."""
    own = {receipt.span for receipt in variant.receipts}
    for first, parts in pieces(reading) if variant.joins else ():
        if first.span in own:
            yield digest("q", variant.article, words(reading.article.text, parts))


def _measure(said: FigureSaid, text: str) -> Iterator[str]:
    """ "12 people were killed" and "15 people were killed" have the first mark in common."""
    figure = said.figure
    found = wording(figure.what.of(text))
    terms = sorted(set(found.terms) - found.numbers - set(wording(figure.unit).terms))
    if terms:
        yield digest("n", said.article, figure.unit, *terms)
    yield digest("n", said.article, figure.unit, figure.value, *terms)
