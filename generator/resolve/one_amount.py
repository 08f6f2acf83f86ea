"""Whether two values measure one thing: the same told twice, or two that are told of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from generator import lexicon
from generator.kin import meanings
from generator.records import Figure, FigureSaid
from generator.resolve.days import Days, apart
from generator.resolve.tolls import toll
from generator.resolve.values import agree
from generator.similarity import bag
from generator.words import Wording, stem, wording

SAME = 0.4
"""Likeness of the measured words from which equal values are one figure."""
SAME_SENTENCE = 0.3
"""Likeness of the whole sentences that does as well."""
OTHER_WORDS = 0.5
"""The same, where the measured words have nothing in common."""
MONEY = 0.1
"""The same for one amount of money in two articles of one affair: in 450 articles no pair that
shares a word was two amounts."""
_CURRENCY = re.compile(r"[A-Z]{3}")
OTHER = 0.6
"""Different values need more to be called two values of one thing: a false "differ" is worse."""
TELLING = 2
"""Content words of the measured thing needed for that; "3 people" and "5 people" are no pair."""
EXACT = 3
"""Digits of a number, zeros behind aside, that two things of one affair hardly share: ..."""
SCORE = 20
"""Counts from which, both told as "about" so many, a third of the shorter sentence must be in the
other; otherwise a half."""
DOZEN = 10
"""People from which as many dead, or as many hurt, of one affair are the same."""
HUNDRED = 100
"""People from which "at most 120" in two articles are the same."""
MANY = 1000
"""... nor one of so many of one kind."""
NEAR = Decimal("1.25")
"""How many times the smaller of two amounts that are told of one thing the larger may be."""
TOLL = Decimal(3)
"""The same of the dead and the hurt, whose number grows."""
DAYS = 3
"""Days by which the sentences that tell one toll may differ: it is told again as it grows."""
_PERSON = stem("person")


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure, ready to be compared."""

    article: str
    figure: Figure
    said: FigureSaid
    unit: str
    what: tuple[str, ...]
    """Terms of the measured words, without those of the value and its unit."""
    sentence: tuple[str, ...]
    """The same of the whole sentence."""
    source: str
    """The whole text of its article."""
    days: Days | None
    """The one day that its sentence names."""
    before: bool
    """Whether it is told of a time long before its article."""

    @property
    def toll(self) -> str:
        """ "kill" of "killing at least 31 people", "injure" of "14 were hurt"; else ""."""
        return toll(self.source, self.figure.span, self.figure.sentence)


