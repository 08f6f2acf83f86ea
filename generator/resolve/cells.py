"""What one article does with an item: quotes it, says it, attributes it, contradicts it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import lexicon
from generator.ids import spoken_by, words
from generator.passages import sentences
from generator.records import (
    CellName,
    EventEntry,
    FigureEntry,
    Quote,
    Reading,
    Receipt,
    Statement,
    Variant,
)
from generator.resolve.attributed import who_says
from generator.resolve.contested import Contested
from generator.resolve.denials import Denial, denied_in
from generator.resolve.differences import disputed
from generator.resolve.echoes import Echoes, covered, repeated
from generator.resolve.items import Item, places, quoted_in
from generator.resolve.names import surname
from generator.resolve.offices import Offices, says_by_office
from generator.resolve.quoted_again import Quotations, quotations, quoted_again, same_speaker
from generator.resolve.same_deed import quoted_deed
from generator.resolve.same_number import same_number
from generator.resolve.values import agree
from generator.words import tokens, wording


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article does with an item, and where."""

    does: CellName
    place: Receipt | None = None
    to: str = ""
    """Of "attributes": whom it names as saying so."""


SILENT = Cell("silent")
_NONE: Offices = {}
_NOTHING = quotations((), {})
_PRONOUNS = lexicon.words("function_words", "subject_pronouns")
# "Venn warned of floods"; not "Venn visited the dam".
_SAYS = re.compile(
    rf"\b(?:{'|'.join(sorted(lexicon.words('reporting', 'says_by_name')))})\b", re.IGNORECASE
)
_SAID = "|".join(sorted(lexicon.words("reporting", "says_by_pronoun"))).replace(" ", r"\s")
# "He said he was shocked by it", "In Tarn, they also note that …", "…, she added."; not "He left."
_HE_SAYS = re.compile(
    rf"^(?:[^,“\"]{{0,40}},\s)?(?:he|she|they)\s(?:[a-z]+ly\s|also\s|then\s|has\s|have\s)?(?:{_SAID})\b"
    rf"|,\s(?:he|she|they)\s(?:{_SAID})\b[^,“\"]{{0,40}}$",
    re.IGNORECASE,
)

SOMEBODY = "somebody"
"""Who "he" is where nobody knows."""
SAYS = 0.7
"""The share of an item's content words that a sentence must hold to say the same."""
FEWEST = 3
"""Content words below which a sentence in common says nothing."""
MOSTLY = 0.5
"""The share of the shown words that a few quoted ones must have to be called a quotation of it."""


def cells(
    item: Item,
    readings: Mapping[str, Reading],
    echoes: Echoes,
    denied: tuple[Denial, ...],
    elsewhere: Iterable[Receipt] = (),
    quoted: Quotations = _NOTHING,
    held: Offices = _NONE,
) -> dict[str, Cell]:
    """By article: what is known by its receipts, then words that are `quoted` there, then
    sentences that tell the same (`elsewhere`: those found for it already), then denials. `held`:
    who alone holds which office."""
    found = dict(_otherwise(item))
    for place in places(item):
        found.setdefault(place.article, _how(item, place, readings))
    for place in elsewhere:
        told = who_says(place, readings[place.article])
        found.setdefault(place.article, attributed(told, place))
    if isinstance(item, Statement):
        for article, again in quoted_again(item, readings, quoted, held).items():
            few = again.speaker and again.share < MOSTLY
            cell = attributed(again.speaker, again.place) if few else Cell("quotes", again.place)
            found.setdefault(article, cell)
    for told in _contents(item, readings):
        found |= _said_again(item, told, found, readings, echoes, held)
    for place in _deeds(item, readings, echoes):
        told = who_says(place, readings[place.article], fragments=True)
        nobodys = not told and echoes.mostly_quoted(place)
        found.setdefault(
            place.article, Cell("quotes", place) if nobodys else attributed(told, place)
        )
    if isinstance(item, FigureEntry):
        mine = {i: readings[i] for i in echoes.articles}
        for article, (place, by) in same_number(item, mine, found).items():
            found.setdefault(article, _counted(place, by, readings[article]))
    for told in _contents(item, readings):
        for article, place in denied_in(told, denied, echoes).items():
            found.setdefault(article, Cell("contradicts", place))
    return found


def _said_again(
    item: Item,
    told: str,
    known: Mapping[str, Cell],
    readings: Mapping[str, Reading],
    echoes: Echoes,
    held: Offices,
) -> dict[str, Cell]:
    """Articles not `known` yet with a sentence that repeats what is told, or reports it."""
    found: dict[str, Cell] = {}
    for article, place in echoes.of(told, SAYS, repeated, but=known).items():
        nobodys = isinstance(item, Statement) and not item.speaker_name
        if nobodys and echoes.mostly_quoted(place):
            echo: Cell | None = Cell("quotes", place)  # no outlet's own words, whoever spoke them
        else:
            echo = _echo(item, place, readings[article], held)
        if echo is not None:
            found[article] = echo
    for article, place in echoes.of(told, SAYS, covered, but={**known, **found}).items():
        if isinstance(item, Statement) and _reported(item, place, readings[article], held):
            found[article] = attributed(item.speaker_name, place)
    return found


