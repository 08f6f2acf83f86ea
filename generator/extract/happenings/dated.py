"""Which dates tell when their sentence happened, and which only name something else."""

from __future__ import annotations

import re

from generator.calendar import count
from generator.calendar.words import MONTHS
from generator.extract.calendar.tense import looks_ahead
from generator.extract.happenings.told import Told
from generator.extract.speech.vocabulary import vocabulary
from generator.records import TimeRef

# "since Friday", "before 2019", "the events of January 6", "more than last week".
_NOT_WHEN = re.compile(
    r"\b(?:since|until|till|by|before|after|following|from|through|than|between|of|to|and|or|"
    r"versus|against|for|with|as of|unlike|dating|back|effective|beginning|starting|about|like|"
    r"into)(?: the)?\s+$",
    re.I,
)
# "for the three months ended | March 31": where a span ends, and nothing happens.
_SPAN_ENDS = re.compile(
    r"\b(?:months?|quarter|half|year|period|weeks?)(?: that)? (?:ended|ending)(?: on)? $", re.I
)
# "rose to 12 percent from 9 percent | a year earlier": the day of what is compared.
_COMPARED = re.compile(
    r"\b(?:from|than|versus|against|compared (?:with|to)|(?:up|down) on)"
    r"(?: an?| the| its| about| some)* [$€£]?\d[\d.,]*"
    r"(?:\s?(?:%|percent|per cent|m|bn|million|billion|trillion))?(?: \w+)?,? "
    r"(?:in |for |at )?(?:the )?$"
)
# "the 1977–78 team".
_HALF_YEAR = re.compile(r"[-–]\d")
_OWNS = re.compile(r"['’]s?(?!\w)")
_AT = re.compile(r"\b(?:at|during|in)\s+(?:the\s+|a\s+)?$", re.I)
# "in early 2025", "Last year, …": a year or month must stand as an adverb …
_IN = re.compile(r"(?:^|\b(?:in|during|on)\s+(?:the\s+)?|[,;]\s*)$", re.I)
# … not as what is told of, "Yes, 2012 was a bad year" …
_TELLS_OF_IT = re.compile(r" (?:was|were|is|has|had|will|would|saw|marked|brought|became)\b")
_WITHIN = re.compile(r"\b(?:in|during|on|of) (?:the )?$", re.I)
# … and not before a noun: "the 2024 election", "last year's", "January sales".
_NOUN_FOLLOWS = re.compile(
    r"[ -](?!(?:and|or|but|in|on|at|as|the|a|an|to|when|while|after|before|that|for|with|by|"
    r"because|of|from|over|under|during|amid|following|he|she|it|they|we|his|her|their|its|is|"
    r"was|were|are|had|has|have|will|would)\b)[a-z]",
    re.I,
)
# "This week will be a test", "This week is positive": what is told of.
_WEEK_IS = re.compile(r"(?:this|last|next) (?:week|month|weekend)", re.I)
_IS = re.compile(r" (?:is|was|will be|would be|has been)\b")
# "Christmas (trading was poor)", "the Easter (fair)": which fair, not when.
_FEAST = re.compile(r"(?!\w+day\b|\w+ \d)(?:[A-Z][\w’']+ ?)+")
# "last year", "this year": too wide to date anything.
_WIDE = re.compile(
    r"(?:last|this|next|past|previous|the)\b.*\b(?:year|decade|century|quarter)", re.I
)
_TODAY = re.compile(r"today|overnight|now|tonight", re.I)
_MONTH = re.compile(rf"(?:(?:early|late|mid)[ -])?(?:{'|'.join(MONTHS)})\.?", re.I)
# "ErikWemple (@ErikWemple) May 25, 2016": the stamp of a post.
_HANDLE = re.compile(r"\(@\w+\)\s*$")
# "up from 4.7% in 2021", "signaled more hikes in 2017": a number's date, not a happening's.
_STATISTIC = re.compile(
    r"(?:%|percent|per cent|million|billion|\d|"
    r"(?:of|more|further|for) (?:\w+ )?(?:increases?|growth|rises?|hikes?|cuts?|gains?|declines?))"
    r"\s+(?:in|for|during)\s+$"
)
# "KATHMANDU, April 25 (Reuters) - Nepal's …": where and when the text was written.
_DATELINE = re.compile(r"\s*(?:\([A-Z][\w. ]+\))\s*(?:[-–—_]|--)\s")
_OVER = re.compile(r"\b(?:over|during|spent)\s+$", re.I)
_SAMPLE = "2026-01-10"
"""Any day will do: asked is only whether the phrase can be counted at all."""


