"""What kind of word this is: first name, title, role noun, demonym, ordinary word.

Every test takes the word as printed or its `key`; none of them looks at its neighbours.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from generator import lexicon
from generator.links import fold

Gender = Literal["m", "f", ""]


def key(word: str) -> str:
    """Lower case, straight apostrophes, no full stops: "U.S." → "us", "Sen." → "sen"."""
    return word.lower().replace("’", "'").replace(".", "")


def _block(name: str, part: str) -> frozenset[str]:
    return frozenset(lexicon.load(name)[part].split())


def listed(name: str, part: str) -> frozenset[str]:
    """One list of the lexicon, as keys."""
    return frozenset(key(w) for w in lexicon.load(name)[part])


MALE_FIRST = _block("first_names", "male")
FEMALE_FIRST = _block("first_names", "female")
EITHER_FIRST = _block("first_names", "either")
FIRST = MALE_FIRST | FEMALE_FIRST | EITHER_FIRST
LAST = _block("surnames", "surnames")
COMMON = _block("ordinary", "common")
USUAL = COMMON | _block("ordinary", "usual")
KNOWN = USUAL | _block("ordinary", "known")

MR = listed("titles", "honorifics_male")
MRS = listed("titles", "honorifics_female")
HONORIFICS = MR | MRS | listed("titles", "honorifics_either")
MALE_ROLES = listed("titles", "roles_male")
FEMALE_ROLES = listed("titles", "roles_female")
ROLES = MALE_ROLES | FEMALE_ROLES | listed("titles", "roles_either")
ROLE_FRONTS = listed("titles", "role_fronts")
MODIFIERS = listed("titles", "modifiers")
SUFFIXES = listed("titles", "suffixes")
PARTICLES = listed("titles", "particles")

_REGIONS = frozenset(
    key(name)
    for part in ("countries", "states", "regions")
    for name in lexicon.load("places")[part]
)
DEMONYMS = listed("demonyms", "demonyms") | {n + "n" for n in _REGIONS if n.endswith("a")}
"""With "Siberian" and "Sicilian", which the list of places gives."""

_SECONDS = frozenset(d.split()[1] for d in DEMONYMS if d.count(" ") == 1)
CALENDAR = listed("not_names", "calendar")
ALONE = listed("not_names", "alone")
INITIALS = frozenset(lexicon.load("not_names")["initials"])
"""Abbreviations of things, in capitals."""
THING_HEADS = listed("not_names", "heads")
THING_FIRST = listed("not_names", "first")
ORG_HEADS = listed("organisations", "heads")
ORG_KEYWORDS = listed("organisations", "keywords")
PLACE_HEADS = listed("places", "heads_last")
PLACE_FIRST = listed("places", "heads_first")
DIRECTIONS = listed("places", "directions")

OF_PLACES = listed("name_context", "of_places")
ORG_NOUNS = listed("name_context", "organisation_nouns")
COMPANY_ENDS = listed("name_context", "company_ends")
FAMILY_FIRST = listed("name_context", "family_first")
ANY_PLACE = listed("name_context", "any_place")
SURNAME_HEADS = listed("name_context", "surname_heads")
PERSON_AFTER = listed("name_context", "person_after")
FIRM_ENDS = listed("name_context", "firm_ends")
JOINED = listed("name_context", "joined")
"""Second halves of adjectives: "based" in "Boston-based"."""
CREDITS = listed("name_context", "credits")
WEEKDAYS = listed("name_context", "weekdays")
NEWSPAPERS = listed("name_context", "newspapers")

STOP = listed("name_context", "stop")
"""Function words: a capital on one of these says nothing."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The word as the name lists hold it: "Nicolás" → "nicolas"."""
    return fold(word).rstrip(".")


@lru_cache(maxsize=65536)
def is_first_name(word: str) -> bool:
    """True for "María", "Jean-Pierre" and "Kim", also where the word means something else."""
    name = folded(word)
    return name in FIRST or ("-" in name and name.partition("-")[0] in FIRST)


def is_surname(word: str) -> bool:
    return folded(word) in LAST


def first_name_gender(word: str) -> Gender:
    """The gender of nine in ten bearers; "" for all other names.

    >>> first_name_gender("Claudia"), first_name_gender("Kim")
    ('f', '')
    """
    name = folded(word)
    if name not in FIRST:
        name = name.partition("-")[0]
    if name in MALE_FIRST:
        return "m"
    return "f" if name in FEMALE_FIRST else ""


@lru_cache(maxsize=65536)
def is_demonym(word: str) -> bool:
    """True for "Mexican", "Mexicans", "French", "Republicans"."""
    plain = key(word)
    if plain in DEMONYMS or (plain.endswith("s") and plain[:-1] in DEMONYMS):
        return True
    if plain.endswith(("er", "ers")) and plain.removesuffix("s").removesuffix("er") in _REGIONS:
        return True  # "Queenslander"
    return plain.endswith("ians") and len(plain) > 6


def demonym_pair(first: str, second: str) -> bool:
    """True for the keys of "Sri Lankan" and "Sri Lankans"."""
    plain = second.removesuffix("s")
    return plain in _SECONDS and f"{first} {plain}" in DEMONYMS


@lru_cache(maxsize=65536)
def is_role(word: str) -> bool:
    """True for a noun that says what one person is: "President", "spokeswoman", "interviewer"."""
    plain = key(word)
    if plain in ROLES:
        return True
    front, mark, last = plain.rpartition("-")
    return bool(mark) and last in ROLES and (front in ROLES or front in ROLE_FRONTS)


def role_gender(word: str) -> Gender:
    """The gender that a title or role noun states: "spokeswoman" → "f", "Mr." → "m".

    >>> role_gender("wife"), role_gender("senator")
    ('f', '')
    """
    plain = key(word).removeprefix("ex-")
    if plain in MALE_ROLES or plain in MR:
        return "m"
    return "f" if plain in FEMALE_ROLES or plain in MRS else ""


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """Whether English writes this word, or the word it is a form of, in lower case."""
    plain = key(word)
    if plain in KNOWN:
        return True
    for ending, stem in (("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
                         ("ly", ""), ("er", ""), ("ies", "y")):  # fmt: skip
        if plain.endswith(ending) and plain[: -len(ending)] + stem in USUAL:
            return True
    return False
