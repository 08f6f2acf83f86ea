"""What speaks for person, organisation and place at one candidate: its words and its neighbours.

The weights are points: 3 settles a doubt alone, 1 tips a balance. They were set by hand and tuned
on half of a set of news texts with known names, the other half kept for checking.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.names import gazetteer, words
from generator.extract.names.candidates import Candidate, org_by_head
from generator.extract.names.lines import Line


@dataclass(frozen=True, slots=True)
class Scores:
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0

    def plus(self, person: float = 0.0, organisation: float = 0.0, place: float = 0.0) -> Scores:
        return Scores(self.person + person, self.organisation + organisation, self.place + place)

    def times(self, factor: float) -> Scores:
        return Scores(self.person * factor, self.organisation * factor, self.place * factor)

    def best(self) -> float:
        return max(self.person, self.organisation, self.place)


def scores(line: Line, found: Candidate) -> Scores:
    """The points of one candidate, its words first, then what stands around it."""
    return _around(line, found, _inside(line, found, Scores()))


def _inside(line: Line, found: Candidate, points: Scores) -> Scores:
    texts, keys = line.texts[found.start : found.end], line.keys[found.start : found.end]
    if found.known:
        points = _known(found, points, len(texts))
    if found.titled >= 0:
        points = points.plus(person=4)
    if org_by_head(line, found.start, found.end):
        points = points.plus(organisation=5)
    elif any(k in words.ORG_KEYWORDS for k in keys) and len(keys) > 1:
        points = points.plus(organisation=2)
    return _several(texts, keys, points) if len(keys) > 1 else _single(texts[0], keys[0], points)


def _known(found: Candidate, points: Scores, size: int) -> Scores:
    assert found.known is not None
    weight = found.known.weight
    if found.known.sort == "organisation":
        return points.plus(organisation=weight)
    return points.plus(place=weight)


def _several(texts: tuple[str, ...], keys: tuple[str, ...], points: Scores) -> Scores:
    last = keys[-2] if keys[-1] in words.SUFFIXES and len(keys) > 2 else keys[-1]
    first_known = words.is_first_name(texts[0])
    last_known = words.is_surname(last)
    if first_known:
        points = points.plus(person=3 if last_known or keys[0] not in words.KNOWN else 2)
    if last_known and len(keys) <= 4:
        points = points.plus(person=1)
    if len(keys[0]) == 1 and len(texts[0]) <= 2:
        points = points.plus(person=2)
    if any(k in words.PARTICLES for k in keys[1:-1]):
        points = points.plus(person=1)
    if "&" in keys:
        points = points.plus(organisation=3)
    if keys[-1] in words.PLACE_HEADS:
        points = points.plus(place=3.5)
    elif keys[0] in words.PLACE_FIRST or keys[0] in words.DIRECTIONS:
        points = points.plus(place=2)
    if len(keys) <= 3 and not any(k in words.KNOWN for k in keys):
        points = points.plus(person=1)
    return points


def _single(text: str, key: str, points: Scores) -> Scores:
    letters = text.replace(".", "")
    if letters.isupper() and 2 <= len(letters) <= 6:
        points = points.plus(organisation=2)
    elif any(c.isupper() for c in text[1:]) and "-" not in text and "'" not in text:
        points = points.plus(organisation=0.7)
    if words.is_first_name(text):
        points = points.plus(person=0.8)
    if words.is_surname(text):
        points = points.plus(person=0.8)
    return points


_IN = words.listed("name_context", "in")
_TO = words.listed("name_context", "to")
_SAID = words.listed("name_context", "said")
_ORG_NOUNS = words.listed("name_context", "organisation_nouns")
_ORG_AFTER = words.listed("name_context", "organisation_after")
_PLACE_NOUNS = words.listed("name_context", "place_nouns")
_PERSONAL = frozenset(["who", "whose", "himself", "herself"])
_BY = words.listed("name_context", "by")


def _around(line: Line, found: Candidate, points: Scores) -> Scores:
    before = line.keys[found.start - 1] if found.start else ""
    after = line.keys[found.end] if found.end < len(line.keys) else ""
    then = line.keys[found.end + 1] if found.end + 1 < len(line.keys) else ""
    if words.is_role(before) and found.titled < 0:
        points = points.plus(person=2)
    elif before in _ORG_NOUNS:
        points = points.plus(organisation=2.5)
    elif before in _PLACE_NOUNS or (before == "of" and _place_of(line, found)):
        points = points.plus(place=2)
    if after in _ORG_AFTER:
        points = points.plus(organisation=1)
    if found.of_role:
        points = points.plus(organisation=1.5)
    if before in _IN:
        points = points.plus(place=1.5)
    elif before in _TO:
        points = points.plus(place=0.5)
    if after in _SAID:
        points = points.plus(person=1.2, organisation=0.3)
    elif after in _PERSONAL or (after in ("and", "with") and then in ("his", "her")):
        points = points.plus(person=2)
    if before in _BY:
        points = points.plus(person=0.6)
    if after == "," and len(then) == 2 and then.isdigit():
        points = points.plus(person=2.5)
    if after == "(" and then.isalpha() and len(then) <= 6:
        points = points.plus(organisation=1)
    if before == "the" and not found.known:
        points = points.plus(person=-1, organisation=1)
    if after == "," and found.end - found.start == 1:
        points = _town(line, found, points)
    return points


def _place_of(line: Line, found: Candidate) -> bool:
    """ "the state of Guerrero"."""
    return found.start > 1 and line.keys[found.start - 2] in _PLACE_NOUNS


def _town(line: Line, found: Candidate, points: Scores) -> Scores:
    """A town before its country or state: "Katowice, Poland"."""
    if found.end + 1 >= len(line.keys):
        return points
    known = gazetteer.match(line.keys, line.texts, found.end + 1)
    if known and known[1].kind in ("countries", "states"):
        return points.plus(place=1.5)
    return points
