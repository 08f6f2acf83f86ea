"""Items put together by how alike they are, the surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from generator.resolve.ground import Ground
from generator.resolve.sets import Sets


class Told(Protocol):
    @property
    def article(self) -> str:
        """Id of the article that tells it."""


MANY = 100
"""Fewer articles than this are compared with those around them faster than processes start."""
SOON = 20_000
"""The same for items that are compared in no time: processes would rather copy what they touch."""
T = TypeVar("T", bound=Told)
Place = tuple[str, int]
"""Article id, and which of its items."""
Pair = tuple[float, Place, Place]
"""How alike two items are, and which."""
Around = Mapping[str, Sequence[T]]
"""The items of an article, and then those of others near it, by article."""
Fits = Callable[[T, T, Sequence[T], Sequence[T]], bool]
"""Whether two items may bring the groups around them together."""


class Tellings(Generic[T]):
    """The items of one kind, by article; made when somebody asks for them."""

    def __init__(self, make: Callable[[str], Sequence[T]]) -> None:
        self._make = make
        self._made: dict[str, Sequence[T]] = {}

    def of(self, article: str) -> Sequence[T]:
        if article not in self._made:
            self._made[article] = self._make(article)
        return self._made[article]

    def at(self, place: Place) -> T:
        return self.of(place[0])[place[1]]


class OneByOne(Tellings[T]):
    """The same, where each item is made by itself."""

    def __init__(
        self, make: Callable[[str, int], T], known: Mapping[str, Sequence[T | None]]
    ) -> None:
        """`known` are the items of each article as far as they are made; None stands for others.

        `make` must hold nothing that holds these: a circle is kept until all is resolved.
        """
        self._one = make
        self._rows = {i: list(row) for i, row in known.items()}
        self._whole: dict[str, Sequence[T]] = {}

    def known(self, article: str) -> Sequence[T | None]:
        return self._rows[article]

    def of(self, article: str) -> Sequence[T]:
        if article not in self._whole:
            numbers = range(len(self._rows[article]))
            self._whole[article] = [self.at((article, n)) for n in numbers]
        return self._whole[article]

    def at(self, place: Place) -> T:
        article, number = place
        row = self._rows[article]
        one = row[number]
        if one is None:
            one = row[number] = self._one(article, number)
        return one


def alike(
    table: str,
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, object],
    worth: Callable[[str, Around[T]], Iterable[tuple[T, T]]],
    sameness: Callable[[T, T], float],
    bond: Callable[[float], object] = bool,
    fewest: int = MANY,
) -> list[Pair]:
    """All pairs that are alike at all, of one article or of two near each other.

    `keys` tell the items of an article from all others, None where nothing does; `worth` gives
    the pairs of an article's items, and of these with others, that are worth comparing. Where an
    article and those around it tell what they told, the pairs are known again. How near two are
    is another number with every article that is added: `bond` is what `sameness` asks of it.
    """

    def row(article: str) -> list[Pair]:
        around = {i: told.of(i) for i in (article, *_after(article, ground))}
        place = {id(t): (i, n) for i, mine in around.items() for n, t in enumerate(mine)}
        return [
            (score, place[id(a)], place[id(b)])
            for a, b in worth(article, around)
            if (score := sameness(a, b)) > 0
        ]

    known = {i: _key(i, ground, keys, bond) for i in ground.readings}
    found = ground.recall.keyed(
        table, known, row, ground.processes, fewest, lambda: [told.of(i) for i in ground.readings]
    )
    return [(score, (a[0], a[1]), (b[0], b[1])) for rows in found.values() for score, a, b in rows]


def _after(article: str, ground: Ground) -> list[str]:
    """The articles near one that are compared with it: each pair once."""
    near = ground.near.get(article, ())
    return [other for other in near if other > article and other in ground.readings]


def _key(
    article: str, ground: Ground, keys: Mapping[str, object], bond: Callable[[float], object]
) -> str | None:
    near = ground.near.get(article, {})
    around = [(i, keys[i], bond(near[i])) for i in _after(article, ground)]
    if keys[article] is None or any(key is None for _, key, _ in around):
        return None
    return ground.recall.prints.of(article, keys[article], around)


def together(
    places: Sequence[Place],
    pairs: Iterable[Pair],
    told: Tellings[T],
    fits: Fits[T],
    followed: Mapping[str, str],
) -> list[list[Place]]:
    """Groups of items, all of which are in `places`.

    Items of articles that never count (`followed`: article id → the one it follows, or "") join
    what the others tell, and bring nothing together that these keep apart: no copy, and no chat
    assistant's answer, may raise a count by standing between two outlets.
    """
    number = {place: n for n, place in enumerate(places)}
    ranked = sorted(_ranked(pairs, number, followed))
    paired = sorted({n for _, _, a, b in ranked for n in (a, b)})
    sets = Sets(paired)
    members: dict[int, list[T]] = {n: [told.at(places[n])] for n in paired}
    counting = {n: places[n][0] not in followed for n in paired}
    for _, _, a, b in ranked:
        mine, theirs = sets.find(a), sets.find(b)
        one, other = told.at(places[a]), told.at(places[b])
        if mine == theirs or not fits(one, other, members[mine], members[theirs]):
            continue
        follows = one.article in followed or other.article in followed
        if follows and counting[mine] and counting[theirs]:
            continue
        sets.join(a, b)
        root = sets.find(a)
        members[root] = members[mine] + members[theirs]
        counting[root] = counting[mine] or counting[theirs]
    groups = {group[0]: group for group in sets.all()}
    alone = ([n] for n in range(len(places)) if n not in members)
    found = sorted([*groups.values(), *alone])
    return [[places[n] for n in group] for group in found]


def _ranked(
    pairs: Iterable[Pair], number: Mapping[Place, int], followed: Mapping[str, str]
) -> Iterator[tuple[int, float, int, int]]:
    """Pairs that count first, then each copy with what it copies."""
    for score, a, b in pairs:
        mine, theirs = a[0], b[0]
        rank = 0
        if mine in followed or theirs in followed:
            own = theirs in (mine, followed.get(mine)) or followed.get(theirs) == mine
            rank = 1 if own else 2
        yield rank, -score, number[a], number[b]
