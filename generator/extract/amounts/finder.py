"""Every amount of a text: money, percentages, counts and measures, with value and hedge."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator import numerals
from generator.extract.alternation import tree
from generator.extract.amounts.hedge import Hedge, hedge_before
from generator.extract.amounts.names import is_name
from generator.extract.amounts.units import (
    CURRENCY,
    FRACTION,
    FRACTIONS,
    LETTERS,
    MEASURE,
    PERCENT,
    POINTS,
    SYMBOL,
    SYMBOLS,
    VAGUE,
    VALUE,
    either,
)
from generator.extract.amounts.value import code_of, measure_of, plain, plain_range

Kind = Literal["MONEY", "PERCENT", "QUANTITY"]

_SIGN = re.compile(rf"(?<![A-Za-z]){SYMBOL}\s?$", re.I)
# "N9.1 trillion", "R250,000": letters that are a currency only before so much.
_LETTERS = re.compile(rf"(?<![A-Za-z0-9]){either(LETTERS)} ?$")
_LARGE = re.compile(r"\d,\d{3}|\d ?(?:[a-z]|[MB]n?\b)")
_VALUE = re.compile(VALUE, re.I)
# Behind a first number: "-20%", " to 300,000", " and $20 million".
_SECOND = re.compile(
    rf"(?P<share> ?{PERCENT})?\s?(?P<join>-|–|—|\bto\b|\band\b|\bor\b)\s?"
    rf"(?:{SYMBOL}\s?)?(?P<b>{VALUE})",
    re.I,
)
_UNIT = re.compile(
    rf"[ -]?(?P<percent>{PERCENT})|"
    rf"(?P<glued>-{MEASURE}|\s?(?:[GMT]B|[GM]Hz|kg|km|mph)\b|(?<=\d)[\"″](?!\s*[,.;)]))|"
    rf"[ -](?P<money>{CURRENCY})| (?P<points>{POINTS})",
    re.I,
)
# "145 kilometres per hour", "30 miles-per-hour", "150km/h", "kmph".
_SPEED = re.compile(
    r"[ -]?(?:(?P<km>km|kilomet(?:re|er)s?)|mi(?:les?)?)"
    r"(?:/h(?:r|our)?|ph|[ -](?:per|an)[ -]hour)\b",
    re.I,
)
_SHARE = re.compile(rf" ?{PERCENT}", re.I)
# "hundreds of points", "billions of dollars", "dozens"; nothing to compute with.
_VAGUE = re.compile(rf"{VAGUE}(?: of (?P<u>{CURRENCY}|{POINTS}))?", re.I)
# "half of those", "three-quarters of the seats"; not "half an hour".
_FRACTION = re.compile(
    rf"(?P<f>{FRACTION})(?: of an? (?P<s>thousand|million|billion|trillion)\b|"
    r"(?= (?:of|the|its|their|his|her|all)\b))",
    re.I,
)
# "the second half of the game", "the back half of the year": which half, not how much.
_WHICH = re.compile(
    r"\b(?:first|second|back|front|other|latter|last|opening|closing|final|top|bottom|upper|lower|"
    r"better|left|right|eastern|western|northern|southern) $",
    re.I,
)
# "anywhere from 150 to 300 boats" is a range; "rose from 150 to 300 boats" is none.
_RANGING = re.compile(r"\b(?:anywhere|somewhere|ranging|ranged|ranges?) from $", re.I)
_WORDS = (frozenset(numerals.UNITS) | frozenset(numerals.SCALES) | numerals.VAGUE) - {"zero"}
_FIRST_WORDS = _WORDS | {re.split("[ -]", f)[0] for f in FRACTIONS} - {"a"}
# "97", "six", "Six"; of "a" only that of "a dozen" or "a quarter".
_SIGN_ENDS = frozenset(end for s in (*SYMBOLS, *LETTERS) for end in (s[-1].upper(), s[-1].lower()))
_TELLING = re.compile(
    rf"\d+|\b(?:{tree(_FIRST_WORDS | {w.capitalize() for w in _FIRST_WORDS})}|"
    rf"[Aa]n?(?= (?:{'|'.join(sorted(numerals.SCALES))}|half|quarter|fifth|tenth)\b))\b"
)


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
    for word in _TELLING.finditer(text, start, len(text) if end is None else end):
        start = word.start()
        if start < done:
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
    """ "About half of those cuts" are 50 %; "a quarter of a million people" are 250,000."""
    match = _FRACTION.match(text, start)
    if match is None or _WHICH.search(text, max(0, start - 12), start):
        return None
    value = FRACTIONS[match["f"].lower()]
    if match["s"]:
        scale = numerals.number(match["s"]) or 0
        worth = plain(Decimal(value) * scale / 100)
        return Amount(start, match.end(), "QUANTITY", worth, "", hedge_before(text, start, done))
    return Amount(start, match.end(), "QUANTITY", value, "%", hedge_before(text, start, done))


def _numeric(text: str, start: int, done: int) -> Amount | None:
    sign = _sign(text, start, done)
    first = sign.start() if sign else start
    low = _VALUE.match(text, start)
    if low is None:
        return None
    hedge = hedge_before(text, first, done)
    high = _second(text, first, low, hedge)
    number_end = high.end() if high else low.end()
    speed = _SPEED.match(text, number_end)
    unit = speed or _UNIT.match(text, number_end)
    end = unit.end() if unit else number_end
    if is_name(text, first, number_end, end):
        return None
    if hedge and hedge.between and not high:
        hedge = None
    if hedge and not unit and not sign and _is_preposition(text, hedge, low[0]):
        hedge = None
    kind, code = _kind(sign, None if speed else unit)
    if speed:
        code = "km/h" if speed["km"] else "mph"
    return Amount(first, end, kind, plain_range(low[0], high and high["b"]), code, hedge)


def _is_preposition(text: str, hedge: Hedge, number: str) -> bool:
    """ "battles over three deadlines": so small a number is hedged with "more than", not "over"."""
    value = numerals.number(number)
    words = text[hedge.start : hedge.end].lower()
    return words in ("over", "under", "above", "below") and value is not None and value <= 12


def _sign(text: str, start: int, done: int) -> re.Match[str] | None:
    """The currency sign before a number; most numbers have none, and a look tells."""
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    if before not in _SIGN_ENDS:
        return None
    sign = _SIGN.search(text, max(done, start - 6), start)
    if sign is None and (value := _VALUE.match(text, start)) and _LARGE.search(value[0]):
        return _LETTERS.search(text, max(done, start - 5), start)
    return sign


def _second(text: str, first: int, low: re.Match[str], hedge: Hedge | None) -> re.Match[str] | None:
    """The other end of a range read as one amount: "between 3 and 7", "15-20%".

    "from 55 to 110" are two amounts, and so are "two and three" without "between".
    """
    match = _SECOND.match(text, low.end())
    if match is None:
        return None
    join = match["join"].lower()
    if join == "and" and not (hedge and hedge.between):
        return None
    from_ = join == "to" and text[max(0, first - 6) : first].lower().rstrip().endswith("from")
    if from_ and not _RANGING.search(text, max(0, first - 16), first):
        return None
    if match["share"]:
        other = _SHARE.match(text, match.end())
        if other is None or ("point" in match["share"]) != ("point" in other[0]):
            return None  # "rose 12 percent to 40.5 million barrels", "three points to 87%"
    least, most = numerals.number(low[0]), numerals.number(match["b"])
    if _opposed(text, low.start(), match, (least or 0) + (most or 0)):
        return None
    if join == "to" and _changed(text, first, match, Decimal(least or 0), Decimal(most or 0)):
        return None
    if least is None or most is None or (join == "or" and most != least + 1):
        return None
    return match if least < most or join in "-–—" else None


# "slid 4 per cent or $3.10 to $31", "rose $2 to $9"; not "fell $2 to $3 a tonne"
_MOVED = re.compile(
    r"\b(?:fell|rose|slid|slipped|sank|lost|gained|added|climbed|dropped|tumbled|jumped|surged|"
    r"soared|plunged|dipped|declined|up|down|off|cents|percent|per cent|%|pct)\b[^.;]{0,24}$"
)


def _changed(text: str, first: int, match: re.Match[str], least: Decimal, most: Decimal) -> bool:
    """Whether a price moved by the first amount and stands at the second, far above it."""
    signed = text[first] in SYMBOLS and match[0].rstrip(match["b"]).rstrip()[-1:] in SYMBOLS
    return signed and most > 2 * least and bool(_MOVED.search(text, max(0, first - 50), first))


# "trails 45 - 50 percent", "a 44-50 percent margin": for and against, no range.
_CONTEST = re.compile(
    r"\b(?:lead|led|trail|vote|poll|favou?r|oppose|against|margin|beat|defeat|win|won|lost|prefer"
    r"|approve|approval|support|race|ahead|behind)",
    re.I,
)
_BOTH_SIDES = range(85, 101)
"""What two shares of one vote add up to, the undecided left out."""


def _opposed(text: str, start: int, match: re.Match[str], both: Decimal | int) -> bool:
    """Whether the two numbers may be the shares of two sides rather than the ends of a range."""
    percent = match["share"] or _SHARE.match(text, match.end())
    if match["join"] not in ("-", "–", "—", "to") or not percent or int(both) not in _BOTH_SIDES:
        return False
    return _CONTEST.search(text, max(0, start - 80), min(len(text), match.end() + 60)) is not None


def _kind(sign: re.Match[str] | None, unit: re.Match[str] | None) -> tuple[Kind, str]:
    if sign:
        known = (*map(SYMBOLS.get, (word := sign[0].strip(), word.upper())), LETTERS.get(word))
        return "MONEY", next(filter(None, known), "")
    if unit is None:
        return "QUANTITY", ""
    if unit["percent"]:
        return "PERCENT", "percentage point" if "point" in unit["percent"].lower() else "%"
    if unit["money"]:
        return "MONEY", code_of(unit["money"])
    if unit["points"]:
        return "QUANTITY", "point"
    return "QUANTITY", measure_of(unit["glued"])


_READERS: tuple[Callable[[str, int, int], Amount | None], ...] = (_vague, _fraction, _numeric)