def dated(told: Told) -> list[TimeRef]:
    """The dates that date what the sentence tells, in order; of doubles the exact one."""
    found = [d for d in told.dates if _is_date(told, d) and _when(told, d)]
    return [d for d in found if not any(_doubles(told, d, o) for o in found if o is not d)]


def _is_date(told: Told, date: TimeRef) -> bool:
    if date.type not in ("DATE", "TIME"):
        return False
    if date.precision is not None or date.value:
        return date.precision is not None
    start, end = told.places(date.span)
    return count(told.passage.text[start:end], _SAMPLE, date.forward) is not None


def _when(told: Told, date: TimeRef) -> bool:
    start, end = told.places(date.span)
    text = told.passage.text
    before, phrase = text[max(told.start, start - 24) : start], text[start:end]
    if _NOT_WHEN.search(before) or _WIDE.match(phrase):
        return False
    if _FEAST.fullmatch(phrase) and _NOUN_FOLLOWS.match(text, end):
        return False
    if _WEEK_IS.fullmatch(phrase) and _IS.match(text, end):
        return False
    near = max(told.start, start - 60)
    if _SPAN_ENDS.search(text, near, start):
        return False
    if date.type == "DATE" and _COMPARED.search(text, near, start):
        return False
    if _OWNS.match(text, end):
        return bool(_AT.search(before))
    if phrase.lower() == "the day":
        return False
    if phrase.lower() == "the weekend" and not _OVER.search(before):
        return False
    if _TODAY.fullmatch(phrase):
        return _told_today(text, told, start, end)
    if _DATELINE.match(text, end) and not text[told.start : start].islower():
        return False
    if text[told.start : start] == "(" and text.startswith(") ", end):
        return False  # "(April 25, 2015) Nepal's …": when the text was written
    if _HANDLE.search(text, max(told.start, start - 40), start):
        return False
    if date.precision in ("year", "month") and _STATISTIC.search(before):
        return False
    if date.precision == "year" and _HALF_YEAR.match(text, end):
        return False
    if date.precision == "year" or _MONTH.fullmatch(phrase):
        if _TELLS_OF_IT.match(text, end) and not _WITHIN.search(before):
            return False
        return bool(_IN.search(before)) and not _NOUN_FOLLOWS.match(text, end)
    if date.precision == "month" and not date.anchor:
        return bool(_IN.search(before))
    return True


def _told_today(text: str, told: Told, start: int, end: int) -> bool:
    """ "announced today" and "Today the court ruled"; not "where he is today", "rich overnight"."""
    words = text[told.start : start].split()[-3:]
    if not words:
        return looks_ahead(text[: told.end], start, end) is False
    known = [vocabulary().get(w.strip(",.").lower()) for w in words]
    return any(k is not None and k.form == "d" and k.cue for k in known)


def _doubles(told: Told, date: TimeRef, other: TimeRef) -> bool:
    """ "this past weekend (January 3-4, 2026)": the words in brackets say the same exactly."""
    _, end = told.places(date.span)
    start, _ = told.places(other.span)
    between = told.passage.text[end:start] if start >= end else None
    return (
        between is not None and between.strip() in ("(", ",") and (not date.value or "(" in between)
    )
