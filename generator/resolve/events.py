"""Every happening once, as each article tells it; a threat is never a happening."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import lexicon
from generator.links import item_id
from generator.records import Dated, Event, EventEntry, EventSaid, Origin, Reading
from generator.resolve.candidates import across, within
from generator.resolve.corroboration import Witnesses
from generator.resolve.days import apart, days, overlap
from generator.resolve.nearness import Near
from generator.resolve.order import first_told, is_chat
from generator.resolve.registry import Registry
from generator.resolve.sets import Sets
from generator.similarity import Weighed, likeness, weighed
from generator.words import Wording, stem, wording

DATED = 0.3
"""Likeness of two tellings of one date and one actor from which they are one happening."""
UNDATED = 0.36
"""The same, where one telling has no date."""
STRONG = 0.6
"""The same, where the dates differ."""
DEEDS, SIMILAR = 2, 0.18
"""Two deeds in common and somebody named in both are one happening, if told at all alike: "an
operation … the capture of Maduro", "to attack Caracas and kidnap Maduro"."""
DISPUTED = 3
"""Days by which two sources may differ about the date of one happening."""
_DEEDS: dict[str, str] = {
    stem(word): f"deed:{row[0]}" for row in lexicon.load("wording")["deeds"] for word in row
}


@dataclass(frozen=True, slots=True)
class Told:
    """One telling, ready to be compared."""

    article: str
    event: Event
    actors: tuple[str, ...]
    named: frozenset[str]
    """Everyone named in its sentence: a clause is cut short, and may leave out whom it is about."""
    places: frozenset[str]
    """Those of them that are places: many things happen in one."""
    clause: Weighed
    sentence: Weighed
    deeds: frozenset[str]
    days: tuple[str, str] | None
    """First and last day; None where no calendar date is given."""


def events(
    readings: Mapping[str, Reading], registry: Registry, near: Near, witnesses: Witnesses
) -> dict[str, EventEntry]:
    """All happenings by date, undated ones last."""
    told = {i: list(_told(reading, registry)) for i, reading in readings.items()}
    found: dict[str, EventEntry] = {}
    for group in _same(told, near):
        entry = _entry(group, readings, registry, witnesses, found)
        found[entry.id] = entry
    order = {i: n for n, i in enumerate(sorted(readings, key=lambda i: first_told(readings[i])))}

    def place(entry: EventEntry) -> tuple[object, ...]:
        day = entry.when.value if entry.when else ""
        first = entry.said[0]
        return (not day, day, order[first.article], first.event.span, entry.id)

    return {e.id: e for e in sorted(found.values(), key=place)}


def _told(reading: Reading, registry: Registry) -> Iterator[Told]:
    for event in reading.of(Event):
        article = reading.article
        actors = registry.among(article.id, event.actors)
        named = frozenset((*actors, *registry.within(article.id, event.sentence)))
        sentence = _deeds(wording(event.sentence.of(article.text)))
        yield Told(
            article=article.id,
            event=event,
            actors=actors,
            named=named,
            places=frozenset(i for i in named if registry.actors[i].type == "place"),
            clause=_deeds(wording(event.span.of(article.text))),
            sentence=sentence,
            deeds=frozenset(t for t in sentence.terms if t.startswith("deed:")),
            days=days(event.when),
        )


def _deeds(found: Wording) -> Weighed:
    """The wording with words of one deed made one: "kidnapped" and "capture"."""
    terms = tuple(_DEEDS.get(t, t) for t in found.terms)
    return weighed(Wording(terms, found.numbers, found.negated))


def _same(told: Mapping[str, list[Told]], near: Near) -> list[list[Told]]:
    everything = [t for mine in told.values() for t in mine]
    place = {(t.article, t.event.span): n for n, t in enumerate(everything)}
    sets = Sets(range(len(everything)))
    pairs = [
        (score, place[a.article, a.event.span], place[b.article, b.event.span])
        for a, b in (*within(told), *across(told, near))
        if (score := _sameness(a, b)) > 0
    ]
    members = {n: [t] for n, t in enumerate(everything)}
    for _, a, b in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        mine, theirs = sets.find(a), sets.find(b)
        if mine != theirs and _fit(members[mine], members[theirs]):
            sets.join(a, b)
            members[sets.find(a)] = members[mine] + members[theirs]
    return [[everything[n] for n in group] for group in sets.all()]


def _fit(mine: list[Told], theirs: list[Told]) -> bool:
    """Whether an undated telling does not tie together what two dates keep apart."""
    return all(
        apart(a.days, b.days) <= (DISPUTED if a.article != b.article else 0)
        for a in mine
        for b in theirs
        if a.days and b.days
    )


def _sameness(a: Told, b: Told) -> float:
    shared = a.named & b.named
    if a.event.mood != b.event.mood or not shared:
        return 0.0
    alike = max(likeness(a.clause, b.clause), likeness(a.sentence, b.sentence))
    deeds = len(a.deeds & b.deeds)
    if a.days and b.days and not overlap(a.days, b.days):
        disputed = a.article != b.article and apart(a.days, b.days) <= DISPUTED
        return alike if disputed and deeds and alike >= STRONG else 0.0
    floor = DATED if a.days and b.days else UNDATED
    if deeds >= DEEDS and shared - a.places and alike >= SIMILAR:
        return 1 + alike
    return alike if alike >= floor and (deeds or (a.days and b.days)) else 0.0


def _entry(
    group: list[Told],
    readings: Mapping[str, Reading],
    registry: Registry,
    witnesses: Witnesses,
    taken: Mapping[str, EventEntry],
) -> EventEntry:
    group = sorted(group, key=lambda t: (first_told(readings[t.article]), t.event.span))
    first = group[0]
    text = first.event.span.of(readings[first.article].article.text)
    id_ = item_id("e", first.event.mood, text)
    if id_ in taken:
        id_ = item_id("e", first.event.mood, text, first.article)
    when = _when(min(group, key=lambda t: _worse_dated(t, readings)))
    shown = sorted(group, key=lambda t: (is_chat(readings[t.article]), -_typical(t, group)))
    return EventEntry(
        id=id_,
        when=when,
        mood=first.event.mood,
        said=tuple(_said(t, registry, readings) for t in shown),
        others=_others(group, when),
        actors=tuple(dict.fromkeys(a for t in shown for a in t.actors)),
        support=witnesses.support(t.article for t in group),
    )


def _typical(told: Told, group: list[Told]) -> float:
    """How much of what the others tell it tells, too: the clearest telling is shown first."""
    return round(sum(likeness(told.clause, other.sentence) for other in group), 6)


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
