"""The ledger: every measured thing once, with every value given for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ids import words
from generator.links import item_id
from generator.records import Figure, FigureEntry, FigureSaid, Reading
from generator.resolve.candidates import across, within
from generator.resolve.corroboration import Witnesses
from generator.resolve.nearness import Near
from generator.resolve.order import first_told, is_chat
from generator.resolve.registry import Registry
from generator.resolve.sets import Sets
from generator.resolve.values import agree
from generator.similarity import Weights, likeness, weigh
from generator.words import Wording, wording

SAME = 0.4
"""Likeness of the measured words from which equal values are one figure."""
SAME_SENTENCE = 0.3
"""Likeness of the whole sentences that does as well."""
OTHER = 0.6
"""Different values need more to be called two values of one thing: a false "differ" is worse."""
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
    what: Wording
    sentence: Wording


def figures(
    readings: Mapping[str, Reading], registry: Registry, near: Near, witnesses: Witnesses
) -> dict[str, FigureEntry]:
    """All entries: those of most articles first."""
    measured = {i: list(_measured(reading, registry)) for i, reading in readings.items()}
    found: dict[str, FigureEntry] = {}
    for group in _same(measured, near):
        entry = _entry(group, readings, witnesses, found)
        found[entry.id] = entry
    order = {i: n for n, i in enumerate(sorted(readings, key=lambda i: first_told(readings[i])))}
    shown = sorted(
        found.values(),
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
        yield Measured(
            article=article.id,
            figure=figure,
            said=FigureSaid(article.id, figure, actor, name),
            unit=" ".join(wording(figure.unit).terms) or figure.unit,
            what=_less(wording(figure.what.of(article.text)), figure),
            sentence=_less(wording(figure.sentence.of(article.text)), figure),
        )


def _less(measured: Wording, figure: Figure) -> Wording:
    """The measured words without the numbers: they are compared on their own."""
    terms = tuple(t for t in measured.terms if t not in measured.numbers)
    return Wording(terms, frozenset(), measured.negated)


def _same(measured: Mapping[str, list[Measured]], near: Near) -> list[list[Measured]]:
    everything = [m for mine in measured.values() for m in mine]
    weights = weigh(m.sentence.terms for m in everything)
    place = {(m.article, m.figure): n for n, m in enumerate(everything)}
    by_unit: dict[str, dict[str, list[Measured]]] = defaultdict(lambda: defaultdict(list))
    for m in everything:
        by_unit[m.unit][m.article].append(m)
    sets = Sets(range(len(everything)))
    pairs = [
        (score, place[a.article, a.figure], place[b.article, b.figure])
        for mine in by_unit.values()
        for a, b in (*within(mine), *across(mine, near))
        if (score := _sameness(a, b, weights)) > 0
    ]
    holds = {n: {m.article: {m.figure.value}} for n, m in enumerate(everything)}
    for _, a, b in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        mine_, theirs = sets.find(a), sets.find(b)
        if mine_ != theirs and _fit(holds[mine_], holds[theirs]):
            sets.join(a, b)
            holds[sets.find(a)] = _united(holds[mine_], holds[theirs])
    return [[everything[n] for n in group] for group in sets.all()]


def _fit(a: Mapping[str, set[str]], b: Mapping[str, set[str]]) -> bool:
    """Whether no article gives two values: then it measures two things."""
    return all(a[article] == b[article] for article in a.keys() & b.keys())


def _united(a: Mapping[str, set[str]], b: Mapping[str, set[str]]) -> dict[str, set[str]]:
    return {i: a.get(i, set()) | b.get(i, set()) for i in (*a, *b)}


def _sameness(a: Measured, b: Measured, weights: Weights) -> float:
    """2 and more: the same value of one thing; below: two values of one thing; 0: neither."""
    what = likeness(a.what, b.what, weights)
    if agree(a.figure, b.figure):
        same_speaker = a.said.by is not None and a.said.by == b.said.by
        sentence = likeness(a.sentence, b.sentence, weights)
        if same_speaker or what >= SAME or sentence >= SAME_SENTENCE:
            return 2 + what + sentence
        return 0.0
    if a.article == b.article or min(len(a.what.terms), len(b.what.terms)) < TELLING:
        return 0.0
    return what if what >= OTHER else 0.0


def _entry(
    group: list[Measured],
    readings: Mapping[str, Reading],
    witnesses: Witnesses,
    taken: Mapping[str, FigureEntry],
) -> FigureEntry:
    group = sorted(group, key=lambda m: (first_told(readings[m.article]), m.figure.span))
    first = group[0]
    text = readings[first.article].article.text
    parts = (first.said.by_name or "", first.figure.value, first.unit, _what(first, text))
    id_ = item_id("n", *parts)
    if id_ in taken:
        id_ = item_id("n", *parts, first.article, str(first.figure.span.start))
    shown = sorted(group, key=lambda m: is_chat(readings[m.article]))
    support = witnesses.support(m.article for m in group)
    return FigureEntry(id_, tuple(m.said for m in shown), _state(group, witnesses), support)


def _what(measured: Measured, text: str) -> str:
    return words(text, (measured.figure.what,))


def _state(group: list[Measured], witnesses: Witnesses) -> State:
    if any(not agree(group[0].figure, m.figure) for m in group[1:]):
        return "differ"
    articles = {m.article for m in group}
    if len(articles) == 1:
        return "single source"
    lines = {witnesses.groups[i] for i in articles} - {""}
    return "agree" if len(lines) > 1 else "one outlet"
