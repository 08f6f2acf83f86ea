"""Whether two tellings are of one happening: by date, deed, and who is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import lexicon
from generator.records import Event, Reading
from generator.resolve.days import apart, days, overlap
from generator.resolve.registry import Registry
from generator.similarity import Weighed, likeness, weighed
from generator.words import Wording, stem, wording

DATED = 0.3
"""Likeness of two tellings of one date and one actor from which they are one happening."""
UNDATED = 0.36
"""The same, where one telling has no date."""
NAMELESS = 0.85
"""The same, where nobody and no place is named: "the river flooded the market" in other towns."""
STRONG = 0.6
"""The same, where the dates differ."""
DEEDS, SIMILAR = 2, 0.18
"""Two deeds in common and somebody named in both are one happening, if told at all alike: "an
operation … the capture of Maduro", "to attack Caracas and kidnap Maduro"."""
DISPUTED = 3
"""Days by which two sources may differ about the date of one happening."""
_DEED_OF: dict[str, str] = {
    stem(word): f"deed:{row[0]}" for row in lexicon.load("wording")["deeds"] for word in row
}


@dataclass(frozen=True, slots=True)
class Told:
    """One telling, ready to be compared."""

    article: str
    event: Event
    actors: tuple[str, ...]
    named: frozenset[str]
    """Everyone named in its sentence: a clause is cut short, and may leave out whom it is about."""
    places: frozenset[str]
    """Those of them that are places: many things happen in one."""
    clause: Weighed
    sentence: Weighed
    deeds: frozenset[str]
    days: tuple[str, str] | None
    """First and last day; None where no calendar date is given."""


def tellings(reading: Reading, registry: Registry) -> Iterator[Told]:
    for event in reading.of(Event):
        article = reading.article
        actors = registry.among(article.id, event.actors)
        named = frozenset((*actors, *registry.within(article.id, event.sentence)))
        sentence = _as_deeds(wording(event.sentence.of(article.text)))
        yield Told(
            article=article.id,
            event=event,
            actors=actors,
            named=named,
            places=frozenset(i for i in named if registry.actors[i].type == "place"),
            clause=_as_deeds(wording(event.span.of(article.text))),
            sentence=sentence,
            deeds=frozenset(t for t in sentence.terms if t.startswith("deed:")),
            days=days(event.when),
        )


def _as_deeds(found: Wording) -> Weighed:
    """The wording with words of one deed made one: "kidnapped" and "capture"."""
    terms = tuple(_DEED_OF.get(t, t) for t in found.terms)
    return weighed(Wording(terms, found.numbers, found.negated))


def fit(_a: Told, _b: Told, mine: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether an undated telling does not tie together what two dates keep apart."""
    return all(
        apart(a.days, b.days) <= (DISPUTED if a.article != b.article else 0)
        for a in mine
        for b in theirs
        if a.days and b.days
    )


def sameness(a: Told, b: Told) -> float:
    shared = a.named & b.named
    if a.event.mood != b.event.mood:
        return 0.0
    if not shared:
        return 0.0 if a.named or b.named else _told_alike(a, b)
    alike = max(likeness(a.clause, b.clause), likeness(a.sentence, b.sentence))
    deeds = len(a.deeds & b.deeds)
    if a.days and b.days and not overlap(a.days, b.days):
        disputed = a.article != b.article and apart(a.days, b.days) <= DISPUTED
        return alike if disputed and deeds and alike >= STRONG else 0.0
    floor = DATED if a.days and b.days else UNDATED
    if deeds >= DEEDS and shared - a.places and alike >= SIMILAR:
        return 1 + alike
    return alike if alike >= floor and (deeds or (a.days and b.days)) else 0.0


def _told_alike(a: Told, b: Told) -> float:
    """Of what names nobody: nearly the same words, of one day, with the same numbers."""
    if not (a.days and b.days and overlap(a.days, b.days)):
        return 0.0
    mine, theirs = a.sentence.wording, b.sentence.wording
    if mine.numbers != theirs.numbers or mine.negated != theirs.negated:
        return 0.0
    alike = likeness(a.sentence, b.sentence)
    return alike if alike >= NAMELESS else 0.0
