"""Numbers of people whom the sentence does not call people: "killing more than 17,000"."""

from __future__ import annotations

import re

from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted

REACH = 80
"""Characters before a number in which a toll is named: "the death toll in the valley rose to"."""
# "killing | 17,000", "were killed and | 40 wounded"; not "killed | 40 cattle".
_HARMED = re.compile(
    r"\b(?:killing|killed|injuring|injured|wounding|wounded|displacing|displaced)(?: at)? $", re.I
)
# "the death toll has risen to | 1,824"; not "the toll on the bridge was $3".
_TOLL = re.compile(
    r"\bdeath toll\b[^.;:]{0,50} (?:to|at|is|was|of|reached|passed|surpassed|topped|exceeded) $",
    re.I,
)
# Nothing is counted behind it: "17,000.", "1,121 from a quake", "40 and".
_ENDS = re.compile(
    r"[.,;)”\"]|\s(?:and|or|in|on|at|from|after|since|when|across|while|with|as)\b|$"
)


def toll(text: str, amount: Amount) -> Counted | None:
    """Who is counted by a number without a noun of its own."""
    if amount.unit or amount.kind != "QUANTITY" or not _ENDS.match(text, amount.end):
        return None
    near = max(0, amount.first - REACH)
    if _TOLL.search(text, near, amount.first):
        return Counted(amount.end, "deaths")
    return Counted(amount.end, "people") if _HARMED.search(text, near, amount.first) else None
