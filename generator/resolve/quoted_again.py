"""Which articles quote the words of a statement among others, or a few of them.

One source quotes "I understand how it hurts people", another the whole post with these words in
it, a third has him "understand how it hurts": none of them is silent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.ids import spoken_by
from generator.passages import sentences
from generator.records import Quote, Reading, Receipt, Statement
from generator.resolve.misspelt import one_letter_apart
from generator.resolve.names import surname
from generator.resolve.offices import Offices, named_by_office
from generator.words import Wording, row_of, wording

FEWEST = 3
"""Content words below which words in common prove nothing."""
IN_A_ROW = 5
"""Words in a row that prove it where few of them are content words: "I have never met him"."""
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
    surname: str
    """Of the speaker; "" for nobody."""
    text: str
    told: tuple[Wording, ...]
    """Its sentences."""
    size: int
    """Content words."""

    @property
    def row(self) -> str:
        """All words between spaces."""
        return row_of(self.text)


@dataclass(frozen=True, slots=True)
class Quotations:
    """All that several articles quote, found by its words."""

    all: Sequence[Quoted]
    holding: Mapping[str, Sequence[int]]
    """Content word → numbers of those that hold it."""
    beginning: Mapping[str, Sequence[int]]
    """Content word → numbers of those that begin with it."""

    def like(self, sentences: Iterable[Wording]) -> Iterator[Quoted]:
        """Those that may hold one of these sentences whole, or be a piece of them, in order."""
        found: set[int] = set()
        for told in sentences:
            found.update(n for term in set(told.terms) for n in self.beginning.get(term, ()))
            if len(told.terms) >= FEWEST:
                rows: list[Sequence[int]] = [self.holding.get(term, ()) for term in told.terms]
                rarest = min(rows, key=len)
                found.update(rarest)
        return (self.all[number] for number in sorted(found))


@dataclass(frozen=True, slots=True)
class Again:
    """Where an article has words of a statement."""

    place: Receipt
    share: float
    """Of the content words of the statement; 1 where it has a sentence of it whole."""
    speaker: str
    """To whom it gives them, as named there; the statement's own speaker where it is the same."""


def quotations(articles: Iterable[str], readings: Mapping[str, Reading]) -> Quotations:
    """What these articles have between quotation marks, but for a word or two."""
    every = (_quoted(readings[i], quote) for i in articles for quote in readings[i].of(Quote))
    found = [q for q in every if q.size >= FEWEST or (q.size and len(q.row.split()) >= IN_A_ROW)]
    holding: dict[str, list[int]] = defaultdict(list)
    beginning: dict[str, list[int]] = defaultdict(list)
    for number, quoted in enumerate(found):
        terms = [term for told in quoted.told for term in told.terms]
        for term in set(terms):
            holding[term].append(number)
        for term in terms[:1]:
            beginning[term].append(number)
    return Quotations(found, dict(holding), dict(beginning))


def quoted_again(
    statement: Statement,
    readings: Mapping[str, Reading],
    found: Quotations,
    held: Offices = _NONE,
) -> dict[str, Again]:
    """By article, those that have a sentence of the statement as it is shown, or a piece of it.

    `held`: who alone holds which office, so that "his attorney" is known.
    """
    pieces = _pieces(statement, readings)
    own = [(row_of(part[a:b]), wording(part[a:b])) for part in pieces for a, b in sentences(part)]
    size = sum(len(told.terms) for _, told in own)
    every = row_of(" ".join(pieces))
    mine = surname(statement.speaker_name or "")
    nobody = statement.speaker is None and not statement.fragment
    again: dict[str, Again] = {}
    for other in found.like(told for _, told in own):
        same = bool(mine) and _same(other, mine, held)
        least = FEWEST if same or nobody else NOBODY_KNOWN
        if other.known and not same and not nobody:
            continue
        whole = any(_has(other, row, told) for row, told in own if len(told.terms) >= least)
        share = 1.0 if whole else other.size / (size or 1)
        enough = other.size >= least or (same and len(other.row.split()) >= IN_A_ROW)
        if whole or (enough and other.row in every):
            name = statement.speaker_name if same else other.speaker
            kept = again.get(other.place.article)
            if kept is None or kept.share < share:
                again[other.place.article] = Again(other.place, share, name or "")
    return again


def _same(other: Quoted, name: str, held: Offices) -> bool:
    """Whether it is his who has this surname, one letter of it wrong perhaps, by his name or his
    office."""
    return (
        other.surname == name
        or one_letter_apart((other.surname,), (name,))
        or (not other.known and named_by_office(other.speaker, held) == name)
    )


def same_speaker(name: str | None, other: str | None) -> bool:
    """Whether two names in articles of one story end alike: "Ann Brown", "Dr. Brown"."""
    return bool(name and other and surname(name) == surname(other))


def _pieces(statement: Statement, readings: Mapping[str, Reading]) -> list[str]:
    shown = statement.variants[0]
    text = readings[shown.article].article.text
    return [_PUT_IN.sub(" ", part.of(text)) for part in shown.parts]


def _quoted(reading: Reading, quote: Quote) -> Quoted:
    text = quote.span.of(reading.article.text)
    speaker = spoken_by(reading, quote) or ""
    told = tuple(wording(text[a:b]) for a, b in sentences(text))
    return Quoted(
        Receipt(reading.article.id, quote.span),
        speaker,
        quote.speaker.actor is not None,
        surname(speaker),
        text,
        told,
        sum(len(one.terms) for one in told),
    )


def _has(other: Quoted, row: str, told: Wording) -> bool:
    """Whether a sentence stands there word for word, or with its content in a row."""
    if row in other.row:
        return True
    terms = f" {' '.join(told.terms)} "
    return any(
        terms in f" {' '.join(one.terms)} " and one.negated == told.negated for one in other.told
    )
