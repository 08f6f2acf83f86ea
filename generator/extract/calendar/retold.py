"""Days of a year that a text looks back on: "in 2016 … On July 22 that year", "2015 … On Nov. 13".

Counted from the day the article appeared they would be of a wrong year, and whether the year told
before is meant nobody can be sure: they are past, and no calendar date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.calendar.words import MONTH
from generator.extract.calendar.sentence_end import SENTENCE_END
from generator.records import TimeRef

_MONTH_NAME = re.compile(MONTH, re.I)
# "that year", "that same week": a time told before, in the sentence of the date.
_TOLD = re.compile(r"\bthat (?:same )?(?:year|month|week|summer|fall|autumn|spring|winter)\b")
# "In 2016, …", "… town. On July 22, …": the date opens its sentence.
_FRONTED = re.compile(r"(?:^|\n|[.!?][\"”')]*\s+)(?:(?:And|But|Then|Later|Back|Early|Late),? )?"
                      r"(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring) (?:the )?$")  # fmt: skip
_BREAK = re.compile(r"[\n.!?]")
_YEAR = re.compile(r"(\d{4})(?:-\d\d(?:-\d\d)?)?(?:/.*)?")
# A line that is a year and nothing else heads what happened in it: "2015", "## 2015:". It begins
# on its own line: blank lines before it would be gone through again from each of them.
_HEADED = re.compile(r"(?:^|\n)(?:#|[^\S\n])*+((?:19|20)\d\d):?[ \t]*(?=\n|$)")
REACH = 160
"""Characters on either side that hold the sentence of a date."""


def retold(refs: Iterable[TimeRef], text: str) -> Iterator[TimeRef]:
    """The same expressions; those whose year the text has left open are no calendar date."""
    heads = [(m.end(), m[1]) for m in _HEADED.finditer(text)]
    told: TimeRef | None = None
    for ref in refs:
        if ref.anchor and _nameless(ref, text) and _elsewhere(ref, told, heads, text):
            yield replace(ref, value="PAST_REF", precision=None, anchor=None)
            continue
        if not ref.anchor and _YEAR.fullmatch(ref.value):
            told = ref
        yield ref


def _nameless(ref: TimeRef, text: str) -> bool:
    """Whether it names a month or a day of one, and no year."""
    words = ref.span.of(text)
    return bool(_MONTH_NAME.search(words)) and "year" not in words and ref.type != "SET"


def _elsewhere(ref: TimeRef, told: TimeRef | None, heads: list[tuple[int, str]], text: str) -> bool:
    year = (ref.anchor or "")[:4]
    if _TOLD.search(_sentence(ref, text)):
        return True
    if len(heads) > 1 and _heading(ref, heads) not in ("", year):
        return True
    if told is None or told.value[:4] >= year:
        return False
    first, last = told.span.end, ref.span.start
    if _bracketed(text, first, last):
        return True
    return text.find("\n", first, last) < 0 and _opens(told, text) and _opens(ref, text)


def _heading(ref: TimeRef, heads: list[tuple[int, str]]) -> str:
    """The year that stands as a heading above, "" for none."""
    before = bisect_right(heads, ref.span.start, key=lambda head: head[0])
    return heads[before - 1][1] if before else ""


def _bracketed(text: str, first: int, last: int) -> bool:
    """The 2018 election (| July 3: the words in brackets tell of what stands before them."""
    return text.endswith("(", first, last) and _BREAK.search(text, first, last) is None


def _opens(ref: TimeRef, text: str) -> bool:
    return bool(_FRONTED.search(text, max(0, ref.span.start - 24), ref.span.start))


def _sentence(ref: TimeRef, text: str) -> str:
    first = max(0, ref.span.start - REACH)
    cuts = list(SENTENCE_END.finditer(text, first, ref.span.start))
    first = cuts[-1].end() if cuts else first
    stop = SENTENCE_END.search(text, ref.span.end, ref.span.end + REACH)
    return text[first : stop.start() if stop else ref.span.end + REACH]
