"""Tellings of events, ready to be compared: who, what deed, when, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.left_open import left_open
from generator.records import Article, Event, Reading
from generator.resolve.apart import sides
from generator.resolve.days import days
from generator.resolve.deeds import MARK, deed_of, doers, rows, speaks
from generator.resolve.registry import Registry
from generator.similarity import Counted, counted
from generator.words import Wording, content, tokens, wording


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
    clause: Counted
    sentence: Counted
    plain: tuple[Counted, Counted]
    """Clause and sentence without words that have a capital: no names, no days."""
    deeds: frozenset[str]
    days: tuple[str, str] | None
    """First and last day; None where no calendar date is given."""
    deed: frozenset[str]
    """What its verb tells, as `deed_of`."""
    speaks: bool
    doers: frozenset[str]
    open: frozenset[str]
    """Terms of what its sentence asks, supposes or denies, and does not tell."""
    sides: frozenset[tuple[int, int]]
    """Of deeds that undo each other, those that its clause tells."""


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
            plain=_plain(event, article),
            deeds=frozenset(t for t in sentence.terms if t.startswith(MARK)),
            days=days(event.when),
            deed=deed_of(event, article),
            speaks=speaks(event, article),
            doers=doers(event, article, registry),
            sides=sides(event.span.of(article.text)),
            open=_open(event.sentence.of(article.text)),
        )


def _open(sentence: str) -> frozenset[str]:
    return frozenset(rows().get(term, term) for term in left_open(sentence))


def _plain(event: Event, article: Article) -> tuple[Counted, Counted]:
    clause, sentence = (
        counted(Wording(tuple(_small(span.of(article.text))), frozenset(), False))
        for span in (event.span, event.sentence)
    )
    return clause, sentence


def _small(text: str) -> Iterator[str]:
    for token in tokens(text):
        if not token[0].isupper():
            yield from content(token)[0]


def _as_deeds(found: Wording) -> Counted:
    """The wording with words of one deed made one: "kidnapped" and "capture"."""
    terms = tuple(rows().get(t, t) for t in found.terms)
    return counted(Wording(terms, found.numbers, found.negated))
