"""Which matches of the calendar's patterns are no time at all in their sentence."""

from __future__ import annotations

import re

from generator import lexicon
from generator.dates_in_words import MONTHS

_WORD_MONTHS = lexicon.words("calendar", "months_that_are_words")
_NAME_MONTHS = lexicon.words("calendar", "months_that_are_names")
# "in March", "since last May", "between April and June", "early June": then the word is a month.
_MONTH_BEFORE = re.compile(
    r"\b(?:in|last|since|until|till|by|from|early|late|mid|of|for|between|through|next|"
    r"this|during|before|after|every|each|past|late|around|"
    rf"(?:{'|'.join(MONTHS)}) (?:and|or|to|through))[ -]$"
)
_CAPITAL_SEASON = re.compile(r"\b(?:Spring|Summer|Autumn|Fall|Winter)$")
_NAME_NEAR = re.compile(r" [A-Z]")
# "the September 11 | terrorist attacks": the name of a deed.
_STORIED = re.compile(r"(?:the )?sept(?:ember|\.)? 11(?:th)?", re.I)
_STORIED_DEED = re.compile(r" (?:terror(?:ist)? )?(?:attacks?|hijack|commission|memorial)", re.I)
# A bare year is no year as a number of something: "2,000 people" never matches, "2000 troops" may.
_COUNTED = re.compile(
    r"\s?(?:people|dollars|points?|feet|miles|shares|percent|per cent|%|jobs|euros|troops|pounds|"
    r"met(?:er|re)s|votes|members|kilomet|km|mark|workers|soldiers|barrels|tons|tonnes|megawatts|"
    r"cars|homes|houses|men|women|children|seats|employees|UTC|GMT|hours|acres|[ap]\.?m\b)",
    re.I,
)
# "flight 1998", "room 2001", "Resolution 1701".
_NUMBERED = re.compile(
    r"(?:flight|room|route|article|section|resolution|highway|bus|train|unit|number|page|model|"
    r"gate|case|bill|code|channel|area)\s$",
    re.I,
)
_MONEY_BEFORE = re.compile(r"(?:[$£€¥#№]\s?|\bNo\.\s?|\bRs\.?\s?|[\d,.])$")
# "Windows 2000", "Orion 1980"; but "Summer 2024", "Olympics 2024", "since Election 2016".
_NAME_BEFORE = re.compile(r"[a-z,] ([A-Z][\w.]*) $")
_YEAR_WORD = re.compile(
    r"(?:Summer|Spring|Fall|Autumn|Winter|Christmas|Easter|Olympics|Games|Cup|Election|Fiscal|FY|"
    r"Early|Late|In|By|Since|Until|During|Before|After|From|The|For|Of|And|To|Circa|Year)\b"
)
_BARE_YEAR = re.compile(r"\d{4}")
# "a second attack", "at the end of the day" (a turn of phrase), "one day" (once).
_IDIOM = re.compile(r"a second|at the end of the day|the other day|this day|one day", re.I)
# "24 hours a day", "700 seats a week", "by 20% annually": a rate.
_RATE = re.compile(r"an? \w+|annually|yearly", re.I)
_RATE_BEFORE = re.compile(
    r"(?:s|[\d%]|people|percent|times|once|twice|million|billion|thousand)\s$"
)
# A capital inside a sentence: "High Tide", "Tarn Today", "This Week With Ann Lee".
_INSIDE = re.compile(r"(?:[\w,]|\w['’]) [“\"‘']?$")
# "on | 60 Minutes", "CBS's "|60 Minutes": a programme; in a headline every word has its capital.
_PROGRAMME = re.compile(r"\d+ [A-Z][a-z]+")
_BEFORE_PROGRAMME = re.compile(r"(?:\b[a-z]+ |['’]s? |[\"“‘'])$")
# "three-|quarters", "such quarters", "living quarters": no quarters of a year.
_BARE = re.compile(r"quarters|seconds", re.I)
# "in his | 30s", "in their early | twenties": an age.
# "in the high | 20s", "temperatures in the low | 30s".
_RANGED = re.compile(r"\b(?:high|low|upper|lower|mid)[- ]$", re.I)
_SHORT = re.compile(r"(?<!\d)\d0s$")
_AGED = re.compile(r"\b(?:his|her|their|my|your|our|whose)\s(?:(?:early|mid|late)[- ])?$", re.I)
# "ended | the day", "for | the day", "late in | the day"; elsewhere "the day" tells no time.
_THE_DAY = re.compile(r"the day", re.I)
_ENDED = re.compile(
    r"\b(?:for|end(?:ed|s|ing)?|finish(?:ed|es|ing)?|clos(?:ed|es|ing|e)|start(?:ed|s|ing)?|"
    r"begins?|began|beginning|(?:late|later|early|earlier) in) $",
    re.I,
)
# "the people of | tomorrow"; but "as of today", "the end of tomorrow".
_OF = re.compile(r"\b(?P<whose>[a-z]+) of $")
_PARTED = frozenset({"as", "end", "start", "beginning", "close", "middle", "rest", "course"})
# "the Communist Party | daily Granma": a newspaper.
_PAPER = re.compile(r" [A-Z]")
# "on a foggy Monday in March 1987"; but "in a Sunday morning sermon".
_SOME_DAY = re.compile(r"\b(?:(?:on|by|until) an?\s(?:[a-z]+\s)?|(?:one|any|some)\s)$", re.I)
_NOUN = re.compile(
    r"\s(?!(?:in|on|at|of|and|or|but|when|that|as|to|for|with|was|is|were|are|the|a|he|she|it|they|"
    r"after|before|morning in|afternoon in|evening in|night in)\b)[a-z]"
)
# "Sunday Times", "Friday the 13th", "Black Friday", "Super Tuesday": names.
_NAMES = re.compile(r"(?:Times|Telegraph|Mirror|Night Live|Express|Herald|Post|Sun)\b")
_NAMED_BEFORE = re.compile(r"\b(?:Black|Super|Good|Bloody|Ash|Cyber|Ruby|Joe|Casual) $")


