"""Numbers with no noun behind them: "killing more than 17,000", "cases rose to 1,824"."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted, counted, plural

_PRICED = lexicon.words("amounts", "priced")

REACH = 80
"""Characters before a number in which a toll is named: "the death toll in the valley rose to"."""
# "killing | 17,000", "were killed and | 40 wounded"; not "killed | 40 cattle".
_HARMED = re.compile(
    r"\b(?:killing|killed|injuring|injured|wounding|wounded|displacing|displaced)(?: at)? $", re.I
)
# "the death toll has risen to | 1,824"; not "the toll on the bridge was $3".
_TOLL = re.compile(
    r"\b(?:death|road) toll\b[^.;:]{0,50}"
    r" (?:to|at|is|was|of|reached|passed|surpassed|topped|exceeded) $",
    re.I,
)
# "a crowd of | over 2,000", "the staff numbers 40"; not "a team of 11 to 3".
_GATHERED = re.compile(
    r"\b(?:crowd|audience|cast|crew|staff|workforce|garrison|congregation|contingent|turnout"
    r"|membership|population|throng|delegation)"
    r"(?: of| numbering| numbers| numbered| estimated at) $",
    re.I,
)
# "the number of cases rose to | 1,824", "infections have climbed from 900 to | 1,824".
_CHANGED = (
    r"(?: (?:has|have|had))?(?: \w+ly)? (?:rose|risen|grew|grown|climbed|jumped|swelled|increased"
    r"|fell|fallen|dropped|declined|decreased|shrank|shrunk|doubled|tripled|soared|plunged|slipped)"
    r"(?: from [\d,]+)?(?: by [\d,.]+ ?%?(?: ?percent)?)? to $"
)
_NUMBER_OF = re.compile(
    r"\b[Nn]umber of (?:\w+ ){0,2}?(?P<noun>[a-z]+s|people)\b[^.,;:\d]{0,40}"
    rf"(?:{_CHANGED}| (?:stands|stood|was|is|reached|hit|passed|topped)(?: now)?(?: at)? $)"
)
_COUNTED_ROSE = re.compile(rf"\b(?P<noun>[A-Za-z][a-z]{{3,}}s|[Pp]eople){_CHANGED}")
# Nothing is counted behind it: "17,000.", "1,121 from a quake", "40 and", "37 by Sunday", "37 late
# Friday"; not "37 late arrivals".
_ENDS = re.compile(
    r"[.,;)”\"]|$"
    r"|\s(?:and|or|but|in|on|at|by|from|after|before|since|when|across|while|with|as|amid|during)\b"
    r"|\s(?:(?:late|early)\s)?(?:today|yesterday|overnight|this\s|last\s|[A-Z][a-z]+day\b)"
)


def toll(text: str, amount: Amount) -> Counted | None:
    """Who is counted by a number without a noun of its own."""
    if amount.unit or amount.kind != "QUANTITY":
        return None
    near = max(0, amount.first - REACH)
    if _GATHERED.search(text, near, amount.first) and not counted(text, amount.end):
        return Counted(amount.end, "people")
    if not _ENDS.match(text, amount.end):
        return None
    if _TOLL.search(text, near, amount.first):
        return Counted(amount.end, "deaths")
    for shape in (_NUMBER_OF, _COUNTED_ROSE):
        told = shape.search(text, near, amount.first)
        noun = told["noun"].lower() if told else ""
        if noun and plural(noun) and noun not in _PRICED:
            return Counted(amount.end, noun)
    return Counted(amount.end, "people") if _HARMED.search(text, near, amount.first) else None
