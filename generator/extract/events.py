"""What happened and what is said to come, each with its clause, its date and who is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.extract.happenings.announced import announced
from generator.extract.happenings.deed import deeds
from generator.extract.happenings.done_in import HEAD, done_in
from generator.extract.happenings.noted import noted
from generator.extract.happenings.saying import cast_of
from generator.extract.happenings.told import told
from generator.records import Event, Finding, Reading

MOST = 8
"""Dated events of one article; a page of more is a diary, not a summary."""
MOST_YEARS = 3
MOST_ANNOUNCED = 3
MOST_NOTED = 2
KINDS = ("paragraph", "item", "standfirst")
_WEIGHT = {"day": 0, "minute": 0, "range": 1, None: 1, "month": 2, "year": 3}


def events(reading: Reading) -> Iterator[Finding]:
    """Dated events first chosen by how exact their date is, then undated ones, in text order."""
    cast = cast_of(reading)
    sentences = [s for s in told(reading, KINDS) if not s.text.rstrip("\"”'’").endswith("?")]
    exact: list[tuple[int, int, Event]] = []
    for sentence in sentences:
        for found in deeds(sentence, reading.article, cast):
            if found.when and not _tells(found, reading.article.text):
                continue
            precision = found.when.precision if found.when else None
            exact.append((_WEIGHT[precision], sentence.number, found))
    chosen = _weightiest(_unlike(exact))
    taken = {e.sentence for e in chosen}
    plain = [s for s in sentences if s.span not in taken]
    chosen += _first((announced(s, cast) for s in plain), MOST_ANNOUNCED)
    taken = {e.sentence for e in chosen}
    chosen += _first((noted(s) for s in plain if s.span not in taken), MOST_NOTED)
    yield from sorted(chosen, key=lambda e: e.span)
    for sentence in sentences[:HEAD]:
        yield from done_in(sentence, cast)


# "August 19, 2014 5:00 AM PDT" is a line of a list
_NOTHING = re.compile(r"[\W\d]*(?:[ap]\.?m\.?)?[\W\d]*(?:[A-Z]{2,4}T)?\W*", re.I)


def _tells(event: Event, text: str) -> bool:
    """Whether the clause has more words than its date."""
    span, when = event.span, event.when.span if event.when else event.span
    before = text[span.start : max(span.start, when.start)]
    return _NOTHING.fullmatch(before + " " + text[min(when.end, span.end) : span.end]) is None


def _first(found: Iterator[Event | None], most: int) -> list[Event]:
    return list(islice((e for e in found if e is not None), most))


def _weightiest(found: list[tuple[int, int, Event]]) -> list[Event]:
    """The most exactly dated, of those the first told; years are background and few."""
    ranked = sorted(found, key=lambda e: e[:2])
    finer = [e for weight, _, e in ranked if weight < _WEIGHT["year"]]
    years = [e for weight, _, e in ranked if weight == _WEIGHT["year"]]
    return [*finer, *years[:MOST_YEARS]][:MOST]


def _unlike(found: list[tuple[int, int, Event]]) -> list[tuple[int, int, Event]]:
    """One event for each clause and mood: two dates of one clause are one happening."""
    seen: set[tuple[object, str]] = set()
    out = []
    for weight, number, event in found:
        key = (event.span, event.mood)
        if key not in seen:
            seen.add(key)
            out.append((weight, number, event))
    return out
