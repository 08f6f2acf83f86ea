"""What the words around a candidate say: "Stansted airport", "party leader Xi", "in Katowice"."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.candidates import SEATS, Candidate
from generator.extract.names.evidence import NONE, Scores
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line
from generator.extract.names.located import LIES_IN, PERSONAL, among_places, lies_in

_IN = words.listed("name_context", "in")
_TO = words.listed("name_context", "to")
_SAID = words.listed("name_context", "said")
_BY = words.listed("name_context", "by")
_ORG_AFTER = words.listed("name_context", "organisation_after")
_ACTS = words.listed("name_context", "acts")
_PLACE_NOUNS = words.listed("name_context", "place_nouns")
_PLACE_AFTER = words.listed("name_context", "place_after")
_THING_AFTER = words.listed("name_context", "thing_after")
_WITH_ARTICLE = words.listed("name_context", "with_article")
_OF_PLACE = _PLACE_NOUNS | words.DIRECTIONS | words.listed("name_context", "of_place")
_ALONG = words.listed("name_context", "along")
_MEASURES = frozenset(["miles", "kilometers", "kilometres", "km", "minutes", "people"])
_KIN = words.listed("name_context", "kin")
_SCHOOLS = frozenset(["university", "universities", "college", "colleges"])
_PARTIES = words.listed("name_context", "parties")
_LANDSCAPE = 14
"""Points that outweigh the list of companies and what the article says elsewhere."""
_OTHERWISE: dict[str, list[str]] = lexicon.load("name_context")["otherwise"]
_PAPER_AFTER = frozenset(["newspaper", "magazine", "daily", "airline", "airlines", "weekly"])
_INDEX_AFTER = frozenset(["index", "average", "composite", "industrial", "futures"])


def around(line: Line, found: Candidate) -> Scores:
    """The points that the neighbours give."""
    return _before(line, found).plus(*_after(line, found))


def _before(line: Line, found: Candidate) -> Scores:
    before = line.key(found.start - 1)
    points = NONE
    if found.of_role and not _plain(line, found):
        # "Ryanair CEO", but no "Rear" of "Rear Admiral"
        seat = _is_seat(line, found)
        points = points.plus(organisation=0 if seat else 1.5, place=2.5 if seat else 0)
    if before in words.ORG_NOUNS:
        points = points.plus(organisation=4.5)
    elif words.is_role(before) and found.titled < 0:
        plain = found.end - found.start == 1 and line.keys[found.start] in words.KNOWN
        points = points.plus(person=0.5 if plain else 2)
    elif before in _PLACE_NOUNS or (before == "of" and line.key(found.start - 2) in _OF_PLACE):
        points = points.plus(place=2)
    if before in ("and", ",", "or") and among_places(line, found):
        points = points.plus(person=-1, place=2)
    if _is_street(line, found):
        points = points.plus(person=-4, place=4)
    if before in ("a", "an") and found.end - found.start == 1:
        points = points.plus(person=-1.5)  # "an Oscar"
    owner = line.key(found.end) == "'s" and not found.known  # "in Quorcon's papers"
    if before in _IN and not owner and not (_plain(line, found) and not found.known):
        points = points.plus(*LIES_IN if lies_in(line, found) else (0, 0, 1.5))
    elif before in _TO:
        points = points.plus(place=0.5)
    elif before in _BY:
        points = points.plus(person=0.6)
    elif before == "the" and not found.known and line.key(found.end) not in words.PERSON_AFTER:
        last = line.keys[found.end - 1]
        named = last in words.ORG_HEADS or last in _PARTIES or not _plain(line, found)
        open_ = _qualifies(line, found) or not named
        points = points.plus(person=-1, organisation=0 if open_ else 1)  # "the Depression"
    elif before == "the" and _is_landscape(line, found):
        points = points.plus(place=_LANDSCAPE)
    return points


def _is_seat(line: Line, found: Candidate) -> bool:
    """ "Tarnbury" of "Tarnbury MP Ann Lee"; not a party: "SDP MP", "Labour MP"."""
    if found.known or line.key(found.end) not in SEATS:
        return False
    last = line.texts[found.end - 1]
    if last.endswith("ist") or words.is_demonym(last):
        return False  # "Unionist MLA"
    return not last.isupper() and line.keys[found.end - 1] not in words.ORG_HEADS


def _is_street(line: Line, found: Candidate) -> bool:
    """ "at 12 Mary Street", "around Hudson Bay"; not "by Della Street", "Faith Hill sang"."""
    last = line.keys[found.end - 1]
    if found.end - found.start < 2 or last not in words.PLACE_HEADS:
        return False
    if found.known or found.titled >= 0:
        return False
    before = line.key(found.start - 1)
    if before == "of" and line.key(found.start - 2) == "block":
        return True  # "in the 2100 block of Mary Street"
    return before[:1].isdigit() or before in _ALONG


def _plain(line: Line, found: Candidate) -> bool:
    """Whether all its words are ordinary ones."""
    return all(map(words.is_ordinary, line.texts[found.start : found.end]))


def _is_landscape(line: Line, found: Candidate) -> bool:
    """ "in the Amazon" and "the Amazon rainforest"; not "the Amazon founder"."""
    if found.end - found.start > 1 or line.keys[found.start] not in _WITH_ARTICLE:
        return False
    return line.key(found.end) in _PLACE_AFTER or not _qualifies(line, found)


def _qualifies(line: Line, found: Candidate) -> bool:
    """Whether the name stands before a noun: "the Rage parties", not "the Kremlin said"."""
    after = line.key(found.end)
    if not after.isalpha() or line.texts[found.end][0].isupper() or after in words.STOP:
        return False
    return after not in _SAID and after not in _ACTS and after not in _ORG_AFTER


_WORKS = frozenset(["plant", "station", "refinery", "reactor", "mine", "smelter", "quarry",
                    "terminal", "terminals", "oilfield", "landfill", "pipeline"])  # fmt: skip
_DRIVEN = frozenset(["nuclear", "power", "oil", "gas", "coal", "gold", "copper", "iron", "solar",
                     "wind", "generating", "export", "treatment", "water", "steel"])  # fmt: skip


def _is_works(line: Line, at: int) -> bool:
    """Whether what follows is a plant, a mine or the like: its name is no person's."""
    end = at
    while end - at < 3 and line.key(end) in _DRIVEN:
        end += 1
    return end > at and line.key(end) in _WORKS


