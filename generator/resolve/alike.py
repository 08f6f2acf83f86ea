"""Items put together by how alike they are, the surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from generator.fingerprint import of_text
from generator.resolve.ground import Ground
from generator.resolve.sets import Sets


class Told(Protocol):
    @property
    def article(self) -> str:
        """Id of the article that tells it."""


MANY = 100
"""Fewer articles than this are compared with those around them faster than processes start."""
SOON = 5_000
"""The same for items that are compared in no time: of two thousand articles a process takes as
long to copy what it touches, of ten thousand comparing figures alone takes several seconds."""
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

    def __init__(self, make: Callable[[str, int], T], many: Callable[[str], int]) -> None:
        """`many` tells how many an article has.

        `make` must hold nothing that holds these: a circle is kept until all is resolved.
        """
        super().__init__(lambda _: ())
        self._one = make
        self._many = many
        self._ready: dict[Place, T] = {}

    def of(self, article: str) -> Sequence[T]:
        if article not in self._made:
            numbers = range(self._many(article))
            self._made[article] = [self.at((article, n)) for n in numbers]
        return self._made[article]

    def at(self, place: Place) -> T:
        if place not in self._ready:
            self._ready[place] = self._one(*place)
        return self._ready[place]


@dataclass(frozen=True, slots=True)
class Compared:
    """The items of one kind of all articles, and which of them are alike."""

    counts: Mapping[str, int]
    """By article, in the order of the readings: how many it has."""
    pairs: Sequence[Pair]


@dataclass(frozen=True, slots=True)
class Groups:
    """Which items are one."""

    counts: Mapping[str, int]
    several: Sequence[tuple[Place, ...]]
    """Those of two items and more, in the order of their first; every other one stands alone."""


def alike(
    table: str,
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, str | None],
    worth: Callable[[str, Around[T]], Iterable[tuple[T, T]]],
    sameness: Callable[[T, T], float],
    bond: Callable[[float], object] = bool,
    fewest: int = MANY,
) -> Compared:
    """All pairs that are alike at all, of one article or of two near each other.

    `keys` tell the items of an article from all others, None where nothing does; `worth` gives
    the pairs of an article's items, and of these with others, that are worth comparing. Where an
    article and those around it tell what they told, the pairs are known again. How near two are
    is another number with every article that is added: `bond` is what `sameness` asks of it.
    """

    def row(article: str) -> tuple[int, list[str], list[float]]:
        names = [article, *_after(article, ground)]
        around = {i: told.of(i) for i in names}
        place = {id(t): (k, n) for k, i in enumerate(names) for n, t in enumerate(around[i])}
        alike = [
            number
            for a, b in worth(article, around)
            if (score := sameness(a, b)) > 0
            for number in (score, *place[id(a)], *place[id(b)])
        ]
        return len(around[article]), names if alike else [], alike

    known = {i: _key(i, ground, keys, bond) for i in ground.readings}
    found = ground.recall.keyed(
        table, known, row, ground.processes, fewest, lambda: [told.of(i) for i in ground.readings]
    )
    counts = {i: count for i, (count, _, _) in found.items()}
    pairs = [
        pair for _, names, numbers in found.values() if numbers for pair in _pairs(names, numbers)
    ]
    return Compared(counts, pairs)


def _pairs(names: Sequence[str], numbers: Sequence[float]) -> Iterator[Pair]:
    each = iter(numbers)
    for score, a, n, b, m in zip(each, each, each, each, each, strict=True):
        yield score, (names[int(a)], int(n)), (names[int(b)], int(m))


def _after(article: str, ground: Ground) -> list[str]:
    """The articles near one that are compared with it: each pair once."""
    near = ground.near.get(article, ())
    return [other for other in near if other > article and other in ground.readings]


def _key(
    article: str,
    ground: Ground,
    keys: Mapping[str, str | None],
    bond: Callable[[float], object],
) -> str | None:
    near = ground.near.get(article, {})
    around = [(i, keys[i], bond(near[i])) for i in _after(article, ground)]
    if keys[article] is None or any(key is None for _, key, _ in around):
        return None
    return of_text(repr((article, keys[article], around)))


def together(
    table: str,
    found: Compared,
    told: Tellings[T],
    ground: Ground,
    keys: Mapping[str, str | None],
    fits: Fits[T],
) -> Groups:
    """Items that are one, by all pairs of them.

    What no pair binds together is looked at by itself, and known again by all that it depends on.
    """
    clusters = _clusters(found)

    def work(new: list[int]) -> list[list[list[int]]]:
        return [_joined(clusters[n], told, fits, ground.witnesses.followed) for n in new]

    known = {n: _cluster_key(one, ground, keys) for n, one in enumerate(clusters)}
    groups = ground.recall.keyed_at_once(f"{table} together", known, work)
    several = [
        tuple(clusters[n].places[at] for at in group)
        for n, all_ in groups.items()
        for group in all_
    ]
    order = {i: n for n, i in enumerate(found.counts)}
    several.sort(key=lambda group: (order[group[0][0]], group[0][1]))
    return Groups(found.counts, several)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Items bound by pairs, and these pairs by number of the item."""

    places: tuple[Place, ...]
    pairs: tuple[tuple[float, int, int], ...]


