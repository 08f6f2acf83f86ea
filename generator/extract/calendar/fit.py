"""Which matches of the calendar's patterns are no time at all in their sentence."""

from __future__ import annotations

import re

from generator import lexicon

_WORD_MONTHS = lexicon.words("calendar", "months_that_are_words")
# "in March", "since last May", "between April and June", "early June": then the word is a month.
_MONTH_BEFORE = re.compile(
    r"\b(?:in|last|since|until|till|by|from|early|late|mid|of|for|between|through|to|and|next|"
    r"this|during|before|after|every|each|past|on|late|or|around)[ -]$",
    re.I,
)
# A bare year is no year as a number of something: "2,000 people" never matches, "2000 troops" may.
_COUNTED = re.compile(
    r"\s?(?:people|dollars|points?|feet|miles|shares|percent|per cent|%|jobs|euros|troops|pounds|"
    r"met(?:er|re)s|votes|members|kilomet|km|mark|workers|soldiers|barrels|tons|tonnes|megawatts|"
    r"cars|homes|houses|men|women|children|seats|employees|UTC|GMT|hours|acres|[ap]\.?m\b)",
    re.I,
)
_MONEY_BEFORE = re.compile(r"(?:[$£€¥#№]\s?|\bNo\.\s?|\bRs\.?\s?|[\d,.])$")
_BARE_YEAR = re.compile(r"\d{4}")
# "a second attack", "at the end of the day" (a turn of phrase), "one day" (once).
_IDIOM = re.compile(r"a second|at the end of the day|the other day", re.I)
# "Sunday Times", "Friday the 13th", "Black Friday", "Super Tuesday": names.
_NAMES = re.compile(r"(?:Times|Telegraph|Mirror|Mass|Night Live|Express|Herald|Post|Sun)\b")
_NAMED_BEFORE = re.compile(r"\b(?:Black|Super|Good|Bloody|Ash|Cyber|Ruby|Joe|Casual) $")


def fits(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the words at these offsets speak of time where they stand."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@#"):
        return False
    return _CHECKS.get(kind, _any)(text, start, end)


def _any(text: str, start: int, end: int) -> bool:
    return not _IDIOM.fullmatch(text, start, end)


def _month(text: str, start: int, end: int) -> bool:
    """ "may" is no month, "in May" is; "Mar. 3" is, "mar" is not."""
    words = text[start:end]
    if words.lower().rstrip(".") not in _WORD_MONTHS or words.isupper():
        return not words.isupper() or len(words) > 3
    return bool(_MONTH_BEFORE.search(text, max(0, start - 12), start))


def _number(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    if not _BARE_YEAR.fullmatch(words):
        return True
    if _MONEY_BEFORE.search(text, max(0, start - 5), start) or _COUNTED.match(text, end):
        return False
    # "Windows 2000", "A-2000", "1999/2000": a name or a code, or half of a pair.
    return not (start and text[start - 1] in "-/–") and not (
        end < len(text) and text[end] in "-/" and text[end + 1 : end + 2].isalnum()
        and not text[end + 1 :].startswith(("election", "season", "era", "pandemic"))
    )  # fmt: skip


def _weekday(text: str, start: int, end: int) -> bool:
    return not _NAMES.match(text, end + 1) and not _NAMED_BEFORE.search(text, 0, start)


_CHECKS = {"month": _month, "number": _number, "weekday": _weekday}
