"""Every happening once, as each article tells it; a threat is never a happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.kept_items import KeptItems, Row
from generator.links import item_id
from generator.records import Dated, EventEntry, EventSaid, Origin, Reading, Receipt
from generator.resolve.alike import SOON, Around, Tellings, alike
from generator.resolve.candidates import beside, within
from generator.resolve.entries import entries
from generator.resolve.ground import Ground
from generator.resolve.happening import fit, sameness
from generator.resolve.leaning import leans
from generator.resolve.order import is_chat, order_of
from generator.resolve.registry import Registry
from generator.resolve.tellings import Told, tellings
from generator.resolve.together import Ask
from generator.similarity import likeness
from generator.words import Wording


def events(ground: Ground) -> KeptItems[EventEntry]:
    """All happenings by date, undated ones last."""
    readings, keys = ground.readings, ground.keys()
    told = Tellings(lambda i: list(tellings(readings[i], ground.registry)))
    pairs = alike("events alike", told, ground, keys, _worth_comparing, sameness, fewest=SOON)
    found = entries(Ask("events", pairs, told, ground, keys, fit), _entry, EventEntry)
    order = order_of(readings)

    def place(entry: Row) -> tuple[object, ...]:
        article, start, end = entry.first
        return (not entry.day, entry.day, order[article], start, end, entry.id)

    return KeptItems(entry for entry, _ in found).ordered(place)


def _worth_comparing(article: str, around: Around[Told]) -> Iterator[tuple[Told, Told]]:
    yield from within({article: around[article]}, _words)
    yield from beside(article, around, _words)


def _words(told: Told) -> Iterable[str]:
    return told.sentence.wording.terms


def _entry(group: Sequence[Told], ground: Ground) -> tuple[EventEntry, str]:
    """The entry, and its id where another has the one that it would have."""
    readings, registry, witnesses = ground.readings, ground.registry, ground.witnesses
    group = sorted(group, key=lambda t: (witnesses.first(readings[t.article]), t.event.span))
    first = group[0]
    text = first.event.span.of(readings[first.article].article.text)
    when = _when(min(group, key=lambda t: _worse_dated(t, readings)))
    typical = _typical(group)
    text_of = {t.article: readings[t.article].article.text for t in group}
    shown = sorted(
        group,
        key=lambda t: (
            t.article in witnesses.followed,
            leans(t.event.span.of(text_of[t.article])),
            when is not None and t.days is None,  # its words would have a day that it does not tell
            -typical[t.clause.wording],
        ),
    )
    entry = EventEntry(
        id=item_id("e", first.event.mood, text),
        when=when,
        mood=first.event.mood,
        said=tuple(_said(t, registry, readings) for t in shown),
        others=_others(group, when),
        actors=tuple(dict.fromkeys(a for t in shown for a in t.actors)),
        support=witnesses.support(Receipt(t.article, t.event.sentence) for t in group),
    )
    return entry, item_id("e", first.event.mood, text, first.article)


def _typical(group: list[Told]) -> dict[Wording, float]:
    """How much of what the others tell each wording tells: the clearest one is shown first."""
    told_so = {other.sentence.wording: other.sentence for other in group}
    found: dict[Wording, float] = {}
    for told in group:
        if told.clause.wording not in found:
            alike = {w: likeness(told.clause, s) for w, s in told_so.items()}
            total = sum(alike[other.sentence.wording] for other in group)
            found[told.clause.wording] = round(total, 6)
    return found


def _worse_dated(told: Told, readings: Mapping[str, Reading]) -> tuple[bool, bool, bool, int]:
    """Dated before undated, outlets before chat answers, counted from a stated date, precise."""
    when = told.event.when
    derived = when is not None and when.anchor_derived
    precise = len(when.value) if when and "/" not in when.value else 0
    return (told.days is None, is_chat(readings[told.article]), derived, -precise)


def _when(told: Told) -> Dated | None:
    when = told.event.when
    if when is None or told.days is None or when.precision is None:
        return None
    if when.anchor is None:
        return Dated(when.value, when.precision)
    origin: Origin = "derived" if when.anchor_derived else "text"
    return Dated(when.value, when.precision, None, origin, f"counted from {when.anchor}")


def _said(told: Told, registry: Registry, readings: Mapping[str, Reading]) -> EventSaid:
    by = told.event.by
    if by is None:
        return EventSaid(told.article, told.event)
    actor = registry.actor(told.article, by.actor)
    words = by.span.of(readings[told.article].article.text) if by.span else None
    name = registry.actors[actor].name if actor else by.name or words
    return EventSaid(told.article, told.event, actor, name)


def _others(group: list[Told], when: Dated | None) -> tuple[tuple[str, str], ...]:
    """What else is given as the date, by whom."""
    if when is None:
        return ()
    given = {(t.article, t.event.when.value) for t in group if t.days is not None and t.event.when}
    agreed = {article for article, value in given if value == when.value}
    return tuple(sorted((i, v) for i, v in given if i not in agreed))
