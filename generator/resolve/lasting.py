"""Ids that outlive what they were made from: an item keeps the id under which it was published.

An item's id is made of the words in which it was first told. When its first telling goes, or an
older one joins, the others still know it by the marks that the last run left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.ids import pieces, words
from generator.links import digest, item_id
from generator.recall import Recall
from generator.records import (
    Difference,
    EventEntry,
    FigureEntry,
    FigureSaid,
    Known,
    Library,
    MatrixRow,
    Question,
    Reading,
    Statement,
    Story,
    Variant,
)
from generator.resolve.differences import difference_id
from generator.resolve.retired import Marks, retired
from generator.resolve.reworded import reworded, sketch
from generator.words import wording

Item = Statement | FigureEntry | EventEntry | Question


def lasting(library: Library, known: Known, recall: Recall | None = None) -> Library:
    """The library with every item under the id that it had, and what became of the other ids."""
    if not known.items:
        return library
    found = marks(library, recall)
    names = _names(found, known.items)
    if names:
        library = _renamed(library, names)
        found = {names.get(i, i): row for i, row in found.items()}
    return replace(library, retired=retired(library, found, known))


def marks(library: Library, recall: Recall | None = None) -> dict[str, tuple[str, ...]]:
    """By item; a mark that two items share tells neither from the other and is left out.

    Asked again in a run, `recall` knows those of items that are still the same.
    """
    recall = recall or Recall(keeps=False)

    def own(item: Item) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_marks(item, library)))

    found = {i: recall.once("marks", item, own) for i, item in _items(library)}
    holders = Counter(mark for row in found.values() for mark in row)
    return {i: tuple(m for m in row if holders[m] == 1) for i, row in found.items()}


def _items(library: Library) -> Iterator[tuple[str, Item]]:
    yield from library.statements.items()
    yield from library.figures.items()
    yield from library.events.items()
    yield from library.questions.items()


def _marks(item: Item, library: Library) -> Iterator[str]:
    """Each telling as its article and its words; of a figure what it measures, with any value."""
    texts = library.readings
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
        yield from _sketched(item, library)


def _sketched(item: Item, library: Library) -> Iterator[str]:
    """What an item that one article tells is known by when its words change."""
    if isinstance(item, Statement):
        (v,), kind = item.variants[:1], f"q {item.speaker_name}"
        yield from sketch(v.article, kind, words(_text(library, v.article), v.parts))
    elif isinstance(item, EventEntry):
        (t,) = item.said[:1]
        yield from sketch(t.article, f"e {item.mood}", t.event.span.of(_text(library, t.article)))
    elif isinstance(item, Question):
        (a,) = item.answers[:1]
        yield from sketch(a.article, "f", a.faq.question.of(_text(library, a.article)))


def _text(library: Library, article: str) -> str:
    return library.readings[article].article.text


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


def _names(found: Marks, known: Mapping[str, str]) -> dict[str, str]:
    """Id as made now → id as it was, for items whose two differ."""
    was = {i: list(dict.fromkeys(known[m] for m in row if m in known)) for i, row in found.items()}
    taken = {i for i, ids in was.items() if i in ids}
    names: dict[str, str] = {}
    for i, ids in was.items():
        if i in taken:
            continue
        old = next((o for o in ids if o not in taken), None)
        if old is not None:
            names[i] = old
            taken.add(old)
    for i, old in reworded(found, known, taken.union(names)).items():
        names[i] = old
        taken.add(old)
    for i in found:  # whose own id is an older item's by now
        if i in taken and i not in names and i in names.values():
            names[i] = item_id(i.partition("-")[0], i, "again")
    return names


# --- everything that names an item -----------------------------------------------------------


def _renamed(library: Library, names: Mapping[str, str]) -> Library:
    def table(items: Mapping[str, Any]) -> dict[str, Any]:
        return {
            names.get(i, i): replace(item, id=names[i]) if i in names else item
            for i, item in items.items()
        }

    return replace(
        library,
        statements=table(library.statements),
        figures=table(library.figures),
        events=table(library.events),
        questions=table(library.questions),
        stories={i: _story(story, names) for i, story in library.stories.items()},
        quotes={place: names.get(i, i) for place, i in library.quotes.items()},
    )


def _story(story: Story, names: Mapping[str, str]) -> Story:
    def ids(row: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(names.get(i, i) for i in row)

    return replace(
        story,
        statements=ids(story.statements),
        figures=ids(story.figures),
        events=ids(story.events),
        questions=ids(story.questions),
        matrix=tuple(_row(row, names) for row in story.matrix),
        differences=tuple(_difference(d, names) for d in story.differences),
    )


def _row(row: MatrixRow, names: Mapping[str, str]) -> MatrixRow:
    return replace(row, item=names.get(row.item, row.item))


def _difference(difference: Difference, names: Mapping[str, str]) -> Difference:
    items = tuple(names.get(i, i) for i in difference.items)
    if items == difference.items:
        return difference
    return replace(difference, id=difference_id(difference.kind, items), items=items)