def _clusters(found: Compared) -> list[_Cluster]:
    start = dict(zip(found.counts, accumulate(found.counts.values(), initial=0), strict=False))
    place: dict[int, Place] = {}
    numbered = []
    for score, a, b in found.pairs:
        one, other = start[a[0]] + a[1], start[b[0]] + b[1]
        place[one], place[other] = a, b
        numbered.append((score, one, other))
    sets = Sets(sorted(place))
    for _, one, other in numbered:
        sets.join(one, other)
    members = sets.all()
    of = {number: n for n, row in enumerate(members) for number in row}
    at = {number: n for row in members for n, number in enumerate(row)}
    pairs: list[list[tuple[float, int, int]]] = [[] for _ in members]
    for score, one, other in numbered:
        pairs[of[one]].append((score, at[one], at[other]))
    return [
        _Cluster(tuple(place[number] for number in row), tuple(sorted(own)))
        for row, own in zip(members, pairs, strict=True)
    ]


def _cluster_key(one: _Cluster, ground: Ground, keys: Mapping[str, str | None]) -> str | None:
    articles = dict.fromkeys(i for i, _ in one.places)
    of = [(keys[i], ground.behind(i)) for i in articles]
    if any(key is None for key, _ in of):
        return None
    return of_text(repr((one.places, one.pairs, of)))


def _joined(
    one: _Cluster, told: Tellings[T], fits: Fits[T], followed: Mapping[str, str]
) -> list[list[int]]:
    """Groups of two items and more, by number.

    Items of articles that never count (`followed`: article id → the one it follows, or "") join
    what the others tell, and bring nothing together that these keep apart: no copy, and no chat
    assistant's answer, may raise a count by standing between two outlets.
    """
    places = one.places
    items = [told.at(place) for place in places]
    sets = Sets(range(len(places)))
    members: dict[int, list[T]] = {n: [item] for n, item in enumerate(items)}
    counting = {n: i not in followed for n, (i, _) in enumerate(places)}
    for _, _, a, b in sorted(_ranked(one, followed)):
        mine, theirs = sets.find(a), sets.find(b)
        if mine == theirs or not fits(items[a], items[b], members[mine], members[theirs]):
            continue
        follows = places[a][0] in followed or places[b][0] in followed
        if follows and counting[mine] and counting[theirs]:
            continue
        sets.join(a, b)
        root = sets.find(a)
        members[root] = members[mine] + members[theirs]
        counting[root] = counting[mine] or counting[theirs]
    return [group for group in sets.all() if len(group) > 1]


def _ranked(one: _Cluster, followed: Mapping[str, str]) -> Iterator[tuple[int, float, int, int]]:
    """Pairs that count first, then each copy with what it copies."""
    for score, a, b in one.pairs:
        mine, theirs = one.places[a][0], one.places[b][0]
        rank = 0
        if mine in followed or theirs in followed:
            own = theirs in (mine, followed.get(mine)) or followed.get(theirs) == mine
            rank = 1 if own else 2
        yield rank, -score, a, b
