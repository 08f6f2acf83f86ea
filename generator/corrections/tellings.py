"""Every place in which the articles tell an item: what has to go where an editor takes it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.records import Correction, Library, Receipt, Target


def again(library: Library, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The deletions with every telling of an item that the library has nevertheless.

    Another article tells it since, or a new version of one does in other words: it is the same
    item, under the same id, and stays away.
    """
    found = tuple(corrections)
    wanted = {c.item for c in found}
    said = {item: tuple(_targets(library, item)) for item in sorted(wanted)}
    return tuple(replace(c, targets=_both(c.targets, said[c.item])) for c in found)


def _both(known: Iterable[Target], said: Iterable[Target]) -> tuple[Target, ...]:
    """All places once, with their words."""
    by_place = {(t.article, t.start, t.end): t for t in (*known, *said)}
    return tuple(sorted(by_place.values()))


def stands(library: Library, item: str) -> bool:
    """Whether the library has it."""
    tables = (library.statements, library.figures, library.events, library.questions)
    return any(item in table for table in tables)


def _targets(library: Library, item: str) -> Iterator[Target]:
    for place in _places(library, item) if stands(library, item) else ():
        text = library.readings[place.article].article.text
        words = " ".join(place.span.of(text).split())
        yield Target(place.article, place.span.start, place.span.end, words)


def _places(library: Library, item: str) -> Iterator[Receipt]:
    """Where its tellings begin: of a quotation also those that an article repeats."""
    if item in library.statements:
        yield from (place for place, of in library.quotes.items() if of == item)
        yield from (v.receipt for v in library.statements[item].variants)
    elif item in library.figures:
        yield from (Receipt(s.article, s.figure.span) for s in library.figures[item].said)
    elif item in library.events:
        yield from (Receipt(s.article, s.event.span) for s in library.events[item].said)
    else:
        answers = library.questions[item].answers
        yield from (Receipt(a.article, a.faq.question) for a in answers)
