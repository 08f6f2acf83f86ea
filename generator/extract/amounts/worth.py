"""Which amounts a careful reader would write down, and which only pass by."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted, phrase_end

_IDLE = lexicon.words("amounts", "idle_nouns")
# "the two countries", "both": a set that the text already knows is not measured.
_KNOWN = re.compile(
    r"\b(?:the|these|those|its|their|his|her|our|my|your|both|other|first|last|next|past|[\w]+['’]s?)"
    r"(?:\s(?!of\b|in\b|for\b|with\b|to\b|by\b|on\b|and\b|than\b)\w+)?\s$",
    re.I,
)
# "several | hundred acres", "10 deaths per | million people": the number alone would mislead.
_UNCOUNTED = re.compile(
    r"\b(?:several|few|many|couple|per|every|each|a|multi|quarter|third)[ -]$", re.I
)
# "a | $40 million mill", "a | 7 percent rise" tell as much as "$40 million" does.
_A = re.compile(r"\ba $", re.I)
# "28 | 21 Sanders +7": cells of a table that lost its lines.
_CELL_BEFORE = re.compile(r"[\d%+] $")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d $")
_CELL_BEHIND = re.compile(r" [+−-]\d")
_NUMBER_BEFORE = re.compile(r"\d[ (]{1,2}$")
_NUMBER_BEHIND = re.compile(r"[) ]{1,2}[$€£]?\d")
# "one in | five riders", "3 out of | 10 riders": a share, told by both numbers.
_RATIO = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of)(?: every)? $", re.I
)
# "a storm or | two exists"
_OR_SO = re.compile(r"\b(?:an?|one) (?:\w+ ){1,3}or $")
# "trails 45 - | 50 percent": what was read as no range
_OTHER_SIDE = re.compile(r"\d ?[-–—] ?$")
_THE = re.compile(r"\b[Tt]he $")
# "the | 10,000 seats", "the | 140 million people": so many are told, not known already.
_MANY = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}|\d[\d.,]* (?:thousand|million|billion|trillion)")
_OPENED, _CLOSED = '“"‘', '”"’'


def worth(text: str, amount: Amount, noun: Counted | None) -> bool:
    """Whether it is an amount of its own, told in full."""
    if not amount.value or amount.value == "0" or _in_part(text, amount):
        return False
    if amount.kind in ("MONEY", "PERCENT"):
        return not _among_numbers(text, amount) and not _the_few(text, amount)
    if _in_table(text, amount, noun) or _is_title(text, amount, noun):
        return False
    if amount.unit == "point" and text[amount.start].isalpha():
        return False
    if amount.unit:
        return amount.unit in ("mph", "km/h") or _is_measured(text, amount)
    return noun is not None and _is_counted(text, amount, noun)


def _in_part(text: str, amount: Amount) -> bool:
    """Whether the number is a piece of what is told: of a share, of two sides, of "several"."""
    few = _UNCOUNTED.search(text, max(0, amount.first - 12), amount.first)
    if few and not _told_in_full(text, amount):
        return True
    side = _OTHER_SIDE.search(text, max(0, amount.start - 4), amount.start)
    if side and amount.kind == "PERCENT":
        return True
    ratio = _RATIO.search(text, max(0, amount.first - 20), amount.first)
    return bool(ratio) and "." not in amount.value and not amount.hedge


def _is_measured(text: str, amount: Amount) -> bool:
    """As in "the 40 miles to Tarn"; "a 300-horsepower pump" and "the 868 MHz band" are kinds."""
    if "-" in text[amount.end - len(amount.unit) - 2 : amount.end]:
        return False
    return not (_behind_the(text, amount) and phrase_end(text, amount.end))


def _is_counted(text: str, amount: Amount, noun: Counted) -> bool:
    """Whether so many are told of, and not named as known or in passing."""
    if _OR_SO.search(text, max(0, amount.first - 40), amount.first):
        return False
    if noun.noun.lower() in _IDLE:
        return False
    if _MANY.fullmatch(text, amount.start, amount.end) and _behind_the(text, amount):
        return True
    return not _KNOWN.search(text, max(0, amount.first - 24), amount.first)


def _behind_the(text: str, amount: Amount) -> bool:
    return _THE.search(text, max(0, amount.first - 5), amount.first) is not None


def _told_in_full(text: str, amount: Amount) -> bool:
    if amount.kind not in ("MONEY", "PERCENT"):
        return False
    digits = any(c.isdigit() for c in text[amount.start : amount.end])
    return digits and bool(_A.search(text, max(0, amount.first - 3), amount.first))


def _the_few(text: str, amount: Amount) -> bool:
    """ "the elites and the 1 percent": people, no share."""
    few = amount.kind == "PERCENT" and amount.value in ("1", "99")
    return few and _behind_the(text, amount) and text[amount.end : amount.end + 4] != " of "


def _among_numbers(text: str, amount: Amount) -> bool:
    """ "$178.50 (5.92%) $9.97": cells of a table of prices."""
    before = _NUMBER_BEFORE.search(text, max(0, amount.first - 12), amount.first)
    return before is not None and bool(_NUMBER_BEHIND.match(text, amount.end))


def _in_table(text: str, amount: Amount, noun: Counted | None) -> bool:
    before = text[max(0, amount.first - 5) : amount.first]
    # "In 2019 | 200 people died" is a year and a number
    if _CELL_BEFORE.search(before) and not _YEAR_BEFORE.search(before):
        return True
    return noun is not None and bool(_CELL_BEHIND.match(text, noun.end))


def _is_title(text: str, amount: Amount, noun: Counted | None) -> bool:
    """“12 Angry Men” names a film; “12 angry men” were in the room."""
    if noun is None or not noun.noun[:1].isupper():
        return False
    marks = text[amount.first - 1 : amount.first], text[noun.end : noun.end + 1]
    return all(marks) and marks[0] in _OPENED and marks[1] in _CLOSED + ",."
