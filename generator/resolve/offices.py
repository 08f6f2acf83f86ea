"""Who "the prosecutor" is in a story: the only one whom its articles give that office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.records import Cast, Reading
from generator.resolve.names import surname
from generator.sayers import callings, sayers
from generator.words import plain_words

Offices = Mapping[frozenset[str], str]
"""By what somebody is called ("district", "attorney"; one word for callings that mean one): his
surname."""


def offices(articles: Iterable[str], readings: Mapping[str, Reading]) -> Offices:
    """Those that one person alone has in these articles: two lawyers are neither."""
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for article in articles:
        for cast in readings[article].of(Cast):
            for role in cast.roles if cast.type == "person" else ():
                found[callings(role.text)].add(surname(cast.name))
    return {key: next(iter(who)) for key, who in found.items() if key and len(who) == 1}


def says_by_office(name: str | None, sentence: str, held: Offices) -> bool:
    """Whether a sentence has somebody say something by the office that this person holds."""
    if not name or not held:
        return False
    keys = sayers(sentence, plain_words(sentence))
    told = [key for key in held if key <= keys]
    return bool(told) and held[max(told, key=len)] == surname(name)


def named_by_office(words: str, held: Offices) -> str | None:
    """The surname of whom "his attorney" means, if one person has that office."""
    return held.get(callings(words))