def fits(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the words at these offsets speak of time where they stand."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@#"):
        return False
    return _CHECKS.get(kind, _any)(text, start, end)


def _any(text: str, start: int, end: int) -> bool:
    return not _IDIOM.fullmatch(text, start, end)


def _unit(text: str, start: int, end: int) -> bool:
    if _RATE.fullmatch(text, start, end):
        return not _RATE_BEFORE.search(text, max(0, start - 9), start)
    if _BARE.fullmatch(text, start, end):
        return False
    if _THE_DAY.fullmatch(text, start, end):
        return bool(_ENDED.search(text, max(0, start - 12), start))
    if _PROGRAMME.fullmatch(text, start, end):
        return not _BEFORE_PROGRAMME.search(text, max(0, start - 20), start)
    return _any(text, start, end) and _plain(text, start, end)


def _ref(text: str, start: int, end: int) -> bool:
    if text[start:end].lower() == "daily" and _PAPER.match(text, end):
        return False
    return _unit(text, start, end)


def _near(text: str, start: int, end: int) -> bool:
    of = _OF.search(text, max(0, start - 20), start)
    if of and text[start:end].lower() == "tomorrow" and of["whose"] not in _PARTED:
        return False
    return _plain(text, start, end)


def _clock(text: str, start: int, end: int) -> bool:
    return not text.endswith("high ", 0, start) and _plain(text, start, end)


def _decade(text: str, start: int, end: int) -> bool:
    short = _SHORT.search(text, start, end)
    if short and _RANGED.search(text, max(0, short.start() - 8), short.start()):
        return False
    return not _AGED.search(text, max(0, start - 16), start)


def _plain(text: str, start: int, end: int) -> bool:
    """A capital inside a sentence makes a name of it, unless the text shouts."""
    capital = text[start].isupper() and bool(_INSIDE.search(text, max(0, start - 4), start))
    return not capital or text[start:end].isupper() or text[end : end + 1] in ("", "\n")


def _month(text: str, start: int, end: int) -> bool:
    """ "may" is no month, "in May" is; "Mar. 3" is, "mar" is not."""
    word = text[start:end].lower()
    if _STORIED.fullmatch(word) and _STORIED_DEED.match(text, end):
        return False
    if word in _NAME_MONTHS and _NAME_NEAR.match(text, end):
        return False
    if word.rstrip(".") not in _WORD_MONTHS or text[start:end].isupper():
        return True
    return bool(_MONTH_BEFORE.search(text, max(0, start - 18), start))


def _season(text: str, start: int, end: int) -> bool:
    """ "the winter" is a time, "The Winter Garden" a name."""
    return not (_CAPITAL_SEASON.search(text, start, end) and _NAME_NEAR.match(text, end))


def _number(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if not _BARE_YEAR.fullmatch(words):
        return not words.endswith("s") or _decade(text, start, end)
    if _MONEY_BEFORE.search(text, max(0, start - 5), start) or _COUNTED.match(text, end):
        return False
    if _NUMBERED.search(text, max(0, start - 12), start):
        return False
    named = _NAME_BEFORE.search(text, max(0, start - 20), start)
    if named and not _YEAR_WORD.match(named[1]):
        return False
    # "Windows 2000", "A-2000", "1999/2000": a name or a code, or half of a pair.
    return not (start and text[start - 1] in "-/–") and not (
        end < len(text) and text[end] in "-/" and text[end + 1 : end + 2].isalnum()
        and not text[end + 1 :].startswith(("election", "season", "era", "pandemic"))
    )  # fmt: skip


def _weekday(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == "-" or text[start - 1 : start] == "-":
        return False
    if _SOME_DAY.search(text, max(0, start - 24), start) and not _NOUN.match(text, end):
        return False
    return not _NAMES.match(text, end + 1) and not _NAMED_BEFORE.search(
        text, max(0, start - 10), start
    )


_CHECKS = {
    "month": _month, "number": _number, "weekday": _weekday, "unit": _unit, "near": _near,
    "clock": _clock, "decade": _decade, "ref": _ref, "season": _season,
}  # fmt: skip
