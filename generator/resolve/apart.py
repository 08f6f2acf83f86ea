"""What two wordings may not differ in and be one utterance: numbers, names, direction, denial.

"We need 40 ferries" is not "We need 60 ferries", "a library in Aahill" none in Bbhill, and who
accepts does not reject. A word more in one of them is a trim; each with its own is a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from generator import lexicon
from generator.left_open import tells_what_other_leaves_open
from generator.links import fold
from generator.words import content, plain, stem, tokens, wording

# "three to five", "250,000-300,000", "between 40 and 60".
_RANGE = re.compile(r"\d[\d.,]*\s*(?:to|-|–|or)\s*\d|\bbetween\s+\S+\s+and\s", re.IGNORECASE)
_HEDGES = "|".join(sorted(map(re.escape, lexicon.words("amounts", "hedges")), key=len)[::-1])
# "about 40", "more than 100": what is said less exactly, and may be told as a round number.
_HEDGED = re.compile(rf"\b(?:{_HEDGES})\s+\$?\d", re.IGNORECASE)
_TITLES: dict[str, str] = lexicon.load("wording")["titles"]
_MAY = "May"
"""The month among the small words."""
ROUNDING = Decimal("0.1")
"""A rounded number lies less than a tenth away, as with figures."""
ROOT = 4
"""Letters from which names that begin alike may be one: "Mexico", "Mexican"."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells one utterance from another that has its other words."""

    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    negated: bool
    sides: frozenset[tuple[int, int]]
    """(row, side) of each word of direction in the lexicon that it holds."""
    inexact: bool
    """Whether it gives a range or a hedged number."""


def apart(a: str, b: str) -> bool:
    """Whether each of two sentences has what the other has not, so that they cannot be one."""
    if marks(a).negated != marks(b).negated or told_apart(a, b):
        return True
    return tells_what_other_leaves_open(a, b)


def told_apart(a: str, b: str) -> bool:
    """The same, whatever either denies: of texts of which one holds more than the other."""
    mine, theirs = marks(a), marks(b)
    return (
        _numbers_differ(mine, theirs)
        or _names_differ(mine, theirs)
        or turned_round(mine.sides, theirs.sides)
    )


@lru_cache(maxsize=8_000)
def marks(text: str) -> Marks:
    told = wording(text)
    words = frozenset(w for token in tokens(text) for w in plain(token))
    rows = _rows()
    sides = frozenset(place for w in words for place in rows.get(stem(w) or w, ()))
    inexact = bool(_RANGE.search(text) or _HEDGED.search(text))
    return Marks(words, told.numbers, frozenset(_names(text)), told.negated, sides, inexact)


def _numbers_differ(mine: Marks, theirs: Marks) -> bool:
    """Each gives a number that the other lacks, and none stands for the other's.

    >>> # "40 ferries" and "60 ferries"; not "250,000 to 300,000" and "280,000".
    """
    left, right = mine.numbers - theirs.numbers, theirs.numbers - mine.numbers
    if not left or not right:
        return False
    return not ((mine.inexact or theirs.inexact) and _round(left, right))


def _round(left: frozenset[str], right: frozenset[str]) -> bool:
    try:
        a, b = sorted(map(Decimal, left)), sorted(map(Decimal, right))
    except InvalidOperation:
        return False
    within = (a[0] <= b[0] and b[-1] <= a[-1]) or (b[0] <= a[0] and a[-1] <= b[-1])
    near = [abs(x - y) <= ROUNDING * max(x, y) for x, y in zip(a, b, strict=False)]
    return within or (len(a) == len(b) and all(near))


# --- names -----------------------------------------------------------------------------------


def _names(text: str) -> Iterator[str]:
    """Folded words with a capital that ordinary words have not: "Aahill", "US", "Monday"."""
    for number, token in enumerate(tokens(text)):
        folded = plain(token)[0]
        inside = number > 0 and not text.isupper()
        capital = token[0].isupper() and bool(content(token)[0] or token == _MAY)
        if capital and (inside or _is_name(token, folded)):
            yield _TITLES.get(folded, folded)


def _is_name(token: str, folded: str) -> bool:
    """Whether a word is a name where every word has a capital: "US", "Aahill"; not "We"."""
    return (len(folded) > 1 and token.isupper()) or folded not in _common()


def _names_differ(mine: Marks, theirs: Marks) -> bool:
    """ "Aahill" and "Bbhill"; not "Mexico" and "Mexican", "US" and "United States"."""
    if mine.names <= theirs.words or theirs.names <= mine.words:
        return False
    left, right = sorted(mine.names - theirs.words), sorted(theirs.names - mine.words)
    return not any(_one_name(a, b) for a in left for b in right) and not _initials(left, right)


def _one_name(a: str, b: str) -> bool:
    return a[:ROOT] == b[:ROOT] and min(len(a), len(b)) >= ROOT


def _initials(left: list[str], right: list[str]) -> bool:
    """Whether a short name may stand for the other's words: "us" for "united", "states"."""
    for short, long in ((left, right), (right, left)):
        firsts = sorted(name[0] for name in long)
        if len(long) > 1 and any(sorted(name) == firsts for name in short):
            return True
    return False


@cache
def _common() -> frozenset[str]:
    data = lexicon.load("ordinary")
    return frozenset(fold(w) for key in ("common", "usual") for w in str(data[key]).split())


# --- direction -------------------------------------------------------------------------------


def undone(a: str, b: str) -> bool:
    """Whether one tells a deed and the other what undoes it: "blocked the road", "reopened"."""
    return turned_round(sides(a), sides(b))


@lru_cache(maxsize=8_000)
def sides(text: str) -> frozenset[tuple[int, int]]:
    """(row, side) of each deed that it tells of those that undo each other."""
    rows = _rows("undone")
    return frozenset(place for term in wording(text).terms for place in rows.get(term, ()))


@cache
def _rows(name: str = "directions") -> dict[str, tuple[tuple[int, int], ...]]:
    """Stem → the sides of the lexicon's rows on which it stands."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for row, sides in enumerate(lexicon.load("wording")[name]):
        for side, words in enumerate(sides):
            for word in words:
                key = stem(word) or word
                found[key] = (*found.get(key, ()), (row, side))
    return found


def turned_round(mine: frozenset[tuple[int, int]], theirs: frozenset[tuple[int, int]]) -> bool:
    """One row of which each holds another side: "accept" and "reject"."""
    left, right = mine - theirs, theirs - mine
    return bool({row for row, _ in left} & {row for row, _ in right})
