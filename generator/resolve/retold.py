"""Which sentences of other articles tell the same as one, though nothing was found in them.

An outlet that tells of an arrest without its day has no event of it; it is not silent for that.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from generator.kin import Mark, kindred
from generator.paraphrase import one_fact
from generator.phrasal import in_one_word
from generator.records import Receipt
from generator.resolve.alone import Sentence
from generator.resolve.apart import undone
from generator.resolve.days import Days, overlap
from generator.resolve.echoes import FEWEST, PART, Echoes
from generator.resolve.same_deed import done
from generator.sayers import sayers
from generator.similarity import contradict
from generator.words import plain_words, tokens, wording

# ", according to two officers of the harbour police who asked for no names"
_ACCORDING = re.compile(r"\baccording to\b[^,;“”\"]*", re.IGNORECASE)
SAME = -0.45
"""Log odds of `paraphrase.one_fact` from which a sentence of the same story is one that tells the
same. 12 of 14 in the stories of 450 articles were right, two told a part of it: of two reports of
one affair the nearest sentence is, far more often than of any two, the same fact. Of fifty just
above the floors in stories of other articles 42 were right, five told a part."""
ONE_DAY = -1.1
"""The same, where both name one day: 17 of 17."""
ONE_DEED = -1.5
"""The same, where both name one day, month or year and tell one deed of one thing, half of it in
the same words."""
QUOTED = 0.7
"""The share of the words that somebody is quoted with from which another sentence tells them."""
LARGELY = 0.35
"""And the share of a sentence's content from which it tells these words rather than any other."""
_NO_DEED: frozenset[Mark] = frozenset()


def retold(
    told: Receipt, echoes: Echoes, when: Days | None = None, deed: Set[Mark] = _NO_DEED
) -> dict[str, Receipt]:
    """Article id → its sentence that tells what another article's sentence tells.

    Of a happening (`when` it was, what its `deed` is known by) a sentence may hold less than half,
    where it names the day and the deed.
    """
    text = _text(told, echoes)
    own = when or echoes.day(told)
    mine = {own} if own else echoes.days(told.article, told.span)
    best: dict[str, tuple[float, Receipt]] = {}
    for number, article, sentence in echoes.like(text, (told.article,), few=bool(deed)):
        place = sentence.receipt(article)
        floor = _floor(own, echoes.day(place))
        if _in_his_words(told, place, echoes) or _beside_his_words(told, place, echoes):
            continue
        if echoes.mostly_quoted(place) or echoes.text(article, sentence).endswith(":"):
            continue  # somebody's words, or what leads to them
        half, named = _half(text, sentence), echoes.days(article, place.span)
        if half and not _beside_sayers(text, echoes.text(article, sentence)):
            continue
        if _other_months(mine, named):
            continue
        if half and when in named and _done(deed, place, echoes):
            floor = ONE_DEED
        elif not half and (floor > ONE_DAY or not _done(deed, place, echoes)):
            continue
        near = echoes.near(text, number, one_fact, floor)
        if near is None or (article in best and near <= best[article][0]):
            continue
        other = echoes.text(article, sentence)
        if not _against(text, other) and _beside_names(text, other):
            best[article] = (near, place)
    return {article: place for article, (_, place) in best.items()}


def _in_his_words(place: Receipt, other: Receipt, echoes: Echoes) -> bool:
    """Whether somebody is quoted in it with what the other has not: "Díaz said on Monday that the
    law “leaves every ferry free”" is told by nobody who only tells that she signed it."""
    words, text = echoes.quoted_words(place), _text(place, echoes)
    if len(words) < max(FEWEST, LARGELY * len(wording(text).terms)):
        return False
    if not sayers(text, plain_words(text)):
        return False
    return len(words.intersection(wording(_text(other, echoes)).terms)) < QUOTED * len(words)


def _beside_his_words(told: Receipt, place: Receipt, echoes: Echoes) -> bool:
    """Whether somebody is so quoted in a place that has less than half of it beside his words."""
    if not _in_his_words(place, told, echoes):
        return False
    terms = set(wording(_text(told, echoes)).terms)
    beside = terms.intersection(wording(_text(place, echoes)).terms) - echoes.quoted_words(place)
    return len(beside) < PART * len(terms)


def _text(place: Receipt, echoes: Echoes) -> str:
    return place.span.of(echoes.readings[place.article].article.text)


def _other_months(mine: Set[Days], theirs: Set[Days]) -> bool:
    """Whether what is told of one month or year is told of others there, and of no day of it."""
    months = [any(first != last for first, last in days) for days in (mine, theirs)]
    return all(months) and not any(overlap(a, b) for a in mine for b in theirs)


def _done(deed: Set[Mark], place: Receipt, echoes: Echoes) -> bool:
    """Whether a place tells the deed as done, in a word kindred to it."""
    text = in_one_word(_text(place, echoes))
    terms = {term for term in wording(text).terms if not deed.isdisjoint(kindred(term))}
    return done(text, terms)


def _against(a: str, b: str) -> bool:
    """Whether one denies or undoes what the other tells, "pleaded not guilty" read as one word."""
    one, other = in_one_word(a), in_one_word(b)
    return undone(one, other) or contradict(wording(one), wording(other))


def _beside_names(a: str, b: str) -> bool:
    """Whether they share more than names and who says so, a kindred word at least: "the mayor of
    Tarn, Ana Díaz, said" is half of two short sentences that tell two things."""
    (mine, names), (theirs, others) = _ordinary(a), _ordinary(b)
    mine, theirs = mine - others, theirs - names
    if not mine.isdisjoint(theirs):
        return True
    marks = {mark for term in theirs for mark in kindred(term)}
    return any(not marks.isdisjoint(kindred(term)) for term in mine)


@lru_cache(maxsize=20_000)
def _ordinary(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Content words without a capital, but for those of who says so; and all the others."""
    told = in_one_word(text)
    words = tokens(told)
    small = wording(" ".join(word for word in words if not word[0].isupper())).terms
    names = wording(" ".join(word for word in words if word[0].isupper())).terms
    said = sayers(told, plain_words(told)).union(names)
    return frozenset(small) - said, said


def _half(text: str, sentence: Sentence) -> bool:
    """Whether a sentence holds half of what is told."""
    terms = set(wording(text).terms)
    return len(terms.intersection(sentence.terms)) >= PART * len(terms)


def _beside_sayers(a: str, b: str) -> bool:
    """Whether half of what is told is in both, too, without those after whom it is told: two things
    that are true "according to two officers of the harbour police" are two."""
    if not (_ACCORDING.search(a) and _ACCORDING.search(b)):
        return True
    mine, theirs = (set(wording(_ACCORDING.sub(" ", text)).terms) for text in (a, b))
    return len(mine & theirs) >= PART * len(mine)


def _floor(own: Days | None, theirs: Days | None) -> float:
    if own is None or theirs is None:
        return SAME
    return ONE_DAY if overlap(own, theirs) else 1.0
