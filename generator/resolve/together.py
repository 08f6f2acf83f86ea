"""Items that are one, by all pairs of them, the surest pairs first.

Articles of which items are alike are bound together. What is one is decided among these alone, so
that one more article asks again about those that it is bound to: all others are known again whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar

from generator.fingerprint import of_text
from generator.resolve.alike import Compared, Pair, Place, Tellings, Told
from generator.resolve.ground import Ground, of_lines
from generator.resolve.sets import Sets

T = TypeVar("T", bound=Told)
Fits = Callable[[T, T, Sequence[T], Sequence[T]], bool]
"""Whether two items may bring the groups around them together."""
Group = tuple[Place, ...]
"""Items that are one, in the order of the articles."""


class Found(NamedTuple):
    """Groups of which is known or made at once what they are: one, or all items of an article that
    stand alone."""

    groups: Sequence[Group]
    key: str | None
    """A digest of all that may be made of them."""


@dataclass(frozen=True, slots=True)
class Ask(Generic[T]):
    """What decides which items are one."""

    table: str
    found: Compared
    told: Tellings[T]
    ground: Ground
    keys: Mapping[str, str | None]
    """By article: a digest of all that its items are made of."""
    fits: Fits[T]

    def key(self, article: str) -> str | None:
        """A digest of its items and of who stands behind it."""
        own, behind = self.keys[article], self.ground.behind(article)
        return f"{article!r} {own} {behind}" if own and behind else None


@dataclass(frozen=True, slots=True)
class Bound:
    """Articles of which items are alike, in the order of the readings."""

    articles: Sequence[str]
    others: Sequence[Pair]
    """Pairs that stand in no row of theirs."""


def together(ask: Ask[T]) -> list[Found]:
    """Every item in one group, all of them in no order."""
    every = _bound(ask.found)
    many = {n: _bound_key(one, ask) for n, one in enumerate(every) if _has_pairs(one, ask.found)}

    def work(new: list[int]) -> list[list[Any]]:
        return _decided([every[n] for n in new], ask)

    recall = ask.ground.recall
    rows = recall.keyed_at_once(f"{ask.table} bound", many, work)
    single = (_alone(one.articles[0], ask) for n, one in enumerate(every) if n not in many)
    return [
        *chain.from_iterable(_read(every[n], row, ask) for n, row in rows.items()),
        *(one for one in single if one.groups),
    ]


def _bound(found: Compared) -> list[Bound]:
    sets = Sets(found.rows)
    for article, row in found.rows.items():
        for other in row.names:
            if other != article:
                sets.join(article, other)
    for _, (one, _), (other, _) in found.others:
        sets.join(one, other)
    others: dict[str, list[Pair]] = {}
    for pair in found.others:
        others.setdefault(sets.find(pair[1][0]), []).append(pair)
    return [Bound(row, others.get(sets.find(row[0]), ())) for row in sets.all()]


def _has_pairs(one: Bound, found: Compared) -> bool:
    return len(one.articles) > 1 or bool(found.rows[one.articles[0]].names or one.others)


def _bound_key(one: Bound, ask: Ask[T]) -> str | None:
    if not ask.ground.recall.keeps:
        return None
    rows = (ask.found.keys[i] for i in one.articles)
    return of_lines([*rows, *map(ask.key, one.articles), *map(repr, one.others)])


# --- what is decided of bound articles, and how it is written ---------------------------------


def _decided(new: Sequence[Bound], ask: Ask[T]) -> list[list[Any]]:
    """Of each the keys of its clusters, and what `_read` makes groups of."""
    clusters = {(n, c): one for n, b in enumerate(new) for c, one in enumerate(_clusters(b, ask))}
    keys = {at: _cluster_key(one, ask) for at, one in clusters.items()}

    def work(asked: list[tuple[int, int]]) -> list[list[list[int]]]:
        followed = ask.ground.witnesses.followed
        return [_joined(clusters[at], ask.told, ask.fits, followed) for at in asked]

    joined = ask.ground.recall.keyed_at_once(f"{ask.table} together", keys, work)
    several: list[list[Group]] = [[] for _ in new]
    known: list[list[str | None]] = [[] for _ in new]
    for at, groups in joined.items():
        places = clusters[at].places
        several[at[0]] += [tuple(places[n] for n in group) for group in groups]
        known[at[0]].append(keys[at])
    return [
        [mine, [_row(one, b) for one in _rows(b, groups, ask)]]
        for b, groups, mine in zip(new, several, known, strict=True)
    ]


def _rows(bound: Bound, several: Sequence[Group], ask: Ask[T]) -> Iterator[Found]:
    for group in several:
        yield Found((group,), _group_key(group, ask))
    taken = set(chain.from_iterable(several))
    for article in bound.articles:
        if (one := _alone(article, ask, taken)).groups:
            yield one


_NONE: frozenset[Place] = frozenset()


def _alone(article: str, ask: Ask[T], taken: Iterable[Place] = _NONE) -> Found:
    """The items of an article that are not `taken`."""
    count = ask.found.rows[article].many
    places = [(article, n) for n in range(count)]
    if taken:
        places = [place for place in places if place not in taken]
    key = ask.key(article)
    numbers = [n for _, n in places]
    return Found([(place,) for place in places], key and of_text(f"{numbers} {key}"))


def _group_key(group: Group, ask: Ask[T]) -> str | None:
    return of_lines([repr(group), *map(ask.key, sorted({i for i, _ in group}))])


def _row(one: Found, bound: Bound) -> list[Any]:
    """Numbers of the articles and of their items; of several groups each has one."""
    at = {i: n for n, i in enumerate(bound.articles)}
    places = list(chain.from_iterable(one.groups))
    return [one.key, len(one.groups) == 1, [at[i] for i, _ in places], [n for _, n in places]]


def _read(bound: Bound, row: Sequence[Any], ask: Ask[T]) -> Iterator[Found]:
    names, (clusters, found) = bound.articles, row
    for key in clusters:
        ask.ground.recall.stays(f"{ask.table} together", key)
    for key, one, articles, numbers in found:
        places = tuple([(names[a], n) for a, n in zip(articles, numbers, strict=True)])
        yield Found((places,) if one else [(place,) for place in places], key)


# --- items that pairs bind ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Items bound by pairs, and these pairs by number of the item."""

    places: tuple[Place, ...]
    pairs: tuple[tuple[float, int, int], ...]


def _clusters(bound: Bound, ask: Ask[T]) -> list[_Cluster]:
    order = {i: n for n, i in enumerate(bound.articles)}
    numbered = [
        (score, (order[one], n), (order[other], m))
        for score, (one, n), (other, m) in chain(ask.found.pairs(bound.articles), bound.others)
    ]
    sets = Sets(sorted({place for _, one, other in numbered for place in (one, other)}))
    for _, one, other in numbered:
        sets.join(one, other)
    members = sets.all()
    of = {place: n for n, row in enumerate(members) for place in row}
    at = {place: n for row in members for n, place in enumerate(row)}
    pairs: list[list[tuple[float, int, int]]] = [[] for _ in members]
    for score, one, other in numbered:
        pairs[of[one]].append((score, at[one], at[other]))
    return [
        _Cluster(tuple((bound.articles[a], n) for a, n in row), tuple(sorted(own)))
        for row, own in zip(members, pairs, strict=True)
    ]


def _cluster_key(one: _Cluster, ask: Ask[T]) -> str | None:
    articles = dict.fromkeys(i for i, _ in one.places)
    return of_lines([repr(one.places), repr(one.pairs), *map(ask.key, articles)])


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
