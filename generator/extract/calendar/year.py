"""Which year or week a phrase without one belongs to: the last, this one, or nobody can say."""

from __future__ import annotations

import re

from generator.calendar.anchor import Anchor
from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.words import MONTH
from generator.extract.calendar.tense import looks_ahead

_NEXT_WEEK = re.compile(r"\b(?:last|next) week$", re.I)
# "yesterday", "last Friday", "three days ago": past, whatever the verb.
_BACK = re.compile(r"yesterday\b.*|last .*|.* ago", re.I | re.S)
_MONTH_NAME = re.compile(MONTH, re.I)
_BIAS = {True: 4.0, None: 1.5, False: 1.25}
"""How much longer the way back feels: "will open in March" said in May means next March, and
"the March 3 primary" with no verb near said in November the coming one."""
_EITHER = {True: (0.0, 0.0), None: (5.0, 10.6), False: (9.0, 10.9)}
"""Months back between which a day without its year stays unknown. Of such days in 450 articles
some were last year's ("the Oct. 7 attack", ten months on) and some this year's ("the Sept. 8
vote", ten months off), with the same words around them; outside the bounds nearly all were one."""
_EITHER_MONTH = {True: (0.0, 0.0), None: (8.0, 10.6), False: (8.5, 10.9)}
"""The same of a month alone: "changed in December" was told in October of both years."""
# "when her term ends in | January", "the ban expires in | May": in the present tense it is to come
_PRESENT = re.compile(
    r"\b(?:ends?|expires?|begins?|starts?|opens?|is up|runs out|retires?) (?:in|on) $"
)
_TURNED = re.compile(r"\b(?:last|next|this) ", re.I)
# "the Oct. 7 attack" is past whatever the verb; "the Nov. 6 election" leaves it to the verb.
# "under a June agreement" likewise; "plans a June launch" does not.
_ATTRIBUTE = re.compile(
    r"(?:\b(?:the|that|his|her|their|its)|['’]s?)\s(?:\w+\s)?$|"
    r"\b(?:under|since|after|from|following|in) an? $"
)
_DEED = re.compile(
    r"\s(?!(?:general |midterm )?(?:elections?|primary|primaries|vote|deadline|hearing|trial|"
    r"caucus|caucuses|summit|runoff|recess|sentencing|referendum|ballot|contest|date|start|launch|"
    r"opening|meeting|debate|rally|release)\b)(?!(?:and|or|to|at|in|on|when|for|that|as|by|with|"
    r"after|before|is|was|will|the|a)\b)[a-z]"
)


_THIS_WEEKEND = re.compile(r"this weekend", re.I)
_TUESDAY, _THURSDAY = 1, 3


def forward_of(text: str, start: int, end: int, found: Reckoned, clock: Clock) -> bool | None:
    """Whether to count ahead; None where last year's date and this year's could both be meant."""
    if clock.anchor and _week_of_a_sunday(text[start:end], clock.anchor):
        return None
    if clock.anchor and found.value and _BACK.fullmatch(text, start, end):
        return False
    ahead = looks_ahead(text, start, end)
    owned = text[end : end + 2] in ("'s", "’s")
    if clock.anchor and not ahead and not owned and _THIS_WEEKEND.fullmatch(text, start, end):
        day = clock.anchor.date.weekday() if clock.anchor.date else 6
        if day <= (_TUESDAY if ahead is None else _THURSDAY):
            return None  # on a Monday, "this weekend was long": the one that has just ended?
    if clock.anchor is None or found.precision in (None, "year"):
        return bool(ahead)
    back = _months_back(found, clock.anchor)
    if back is None or not _named(text[start:end]):
        return bool(ahead)
    if ahead and _ATTRIBUTE.search(text, max(0, start - 14), start) and _DEED.match(text, end):
        ahead = None
    if ahead and back >= 1 and _PRESENT.search(text, max(0, start - 24), start):
        return True
    if _either(text[start:end], found, ahead, back):
        return None
    return back * _BIAS[ahead] > 12


def _either(phrase: str, found: Reckoned, ahead: bool | None, back: float) -> bool:
    """Whether both years could be meant."""
    if found.precision == "month":
        low, high = _EITHER_MONTH[ahead]
        return low < back < high and not _TURNED.search(phrase)
    low, high = _EITHER[ahead]
    return found.precision in ("day", "minute") and low < back < high


def _week_of_a_sunday(phrase: str, anchor: Anchor) -> bool:
    """ "Last week" in a Sunday's paper: the week that ends that day, or the one before?"""
    sunday = anchor.date is not None and anchor.date.weekday() == 6
    return sunday and bool(_NEXT_WEEK.search(phrase))


def _named(phrase: str) -> bool:
    """Whether it names a month or a quarter, which come once a year; weekdays come every week."""
    return bool(_MONTH_NAME.search(phrase)) or "quarter" in phrase.lower()


def _months_back(found: Reckoned, anchor: Anchor) -> float | None:
    """Months from the date, counted back, to the anchor."""
    if not found.value or anchor.month is None:
        return None
    first = found.value.partition("/")[0].partition("T")[0]
    year, month, *day = (int(n) for n in first.split("-")[:3])
    gap = (anchor.year - year) * 12 + anchor.month - month
    return gap + ((anchor.day or 15) - day[0]) / 30 if day else float(gap)
