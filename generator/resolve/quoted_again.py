"""Which articles quote the words of a statement among others, or a few of them.

One source quotes "I understand how it hurts people", another the whole post with these words in
it, a third has him "understand how it hurts": none of them is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.ids import spoken_by
from generator.passages import sentences
from generator.records import Quote, Reading, Receipt, Statement
from generator.resolve.names import surname
from generator.resolve.offices import Offices, named_by_office
from generator.words import Wording, row_of, wording

FEWEST = 3
"""Content words below which words in common prove nothing."""
NOBODY_KNOWN = 5
"""The same where the article does not name who speaks: "the senator"."""
_NONE: Offices = {}
# "[President Ann] Brown's war": put in by the outlet, and said by nobody.
_PUT_IN = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A few or many words between quotation marks, ready to be searched."""

    place: Receipt
    speaker: str
    """As its article has it: a name, "the senator", "he"; "" for nobody."""
    known: bool
    """Whether it is somebody's name."""
    row: str
    """All words between spaces."""
    told: tuple[Wording, ...]
    """Its sentences."""

    @property
    def size(self) -> int:
        """Content words."""
        return sum(len(told.terms) for told in self.told)


@dataclass(frozen=True, slots=True)
class Again:
    """Where an article has words of a statement."""

    place: Receipt
    share: float
    """Of the content words of the statement; 1 where it has a sentence of it whole."""
    speaker: str
    """To whom it gives them, as named there; the statement's own speaker where it is the same."""


def quotations(articles: Iterable[str], readings: Mapping[str, Reading]) -> tuple[Quoted, ...]:
    """Everything that these articles have between quotation marks."""
    return tuple(
        _quoted(readings[article], quote)
        for article in articles
        for quote in readings[article].of(Quote)
    )


def quoted_again(
    statement: Statement,
    readings: Mapping[str, Reading],
    found: Iterable[Quoted],
    held: Offices = _NONE,
) -> dict[str, Again]:
    """By article, those that have a sentence of the statement as it is shown, or a piece of it.

    `held`: who alone holds which office, so that "his attorney" is known.
    """
    pieces = _pieces(statement, readings)
    own = [(row_of(part[a:b]), wording(part[a:b])) for part in pieces for a, b in sentences(part)]
    size = sum(len(told.terms) for _, told in own)
    every = row_of(" ".join(pieces))
    again: dict[str, Again] = {}
    for other in found:
        same = _same(other, statement, held)
        nobody = statement.speaker is None and not statement.fragment
        least = FEWEST if same or nobody else NOBODY_KNOWN
        if other.known and not same and not nobody:
            continue
        whole = any(_has(other, row, told) for row, told in own if len(told.terms) >= least)
        share = 1.0 if whole else other.size / (size or 1)
        if whole or (other.size >= least and other.row in every):
            name = statement.speaker_name if same else other.speaker
            kept = again.get(other.place.article)
            if kept is None or kept.share < share:
                again[other.place.article] = Again(other.place, share, name or "")
    return again


def _same(other: Quoted, statement: Statement, held: Offices) -> bool:
    name = statement.speaker_name
    if same_speaker(other.speaker, name):
        return True
    office = None if other.known or not name else named_by_office(other.speaker, held)
    return office is not None and office == surname(name or "")


def same_speaker(name: str | None, other: str | None) -> bool:
    """Whether two names in articles of one story end alike: "Ann Brown", "Dr. Brown"."""
    return bool(name and other and surname(name) == surname(other))


def _pieces(statement: Statement, readings: Mapping[str, Reading]) -> list[str]:
    shown = statement.variants[0]
    text = readings[shown.article].article.text
    return [_PUT_IN.sub(" ", part.of(text)) for part in shown.parts]


def _quoted(reading: Reading, quote: Quote) -> Quoted:
    text = quote.span.of(reading.article.text)
    return Quoted(
        Receipt(reading.article.id, quote.span),
        spoken_by(reading, quote) or "",
        quote.speaker.actor is not None,
        row_of(text),
        tuple(wording(text[a:b]) for a, b in sentences(text)),
    )


def _has(other: Quoted, row: str, told: Wording) -> bool:
    """Whether a sentence stands there word for word, or with its content in a row."""
    if row in other.row:
        return True
    terms = f" {' '.join(told.terms)} "
    return any(
        terms in f" {' '.join(one.terms)} " and one.negated == told.negated for one in other.told
    )
