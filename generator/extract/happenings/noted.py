"""Happenings of weight that carry no date: a capture, a strike, a visit "just days earlier"."""

from __future__ import annotations

import re

from generator.extract.calendar.tense import looks_ahead
from generator.extract.happenings.announced import actors_in
from generator.extract.happenings.clause import clause
from generator.extract.happenings.told import Told
from generator.extract.speech.vocabulary import cue_of
from generator.records import Event

# The text itself says that it lies a little back …
_LATELY = re.compile(
    r"(?:(?:hours|days|weeks) (?:earlier|ago|after|following|before)|"
    r"less than an? (?:day|week|month) (?:following|after)|[Rr]ecent(?:ly)?|[Ll]ast (?:week|month)|"
    r"[Ee]arlier (?:this|in the))\b"
)
_LATE = ("hours", "days", "weeks", "ess than", "ecent", "ast week", "ast month", "arlier")
"""What such words have in them; one sentence of twenty has any, and this tells sooner."""
# … and names a deed.
_DEED = re.compile(
    r"\b(?:captur(?:e|ed|ing)|arrest(?:s|ed)?|kidnap(?:ped)?|abduct(?:ed|ion)|operation|strikes?|"
    r"struck|bomb(?:ed|ing)|raid(?:s|ed)?|attack(?:s|ed)?|invasion|invaded|killed|assassinated|"
    r"resign(?:ed|ation)|sacked|fired|elected|inaugurat(?:ed|ion)|summit|visit(?:ed)?|interview|"
    r"signed|designated|extradited|released|freed|launched|deployed|seized|crash(?:ed)?|"
    r"earthquake|explosion|exploded|evacuated|acquitted|convicted|sentenced|indicted|charged)\b",
    re.I,
)
# "Her remarks follow the recent raid", "The vote comes days after the arrest": how two things
# stand to each other, and neither is told.
_RELATES = re.compile(
    r"\b(?:follows?|comes?|came|coincided?s?) (?:\w+ )?(?:the|an?|his|her|its|their|amid|as|"
    r"after|just|shortly|in response|on the heels|against|at a time|with|"
    r"\w+ (?:after|before|following))\b"
)
# "In recent comments, Ann Lee indicated that | the raid …": the deed is part of what she said.
_REPORTED = re.compile(
    r"\b(?:said|says|told|indicated|suggested|stressed|claimed|argued|warned|noted|insisted|hinted|"
    r"mentioned|stated|remarked|declared|signaled|signalled)\b"
)


def noted(told: Told) -> Event | None:
    """A clause with a deed, a word of recent time, and at least one name; not a quoted one."""
    if not told.mentions or not told.readable or not any(map(told.text.__contains__, _LATE)):
        return None
    text = told.passage.text
    lately = _LATELY.search(text, told.start, told.end)
    deed = _DEED.search(text, told.start, told.end) if lately else None
    if lately is None or deed is None or told.quoted(*deed.span()) or told.quoted(*lately.span()):
        return None
    if looks_ahead(told.text, deed.start() - told.start, deed.end() - told.start):
        return None
    first, last = min(lately.start(), deed.start()), max(lately.end(), deed.end())
    found = clause(told, first, last)
    if found is None or not (found[0] <= first and last <= found[1]) or _dated(told, *found):
        return None
    actors = actors_in(told, *found)
    if not actors or _only_says(text[found[0] : found[1]]) or _RELATES.search(text, *found):
        return None
    if first == lately.start() and _REPORTED.search(text, lately.end(), deed.start()):
        return None
    return Event(told.passage.span(*found), told.span, None, "happened", actors)


def _only_says(clause: str) -> bool:
    """ "During a recent visit to Tarn, Ann Lee stressed |": what she said is no part of it."""
    return cue_of(clause.rstrip(".,: ").rsplit(None, 1)[-1].lower()) == "strong"


def _dated(told: Told, first: int, last: int) -> bool:
    """Whether a calendar date stands in the clause: then it is told with it or not at all."""
    span = told.passage.span(first, last)
    return any(d.precision and span.holds(d.span) for d in told.dates)
