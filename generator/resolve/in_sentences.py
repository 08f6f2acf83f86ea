"""Rows of the matrix for sentences of which other outlets have the like: "Her lawyers say that the
ferry was safe" is no happening of a day, nor anybody's words, but two may tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.kin import kindred
from generator.phrasal import in_one_word
from generator.records import Point, Receipt
from generator.resolve.cells import SOMEBODY
from generator.resolve.echoes import Echoes
from generator.resolve.leaning import leans
from generator.resolve.reported import Clause, Reported, in_full
from generator.resolve.same_deed import planned
from generator.sayers import said_by, sayers
from generator.words import plain_words, wording

HELD = 0.6
"""The share of a sentence's content that every other must hold, in the same or kindred words, to
stand in one row with it."""
# "In a statement on Monday, she rejected it" is about somebody else's sentence; "Venn said that
# she would stay" is not.
_WHO = re.compile(r"\b(?:he|she|they|him|them)\b", re.IGNORECASE)
# "The charges allege that she left", "he is suspected of it"; not "a suspect was found".
HEARSAY = re.compile(
    r"\b(?:alleg(?:e[sd]?|ing|edly|ations?)|claim(?:s|ed|ing)?|accus(?:e[sd]?|ing|ations?)|suspected"
    r"|reportedly|purportedly|supposedly)\b",
    re.IGNORECASE,
)


def in_sentences(
    by_two: Iterable[Point], points: Sequence[Point], echoes: Echoes
) -> tuple[Reported, ...]:
    """The key points among what two outlets report that can be read alone."""
    return tuple(
        Reported(point, told, frozenset())
        for point in by_two
        if point in points and (told := tuple(_told(point, echoes)))
    )


def _told(point: Point, echoes: Echoes) -> Iterator[Clause]:
    first, *others = point.receipts
    if not _leans(first, echoes) and all(_holds(other, first, echoes) for other in others):
        yield from (_clause(place, echoes) for place in point.receipts)


def _leans(place: Receipt, echoes: Echoes) -> bool:
    """Whether it cannot be read alone, or a pronoun stands in it before anybody's name."""
    text = _text(place, echoes)
    who = _WHO.search(text)
    named = (one.span for one in echoes.named(place.article) if place.span.holds(one.span))
    first = min((span.start - place.span.start for span in named), default=len(text))
    return leans(text) or bool(who and who.start() < first)


def _clause(place: Receipt, echoes: Echoes) -> Clause:
    """After whom, wherever in it he stands; and somebody, of what is told as hearsay."""
    told = in_full(_sentence(place, echoes), echoes, fragments=False)
    text = _text(place, echoes)
    by = told.by or said_by(text) or (SOMEBODY if HEARSAY.search(text) else "")
    return replace(told, place=place, by=by)


def _said(place: Receipt, echoes: Echoes) -> bool:
    """Whether it tells what somebody says, or what is said."""
    text = _text(place, echoes)
    return bool(HEARSAY.search(text) or sayers(text, plain_words(text)))


def _sentence(place: Receipt, echoes: Echoes) -> Receipt:
    """All of the sentence of which a key point may be a clause."""
    own = (told.receipt(i) for i, told in echoes.sentences if i == place.article)
    return next((whole for whole in own if whole.span.holds(place.span)), place)


def _holds(other: Receipt, first: Receipt, echoes: Echoes) -> bool:
    """Whether a sentence has most of what another tells, with all its numbers, and tells what
    others say or plan where that does: "the charges say that she left" is told by nobody who tells
    that she left."""
    if _said(first, echoes) and not _said(other, echoes):
        return False
    if planned(_text(first, echoes)) != planned(_text(other, echoes)):
        return False
    mine, theirs = (wording(in_one_word(_text(place, echoes))) for place in (first, other))
    marks = {mark for term in theirs.terms for mark in kindred(term)}
    terms = set(mine.terms)
    held = sum(t in theirs.terms or not kindred(t).isdisjoint(marks) for t in terms)
    return mine.numbers <= theirs.numbers and held >= HELD * len(terms)


def _text(place: Receipt, echoes: Echoes) -> str:
    return place.span.of(echoes.readings[place.article].article.text)
