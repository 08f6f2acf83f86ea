"""Corrections of an actor's head: other names, who is the same, who is not, what to call them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar, get_args

from generator.links import fold, slug
from generator.records import (
    Actor,
    ActorType,
    Cast,
    Correction,
    EventEntry,
    FigureEntry,
    Library,
    Reading,
    Statement,
)

JOINS = ("alias", "same_as")
APART = "not_same_as"


def renamed(readings: Sequence[Reading], corrections: Sequence[Correction]) -> list[Reading]:
    """The readings in which those whom an editor calls the same bear one name, and others apart."""
    found = list(readings)
    for correction in corrections:
        own = own_name(correction.page, correction.label, corrections)
        names = tuple(_bare(name) for name in correction.now.split("\n") if name)
        if correction.field.partition(" ")[0] in JOINS:
            change = _joined(frozenset(map(fold, names)), own, _types(own, found))
        elif correction.field == APART:
            change = _apart(own, names)
        else:
            continue
        found = [_changed(reading, change) for reading in found]
    return found


def own_name(page: str, label: str, corrections: Sequence[Correction]) -> str:
    """What the articles call the actor of a page, whatever the editor calls him."""
    mine = [c for c in corrections if c.page == page]
    was = [c.was for c in mine if c.field == "title"] + [c.label for c in mine if c.field == "name"]
    return next(iter(was), label)


def _bare(name: str) -> str:
    return name.removeprefix("actor/")


def _called(cast: Cast, names: Iterable[str]) -> bool:
    """Whether one of these, a name or a slug, is the cast's name; case and accents aside."""
    return any(name in (fold(cast.name), slug(cast.name)) for name in names)


def _changed(reading: Reading, change: Callable[[Cast], Cast]) -> Reading:
    findings = tuple(change(f) if isinstance(f, Cast) else f for f in reading.findings)
    return reading if findings == reading.findings else replace(reading, findings=findings)


def _joined(names: frozenset[str], own: str, types: Sequence[ActorType]) -> Callable[[Cast], Cast]:
    """Whoever bears one of these names gets the actor's own, and keeps his as another one."""

    def change(cast: Cast) -> Cast:
        if not _called(cast, names) or fold(cast.name) == fold(own):
            return cast
        aliases = tuple(sorted({cast.name, *cast.aliases} - {own}))
        return replace(cast, name=own, aliases=aliases, type=types[0] if types else cast.type)

    return change


def _apart(own: str, others: tuple[str, ...]) -> Callable[[Cast], Cast]:
    def change(cast: Cast) -> Cast:
        return replace(cast, apart=others) if fold(cast.name) == fold(own) else cast

    return change


def _types(name: str, readings: Iterable[Reading]) -> list[ActorType]:
    return [c.type for r in readings for c in r.of(Cast) if fold(c.name) == fold(name)]


# --- what to call them, and whether to show them ----------------------------------------------


def named(library: Library, corrections: Sequence[Correction]) -> Library:
    """The library with every actor called what an editor calls him; ids stay, and so addresses."""
    names = {
        c.page.removeprefix("actor/"): c.now
        for c in sorted(corrections, key=lambda c: c.field != "title")
        if c.field in ("title", "name") and c.now and c.page.startswith("actor/")
    }
    hidden = {c.page.removeprefix("actor/") for c in corrections if c.field == "hidden" and c.now}
    shown = tuple(corrections)
    types, items = _of(corrections, "type"), _of(corrections, "wikidata")
    if not (names or hidden or types or items):
        return replace(library, corrections=shown)
    actors = {
        i: replace(
            _actor(a, names.get(i, a.name), i in hidden),
            type=next((t for t in get_args(ActorType) if t == types.get(i)), a.type),
            wikidata=items.get(i, ""),
        )
        for i, a in library.actors.items()
    }
    return replace(
        library,
        corrections=shown,
        actors=actors,
        statements={i: _statement(s, names) for i, s in library.statements.items()},
        figures={i: _said(f, names) for i, f in library.figures.items()},
        events={i: _said(e, names) for i, e in library.events.items()},
    )


def _of(corrections: Iterable[Correction], field: str) -> dict[str, str]:
    """Actor id → what an editor says of him."""
    return {c.page.removeprefix("actor/"): c.now for c in corrections if c.field == field}


def _actor(actor: Actor, name: str, hidden: bool) -> Actor:
    aliases = tuple(sorted({actor.name, *actor.aliases} - {name}))
    if name == actor.name:
        aliases = actor.aliases
    return replace(actor, name=name, aliases=aliases, paged=actor.paged and not hidden)


def _statement(statement: Statement, names: Mapping[str, str]) -> Statement:
    name = names.get(statement.speaker or "")
    return replace(statement, speaker_name=name) if name else statement


Told = TypeVar("Told", FigureEntry, EventEntry)


def _said(entry: Told, names: Mapping[str, str]) -> Told:
    said = tuple(replace(s, by_name=names.get(s.by or "", s.by_name)) for s in entry.said)
    return replace(entry, said=said)
