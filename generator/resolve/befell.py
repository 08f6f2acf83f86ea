"""Which sentences tell one happening that nobody with a name did: known by deed, day and things.

"A ferry with 60 people aboard capsized on Lake Tarn on Tuesday" and "Nine people drowned on Tuesday
when an overcrowded ferry capsized on the lake": whoever counts the dead otherwise tells it too.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.paraphrase import one_fact
from generator.phrasal import in_one_word
from generator.records import EventSaid, Receipt
from generator.resolve.apart import undone
from generator.resolve.days import Days
from generator.resolve.deeds import deed_of, rows, speaks
from generator.resolve.echoes import Echoes
from generator.resolve.same_deed import done, just_then
from generator.sayers import sayers
from generator.words import plain_words, wording

FAR = -2.4
"""Log odds of `one_fact` below which not even deed and day tie two sentences. Numbers that differ
take 1.2 from it, and of one disaster no two outlets count the same."""
THINGS = 3
"""Content words beside the deed, names among them, that both must have where both name the day"""
UNDATED = 4
"""and where one names none, and its article begins with it the day after at the latest."""
LEAD = 3
"""Sentences with which a report tells what it is about."""


@dataclass(frozen=True, slots=True)
class _Happening:
    text: str
    stems: frozenset[str]
    """Of the words that tell the deed."""
    things: frozenset[str]
    """Content words of its sentence, but for those of the deed and of who says so."""
    names: frozenset[str]
    day: Days


def befell(told: EventSaid, when: Days | None, echoes: Echoes) -> dict[str, Receipt]:
    """Article id → the sentence that tells what happened on one day, nearest to what is told."""
    happening = _happening(told, when, echoes)
    if happening is None:
        return {}
    best: dict[str, tuple[float, Receipt]] = {}
    for number in echoes.telling(happening.stems):
        article, sentence = echoes.sentences[number]
        place = sentence.receipt(article)
        if article == told.article or not _tells(happening, place, number, echoes):
            continue
        near = echoes.near(happening.text, number, one_fact, FAR)
        if near is not None and (article not in best or near > best[article][0]):
            best[article] = (near, place)
    return {article: place for article, (_, place) in best.items()}


def _happening(told: EventSaid, when: Days | None, echoes: Echoes) -> _Happening | None:
    event, article = told.event, echoes.readings[told.article].article
    if event.verb is None or when is None or when[0] != when[1] or speaks(event, article):
        return None
    if event.subject and any(event.subject.holds(one.span) for one in echoes.named(article.id)):
        return None  # then that is who did it, and must have done it elsewhere too
    clause = in_one_word(event.span.of(article.text))
    inside = wording(clause)
    told_too = (term for term in inside.terms if term in rows() and done(clause, {term}))
    deeds = deed_of(event, article).union(rows()[term] for term in told_too)
    if not deeds or inside.negated:
        return None
    stems = frozenset(stem for stem, row in rows().items() if row in deeds) | deeds
    place = Receipt(article.id, event.sentence)
    return _Happening(
        event.sentence.of(article.text), stems, _things(place, echoes) - stems,
        _named(place, echoes), when,
    )  # fmt: skip


def _tells(happening: _Happening, place: Receipt, number: int, echoes: Echoes) -> bool:
    dated = echoes.day(place) == happening.day
    if not dated and not (_among_first(number, echoes) and just_then(happening.day, place, echoes)):
        return False
    least = THINGS if dated else UNDATED
    if len(_things(place, echoes) & happening.things) < least or echoes.mostly_quoted(place):
        return False
    text = in_one_word(place.span.of(echoes.readings[place.article].article.text))
    theirs = _named(place, echoes)
    if happening.names and theirs and happening.names.isdisjoint(theirs):
        return False  # both name somebody, and none is the same
    return (
        not wording(text).negated
        and done(text, happening.stems)
        and not undone(in_one_word(happening.text), text)
    )


def _among_first(number: int, echoes: Echoes) -> bool:
    article = echoes.sentences[number][0]
    before = number - LEAD
    return before < 0 or echoes.sentences[before][0] != article


def _things(place: Receipt, echoes: Echoes) -> frozenset[str]:
    text = in_one_word(place.span.of(echoes.readings[place.article].article.text))
    said = sayers(text, plain_words(text))
    return frozenset(wording(text).terms) - said


def _named(place: Receipt, echoes: Echoes) -> frozenset[str]:
    """Who is named in it, but for who says so."""
    things = _things(place, echoes)
    here = (one for one in echoes.named(place.article) if place.span.holds(one.span))
    return frozenset(
        one.name for one in here if not one.owns and things.intersection(wording(one.name).terms)
    )
