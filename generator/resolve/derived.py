"""Dates of articles that state none, from what dated articles say of the same things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain

from generator.calendar import count
from generator.calendar.words import WEEKDAY, weekday_number
from generator.dates_in_words import day_in_words
from generator.on_demand import changed
from generator.records import Dated, Event, EventEntry, Finding, Reading, Statement, TimeRef
from generator.resolve.days import one_day
from generator.resolve.order import is_chat

# "this Friday" is a day of the week in which the article appeared; "on Friday" may be any.
_THIS_DAY = re.compile(rf"this\s+({WEEKDAY})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day before which an article cannot have appeared, and why."""

    day: date
    reason: str


def derived_dates(
    readings: Mapping[str, Reading],
    statements: Iterable[Statement],
    events: Iterable[EventEntry],
) -> dict[str, Dated]:
    """For articles without any date: "on or after" the latest day that they must have known."""
    bounds: dict[str, Bound] = {}
    for article, bound in chain(_said(statements, readings), _happened(events, readings)):
        if article not in bounds or bound.day > bounds[article].day:
            bounds[article] = bound
    out = {}
    for article in sorted(bounds):
        bound = _this_week(readings[article], bounds[article])
        out[article] = Dated(bound.day.isoformat(), "day", None, "derived", bound.reason)
    return out


def _said(
    statements: Iterable[Statement], readings: Mapping[str, Reading]
) -> Iterator[tuple[str, Bound]]:
    """Undated articles that quote what a dated one says was said on a certain day."""
    for statement in statements:
        for v in statement.variants:
            said_on = v.quote.said_on
            day = one_day(said_on.value) if said_on else None
            if said_on and day and _dates(readings[v.article]):
                who = statement.speaker_name or "somebody"
                reason = f"quotes what {who} said on {printed(said_on.value)}"
                bound = Bound(day, _by(reason, readings[v.article]))
                yield from (
                    (o.article, bound)
                    for o in statement.variants
                    if readings[o.article].article.published is None
                )


def _happened(
    events: Iterable[EventEntry], readings: Mapping[str, Reading]
) -> Iterator[tuple[str, Bound]]:
    """Undated articles that tell what a dated one says happened on a certain day."""
    for entry in events:
        for said in entry.said if entry.mood == "happened" else ():
            when = said.event.when
            day = one_day(when.value) if when else None
            if when and day and _dates(readings[said.article]):
                reason = f"tells of an event of {printed(when.value)}"
                bound = Bound(day, _by(reason, readings[said.article]))
                yield from (
                    (o.article, bound)
                    for o in entry.said
                    if readings[o.article].article.published is None
                )


def _dates(reading: Reading) -> bool:
    """Whether an article can date another: it states its day and is no chat answer."""
    published = reading.article.published
    stated = published is not None and published.precision in ("day", "minute")
    return stated and not is_chat(reading)


def _by(reason: str, reading: Reading) -> str:
    outlet = reading.article.outlet
    return f"{reason} (dated by {outlet.text if outlet else 'another article'})"


def _this_week(reading: Reading, bound: Bound) -> Bound:
    """Moves the bound to the "this Friday" of the past that the article tells of.

    An article that appeared on or after Thursday the 8th and tells what was said "this Friday"
    appeared on or after Friday the 9th.
    """
    text = reading.article.text
    for ref in reading.of(TimeRef):
        found = _THIS_DAY.fullmatch(ref.span.of(text).strip())
        if found and not ref.value and not _ahead(reading, ref):
            ahead = (weekday_number(found[1]) - bound.day.weekday()) % 7
            day = bound.day + timedelta(days=ahead)
            return Bound(day, f"{bound.reason}, and tells of “{ref.span.of(text)}” after it")
    return bound


def _ahead(reading: Reading, ref: TimeRef) -> bool:
    """Whether the day still lies ahead for the article, as far as it tells."""
    told = (e for e in reading.of(Event) if e.sentence.holds(ref.span))
    return ref.forward or any(event.mood == "said" for event in told)


def printed(value: str) -> str:
    """A day as a reader writes it: "2026-01-08" → "8 January 2026"."""
    return day_in_words(value[:10]) or value


def counted(reading: Reading, published: Dated) -> Reading:
    """The reading with its relative dates counted from the derived one, and marked so."""

    @cache
    def moved() -> dict[TimeRef, TimeRef]:
        told = ((ref, _count(reading, ref, published)) for ref in reading.of(TimeRef))
        return {ref: new for ref, new in told if new != ref}

    return changed(reading, (TimeRef, Event), lambda found: _moved(found, moved()))


def _count(reading: Reading, ref: TimeRef, published: Dated) -> TimeRef:
    if ref.value or ref.anchor is not None:
        return ref
    found = count(ref.span.of(reading.article.text), published.value, _ahead(reading, ref))
    if found is None:
        return ref
    value, precision = found
    return replace(
        ref, value=value, precision=precision, anchor=published.value, anchor_derived=True
    )


def _moved(finding: Finding, moved: Mapping[TimeRef, TimeRef]) -> Finding:
    if isinstance(finding, TimeRef):
        return moved.get(finding, finding)
    if isinstance(finding, Event) and finding.when is not None:
        return replace(finding, when=moved.get(finding.when, finding.when))
    return finding
