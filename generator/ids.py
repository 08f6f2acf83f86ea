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
    pieces: dict[Span, list[Quote]] = {}
    for quote in reading.of(Quote):
        pieces.setdefault(quote.continues or quote.span, []).append(quote)
    for first in sorted(pieces):
        ordered = sorted(pieces[first], key=lambda q: q.span)
        spans = tuple(q.span for q in ordered)
        said = words(reading.article.text, spans)
        yield ordered[0].id or quote_id(spoken_by(reading, ordered[0]), said), ordered[0], spans


def words(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans of one text, joined by spaces."""
    return " ".join(span.of(text) for span in spans)


def spoken_by(reading: Reading, quote: Quote) -> str | None:
    """The speaker's name, else the words that stand there, else None."""
    speaker = quote.speaker
    if speaker.name:
        return speaker.name
    return speaker.span.of(reading.article.text) if speaker.span else None
