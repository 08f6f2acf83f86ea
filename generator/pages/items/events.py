"""Events in two lanes: what happened, and what somebody said would happen."""

from __future__ import annotations

from collections.abc import Iterable

from generator.dates_in_words import in_words
from generator.pages.desk import Desk
from generator.pages.excerpts import told_in
from generator.pages.parts import EventItem, Lanes
from generator.pages.words import as_printed, listed
from generator.records import EventEntry, EventSaid, Receipt

PRECISION = {
    "minute": "To the minute",
    "day": "To the day",
    "month": "To the month",
    "year": "To the year",
    "range": "A range",
}


def lanes(desk: Desk, entries: Iterable[EventEntry], *, here: str = "") -> Lanes:
    """The events apart by mood, each lane in the order given, undated ones last."""
    ordered = sorted(entries, key=lambda e: e.when is None)
    items = [(e.mood, event_item(desk, e, here=here)) for e in ordered]
    said = tuple(item for mood, item in items if mood == "said")
    return Lanes(tuple(item for mood, item in items if mood == "happened"), said, bool(said))


def event_item(desk: Desk, entry: EventEntry, *, here: str = "") -> EventItem:
    """The item; on a briefing (`here`) as that article tells it."""
    own = [s for s in entry.said if s.article == here] if here else list(entry.said)
    counted = (_dated(desk, entry, own), _others(desk, entry), _says_so(desk, entry, own))
    return EventItem(
        id=entry.id,
        when=when(entry),
        runs=desk.excerpt(own[0].article, told_in(own[0])),
        counted=tuple(filter(None, counted)),
        chips=tuple(
            desk.chip(Receipt(s.article, s.event.span), anchor=entry.id, here=here)
            for s in (own if here else entry.said)
        ),
    )


def when(entry: EventEntry) -> str:
    """ "8 January 2026", "Date not stated"; of what is said to come, "No date given"."""
    words = entry.when and in_words(entry.when.value)
    return words or ("No date given" if entry.mood == "said" else "Date not stated")


def _dated(desk: Desk, entry: EventEntry, said: list[EventSaid]) -> str:
    """ "To the day: “on Thursday”, counted from 10 January 2026; “Thursday evening”, …"."""
    phrases = list(dict.fromkeys(filter(None, (_phrase(desk, s) for s in said))))
    if not phrases:
        return entry.when.reason if entry.when else ""
    precision = PRECISION[entry.when.precision] + ": " if entry.when else ""
    return precision + "; ".join(phrases)


def _phrase(desk: Desk, said: EventSaid) -> str:
    time = said.event.when
    if time is None:
        return ""
    phrase = f"“{desk.text(said.article, time.span)}”"
    anchor = time.anchor and in_words(time.anchor)
    if anchor is None:
        return phrase
    derived = ", itself a derived date" if time.anchor_derived else ""
    return f"{phrase}, counted from {anchor}{derived}"


def _others(desk: Desk, entry: EventEntry) -> str:
    other = (f"{desk.source(key)} gives {in_words(day) or day}" for key, day in entry.others)
    return "; ".join(other)


def _says_so(desk: Desk, entry: EventEntry, said: list[EventSaid]) -> str:
    """Who says it: always of what is to come, of what happened only where the outlet does not."""
    names = list(dict.fromkeys(filter(None, (_by(desk, s) for s in said))))
    if not names and entry.mood == "said":
        names = ["The chat answer" if desk.is_chat(said[0].article) else "The outlet"]
    return f"{listed(names)} {'say' if len(names) > 1 else 'says'} so" if names else ""


def _by(desk: Desk, said: EventSaid) -> str:
    if said.by:
        return desk.name(said.by).text
    return as_printed(said.by_name) if said.by_name else ""
