"""Sports pages, where a town's name is its team: "Leicester beat Bath", "Houston 10 Boston 0"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.evidence import NONE, Scores
from generator.extract.names.lines import Line

_WORDS = words.listed("name_context", "sport")
_POLLED = frozenset(lexicon.load("well_known")["surnames"])
_MANY = 0.035
"""Share of sports words in an article: reports of matches have .05 and more, other news .01."""

TEAMS = ("cities", "states", "regions", "great", "large", "towns")
"""Kinds of place that a team is called after; a country's name stays a country."""


def is_sport(lines: Sequence[Line]) -> bool:
    """Whether the article reports matches."""
    keys = list(chain.from_iterable(line.keys for line in lines))
    known = chain.from_iterable(line.known for line in lines)
    clubs = sum(k[1].kind == "clubs" for k in filter(None, known))
    return sum(map(_WORDS.__contains__, keys)) + clubs > _MANY * len(keys)


_AT = frozenset(["in", "at", "near", "from", "to", "outside", "around", "into"])


def team(line: Line, found: Candidate, sport: bool) -> Scores:
    """Points for a team: in a table of results, or on a sports page where no place is meant."""
    if found.known and found.known.kind not in TEAMS:
        return NONE
    if _in_table(line, found):
        if line.keys[found.start] in _POLLED:
            return NONE  # "Trump 34, Clinton 28"
        return NONE if _full_name(line, found) else Scores(organisation=_row(found))
    if sport and not found.known and line.key(found.start - 1) == "at":
        return Scores(place=1.0)
    if found.known and _beside_club(line, found):
        return Scores(organisation=7.5)
    if not sport or not found.known:
        return NONE
    if line.key(found.start - 1) in _AT or line.key(found.end) in (",", "("):
        return NONE
    if found.start == 0 and line.texts[0].isupper():
        return NONE
    return Scores(organisation=7.5)


_ROW = frozenset([",", "and", "or", "v", "vs"])


def _beside_club(line: Line, found: Candidate) -> bool:
    """ "Arsenal and Porto", "Porto, Arsenal and Everton"; not "Arsenal and, in Porto, Everton"."""
    if line.key(found.start - 1) in _ROW:
        at = found.start - (3 if line.key(found.start - 2) == "," else 2)
        for start in range(max(0, at - 2), at + 1):
            known = line.known[start]
            if known and known[1].kind == "clubs" and start + known[0] == at + 1:
                return True
    if line.key(found.end) not in _ROW or found.end + 1 >= len(line.known):
        return False
    behind = line.known[found.end + 1]
    return behind is not None and behind[1].kind == "clubs"


def _row(found: Candidate) -> float:
    """Points of a name in a table: a known town is a team, an unknown name may be a player."""
    return 9 if found.known else 3.5


def _full_name(line: Line, found: Candidate) -> bool:
    """ "A. Lee 69", "Colin Quuxby 70 74"."""
    first = line.texts[found.start]
    return (
        found.end - found.start > 1
        and not found.known
        and (first.endswith(".") or words.is_first_name(first))
    )


_NUMBERS = 0.25


def _in_table(line: Line, found: Candidate) -> bool:
    """ "Minnesota 6 Milwaukee 1", "Pohang 3 0 1 13 10 9"."""
    if not line.key(found.end)[:1].isdigit():
        return False
    before = line.key(found.start - 1)
    if before and not (before[:1].isdigit() or before in (",", ";", ":", ")", "v", "beat")):
        return False
    numbers = sum(k[:1].isdigit() for k in line.keys)
    return numbers >= 2 and numbers > _NUMBERS * len(line.keys)
