"""Which matches of the calendar's patterns are no time at all in their sentence."""

from __future__ import annotations

import re

from generator import lexicon

_WORD_MONTHS = lexicon.words("calendar", "months_that_are_words")
_NAME_MONTHS = lexicon.words("calendar", "months_that_are_names")
# "in March", "since last May", "between April and June", "early June": then the word is a month.
_MONTH_BEFORE = re.compile(
    r"\b(?:in|last|since|until|till|by|from|early|late|mid|of|for|between|through|next|"
    r"this|during|before|after|every|each|past|late|around|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" (?:and|or|to|through))[ -]$"
)
_NAME_NEAR = re.compile(r" [A-Z]")
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
# "24 hours a day", "700 seats a week": a rate.
_RATE = re.compile(r"an? \w+", re.I)
_RATE_BEFORE = re.compile(r"(?:s|\d|people|percent|times|once|twice|million|billion|thousand)\s$")
# A capital inside a sentence: "High Noon", "VOA Today", "This Week With David Brinkley".
_INSIDE = re.compile(r"[\w,] [“\"‘']?$")
# "on a chilly Tuesday in December 1999"; but "in a Thursday evening interview".
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
    return _any(text, start, end) and _plain(text, start, end)


def _plain(text: str, start: int, end: int) -> bool:
    """A capital inside a sentence makes a name of it, unless the text shouts."""
    capital = text[start].isupper() and bool(_INSIDE.search(text, max(0, start - 3), start))
    return not capital or text[start:end].isupper() or text[end : end + 1] in ("", "\n")


def _month(text: str, start: int, end: int) -> bool:
    """ "may" is no month, "in May" is; "Mar. 3" is, "mar" is not."""
    word = text[start:end].lower()
    if word in _NAME_MONTHS and _NAME_NEAR.match(text, end):
        return False
    if word.rstrip(".") not in _WORD_MONTHS or text[start:end].isupper():
        return True
    return bool(_MONTH_BEFORE.search(text, max(0, start - 18), start))


def _number(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if not _BARE_YEAR.fullmatch(words):
        return True
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
    "month": _month, "number": _number, "weekday": _weekday, "unit": _unit, "near": _plain,
    "clock": _plain,
}  # fmt: skip
