"""Sentences that may stand alone: whole, short, no question, nothing that points outside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.happenings.shorter import MOST_WORDS
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import has_verb, words
from generator.records import Span

FEWEST_WORDS = 7
"""Shorter sentences are remarks: "It was not to be."."""
SHORTEST, LONGEST = 30, 260
"""Characters of 7 words that are short and of 25 that are long; counting words costs more."""
_WHOLE = re.compile(r"[.!…][\"”'’)»]*$")
# "He said", "This comes", "But it", "Such a move": the sentence before must be read first.
_POINTS_BACK = re.compile(
    r"[\"“'‘(\s]*(?:he|she|they|it|his|her|their|its|this|these|that|those|such|both|but|and|or|so|"
    r"yet|however|meanwhile|still|instead|also|then|therefore|thus|nevertheless|nonetheless|"
    r"moreover|furthermore|additionally|indeed|in addition|for example|for instance|in fact|"
    r"as a result|on the other hand|in response|here|there|we|i|you|our|my|your|the former|"
    r"the latter|another|others|one of them|earlier|later|similarly|likewise|in contrast|"
    r"regardless|otherwise|again|even so|of course|what|which|who|to that|in it|of them|both of|"
    r"the same|with that|given that|after that|before that|since then|until then|by then|"
    r"at the same|at that|at this|afterwards?|as to|as for|midway|about midway|"
    r"update|editor|correction|note|actually|no|yes|yep|yeah|well|wait|oh|okay)\b",
    re.I,
)
# "On the phone call, he understood little", "Armed with a map, those days are over"; where nobody
# is named before it, nor behind: "After his arrest, Ann Lee spoke".
_OPENING = r"[\"“'‘(\s]*[A-Z]\w+(?: [^,;:\"“”]{1,80})?, "
_NOBODY_YET = re.compile(rf"{_OPENING}(?:he|she|they|his|her|their)\b")
_AS_SAID = re.compile(rf"{_OPENING}(?:this|that|these|those|such)\b|.*\bthe following\b", re.S)
# "Frank: there were eleven", "Inside: how a ferry was built", "Pictured right, Ann Lee at the quay"
_LABEL = re.compile(
    r"[\"“'‘(\s]*(?:[A-Z]\w+:\s|(?:pictured|seen here|from left|at left|at right)\b)", re.I
)
_LONG_WORD = re.compile(r"(?<![’'\w])[^\W\d_]{4,}")
_SET_IN_CAPITALS = 4
"""Long words from which a sentence in which all have a capital is a headline."""
_PERSONAL = re.compile(r"\b(?:I|[Mm][ey]|[Yy]our?)\b")
# "Records / Bo Chan", "example.org/a", "© 2026": credits and the like.
_CREDIT = (" / ", "http", "www.", "©", "@")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Candidate:
    told: Told
    words: int
    points_back: bool
    """Opens with a word that hangs on the sentence before."""
    personal: bool
    """Speaks to the reader or of its author: "If you're anything like me"."""

    @property
    def span(self) -> Span:
        return self.told.span


def candidates(sentences: Iterable[Told]) -> list[Candidate]:
    return [c for s in sentences if (c := _candidate(s)) is not None]


def _candidate(told: Told) -> Candidate | None:
    if not SHORTEST <= told.end - told.start <= LONGEST:
        return None
    text = told.passage.text
    said = told.text
    count = words(text, told.start, told.end)
    if not FEWEST_WORDS <= count <= MOST_WORDS or not _WHOLE.search(said):
        return None
    first = _LETTERS.search(said)
    if first is None or not (first[0].isupper() or first.start() > 2):
        return None
    if any(mark in said for mark in _CREDIT) or _is_line(told):
        return None
    if not has_verb(text, told.start, told.end) or _mostly_quoted(told):
        return None
    personal = any(
        not told.quoted(*m.span()) for m in _PERSONAL.finditer(text, told.start, told.end)
    )
    return Candidate(told, count, _points_back(told), personal)


def _points_back(told: Told) -> bool:
    said = told.text
    if _POINTS_BACK.match(said) or _AS_SAID.match(said):
        return True
    return not any(m.type == "person" for m in told.mentions) and bool(_NOBODY_YET.match(said))


def _is_line(told: Told) -> bool:
    """A headline that leads elsewhere, what a speaker is announced by, or words under a picture."""
    long = _LONG_WORD.findall(told.text)
    if len(long) >= _SET_IN_CAPITALS and all(word[0].isupper() for word in long):
        return True
    return told.passage.block.kind == "paragraph" and _LABEL.match(told.text) is not None


def _mostly_quoted(told: Told) -> bool:
    """Quotations have a place of their own."""
    span = told.span
    held = sum(min(q.span.end, span.end) - max(q.span.start, span.start) for q in told.quotes)
    return held * 2 > span.end - span.start or any(q.span.start < span.start for q in told.quotes)
