"""Which sentences of other articles tell the same as one, though nothing was found in them.

An outlet that tells of an arrest without its day has no event of it; it is not silent for that.
"""

from __future__ import annotations

from collections.abc import Set

from generator.kin import Mark, kindred
from generator.paraphrase import one_fact
from generator.phrasal import in_one_word
from generator.records import Receipt
from generator.resolve.alone import Sentence
from generator.resolve.apart import undone
from generator.resolve.days import Days, overlap
from generator.resolve.echoes import PART, Echoes
from generator.resolve.same_deed import done
from generator.similarity import contradict
from generator.words import wording

SAME = -0.45
"""Log odds of `paraphrase.one_fact` from which a sentence of the same story is one that tells the
same. 12 of 14 in the stories of 450 articles were right, two told a part of it: of two reports of
one affair the nearest sentence is, far more often than of any two, the same fact. Of fifty just
above the floors in stories of other articles 42 were right, five told a part."""
ONE_DAY = -1.1
"""The same, where both name one day: 17 of 17."""
_NO_DEED: frozenset[Mark] = frozenset()


def retold(
    told: Receipt, echoes: Echoes, when: Days | None = None, deed: Set[Mark] = _NO_DEED
) -> dict[str, Receipt]:
    """Article id → its sentence that tells what another article's sentence tells.

    Of a happening (`when` it was, what its `deed` is known by) a sentence may hold less than half,
    where it names the day and the deed.
    """
    text = told.span.of(echoes.readings[told.article].article.text)
    own = when or echoes.day(told)
    best: dict[str, tuple[float, Receipt]] = {}
    for number, article, sentence in echoes.like(text, (told.article,), few=bool(deed)):
        place = sentence.receipt(article)
        floor = _floor(own, echoes.day(place))
        if echoes.mostly_quoted(place):
            continue
        if not _half(text, sentence) and (floor > ONE_DAY or not _done(deed, place, echoes)):
            continue
        near = echoes.near(text, number, one_fact, floor)
        if near is None or (article in best and near <= best[article][0]):
            continue
        if not _against(text, echoes.text(article, sentence)):
            best[article] = (near, place)
    return {article: place for article, (_, place) in best.items()}


def _done(deed: Set[Mark], place: Receipt, echoes: Echoes) -> bool:
    """Whether a place tells the deed as done, in a word kindred to it."""
    text = in_one_word(place.span.of(echoes.readings[place.article].article.text))
    terms = {term for term in wording(text).terms if not deed.isdisjoint(kindred(term))}
    return done(text, terms)


def _against(a: str, b: str) -> bool:
    """Whether one denies or undoes what the other tells, "pleaded not guilty" read as one word."""
    one, other = in_one_word(a), in_one_word(b)
    return undone(one, other) or contradict(wording(one), wording(other))


def _half(text: str, sentence: Sentence) -> bool:
    """Whether a sentence holds half of what is told."""
    terms = set(wording(text).terms)
    return len(terms.intersection(sentence.terms)) >= PART * len(terms)


def _floor(own: Days | None, theirs: Days | None) -> float:
    if own is None or theirs is None:
        return SAME
    return ONE_DAY if overlap(own, theirs) else 1.0
