"""Events in two lanes: what happened, and what somebody said would happen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from generator.dates_in_words import in_words, sort_key
from generator.naming import capital, joined
from generator.pages.desk import Desk
from generator.pages.items.few import few, more, tellings
from generator.pages.items.labels import told
from generator.pages.parts import Chip, EventItem, Lanes
from generator.pages.registers import standing
from generator.pages.words import listed, says_so, who_says
from generator.records import Dated, EventEntry, EventSaid, Receipt, Ref, TimeRef

Date = Dated | TimeRef
PRECISION = {
    "minute": "To the minute",
    "day": "To the day",
    "month": "To the month",
    "year": "To the year",
    "range": "A range",
}


def lanes(
    desk: Desk,
    entries: Iterable[EventEntry],
    *,
    here: str = "",
    nearest: Sequence[str] = (),
    filed: bool = False,
) -> Lanes:
    """The events apart by mood, each lane by date as shown, undated ones last."""
    happened, said = (
        tuple(
            event_item(desk, e, here=here, nearest=nearest, filed=filed)
            for e in by_date(some, here)
        )
        for some in apart(entries)
    )
    return Lanes(happened, said, bool(said))


def apart(entries: Iterable[EventEntry]) -> tuple[list[EventEntry], list[EventEntry]]:
    """What happened, and what somebody said would happen."""
    found = list(entries)
    return [e for e in found if e.mood == "happened"], [e for e in found if e.mood == "said"]


def by_date(entries: Iterable[EventEntry], here: str = "") -> list[EventEntry]:
    """By date as shown, undated ones last."""
    return sorted(entries, key=lambda e: _place(date_of(e, here)))


def _place(date: Date | None) -> tuple[bool, str]:
    return date is None, sort_key(date.value) if date else ""


def date_of(entry: EventEntry, here: str = "") -> Date | None:
    """The date of the event; on a briefing (`here`) the one that its article gives."""
    if not here:
        return entry.when
    own = (s.event.when for s in entry.said if s.article == here)
    return next((time for time in own if time and in_words(time.value)), None)


def event_item(
    desk: Desk,
    entry: EventEntry,
    *,
    here: str = "",
    nearest: Sequence[str] = (),
    filed: bool = False,
) -> EventItem:
    """The item; on a briefing (`here`) as that article tells and dates it.

    Of many sources those that differ and those `nearest` are shown; in its register (`filed`) all.
    """
    telling = tellings(desk, entry.id, entry.said, partial(_tells, desk))
    on_page = list(entry.said) if filed else few(telling, nearest=nearest)
    own = [s for _, s in telling.of.get(here, ())] if here else on_page
    date, there = date_of(entry, here), partial(standing, desk, "timeline", entry.id)
    counted = (
        _dated(desk, date, own),
        _others(desk, entry, date, here),
        _says_so(desk, entry, own),
    )
    return EventItem(
        id=entry.id,
        was=desk.shelf.was.get(entry.id, ()),
        when=(date and in_words(date.value)) or undated(entry),
        runs=told(desk, own[0]),
        counted=tuple(filter(None, counted)),
        chips=_chips(desk, entry, own, here),
        more=None if here else more(telling, on_page, there),
        iso=date.value if date and in_words(date.value) else "",
    )


def _tells(desk: Desk, said: EventSaid) -> tuple[str, ...]:
    """What its date rests on and who says so; a chat answer is told from an outlet."""
    return _phrase(desk, said), said.by or said.by_name or "", str(desk.is_chat(said.article))


def _chips(desk: Desk, entry: EventEntry, own: list[EventSaid], here: str) -> tuple[Chip, ...]:
    """One chip a line of the file on a briefing, one an article elsewhere."""
    once: dict[tuple[str, Ref], Chip] = {}
    items = {said.article for said in own if said.shown}
    for said in own:
        anchor = entry.id if said.article in items else ""
        chip = desk.chip(Receipt(said.article, said.event.span), anchor=anchor, here=here)
        once.setdefault((chip.label, chip.ref), chip)  # the telling that is shown stays first
    return tuple(once.values())


def when(entry: EventEntry) -> str:
    """Like "8 January 2026", "Date not stated"; of what is said to come, "No date given"."""
    return (entry.when and in_words(entry.when.value)) or undated(entry)


def undated(entry: EventEntry) -> str:
    return "No date given" if entry.mood == "said" else "Date not stated"


def _dated(desk: Desk, date: Date | None, said: list[EventSaid]) -> str:
    """Like "To the day: “on Thursday”, counted from 10 January 2026; “Thursday evening”, …"."""
    shown = [s for s in said if s.event.when and (not date or s.event.when.value == date.value)]
    phrases = list(dict.fromkeys(_phrase(desk, s) for s in shown))
    if not phrases:
        return date.reason if isinstance(date, Dated) else ""
    precision = f"{PRECISION[date.precision]}: " if date and date.precision else ""
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


def _others(desk: Desk, entry: EventEntry, date: Date | None, here: str) -> str:
    """The dates that other sources give: "CubaHeadlines gives 4 January 2026"."""
    given = {
        (s.article, s.event.when.value) for s in entry.said if s.event.when and s.article != here
    }
    shown = date.value if date else ""
    others = sorted({*entry.others, *(given if here else ())})
    words = (
        f"{desk.source(key)} gives {in_words(day) or day}"
        for key, day in others
        if day and day != shown and key != here
    )
    return "; ".join(dict.fromkeys(words))


def _says_so(desk: Desk, entry: EventEntry, said: list[EventSaid]) -> str:
    """Who says it: always of what is to come, of what happened only where the outlet does not."""
    names = who_says(
        [desk.name(s.by).called for s in said if s.by],
        [s.by_name for s in said if s.by_name and not s.by],
    )
    if all(desk.is_chat(s.article) for s in said):
        by = (", from ", listed(names)) if names else ()
        return joined("", ("A chat assistant’s answer says so", *by, "; no outlet here does"))
    if not names and entry.mood == "said":
        names = ["The outlet"]
    return capital(says_so(names)) if names else ""
