"""What the words around a candidate say: "Stansted airport", "party leader Xi", "in Katowice"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.evidence import Scores
from generator.extract.names.lines import Line

_IN = words.listed("name_context", "in")
_TO = words.listed("name_context", "to")
_SAID = words.listed("name_context", "said")
_BY = words.listed("name_context", "by")
_ORG_AFTER = words.listed("name_context", "organisation_after")
_PLACE_NOUNS = words.listed("name_context", "place_nouns")
_PLACE_AFTER = words.listed("name_context", "place_after")
_THING_AFTER = words.listed("name_context", "thing_after")
_PERSONAL = frozenset(["who", "whose", "himself", "herself"])


def around(line: Line, found: Candidate) -> Scores:
    """The points that the neighbours give."""
    points = _before(line, found)
    more = _after(line, found)
    return points.plus(more.person, more.organisation, more.place)


def _before(line: Line, found: Candidate) -> Scores:
    before = line.key(found.start - 1)
    points = Scores()
    if found.of_role:
        points = points.plus(organisation=1.5)
    if words.is_role(before) and found.titled < 0:
        plain = found.end - found.start == 1 and line.keys[found.start] in words.KNOWN
        points = points.plus(person=0.5 if plain else 2)
    elif before in words.ORG_NOUNS:
        points = points.plus(organisation=2.5)
    elif before in _PLACE_NOUNS or (before == "of" and line.key(found.start - 2) in _PLACE_NOUNS):
        points = points.plus(place=2)
    if before in _IN:
        points = points.plus(place=1.5)
    elif before in _TO:
        points = points.plus(place=0.5)
    elif before in _BY:
        points = points.plus(person=0.6)
    elif before == "the" and not found.known and line.key(found.end) not in words.PERSON_AFTER:
        points = points.plus(person=-1, organisation=1)
    return points


def _after(line: Line, found: Candidate) -> Scores:
    after, then = line.key(found.end), line.key(found.end + 1)
    points = Scores()
    if after in _SAID:
        points = points.plus(person=1.2, organisation=0.3)
    elif after in _PERSONAL or (after in ("and", "with") and then in ("his", "her")):
        points = points.plus(person=2)
    elif after in words.PERSON_AFTER:
        points = points.plus(person=1)
    elif after in _PLACE_AFTER:
        points = points.plus(place=3)
    elif after in _ORG_AFTER or (after == "(" and then.isalpha() and len(then) <= 6):
        points = points.plus(organisation=1)
    elif after == ",":
        points = _comma(line, found, then)
    if _dateline(line, found):
        points = points.plus(place=4)
    return points


def _comma(line: Line, found: Candidate, then: str) -> Scores:
    """ "Trump, 79," is a person, "Katowice, Poland" a place."""
    if len(then) == 2 and then.isdigit():
        return Scores(person=2.5)
    known = line.known[found.end + 1] if found.end + 1 < len(line.known) else None
    if known and known[1].kind in ("countries", "states"):
        closed = line.key(found.end + 1 + known[0]) in (",", ".", "", ")", "1996")
        return Scores(place=1.5) if closed and found.end - found.start < 3 else Scores()
    return Scores()


def _dateline(line: Line, found: Candidate) -> bool:
    """ "KATOWICE, Poland (Reuters) -", "SANTIAGO 1996-08-31", "PARIS —"."""
    if found.start or not line.texts[0].isupper() or len(line.texts[0]) < 3:
        return False
    rest = line.texts[found.end : found.end + 5]
    marks = [t for t in rest if t in "(-–—" or t.isdigit()]
    return bool(marks) and not any(t.islower() for t in rest[: rest.index(marks[0])])


def is_of_thing(line: Line, found: Candidate) -> bool:
    """ "Dow Jones industrial average", "US$ 5 billion": the name of no actor."""
    if line.key(found.end) == "$" or _case(line, found):
        return True
    return line.key(found.end) in _THING_AFTER and not (found.known and found.known.sort == "place")


def _case(line: Line, found: Candidate) -> bool:
    """Either side of "Roe v. Wade"."""
    after = line.key(found.end) == "v" and line.key(found.end + 1) == "."
    return after or (line.key(found.start - 1) == "." and line.key(found.start - 2) == "v")
