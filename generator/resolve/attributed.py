"""After whom an article tells something: "officials" of "eighteen people died, officials said"."""

from __future__ import annotations

from generator.records import Event, Figure, Quote, Reading, Receipt, Speaker

EDGE = 40
"""Characters at the beginning and the end of a sentence in which the one named says all of it; in
the middle ("she resigned, and police said that 40 people cheered") he says a part."""


def who_says(place: Receipt, reading: Reading, fragments: bool = False) -> str:
    """Who stands behind all numbers and happenings of a sentence; "" for the outlet itself, and
    where only some of them are his. `fragments`: behind the few words quoted in it, too, where
    nothing is told of who said them."""
    found: list[Event | Figure] = [*reading.of(Event), *reading.of(Figure)]
    speakers = {one.by for one in found if one.sentence.meets(place.span)}
    if fragments:
        reported = (q for q in reading.of(Quote) if q.fragment and place.span.holds(q.span))
        speakers |= {quote.speaker for quote in reported}
    by = speakers.pop() if len(speakers) == 1 else None
    if by is None or by.span is None:
        return ""
    first = by.span.start - place.span.start <= EDGE
    return named(by, reading) if first or place.span.end - by.span.end <= EDGE else ""


def named(by: Speaker | None, reading: Reading) -> str:
    """The speaker's name, or the words that stand there; "" for nobody."""
    if by is None:
        return ""
    return by.name or (by.span.of(reading.article.text) if by.span else "")
