"""Ids of items that several stages must agree on; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.links import item_id
from generator.records import Quote, Reading, Span


def quote_id(speaker: str | None, text: str) -> str:
    """The id of a quote on its briefing: from the speaker as its article gives it, and the words.

    The words of an interrupted quotation are its pieces, joined by spaces.
    """
    return item_id("q", speaker or "", text)


def quote_ids(reading: Reading) -> Iterator[tuple[str, Quote, tuple[Span, ...]]]:
    """(id, first piece, spans of all pieces) of each quotation, in order of the text."""
    for first, spans in pieces(reading):
        said = words(reading.article.text, spans)
        yield first.id or quote_id(spoken_by(reading, first), said), first, spans


def pieces(reading: Reading) -> Iterator[tuple[Quote, tuple[Span, ...]]]:
    """(first piece, spans of all pieces) of each quotation, in order of the text."""
    found: dict[Span, list[Quote]] = {}
    for quote in reading.of(Quote):
        found.setdefault(quote.continues or quote.span, []).append(quote)
    for first in sorted(found):
        ordered = sorted(found[first], key=lambda q: q.span)
        yield ordered[0], tuple(q.span for q in ordered)


def words(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans of one text, joined by spaces."""
    return " ".join(span.of(text) for span in spans)


def spoken_by(reading: Reading, quote: Quote) -> str | None:
    """The speaker's name, else the words that stand there, else None."""
    speaker = quote.speaker
    if speaker.name:
        return speaker.name
    return speaker.span.of(reading.article.text) if speaker.span else None