def _after(line: Line, found: Candidate) -> Scores:
    after, then = line.key(found.end), line.key(found.end + 1)
    points = NONE
    if after in _SAID:
        company = then == "it"
        person = (
            0 if company or line.key(found.start - 1) == "of" else 1.2
        )  # "Ann Lee of Tarn said"
        points = points.plus(person=person, organisation=2 if company else 0.3)
    elif found.end - found.start > 1 and _is_works(line, found.end):
        points = points.plus(person=-4, place=3)  # "the Hope Creek nuclear power plant"
    elif after == "," and then == "based":
        points = points.plus(organisation=2)
    elif after in _SCHOOLS:
        points = points.plus(person=-4, organisation=4)  # "Yale and George Mason universities"
    elif after in PERSONAL and line.key(found.start - 1) in ("from", "in"):
        points = points.plus(place=1)  # "a baker from Tarn who sings"
    elif after in PERSONAL or (after in ("and", "with") and then in ("his", "her")):
        points = points.plus(person=2)
    elif after in words.PERSON_AFTER:
        points = points.plus(person=1)
    elif after in _PLACE_AFTER:
        several = found.end - found.start > 1 and not found.known
        points = points.plus(person=-3 if several else 0, place=3)
    elif after in _PAPER_AFTER:
        points = points.plus(organisation=4)
    elif after in _ORG_AFTER or (after == "(" and then.isalpha() and len(then) <= 6):
        points = points.plus(organisation=1)
    elif after == ",":
        points = _comma(line, found, then)
    if _dateline(line, found):
        points = points.plus(place=8)
    return points


def _comma(line: Line, found: Candidate, then: str) -> Scores:
    """ "Trump, 79," is a person, "Katowice, Poland" a place."""
    if len(then) == 2 and then.isdigit():
        if line.key(found.end + 2) in _MEASURES:
            return NONE  # "in Frisco, 25 miles from Dallas"
        return Scores(person=2.5)
    plural = line.texts[found.start].endswith("s")  # "the Israelites, who"
    if then == "who" and found.end - found.start == 1 and not found.known and not plural:
        return Scores(person=1.2)  # "Rodri, who won it"
    if line.key(found.start - 1) == "," and line.key(found.start - 2) in _KIN and not found.first:
        return Scores(person=2.5)  # "his wife, Pilar, shrugs"
    known = line.known[found.end + 1] if found.end + 1 < len(line.known) else None
    if known and known[1].kind in ("countries", "states"):
        behind = line.key(found.end + 1 + known[0])
        closed = behind in ("", ",", ";", ":", ".", ")", "(") or behind.isdigit()
        if closed and found.end - found.start < 3:
            said = line.key(found.start - 1) in _IN or line.key(found.start - 1) in ("of", "from")
            return Scores(place=3 if said else 1.5)  # "Jane Roe of Conway, Ohio;"
    return NONE


