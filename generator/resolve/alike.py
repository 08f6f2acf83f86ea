"""Which items of an article are like which others: of its own, and of articles near it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from generator.abreast import each
from generator.resolve.ground import Ground, of_lines


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


class Row(NamedTuple):
    """What of one article's items is like others."""

    many: int
    """How many it has."""
    names: Sequence[str]
    """The articles whose items are like each other here."""
    numbers: bytes
    """Of every pair how alike it is, and of both its place by number of the article; with commas
    between them: most are known, and never looked at."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The items of one kind of all articles, and which of them are alike."""

    rows: Mapping[str, Row]
    """By article, in the order of the readings."""
    keys: Mapping[str, str | None]
    """By article: a digest of all that its row is made of."""
    others: Sequence[Pair] = ()
    """Pairs of articles that need not be near each other."""

    def pairs(self, articles: Iterable[str]) -> Iterator[Pair]:
        """Those of these articles' rows."""
        for article in articles:
            row = self.rows[article]
            yield from _pairs(row.names, row.numbers)


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

    def line(article: str) -> bytes:
        names = [article, *_after(article, ground)]
        around = {i: told.of(i) for i in names}
        place = {id(t): (k, n) for k, i in enumerate(names) for n, t in enumerate(around[i])}
        found = [
            (score, *place[id(a)], *place[id(b)])
            for a, b in worth(article, around)
            if (score := sameness(a, b)) > 0
        ]
        return _written(len(around[article]), names, found)

    def work(new: list[str]) -> Iterator[tuple[Row, bytes]]:
        if len(new) >= fewest:  # what this makes all processes have
            _ = [told.of(i) for i in ground.readings]
        for text in each(line, new, ground.processes, fewest):
            yield _read(text), text

    known = _keys(ground, keys, bond)
    return Compared(ground.recall.lines(table, known, work, _read), known)


def _written(count: int, names: Sequence[str], found: Sequence[Sequence[float]]) -> bytes:
    used = sorted({int(k) for _, a, _, b, _ in found for k in (a, b)})
    place = {k: n for n, k in enumerate(used)}
    numbers = ",".join(
        f"{score!r},{place[int(a)]},{n},{place[int(b)]},{m}" for score, a, n, b, m in found
    )
    own = json.dumps([names[k] for k in used], separators=(",", ":")) if used else ""
    return f"{count} {numbers} {own}".encode("ascii")


def _read(line: bytes) -> Row:
    count, numbers, names = line.split(b" ", 2)
    return Row(int(count), json.loads(names) if names else (), numbers)


def _pairs(names: Sequence[str], numbers: bytes) -> Iterator[Pair]:
    if numbers:
        each_ = iter(numbers.split(b","))
        for score, a, n, b, m in zip(each_, each_, each_, each_, each_, strict=True):
            yield float(score), (names[int(a)], int(n)), (names[int(b)], int(m))


def _after(article: str, ground: Ground) -> list[str]:
    """The articles near one that are compared with it: each pair once."""
    near = ground.near.get(article, ())
    return [other for other in near if other > article and other in ground.readings]


def _keys(
    ground: Ground, keys: Mapping[str, str | None], bond: Callable[[float], object]
) -> dict[str, str | None]:
    """By article: a digest of what it and those compared with it tell, and how these are bound."""
    own = {i: f"{i!r} {key}" if key else None for i, key in keys.items()}

    def key(article: str) -> str | None:
        near = ground.near.get(article, {})
        after = _after(article, ground)
        told = [own[article], *map(own.__getitem__, after)]
        loose = [repr(other) for other in after if not bond(near[other])]
        return of_lines([*told, "", *loose])

    return {i: key(i) for i in ground.readings}
