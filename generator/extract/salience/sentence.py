"""Sentences that may stand alone: whole, short, no question, nothing that points outside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.happenings.shorter import MOST_WORDS
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import has_verb, words
from generator.extract.salience.alone import goes_on, is_line, points_back
from generator.extract.salience.lead import lead
from generator.records import Span

FEWEST_WORDS = 7
"""Shorter sentences are remarks: "It was not to be."."""
SHORTEST, LONGEST = 30, 260
"""Characters of 7 words that are short and of 25 that are long; counting words costs more."""
_WHOLE = re.compile(r"[.!…][\"”'’)»]*$")
_PERSONAL = re.compile(r"\b(?:I|[Mm][ey]|[Yy]our?)\b")
# "Records / Bo Chan", "example.org/a", "© 2026": credits and the like.
_CREDIT = (" / ", "http", "www.", "©", "@")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Candidate:
    told: Told
    """As it is to be shown."""
    words: int
    goes_on: bool
    """Opens with a word that ties it to the sentence before: "But Ann Lee wants it"."""
    points_back: bool
    """Cannot be read without the sentence before: "He wants it", "But he wants it"."""
    personal: bool
    """Speaks to the reader or of its author: "If you're anything like me"."""

    @property
    def span(self) -> Span:
        return self.told.span


def candidates(sentences: Iterable[Told]) -> list[Candidate]:
    """A long opening sentence without its end, of the others those that are short enough."""
    return [c for s in sentences if (c := _candidate(lead(s) or s, s)) is not None]


def _candidate(told: Told, sentence: Told) -> Candidate | None:
    if not SHORTEST <= told.end - told.start <= LONGEST:
        return None
    text = told.passage.text
    said = told.text
    count = words(text, told.start, told.end)
    if not FEWEST_WORDS <= count <= MOST_WORDS or not _WHOLE.search(sentence.text):
        return None
    first = _LETTERS.search(said)
    if first is None or not (first[0].isupper() or first.start() > 2):
        return None
    if any(mark in said for mark in _CREDIT) or is_line(told):
        return None
    if not has_verb(text, told.start, told.end) or _mostly_quoted(told):
        return None
    personal = any(
        not told.quoted(*m.span()) for m in _PERSONAL.finditer(text, told.start, told.end)
    )
    return Candidate(told, count, goes_on(said), points_back(told), personal)


def _mostly_quoted(told: Told) -> bool:
    """Quotations have a place of their own."""
    span = told.span
    held = sum(min(q.span.end, span.end) - max(q.span.start, span.start) for q in told.quotes)
    return held * 2 > span.end - span.start or any(q.span.start < span.start for q in told.quotes)
