"""What speaks for person, organisation and place at one candidate: its words and its neighbours.

The weights are points: 3 settles a doubt alone, 1 tips a balance. They were set by hand and tuned
on half of a set of news texts with known names, the other half kept for checking.
"""

from __future__ import annotations

from typing import NamedTuple

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.heads import is_org, is_place
from generator.extract.names.lines import Line
from generator.extract.names.unlike import unlike_person


class Scores(NamedTuple):
    """Points for each type; a tuple, because a candidate goes through a dozen of them."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0

    def plus(self, person: float = 0.0, organisation: float = 0.0, place: float = 0.0) -> Scores:
        a, b, c = self
        return _new(Scores, (a + person, b + organisation, c + place))

    def times(self, factor: float) -> Scores:
        return Scores(self.person * factor, self.organisation * factor, self.place * factor)

    def best(self) -> float:
        return max(self)


_new = tuple.__new__
"""Points without their constructor, which takes longer than the sum."""
NONE = Scores()


def within(line: Line, found: Candidate) -> Scores:
    """The points that the candidate's own words and its title give."""
    texts, keys = line.texts[found.start : found.end], line.keys[found.start : found.end]
    person = -_NEVER if unlike_person(line, found) else 0.0
    named = found.known is not None and not _bears_title(line, found)
    points = (_known(found, texts) if named else NONE).plus(person)
    if found.titled >= 0 and not _title_of_thing(line, found):
        points = points.plus(person=4)
    if is_org(line, found.start, found.end):
        points = points.plus(organisation=5)
    elif is_place(line, found.start, found.end):
        points = points.plus(place=4)
    elif len(keys) > 1 and any(k in words.ORG_KEYWORDS for k in keys):
        points = points.plus(organisation=3)
    if _is_newspaper(keys[-1]) or _spaced_newspaper(texts, keys):
        points = points.plus(organisation=4)
    if len(keys) > 1:
        return _several(texts, keys, points)
    if _label(line, found, texts[0]):
        points = points.plus(person=2, organisation=-2)
    return _single(texts[0], keys[0], points)


def _bears_title(line: Line, found: Candidate) -> bool:
    """ "Ford" of "Premier Ford", which is a company, too; not "Chairman Honda", "coach Arsenal"."""
    if found.titled < 0 or found.end - found.start > 1 or found.known is None:
        return False
    surname = found.known.sort == "organisation" and words.is_surname(line.texts[found.start])
    return surname and line.keys[found.start - 1] in _RULERS


_RULERS = (
    words.MR | words.MRS | {"premier", "president", "senator", "sen", "gov", "governor", "mayor"}
)

_HALVES = words.listed("name_context", "newspaper_halves")


def _is_newspaper(key: str) -> bool:
    """ "Star-Ledger", "Journal-Constitution"."""
    front, mark, last = key.partition("-")
    return bool(mark) and front in _HALVES and last in _HALVES


