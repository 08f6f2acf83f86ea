"""Vicente Fox of one article and Vincente Fox of another: one man, whom one of them misspelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from generator import lexicon
from generator.records import Cast
from generator.resolve.chief import first_names
from generator.resolve.names import Parts, parts
from generator.resolve.nearness import Near
from generator.resolve.roles import folded

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
_RARE = 6
"""Letters of a word that no list of names knows and that is hardly two."""
_LONG = 5
"""Letters of a word of which one may be wrong: "Jon" and "Don" are two names."""


def misspelt(casts: Mapping[Member, Cast], near: Near) -> Iterator[tuple[Member, Member]]:
    """Pairs of names that differ in one letter, of articles near each other, in the same office.

    The office is told in two words or more, and is none of which there are hundreds: "Rep. Jon
    Reed" and "Rep. Jan Reed" are two; or it is told in one, as "Judge", and no list knows the word.
    """
    offices: dict[Parts, dict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    named: dict[tuple[str, Parts], int] = defaultdict(int)
    for member, cast in casts.items():
        if cast.type == "person" and len(parts(cast.name)) == 2:
            named[member[0], parts(cast.name)] += 1
            for office in dict.fromkeys(folded(r.text) for r in cast.roles):
                if office and office[-1] not in lexicon.load("same_names")["seats"]:
                    offices[office][member[0]].append(member)
    for office, held in offices.items():
        for article, members in held.items():
            others = [m for a in sorted(near.get(article, ())) for m in held.get(a, ())]
            for one in members:
                for other in others:
                    a, b = parts(casts[one].name), parts(casts[other].name)
                    apart = (article, b) in named or (other[0], a) in named
                    told = len(office) > 1 or all(map(rare, {*a} ^ {*b}))
                    if one < other and told and not apart and one_letter_apart(a, b):
                        yield one, other


def one_letter_apart(a: Parts, b: Parts) -> bool:
    """Whether one word of two differs by a letter more, less, other or in another place."""
    if len(a) != len(b):
        return False
    words = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(words) == 1 and min(map(len, words[0])) >= _LONG and _one_letter(*words[0])


def rare(word: str) -> bool:
    """Whether it is long and no first name or surname of the lists: "thokozile"."""
    return len(word) >= _RARE and word not in _listed()


@cache
def _listed() -> frozenset[str]:
    return first_names().union(lexicon.load("surnames")["surnames"].split())


def _one_letter(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    at = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(long) - len(short) == 1:
        return short[at:] == long[at + 1 :]
    if len(long) != len(short):
        return False
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
