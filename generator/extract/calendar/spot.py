"""Where an expression of time stands in a text: from the word that gives it away to both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import lexicon, numerals
from generator.calendar.reckoned import Clock, Reckoned
from generator.calendar.rules import read, trigger
from generator.extract.calendar.fit import fits
from generator.extract.calendar.tense import looks_ahead

_WORD = re.compile(r"[^\W_]+")
_LEADS = (
    lexicon.words("calendar", "leads")
    | frozenset(numerals.UNITS)
    | lexicon.words("calendar", "short_weekdays")
    | {"p", "m"}
)
# A month, weekday or feast is written with a capital: "may" and "sun" are words.
_CAPITAL = frozenset({"month", "weekday", "feast"})
_GAP = frozenset(" -–.,:/ ’'")
LOOK_BACK = 7
"""Words before the telling one: "at least the first three and a half years"."""

Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Spotted:
    start: int
    end: int
    found: Reckoned
    forward: bool


def spotted(text: str, clock: Clock) -> Iterator[Spotted]:
    """Every expression of time in a passage's text, in order, without overlaps."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    done = 0
    for at, (word, start, _) in enumerate(words):
        kind = _kind(word) if start >= done else None
        spot = kind and _around(text, words, at, kind, done, clock)
        if spot:
            yield spot
            done = spot.end


def _kind(word: str) -> str | None:
    kind = trigger(word)
    return None if kind in _CAPITAL and not word[0].isupper() else kind


def _around(
    text: str, words: list[Word], at: int, kind: str, done: int, clock: Clock
) -> Spotted | None:
    """The expression that begins furthest to the left and still holds the telling word."""
    for first in _starts(text, words, at, done):
        found = read(text, first, kind, clock)
        if found is None or found[0] <= words[at][1] or not fits(text, first, found[0], kind):
            continue
        if not found[1].counted:
            return Spotted(first, found[0], found[1], False)
        forward = _forward(text, first, found[0], found[1], clock)
        if forward:
            found = read(text, first, kind, Clock(clock.anchor, True)) or found
        return Spotted(first, found[0], found[1], forward)
    return None


def _starts(text: str, words: list[Word], at: int, done: int) -> list[int]:
    """Where the expression may begin, furthest first."""
    starts = [words[at][1]]
    for back in range(at - 1, max(-1, at - 1 - LOOK_BACK), -1):
        word, start, end = words[back]
        gap = text[end : words[back + 1][1]]
        if start < done or len(gap) > 2 or not _GAP.issuperset(gap):
            break
        if word.lower() not in _LEADS and not word[0].isdigit() and _kind(word) is None:
            break
        starts.append(start)
    starts.reverse()
    return starts


def _forward(text: str, start: int, end: int, found: Reckoned, clock: Clock) -> bool:
    ahead = looks_ahead(text, start, end)
    if ahead is not None or clock.anchor is None or clock.anchor.date is None:
        return bool(ahead)
    if found.precision != "day" or not any(c.isdigit() for c in text[start:end]):
        return False
    # No verb tells: "the March 3 primary" is the nearer of the two, a look back counting double.
    back = (clock.anchor.date - date.fromisoformat(found.value)).days
    return back * 1.5 > 365
