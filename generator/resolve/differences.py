"""Where the sources of a story differ: figures, speakers, dates, wording."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from generator.ids import words
from generator.links import item_id
from generator.records import (
    Difference,
    DifferenceKind,
    EventEntry,
    FigureEntry,
    Reading,
    Receipt,
    Statement,
)
from generator.resolve.contested import Contested
from generator.resolve.days import day_range, overlap
from generator.resolve.items import Item, Items, places
from generator.words import plain_words

KINDS: tuple[DifferenceKind, ...] = ("figure", "speaker", "date", "wording")


def differences(
    articles: list[str],
    readings: Mapping[str, Reading],
    items: Items,
    two_speakers: tuple[Contested, ...] = (),
) -> tuple[Difference, ...]:
    """Figures first, then speakers, dates, and the wording of quotations."""
    found = list(_speakers(two_speakers))
    found += [d for item in items.told(articles) for d in _differences(item, readings)]
    return tuple(sorted(found, key=lambda d: KINDS.index(d.kind)))


def _speakers(pairs: tuple[Contested, ...]) -> Iterator[Difference]:
    """One for all who are given the same words; it keeps its id when another speaker joins.

    Of Marlow, Díaz and Renner each must have the words of each other: where Díaz has two sentences,
    Marlow the first and Renner the second, no source takes from Marlow what Renner is given.
    """
    apart = {_ids(pair) for pair in pairs}
    groups: list[dict[str, Receipt]] = []
    for pair in pairs:
        both = dict(zip(_ids(pair), pair.places, strict=True))
        joined = next((g for g in groups if _all_apart({**g, **both}, apart)), None)
        if joined is None:
            groups.append(both)
        else:
            joined.update({**both, **joined})
    for group in groups:
        ids = tuple(group)
        yield Difference(difference_id("speaker", ids), "speaker", ids, tuple(group.values()))


def _ids(pair: Contested) -> tuple[str, str]:
    return pair.statements[0].id, pair.statements[1].id


def _all_apart(items: Iterable[str], apart: Collection[tuple[str, str]]) -> bool:
    return all((a, b) in apart or (b, a) in apart for a, b in combinations(items, 2))


def _differences(item: Item, readings: Mapping[str, Reading]) -> Iterator[Difference]:
    """What the sources of one item give differently, each kind once."""
    sides: dict[DifferenceKind, tuple[Receipt, ...]] = {}
    if isinstance(item, FigureEntry):
        sides["figure"] = tuple(dict.fromkeys(places(item))) if item.state == "differ" else ()
    elif isinstance(item, EventEntry):
        sides["date"] = disputed(item)
    elif len(item.variants) > 1:
        sides["date"] = _dated_otherwise(item)
        sides["wording"] = tuple(_worded_otherwise(item, readings))
    for kind, given in sides.items():
        if len(given) > 1:
            yield Difference(difference_id(kind, (item.id,)), kind, (item.id,), given)


def difference_id(kind: DifferenceKind, items: tuple[str, ...]) -> str:
    """Of its first item; a statement may differ in its speaker, its date and its wording.

    Of several speakers the first two make the id.
    """
    if kind == "speaker" or (kind == "date" and items[0].startswith("q-")):
        return item_id("d", kind, *items[:2])
    return item_id("d", items[0])


def _dated_otherwise(statement: Statement) -> tuple[Receipt, ...]:
    """The wordings whose sources say that it was said on days that exclude each other."""
    dated = [(v, day_range(d.value)) for v in statement.variants if (d := v.quote.said_on)]
    known = [(v, days) for v, days in dated if days is not None]
    if all(overlap(a, b) for _, a in known for _, b in known):
        return ()
    return tuple(v.receipt for v, _ in known)


def disputed(entry: EventEntry) -> tuple[Receipt, ...]:
    """The tellings whose dates exclude each other; 3 January and 3-4 January do not."""
    shown = day_range(entry.when.value) if entry.when else None
    if shown is None:
        return ()
    other = {
        article
        for article, value in entry.others
        if (theirs := day_range(value)) is not None and not overlap(shown, theirs)
    }
    if not other:
        return ()
    # An article may tell it again without its day.
    dated = [t for t in entry.said if t.event.when is not None]
    first = next((t for t in dated if t.article not in other), None)
    sides = [t for t in dated if first is not None and (t is first or t.article in other)]
    return tuple(Receipt(t.article, t.event.span) for t in sides)


def _worded_otherwise(statement: Statement, readings: Mapping[str, Reading]) -> Iterator[Receipt]:
    """The shown wording and those that have a piece which is no mere part of it."""
    whole = statement.variants[0]
    text = readings[whole.article].article.text
    shown = _fenced(words(text, whole.parts))
    for n, variant in enumerate(statement.variants):
        text = readings[variant.article].article.text
        if n == 0 or any(_fenced(part.of(text)) not in shown for part in variant.parts):
            yield variant.receipt


def _fenced(text: str) -> str:
    """Its words in a row, fenced so that "run" is not found in "running"; "tax-free" is two."""
    return f" {' '.join(plain_words(text))} "
