"""The clause that tells something: verbatim, with a verb, at most 25 words."""

from __future__ import annotations

import re

from generator.extract.happenings.told import Told
from generator.extract.speech.vocabulary import vocabulary

MOST_WORDS = 25
"""The most that is shown of an outlet's prose in one excerpt."""
FEWEST_WORDS = 4
_WORD = re.compile(r"[\w$€£%][^\s—]*")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Where a sentence may end early: "…, which …", "… — …", "… after …", "… and he …", "… to meet …".
_BREAK = re.compile(
    r"[;:]\s|[,—–]|\s-\s|\s\(|"
    r"\s(?=(?:that|which|who|where|when|while|after|before|because|although|though|as|if|since|"
    r"unless|despite|amid|and|but|following|including|saying|according)\s)"
)
# Only where nothing better is left: "instructed the minister | to meet with …".
_WEAK = re.compile(r"\s(?=(?:to|for|with|in|on|at|from|by)\s)")
_EDGE = " \t\n,;:—–-("
_OPENING = '"“«'


def clause(told: Told, start: int, end: int) -> tuple[int, int] | None:
    """Offsets in the passage of the clause that holds `start` to `end`; None if none is short."""
    text = told.passage.text
    first, last = _outside_quotes(told, start, end)
    first, last = _trimmed(text, first, last)
    if words(text, first, last) > MOST_WORDS:
        last = _cut_right(text, first, start, end, last)
    if words(text, first, last) > MOST_WORDS:
        first = _cut_left(text, first, start, last)
    first, last = _trimmed(text, first, last)
    fits = FEWEST_WORDS <= words(text, first, last) <= MOST_WORDS
    return (first, last) if fits and has_verb(text, first, last) else None


def words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def has_verb(text: str, start: int, end: int) -> bool:
    known = vocabulary()
    for match in _TOKEN.finditer(text, start, end):
        word = match[0].lower()
        entry = known.get(word)
        if entry is None:
            if word.endswith("ed") and len(word) > 4:
                return True
        elif entry.tag == "X" or (entry.tag == "V" and (entry.form == "d" or not entry.nouny)):
            return True
    return False


def _outside_quotes(told: Told, start: int, end: int) -> tuple[int, int]:
    """The sentence up to the quotations on either side; inside one, the quotation alone."""
    first, last = told.start, told.end
    for quote in told.quotes:
        a, b = told.places(quote.span) if _inside(told, quote.span) else (told.start, told.end)
        if a <= start and end <= b:
            return max(first, a), min(last, b)
        if quote.fragment:
            continue
        if b <= start:
            first = max(first, b)
        elif a >= end:
            last = min(last, a)
    return first, last


def _inside(told: Told, span: object) -> bool:
    return told.passage.block.span.holds(span)  # type: ignore[arg-type]


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and (text[first] in _EDGE + '"”».' or text[first].isspace()):
        first += 1
    while last > first and (text[last - 1] in _EDGE + _OPENING or text[last - 1].isspace()):
        last -= 1
    return first, last


def _cut_right(text: str, first: int, start: int, end: int, last: int) -> int:
    """The furthest break behind the date that leaves few enough words, a strong one if possible."""
    for pattern in (_BREAK, _WEAK):
        fitting = [
            m.start()
            for m in pattern.finditer(text, end, last)
            if FEWEST_WORDS <= words(text, first, m.start()) <= MOST_WORDS
            and has_verb(text, first, m.start())
        ]
        if fitting:
            return fitting[-1]
    near = _BREAK.search(text, end, last)
    return near.start() if near else last


def _cut_left(text: str, first: int, start: int, last: int) -> int:
    for match in _BREAK.finditer(text, first, start):
        if words(text, match.end(), last) <= MOST_WORDS and has_verb(text, match.end(), last):
            return match.end()
    return first