def _deeds(item: Item, readings: Mapping[str, Reading], echoes: Echoes) -> Iterator[Receipt]:
    """Where else is told what somebody did, of whose deed a statement's one sentence tells."""
    told = list(_contents(item, readings))
    if isinstance(item, Statement) and len(told) == len(item.variants[0].parts) == 1:
        words = Receipt(item.variants[0].article, item.variants[0].parts[0])
        yield from quoted_deed(words, echoes).values()


def to_another(item: Item, two_speakers: tuple[Contested, ...]) -> Iterator[tuple[str, Cell]]:
    """Articles that give a statement's words to somebody else."""
    for pair in two_speakers:
        if pair.statements[0].id == item.id:
            other = pair.statements[1]
            for variant in other.variants:
                cell = Cell("attributes", variant.receipt, other.speaker_name or "")
                yield variant.article, cell


def _otherwise(item: Item) -> Iterator[tuple[str, Cell]]:
    """Articles that give another value of the same measured thing, or another day."""
    if isinstance(item, FigureEntry) and item.state == "differ":
        first = item.said[0]
        agreeing = {s.article for s in item.said if agree(first.figure, s.figure)}
        for said, place in zip(item.said, places(item), strict=True):
            if said.article not in agreeing:
                yield said.article, Cell("contradicts", place)
    if isinstance(item, EventEntry):
        for place in disputed(item):
            if place.article != item.said[0].article:
                yield place.article, Cell("contradicts", place)


def _how(item: Item, place: Receipt, readings: Mapping[str, Reading]) -> Cell:
    reading = readings[place.article]
    if isinstance(item, Statement):
        variant = next(v for v in item.variants if v.receipt == place)
        if not variant.quote.fragment or _mostly(variant, item.variants[0], readings):
            return Cell("quotes", place)
        return attributed(item.speaker_name, place)
    by = next(s.by_name for s in item.said if s.article == place.article)
    return _counted(place, by or "", reading)


def _counted(place: Receipt, by: str, reading: Reading) -> Cell:
    """A number given in somebody's words, after somebody, or by the source itself."""
    if quoted_in(reading, place, (q.span for q in reading.of(Quote) if not q.fragment)):
        return Cell("quotes", place)
    return attributed(by, place)


def _mostly(fragment: Variant, shown: Variant, readings: Mapping[str, Reading]) -> bool:
    """Whether quoted words in reported speech are half of what the row shows, or more."""
    few, all_ = (
        len(tokens(words(readings[v.article].article.text, v.parts))) for v in (fragment, shown)
    )
    return few >= MOSTLY * all_


def attributed(name: str | None, place: Receipt) -> Cell:
    """A source that names who says so attributes it; else it says so itself."""
    if name and name.lower() in _PRONOUNS:
        name = SOMEBODY
    return Cell("attributes", place, name) if name else Cell("says", place)


def _echo(item: Item, place: Receipt, reading: Reading, held: Offices) -> Cell | None:
    """A sentence that tells the same: attributed where it says that the same person says so.

    Words in quotation marks are quoted; None for those of somebody else who is known.
    """
    text = place.span.of(reading.article.text)
    name = item.speaker_name if isinstance(item, Statement) else None
    whose = [q.speaker for q in reading.of(Quote) if not q.fragment and q.span.meets(place.span)]
    if whose and name:
        other = any(s.actor and s.name and surname(s.name) != surname(name) for s in whose)
        return None if other else Cell("quotes", place)
    if _says_so(name, text, held):
        return attributed(name, place)
    he = _HE_SAYS.search(text)
    return attributed(who_says(place, reading) or (SOMEBODY if he else None), place)


def _reported(item: Statement, place: Receipt, reading: Reading, held: Offices) -> bool:
    """Whether it is reported speech of the very speaker, at most a word or two of it quoted."""
    for quote in (q for q in reading.of(Quote) if q.span.meets(place.span)):
        few = len(wording(quote.span.of(reading.article.text)).terms) < FEWEST
        if not few or not same_speaker(spoken_by(reading, quote), item.speaker_name):
            return False
    return _says_so(item.speaker_name, place.span.of(reading.article.text), held)


def _says_so(name: str | None, text: str, held: Offices) -> bool:
    """Whether he says it there, under his name or as "the prosecutor"."""
    if says_by_office(name, text, held):
        return True
    named = name is not None and re.search(rf"\b{re.escape(name.split()[-1])}\b", text)
    return bool(named and _SAYS.search(text))


def _contents(item: Item, readings: Mapping[str, Reading]) -> Iterator[str]:
    """The sentences of a statement's shown wording; other items are told by their receipts."""
    if isinstance(item, Statement):
        shown = item.variants[0]
        text = readings[shown.article].article.text
        for part in (piece.of(text) for piece in shown.parts):
            for a, b in sentences(part):
                if len(wording(part[a:b]).terms) >= FEWEST:
                    yield part[a:b]