def _spaced_newspaper(texts: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """ "Herald Sun", "Courier Mail", "Sunday Mail"; not "WORLD NEWS", "Independent Press"."""
    if len(keys) != 2 or not all(t.istitle() for t in texts) or keys[1] not in words.NEWSPAPERS:
        return False
    return keys[0] in words.NEWSPAPERS or keys[0] in ("courier", "sunday")


_OFFICES = words.listed("titles", "offices") | words.HONORIFICS


def _title_of_thing(line: Line, found: Candidate) -> bool:
    """ "Player Personnel" and "Executive Branch" are no persons; "Officer Young" is one."""
    text, key = line.texts[found.start], line.keys[found.start]
    if found.end - found.start > 1 or not words.is_ordinary(text) or words.is_first_name(text):
        return False
    if not words.is_surname(text):
        return True
    before = line.keys[found.titled : found.start]
    return key in words.KNOWN and not any(k in _OFFICES for k in before)


_TOWN = 3.0
"""Weight below which a place is a town that few know, and more often somebody's surname."""


def _known(found: Candidate, texts: tuple[str, ...]) -> Scores:
    assert found.known is not None
    weight = found.known.weight
    if found.known.sort == "organisation":
        return Scores(organisation=weight)
    small = weight < _TOWN and len(texts) == 1
    if small and (words.is_surname(texts[0]) or words.is_first_name(texts[0])):
        return Scores(place=0.8)
    return Scores(place=weight)


_LONGEST = 6
"""Words of a person's name, particles aside; nicknames and suffixes count."""


_NEVER = 12.0
"""More points than any name gathers: "Project Fear" is nobody's name."""
_NO_FIRST = words.listed("name_context", "never_given")
_NO_LAST = words.listed("name_context", "never_surname")


_COMPASS = frozenset(("north", "south", "east", "west"))
_SAINT = ("st", "ste", "mt", "ft")


def _several(texts: tuple[str, ...], keys: tuple[str, ...], points: Scores) -> Scores:
    person, organisation, place = points
    last = keys[-2] if keys[-1] in words.SUFFIXES and len(keys) > 2 else keys[-1]
    if keys[0] in _NO_FIRST or keys[-1] in _NO_LAST:
        person -= _NEVER
    surname = words.is_surname(last)
    plain = [k for k in keys if k[0].isalnum() and k not in words.PARTICLES]
    if len(set(plain)) < len(plain) or len(plain) > _LONGEST:
        return Scores(person, organisation, place)
    given = words.is_first_name(texts[0])
    if keys[0] in words.FAMILY_FIRST and len(keys) == 2 and "-" in keys[1]:
        person += 2.5  # "Ban Ki-moon"
    if given and (surname or last not in words.KNOWN):
        person += 3 if surname or keys[0] not in words.KNOWN else 2
    elif given:
        person += 1  # "Dakota Access"
    if surname and len(keys) <= 4 and (given or keys[0] not in words.KNOWN):
        person += 1
    if len(keys[0]) == 1 and len(texts[0]) <= 2:
        person += 2
    if keys[0] in _SAINT and len(keys) == 2:
        person -= 2  # "St. Joseph in Missouri"
    if any(k in words.PARTICLES for k in keys[1:-1]):
        person += 1
    if "&" in keys:
        plain_ones = all(k in words.KNOWN for k in keys if k.isalpha())
        organisation += 1 if plain_ones else 4  # "Oil & Mushrooms"
    if keys[-1] in _COMPASS and not given and len(keys) > 2:
        person, place = person - 3, place + 1.5  # "Ahafo Ano North", a district
    if keys[0] in words.PLACE_FIRST or keys[0] in words.DIRECTIONS:
        named = keys[0] != "new" or last not in words.USUAL
        place += 2 if named else 0  # "New Castle", but no "New Majority"
    if len(keys) <= 3 and not any(k in words.KNOWN for k in keys):
        person += 1
    return Scores(person, organisation, place)


def _label(line: Line, found: Candidate, text: str) -> bool:
    """ "HENRY:" says who speaks in a transcript."""
    spoken = found.start == 0 and line.key(found.end) == ":" and text.isupper()
    return spoken and (words.is_first_name(text) or words.is_surname(text))


_INITIALS = frozenset(lexicon.load("well_known")["initials"])
"""People in three letters; with "airport" behind it, "JFK" is none."""


def _single(text: str, key: str, points: Scores) -> Scores:
    person, organisation, place = points
    letters = text.replace(".", "")
    if letters in _INITIALS:
        person += 2.5
    elif letters.isupper() and 2 <= len(letters) <= 6:
        organisation += 2
    elif key.startswith("mc") and words.is_surname(text):
        person += 0.4
    elif any(map(str.isupper, text[1:])) and "-" not in text and "'" not in text:
        organisation += 0.7
    if words.is_first_name(text):
        person += 0.8
    if words.is_surname(text):
        person += 0.4 if key in words.KNOWN else 0.8
    return Scores(person, organisation, place)