def without(measured: Wording, told: Set[str]) -> tuple[str, ...]:
    """The measured words without numbers and unit: these are compared on their own."""
    return tuple([t for t in measured.terms if t not in measured.numbers and t not in told])


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Dice coefficient of two wordings, 0 to 1; most have nothing in common."""
    if set(a).isdisjoint(b):
        return 0.0
    return 2 * len(bag(a) & bag(b)) / (len(a) + len(b))


def kind(measured: Measured) -> str:
    """Its currency or "%", else "": things of any kind are counted."""
    unit = measured.figure.unit
    return unit if unit == "%" or _money(measured) else ""


def may_differ(measured: Measured) -> bool:
    """Whether its words tell enough of what is measured to compare it with another value."""
    return len(set(measured.what)) >= TELLING or bool(measured.toll) or _money(measured)


def same_thing(a: Measured, b: Measured, related: bool) -> float:
    """2 and more: the same value of one thing; below: two values of one thing; 0: neither.

    Between: values that agree by their range or hedge ("fewer than 110", "some 105"). Of `related`
    articles, that tell of one affair, less is asked.
    """
    if a.figure.value == b.figure.value:
        return _same_value(a, b, related)
    if not related or a.unit != b.unit or (a.toll and b.toll and a.toll != b.toll):
        return 0.0
    near = 1 if agree(a.figure, b.figure) else 0
    if len(set(a.what).intersection(b.what)) >= TELLING:
        what = _likeness(a.what, b.what)
        if what >= OTHER and _likeness(a.sentence, b.sentence) >= SAME_SENTENCE:
            return near + what
    return near + _likeness(a.sentence, b.sentence) if _told_of_one(a, b, bool(near)) else 0.0


def _same_value(a: Measured, b: Measured, related: bool) -> float:
    if a.unit != b.unit and not (related and of_one_kind(a.unit, b.unit)):
        return 0.0
    what, sentence = _likeness(a.what, b.what), _likeness(a.sentence, b.sentence)
    if a.unit != b.unit:
        return 2 + what + sentence if _by_its_number(a, b) else 0.0
    same_speaker = a.said.by is not None and a.said.by == b.said.by
    overlapping = what > 0 or not a.what or not b.what
    told_alike = what >= SAME or sentence >= (SAME_SENTENCE if overlapping else OTHER_WORDS)
    told_alike |= related and _money(a) and sentence >= MONEY
    told_alike = told_alike or (related and _by_its_number(a, b))
    return 2 + what + sentence if same_speaker or told_alike else 0.0


def of_one_kind(a: str, b: str) -> bool:
    """Whether two units count the same: "home" and "house"; "person" and "resident"."""
    rows = _rows()
    return a == b or not rows.get(a, frozenset()).isdisjoint(rows.get(b, ()))


def _by_its_number(a: Measured, b: Measured) -> bool:
    """Whether the number itself, with a word or two beside it, tells that both are one."""
    if a.article == b.article:
        return False
    both = _in_common(set(a.sentence), set(b.sentence))
    value = _value(a.figure.value)
    if _exact(a.figure.value):
        return _money(a) or both > 0
    if _money(a) or value is None:
        return False
    if a.toll and a.toll == b.toll:
        if a.before != b.before:
            return False
        gap = apart(a.days, b.days) if a.days and b.days else 0
        return gap <= DAYS and value >= DOZEN
    if a.figure.unit != "%" and (value >= MANY or _one_score(a, b, value, both)):
        return True
    shorter = min(len(set(a.sentence)), len(set(b.sentence)))
    times = 3 if value >= SCORE and a.figure.hedge and b.figure.hedge else 2
    return (both > 1 and a.figure.unit == "%") or (both > 0 and times * both >= shorter)


def _one_score(a: Measured, b: Measured, value: Decimal, both: int) -> bool:
    """Whether a number that is neither small nor exact is of one thing: "some 60 whales" twice, or
    81 of them with the year 1998; of people, whom anything befalls, "at most 120" in both."""
    if value < SCORE:
        return False
    hedged = bool(a.figure.hedge and b.figure.hedge)
    if of_one_kind(a.unit, _PERSON):
        return hedged and value >= HUNDRED and len(a.figure.value.strip("0")) > 1
    if a.unit != b.unit or not both:
        return False
    mine, theirs = (wording(m.figure.sentence.of(m.source)).numbers for m in (a, b))
    return hedged or bool((mine & theirs).difference(wording(a.figure.span.of(a.source)).terms))


def _told_of_one(a: Measured, b: Measured, near: bool) -> bool:
    """Whether two values are told of one thing: of the dead of one day, or of one price."""
    people = of_one_kind(a.unit, _PERSON)
    if a.article == b.article or a.figure.unit == "%" or a.before != b.before:
        return False
    if not _within(a, b, TOLL if people else NEAR):
        return False
    gap = apart(a.days, b.days) if a.days and b.days else 0
    both = _in_common(set(a.sentence), set(b.sentence))
    if people and a.toll and a.toll == b.toll:
        return both > 0 and gap <= DAYS
    if gap or not _within(a, b, NEAR):
        return False
    if _money(a):
        return both > TELLING or (both == TELLING and _exact(a.figure.value, b.figure.value))
    value = _value(a.figure.value)
    return near and both >= TELLING + (not people) and value is not None and value >= SCORE


def _in_common(mine: Set[str], theirs: Set[str]) -> int:
    """How many of the fewer words have their like in the others: "shut" in "closed"."""
    fewer, more = sorted((mine, theirs), key=lambda terms: (len(terms), sorted(terms)))
    rows = {row for term in more for row in meanings(term)}
    return sum(term in more or not rows.isdisjoint(meanings(term)) for term in fewer)


def _within(a: Measured, b: Measured, times: Decimal) -> bool:
    mine, theirs = _value(a.figure.value), _value(b.figure.value)
    if mine is None or theirs is None or min(mine, theirs) <= 1:
        return False
    return max(mine, theirs) <= times * min(mine, theirs)


def _money(measured: Measured) -> bool:
    return _CURRENCY.fullmatch(measured.figure.unit) is not None


def _exact(*values: str) -> bool:
    """Whether so many digits stand in a row that another thing has not the same number."""
    ends = (end for value in values for end in value.split("/"))
    return all(len(end.replace(".", "").strip("0")) >= EXACT for end in ends)


def _value(value: str) -> Decimal | None:
    try:
        return Decimal(value)
    except InvalidOperation:  # a range
        return None


@cache
def _rows() -> Mapping[str, frozenset[int]]:
    """By unit: the rows of words that count the same in which it stands."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(lexicon.load("counted")["rows"]):
        for word in row:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
