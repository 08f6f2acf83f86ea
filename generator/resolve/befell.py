"""Which sentences tell one happening that nobody with a name did: known by deed, day and things.

"A ferry with 60 people aboard capsized on Lake Tarn on Tuesday" and "Nine people drowned on Tuesday
when an overcrowded ferry capsized on the lake": whoever counts the dead otherwise tells it too.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from math import inf

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
BOTH = 2
"""Deeds of which two sentences of one day tell both, with a number of two digits: "eighteen died
and 40 were hurt" twice is one happening, as far as the words may lie apart."""


DIGITS = 2
# "according to police" is no accord.
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Happening:
    text: str
    deeds: frozenset[str]
    stems: frozenset[str]
    """Of the words that tell the deeds."""
    things: frozenset[str]
    """Content words of its sentence, but for those of the deed and of who says so."""
    names: frozenset[str]
    day: Days


def befell(
    told: EventSaid, when: Days | None, echoes: Echoes, only: Set[str] = frozenset()
) -> dict[str, Receipt]:
    """Article id → the sentence that tells what happened on one day, nearest to what is told.

    `only`: nothing where it tells other deeds than these.
    """
    happening = _happening(told, when, echoes)
    if happening is None or (only and not happening.deeds <= only):
        return {}
    best: dict[str, tuple[float, Receipt]] = {}
    for number in echoes.telling(happening.stems):
        article, sentence = echoes.sentences[number]
        place = sentence.receipt(article)
        if article == told.article or not _tells(happening, place, number, echoes):
            continue
        floor = -inf if _same_toll(happening, place, echoes) else FAR
        near = echoes.near(happening.text, number, one_fact, floor)
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
    deeds = deed_of(event, article) | _deeds(clause)
    if not deeds or inside.negated:
        return None
    stems = frozenset(stem for stem, row in rows().items() if row in deeds) | deeds
    place = Receipt(article.id, event.sentence)
    return _Happening(
        event.sentence.of(article.text), deeds, stems, _things(place, echoes) - stems,
        _named(place, echoes), when,
    )  # fmt: skip


def _deeds(text: str) -> frozenset[str]:
    """All that it tells as done: "died" and "were injured" of "died and 40 were injured"."""
    told = _ACCORDING.sub("", text)
    return frozenset(rows()[t] for t in wording(told).terms if t in rows() and done(told, {t}))


def _same_toll(happening: _Happening, place: Receipt, echoes: Echoes) -> bool:
    """Whether both tell several deeds of one day, and one number with them."""
    if echoes.day(place) != happening.day:
        return False
    text = in_one_word(place.span.of(echoes.readings[place.article].article.text))
    terms = wording(text).terms
    deeds = _deeds(text).union(deed for deed in happening.deeds if deed in terms)
    mine, theirs = (wording(told).numbers for told in (happening.text, text))
    numbers = {number for number in mine & theirs if len(number) >= DIGITS}
    return bool(numbers) and len(deeds & happening.deeds) >= BOTH


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