_EARLY = 6
"""Blocks in which a dateline stands, behind headline, standfirst, byline and a picture's line."""


def _dateline(line: Line, found: Candidate) -> bool:
    """ "KATOWICE, Poland (Reuters) -", "SANTIAGO 1996-08-31", "PARIS —"."""
    if found.start or not line.texts[0].isupper() or len(line.texts[0]) < 3:
        return False
    if line.block > _EARLY and not found.known:
        return False
    rest = line.texts[found.end : found.end + 5]
    marks = [t for t in rest if t in "(-–—" or t.isdigit()]
    return bool(marks) and not any(t.islower() for t in rest[: rest.index(marks[0])])


def is_of_thing(line: Line, found: Candidate) -> bool:
    """ "Dow Jones industrial average", "US$ 5 billion": the name of no actor."""
    after = line.key(found.end)
    if after == "(" and line.key(found.end + 2) == ")" and _named_thing(line, found.end + 3):
        return not is_org(line, found.start, found.end)  # "Ferry Safety Net (FSN) Program"
    if after in ("$", "]") or _case(line, found) or _adjective(line, found):
        return True
    if _begins_thing(line, found):
        return True
    if found.known and found.end - found.start == 1 and line.keys[found.start] in _OTHERWISE:
        beside = _OTHERWISE[line.keys[found.start]]
        if after in beside or line.key(found.start - 1) in beside:
            return True  # "Roth IRA", "AP classes"
    if found.known:
        return found.known.sort == "organisation" and after in _INDEX_AFTER
    return after in _THING_AFTER and not is_org(line, found.start, found.end)


def _named_thing(line: Line, at: int) -> bool:
    return line.key(at) in words.THING_HEADS and line.caps[at]


def _begins_thing(line: Line, found: Candidate) -> bool:
    """ "International Tennis" before "Hall of Fame"; not "Sandra Oh's" or "Iowa" before it."""
    known = line.known[found.end] if found.end < len(line.known) else None
    named = found.known or found.titled >= 0 or words.is_first_name(line.texts[found.start])
    return known is not None and known[1].sort == "thing" and not named


def is_model(line: Line, found: Candidate) -> bool:
    """ "Nordica Quuxer 120", a product, "737 Max"; not "Boeing 737", "Camp David 2000"."""
    if _is_type(line, found):
        return True
    number = line.key(found.end)
    if len(number) < 2 or not number.isdigit() or _YEAR.fullmatch(number):
        return False
    texts = line.texts[found.start : found.end]
    if found.known or found.titled >= 0 or len(texts) < 2 or is_org(line, found.start, found.end):
        return False
    if texts[0][1:2] in (".", "") or words.is_first_name(texts[0]):
        return False
    return sum(k[:1].isdigit() for k in line.keys) <= _NUMBERS


def _is_type(line: Line, found: Candidate) -> bool:
    """ "Max" of "the 737 Max"; not "Smith" of "At 250 Smith was out"."""
    number, single = line.key(found.start - 1), found.end - found.start == 1
    numbered = single and len(number) == len("737") and number.isdigit() and not found.known
    return numbered and line.key(found.start - 2) in ("the", "a", "air", "boeing", "of")


_NUMBERS = 3
"""Numbers in a sentence; more stand in tables of results ("Tarn Rovers 5 3 1 1 8 4 10")."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def _adjective(line: Line, found: Candidate) -> bool:
    """ "Hong" before "Kong-based"."""
    if found.end >= len(line.keys) or found.known:
        return False
    after = line.texts[found.end]
    return "-" in after and after[0].isupper() and not line.caps[found.end]


def _case(line: Line, found: Candidate) -> bool:
    """Either side of "Roe v. Wade"."""
    after = line.key(found.end) == "v" and line.key(found.end + 1) == "."
    return after or (line.key(found.start - 1) == "." and line.key(found.start - 2) == "v")
