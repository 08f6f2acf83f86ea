"""Quotations and their speakers, in the format of the quotation scorer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bench.tasks.running_text import by_line
from generator.extract.actors import actors
from generator.extract.dates import dates
from generator.extract.quotes import quotes
from generator.records import Cast, Finding, Mention, Quote, Reading

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    """A row for each article: {"id", "quotes": [{"start", "end", "speaker", …}]}."""
    for row in rows:
        reading = _read(row)
        found = [f for f in quotes(reading) if isinstance(f, Quote)]
        yield {"id": row["id"], "quotes": [_row(reading, q) for q in found]}


def _row(reading: Reading, quote: Quote) -> Row:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": _speaker(reading, quote),
        "fragment": quote.fragment,
        "rule": quote.rule,
    }


_PRONOUNS = frozenset(("he", "she", "it", "his", "her", "its", "him", "who"))


def _speaker(reading: Reading, quote: Quote) -> str | None:
    """As the known answers give it: people by name, bodies and descriptions as printed."""
    text, speaker = reading.article.text, quote.speaker
    words = speaker.span.of(text) if speaker.span else None
    if words is None or speaker.name is None:
        return speaker.name or words
    cast = next((c for c in reading.of(Cast) if c.key == speaker.actor), None)
    if words.lower() in _PRONOUNS:
        body = cast is not None and cast.type != "person"
        return _last_name(reading, quote) if body else speaker.name
    described = words[:4].lower() == "the " or (cast is not None and cast.type != "person")
    return words if described else speaker.name


def _last_name(reading: Reading, quote: Quote) -> str | None:
    """The body's name as printed last before the quotation: "KCNA"."""
    before = [
        m
        for m in reading.of(Mention)
        if m.actor == quote.speaker.actor and m.span.start < quote.span.start
    ]
    return before[-1].span.of(reading.article.text) if before else quote.speaker.name


def _read(row: Row) -> Reading:
    article = by_line(row)
    reading = Reading(article)
    for extract in (dates, actors):
        found: list[Finding] = sorted(extract(reading), key=lambda f: f.span)
        reading = Reading(article, (*reading.findings, *found))
    return reading
