"""The ledger: every measured thing once, with every value given for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.ids import words
from generator.links import item_id
from generator.records import Corroboration, Figure, FigureEntry, FigureSaid, Reading, Receipt
from generator.resolve.alike import SOON, Around, Tellings, alike, together
from generator.resolve.candidates import beside, within
from generator.resolve.entries import entries
from generator.resolve.ground import Ground
from generator.resolve.order import first_told
from generator.resolve.registry import Registry
from generator.resolve.values import agree
from generator.similarity import bag
from generator.words import Wording, wording

SAME = 0.4
"""Likeness of the measured words from which equal values are one figure."""
SAME_SENTENCE = 0.3
"""Likeness of the whole sentences that does as well."""
OTHER_WORDS = 0.5
"""The same, where the measured words have nothing in common."""
MONEY = 0.1
"""The same for one amount of money in two articles of one affair: in 450 articles no pair that
shares a word was two amounts."""
_CURRENCY = re.compile(r"[A-Z]{3}")
OTHER = 0.6
"""Different values need more to be called two values of one thing: a false "differ" is worse."""
RELATED = 0.22
"""And so must the articles be: two countries' losses are no disagreement."""
TELLING = 2
"""Content words of the measured thing needed for that; "3 people" and "5 people" are no pair."""


State = Literal["agree", "differ", "one outlet", "single source"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure, ready to be compared."""

    article: str
    figure: Figure
    said: FigureSaid
    unit: str
    what: tuple[str, ...]
    """Terms of the measured words, without those of the value and its unit."""
    sentence: tuple[str, ...]
    """The same of the whole sentence."""


def figures(ground: Ground) -> dict[str, FigureEntry]:
    """All entries: those of most articles first."""
    readings, keys = ground.readings, ground.keys()
    told = Tellings(lambda i: list(_measured(readings[i], ground.registry)))

    def sameness(a: Measured, b: Measured) -> float:
        return _sameness(a, b, _related(ground.near.get(a.article, {}).get(b.article, 0.0)))

    worth = _worth_comparing
    pairs = alike("figures alike", told, ground, keys, worth, sameness, _related, fewest=SOON)
    places = [(i, n) for i, reading in readings.items() for n, _ in enumerate(reading.of(Figure))]
    groups = together(places, pairs, told, _fits, ground.witnesses.followed)
    found = entries("figures", groups, told, ground, keys, _entry, FigureEntry)
    order = {i: n for n, i in enumerate(sorted(readings, key=lambda i: first_told(readings[i])))}
    shown = sorted(
        {e.id: e for e in found}.values(),
        key=lambda e: (-e.support.documents, order[e.said[0].article], e.said[0].figure.span, e.id),
    )
    return {e.id: e for e in shown}


def _measured(reading: Reading, registry: Registry) -> Iterator[Measured]:
    article = reading.article
    for figure in reading.of(Figure):
        by = figure.by
        actor = registry.actor(article.id, by.actor) if by else None
        name = by.name or (by.span.of(article.text) if by.span else None) if by else None
        if actor:
            name = registry.actors[actor].name
        unit = wording(figure.unit).terms
        told = {*unit, *wording(figure.span.of(article.text)).terms}
        yield Measured(
            article=article.id,
            figure=figure,
            said=FigureSaid(article.id, figure, actor, name),
            unit=" ".join(unit) or figure.unit,
            what=_without(wording(figure.what.of(article.text)), told),
            sentence=_without(wording(figure.sentence.of(article.text)), told),
        )


def _without(measured: Wording, told: set[str]) -> tuple[str, ...]:
    """The measured words without numbers and unit: these are compared on their own."""
    return tuple([t for t in measured.terms if t not in measured.numbers and t not in told])


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Dice coefficient of two wordings, 0 to 1; most have nothing in common."""
    if set(a).isdisjoint(b):
        return 0.0
    return 2 * len(bag(a) & bag(b)) / (len(a) + len(b))


def _related(cosine: float) -> bool:
    return cosine >= RELATED


def _fits(_a: Measured, _b: Measured, mine: Sequence[Measured], theirs: Sequence[Measured]) -> bool:
    """Whether no article gives two values: then it measures two things."""
    given: dict[str, set[str]] = defaultdict(set)
    for m in theirs:
        given[m.article].add(m.figure.value)
    held: dict[str, set[str]] = defaultdict(set)
    for m in mine:
        held[m.article].add(m.figure.value)
    return all(held[article] == given[article] for article in held.keys() & given.keys())


def _worth_comparing(article: str, around: Around[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Equal values of one unit; others only where the words tell what is measured."""
    tables: dict[tuple[str, ...], dict[str, list[Measured]]] = defaultdict(dict)
    for m in (m for measured in around.values() for m in measured):
        tables[m.unit, m.figure.value].setdefault(m.article, []).append(m)
        if len(set(m.what)) >= TELLING:
            tables[(m.unit,)].setdefault(m.article, []).append(m)
    for key, table in tables.items():
        if article not in table:
            continue
        if len(key) > 1:
            yield from within({article: table[article]}, _words)
            yield from beside(article, table, _words)
        else:
            for a, b in beside(article, table, _words):
                if a.figure.value != b.figure.value:
                    yield a, b


def _words(measured: Measured) -> Iterable[str]:
    return (*measured.what, *measured.sentence)


def _sameness(a: Measured, b: Measured, related: bool) -> float:
    """2 and more: the same value of one thing; below: two values of one thing; 0: neither.

    Between: values that agree by their range or hedge ("fewer than 110", "some 105").
    """
    if a.figure.value == b.figure.value:
        return _same_value(a, b, related)
    if len(set(a.what).intersection(b.what)) < TELLING:
        return 0.0
    what = _likeness(a.what, b.what)
    if what < OTHER or not related or _likeness(a.sentence, b.sentence) < SAME_SENTENCE:
        return 0.0
    return (1 if agree(a.figure, b.figure) else 0) + what


def _same_value(a: Measured, b: Measured, related: bool) -> float:
    what = _likeness(a.what, b.what)
    sentence = _likeness(a.sentence, b.sentence)
    same_speaker = a.said.by is not None and a.said.by == b.said.by
    overlap = what > 0 or not a.what or not b.what
    told_alike = what >= SAME or sentence >= (SAME_SENTENCE if overlap else OTHER_WORDS)
    told_alike |= related and _CURRENCY.fullmatch(a.figure.unit) is not None and sentence >= MONEY
    return 2 + what + sentence if same_speaker or told_alike else 0.0


def _entry(group: Sequence[Measured], ground: Ground) -> tuple[FigureEntry, str]:
    """The entry, and its id where another has the one that it would have."""
    readings, witnesses = ground.readings, ground.witnesses
    group = sorted(group, key=lambda m: (witnesses.first(readings[m.article]), m.figure.span))
    first = group[0]
    text = readings[first.article].article.text
    parts = (first.said.by_name or "", first.figure.value, first.unit, _what(first, text))
    other = item_id("n", *parts, first.article, str(first.figure.span.start))
    shown = sorted(group, key=lambda m: m.article in witnesses.followed)
    support = witnesses.support(Receipt(m.article, m.figure.sentence) for m in group)
    said = tuple(m.said for m in shown)
    return FigureEntry(item_id("n", *parts), said, _state(group, support), support), other


def _what(measured: Measured, text: str) -> str:
    return words(text, (measured.figure.what,))


def _state(group: list[Measured], support: Corroboration) -> State:
    if any(not agree(group[0].figure, m.figure) for m in group[1:]):
        return "differ"
    if support.documents == 1:
        return "single source"
    return "agree" if support.outlets > 1 else "one outlet"
