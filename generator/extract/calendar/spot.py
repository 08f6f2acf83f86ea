"""Where an expression of time stands in a text: from the word that gives it away to both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import lexicon, numerals
from generator.calendar.reckoned import UNKNOWN, Clock, Reckoned
from generator.calendar.rules import TRIGGERS, read
from generator.extract.alternation import tree
from generator.extract.calendar.fit import fits
from generator.extract.calendar.year import forward_of

_WORD = re.compile(r"[^\W_]+")
_LEADS = (
    lexicon.words("calendar", "leads")
    | frozenset(numerals.UNITS)
    | lexicon.words("calendar", "short_weekdays")
    | {"p", "m"}
)
# A month, weekday or feast is written with a capital: "may" and "sun" are words.
_CAPITAL = frozenset({"month", "weekday", "feast"})
_KINDS = (
    {word.capitalize(): kind for word, kind in TRIGGERS.items()}
    | {word: kind for word, kind in TRIGGERS.items() if kind not in _CAPITAL}
    | {word.upper(): kind for word, kind in TRIGGERS.items() if kind == "month" and len(word) > 3}
)
"""The words that give an expression away, as printed."""
_TELLING = re.compile(rf"(?<![^\W_])(?:\d[^\W_]*|{tree(_KINDS)}(?![^\W_]))")
_GAP = frozenset(" -–.,:/ ’'")
LOOK_BACK = 7
"""Words before the telling one: "at least the first three and a half years"."""
REACH = 64
"""Characters that hold so many words."""


@dataclass(frozen=True, slots=True)
class Spotted:
    start: int
    end: int
    found: Reckoned
    forward: bool


def spotted(text: str, clock: Clock) -> Iterator[Spotted]:
    """Every expression of time in a passage's text, in order, without overlaps."""
    done = 0
    for word in _TELLING.finditer(text):
        if word.start() < done:
            continue
        kind = "number" if word[0][0].isdigit() else _KINDS[word[0]]
        spot = _around(text, word.start(), kind, done, clock)
        if spot:
            yield spot
            done = spot.end


def _around(text: str, at: int, kind: str, done: int, clock: Clock) -> Spotted | None:
    """The expression that begins furthest to the left and still holds the telling word."""
    for first in _starts(text, at, done):
        found = read(text, first, kind, clock)
        if found is None or found[0] <= at or not fits(text, first, found[0], kind):
            continue
        if not found[1].counted:
            return Spotted(first, found[0], found[1], False)
        end, reckoned = found
        forward = forward_of(text, first, end, reckoned, clock)
        if forward is None:
            return Spotted(first, end, UNKNOWN, False)
        if forward:
            end, reckoned = read(text, first, kind, Clock(clock.anchor, True)) or found
        return Spotted(first, end, reckoned, forward)
    return None


def _starts(text: str, at: int, done: int) -> list[int]:
    """Where the expression may begin, furthest first."""
    starts = [at]
    words = list(_WORD.finditer(text, max(done, at - REACH), at))
    if words and words[0].start() and text[words[0].start() - 1].isalnum():
        del words[0]
    for word in reversed(words[-LOOK_BACK:]):
        gap = text[word.end() : starts[-1]]
        if len(gap) > 2 or not _GAP.issuperset(gap) or not _leads(word[0]):
            break
        starts.append(word.start())
    starts.reverse()
    return starts


def _leads(word: str) -> bool:
    return word[0].isdigit() or word.lower() in _LEADS or word in _KINDS
