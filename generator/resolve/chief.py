"""Whom a surname alone means in an article that nothing else ties to him: the one it is known for.

"President Trump", on a site where Donald Trump alone of that name is called president, and plain
"Obama", which the press says of one man only. "President Bush" stays nobody where there are two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.records import Cast
from generator.resolve.names import Parts, is_son, parts
from generator.resolve.roles import folded
from generator.resolve.sets import Sets

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
People = Mapping[str, Mapping[str, list[Member]]]
"""Surname → article → the casts there that bear it in full."""

KNOWN = 3
"""Articles that name somebody in full, from which a surname elsewhere may mean them."""
FAMOUS = 5
"""The same of an article that tells nothing of him, where nobody else bears the surname: of the
surnames alone in 450 articles all that it names were meant, and with 3 one was not."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Somebody of that surname, over all articles."""

    name: Parts
    members: tuple[Member, ...]
    articles: int
    genders: frozenset[str]
    offices: frozenset[Parts]


class Chiefs:
    """The bearers of every surname, looked up once each."""

    def __init__(self, people: People, casts: Mapping[Member, Cast], sets: Sets[Member]):
        self._people = people
        self._casts = casts
        self._sets = sets
        self._known: dict[str, list[_Bearer]] = {}

    def of(self, member: Member) -> Member | None:
        """A cast of whom the bare surname of `member` means; None unless just one can be meant.

        Where the article names another of that surname in full, only an office tells who is meant:
        "Mr. Trump" beside "Donald Trump Jr." may be the son.
        """
        cast = self._casts[member]
        surname = parts(cast.name)[0]
        here = {parts(self._casts[m].name) for m in self._people[surname].get(member[0], ())}
        fits = [
            b for b in self._bearers(surname) if not (cast.gender and b.genders - {cast.gender})
        ]
        held = _offices(cast)
        chosen = [b for b in fits if held & b.offices]
        if not held and not here:
            chosen = [b for b in fits if _usual(surname, b)] or self._only(surname, fits)
        if len(chosen) != 1 or chosen[0].articles < KNOWN or chosen[0].name in here:
            return None
        return chosen[0].members[0]

    def _only(self, surname: str, fits: list[_Bearer]) -> list[_Bearer]:
        """The only one of that surname on the whole site, if many articles name him in full.

        Whoever gives no first name takes him for known; "Hunter" may be somebody's first name.
        """
        if len(self._bearers(surname)) > 1 or surname in first_names():
            return []
        return [b for b in fits if b.articles >= FAMOUS and b.name[-1] == surname]

    def _bearers(self, surname: str) -> list[_Bearer]:
        if surname not in self._known:
            by_one: dict[Member, list[Member]] = defaultdict(list)
            for members in self._people[surname].values():
                for member in members:
                    by_one[self._sets.find(member)].append(member)
            found = [self._bearer(sorted(members)) for members in by_one.values()]
            names = {bearer.name for bearer in found}
            self._known[surname] = [b for b in found if not is_son(b.name, names)]
        return self._known[surname]

    def _bearer(self, members: list[Member]) -> _Bearer:
        casts = [self._casts[m] for m in members]
        names = Counter(parts(c.name) for c in casts)
        return _Bearer(
            name=min(names, key=lambda n: (-names[n], n)),
            members=tuple(members),
            articles=len({article for article, _ in members}),
            genders=frozenset(c.gender for c in casts if c.gender),
            offices=frozenset(office for c in casts for office in _offices(c)),
        )


_OFFICES = frozenset(tuple(o.split()) for o in lexicon.words("same_names", "offices"))


def _offices(cast: Cast) -> frozenset[Parts]:
    """The offices of which there is one: "then-President", "US president" → ("president",)."""
    found = (office_of(folded(role.text)) for role in cast.roles)
    return frozenset(office for office in found if office)


def office_of(role: Parts) -> Parts:
    """The longest office with which a role ends: ("vice", "president"); () for none."""
    words = tuple(w for word in role for w in word.split("-") if w not in ("elect", "designate"))
    return next((words[n:] for n in range(len(words)) if words[n:] in _OFFICES), ())


@cache
def first_names() -> frozenset[str]:
    lists = lexicon.load("first_names")
    return frozenset(w for part in ("male", "female", "either") for w in lists[part].split())


def well_known(surname: str) -> tuple[str, ...]:
    """The first names of those whom the press calls by the surname alone; () for most."""
    return tuple(lexicon.load("well_known")["surnames"].get(surname, ()))


def _usual(surname: str, bearer: _Bearer) -> bool:
    """Whether the press means him by the surname alone, and nobody else: "Obama", not "Clinton"."""
    firsts = well_known(surname)
    return len(firsts) == 1 and bearer.name == (*firsts, surname)
