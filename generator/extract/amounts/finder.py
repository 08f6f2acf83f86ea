"""Every amount of a text: money, percentages, counts and measures, with value and hedge."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator import numerals
from generator.extract.amounts.hedge import Hedge, hedge_before
from generator.extract.amounts.names import is_name
from generator.extract.amounts.units import (
    CURRENCY,
    FRACTION,
    FRACTIONS,
    MEASURE,
    PERCENT,
    POINTS,
    SYMBOL,
    SYMBOLS,
    VAGUE,
    VALUE,
)
from generator.extract.amounts.value import code_of, measure_of, plain_range

Kind = Literal["MONEY", "PERCENT", "QUANTITY"]

_WORD = re.compile(r"\d+|[^\W\d_]+")
_SIGN = re.compile(rf"(?<![A-Za-z]){SYMBOL}\s?$", re.I)
_JOIN = rf"(?P<ua> ?{PERCENT})?\s?(?P<j>-|–|—|\bto\b|\band\b|\bor\b)\s?(?P<sb>{SYMBOL}\s?)?"
# "97%", "15-20%", "250,000 to 300,000", "3.5-inch", "340 points", "26 cents", "$12 to $20 million".
_RANGE = re.compile(rf"(?P<a>{VALUE}){_JOIN}(?P<b>{VALUE})", re.I)
_SINGLE = re.compile(rf"(?P<a>{VALUE})", re.I)
_UNIT = re.compile(
    rf"[ -]?(?P<percent>{PERCENT})|(?P<glued>-{MEASURE}|\s?(?:[GMT]B|[GM]Hz|kg|km|mph)\b|(?<=\d)[\"″](?!\s*[,.;)]))|"
    rf"[ -](?P<money>{CURRENCY})| (?P<points>{POINTS})",
    re.I,
)
# "hundreds of points", "billions of dollars", "dozens"; nothing to compute with.
_VAGUE = re.compile(rf"{VAGUE}(?: of (?P<u>{CURRENCY}|{POINTS}))?", re.I)
# "half of those", "three-quarters of the seats"; not "half an hour".
_FRACTION = re.compile(rf"(?P<f>{FRACTION})(?= (?:of|the|its|their|his|her|all)\b)", re.I)
_FIRST_WORDS = (
    frozenset(numerals.UNITS)
    | frozenset(numerals.SCALES)
    | numerals.VAGUE
    | frozenset(re.split("[ -]", f)[0] for f in FRACTIONS)
) - {"zero"}


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount; offsets in the passage's text."""

    start: int
    """Where the number begins, its currency sign included."""
    end: int
    """Behind the unit, where the unit belongs to the number: "%", "dollars", "points"."""
    kind: Kind
    value: str
    """Plain decimal, a range as "3/7"; "" for "hundreds" and for a score as "52-35"."""
    unit: str
    hedge: Hedge | None

    @property
    def first(self) -> int:
        return self.hedge.start if self.hedge else self.start


def amounts(
    text: str, holes: Iterable[tuple[int, int]] = (), start: int = 0, end: int | None = None
) -> Iterator[Amount]:
    """In order, without overlaps; nothing that touches a hole (a date, a duration)."""
    closed = sorted(holes)
    done = start
    for word in _WORD.finditer(text, start, len(text) if end is None else end):
        start = word.start()
        if start < done or not (word[0].isdigit() or word[0].lower() in _FIRST_WORDS):
            continue
        found = next((f for read in _READERS if (f := read(text, start, done))), None)
        if found is None or _meets(closed, found.start, found.end):
            continue
        yield found
        done = found.end


def _meets(holes: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(holes, (start, end))
    near = holes[max(0, at - 1) : at + 1]
    return any(a < end and start < b for a, b in near)


def _vague(text: str, start: int, done: int) -> Amount | None:
    match = _VAGUE.match(text, start)
    if match is None:
        return None
    unit = code_of(match["u"]) if match["u"] else None
    kind: Kind = "MONEY" if unit else "QUANTITY"
    return Amount(start, match.end(), kind, "", unit or "", hedge_before(text, start, done))


def _fraction(text: str, start: int, done: int) -> Amount | None:
    """ "About half of those cuts" are 50 %."""
    match = _FRACTION.match(text, start)
    if match is None:
        return None
    value = FRACTIONS[match["f"].lower()]
    return Amount(start, match.end(), "QUANTITY", value, "%", hedge_before(text, start, done))


def _numeric(text: str, start: int, done: int) -> Amount | None:
    sign = _SIGN.search(text, max(done, start - 6), start)
    first = sign.start() if sign else start
    hedge = hedge_before(text, first, done)
    match = _range(text, start, first, hedge) or _SINGLE.match(text, start)
    if match is None:
        return None
    unit = _UNIT.match(text, match.end())
    end = unit.end() if unit else match.end()
    if is_name(text, first, match.end(), end):
        return None
    kind, code = _kind(sign, unit)
    second = match["b"] if "b" in match.re.groupindex else None
    return Amount(first, end, kind, plain_range(match["a"], second, code), code, hedge)


def _range(text: str, start: int, first: int, hedge: Hedge | None) -> re.Match[str] | None:
    """A range read as one amount: "between 3 and 7", "250,000 to 300,000", "15-20%".

    "from 55 to 110" are two amounts, and so are "two and three" without "between".
    """
    match = _RANGE.match(text, start)
    if match is None:
        return None
    join = match["j"].lower()
    if join == "and" and not (hedge and hedge.between):
        return None
    before = text[max(0, first - 6) : first].lower()
    if join == "to" and before.rstrip().endswith("from"):
        return None
    low, high = numerals.number(match["a"]), numerals.number(match["b"])
    if low is None or high is None:
        return None
    if join == "or" and high != low + 1:
        return None
    return match if low < high or join in "-–—" else None


def _kind(sign: re.Match[str] | None, unit: re.Match[str] | None) -> tuple[Kind, str]:
    if sign:
        return "MONEY", SYMBOLS.get(sign[0].strip()) or SYMBOLS.get(sign[0].strip().upper(), "")
    if unit is None:
        return "QUANTITY", ""
    if unit["percent"]:
        return "PERCENT", "%"
    if unit["money"]:
        return "MONEY", code_of(unit["money"])
    if unit["points"]:
        return "QUANTITY", "point"
    return "QUANTITY", measure_of(unit["glued"])


_READERS: tuple[Callable[[str, int, int], Amount | None], ...] = (_vague, _fraction, _numeric)
