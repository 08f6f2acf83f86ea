"""Actors by id, in the order in which they are listed; most of one is read when somebody looks.

What is asked of all of them (id, name, type, whether there is a page) is there from the start. A
digest tells an actor from what he was, without reading him.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from generator.fingerprint import of_text
from generator.on_asking import OnDemand
from generator.records import Actor, ActorType, Edge, RoleSaid

Named = tuple[str, str, str, ActorType]
"""Key of the cast, the actor's id, name and type."""


class Rest(NamedTuple):
    """What is read of an actor on demand."""

    aliases: tuple[str, ...]
    roles: tuple[RoleSaid, ...]
    articles: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]


class Heads(NamedTuple):
    """What is known of every actor, each column by number."""

    ids: Sequence[str]
    names: Sequence[str]
    types: Sequence[str]
    mentions: Sequence[int]
    paged: Sequence[int]
    documents: Sequence[int]
    receipts: Sequence[int]


class Source(NamedTuple):
    """Where all else of an actor comes from, by number."""

    rest: Callable[[int], Rest]
    distinct: Callable[[int], tuple[str, ...]]
    owners: Callable[[str], Mapping[str, str]]
    """Of an article key of each cast → `Actor.id`, in the order of the list."""
    articles: Callable[[int], Sequence[str]]
    """That name him, each once."""
    digest: Callable[[int], str]
    """All but the ties, in words; "" where nothing is kept."""


class Ties(NamedTuple):
    edges: Callable[[str, Sequence[str]], tuple[Edge, ...]]
    """Of an actor, by his id and the articles that name him."""
    digest: Callable[[Sequence[str]], str]
    """The same of the ties of one whom these articles name; "" where nothing is kept."""


_NO_TIES = Ties(lambda _actor, _articles: (), lambda _: "none")


class Actors(Mapping[str, Actor]):
    __slots__ = ("_found", "_heads", "_numbers", "_source", "_ties")

    def __init__(
        self, order: Sequence[int], heads: Heads, source: Source, ties: Ties = _NO_TIES
    ) -> None:
        """`order` are the numbers as they are listed."""
        self._numbers = dict(zip(map(heads.ids.__getitem__, order), order, strict=True))
        self._heads, self._source, self._ties = heads, source, ties
        self._found: dict[str, Actor] = {}

    def __getitem__(self, id_: str) -> Actor:
        found = self._found.get(id_)
        if found is None:
            found = self._found[id_] = self._made(self._numbers[id_], id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._numbers

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type, tuple[dict[str, Actor]]]:
        return dict, (dict(self),)

    def with_ties(self, ties: Ties) -> Actors:
        return Actors([*self._numbers.values()], self._heads, self._source, ties)

    def owners(self, article: str) -> Mapping[str, str]:
        """Whom it names: key of each cast → `Actor.id`, in the order of these actors."""
        return self._source.owners(article)

    def named(self, article: str) -> list[Named]:
        """Everybody whom an article names, by the key of the cast."""
        names, types = self._heads.names, self._heads.types
        rows = ((key, i, self._numbers[i]) for key, i in sorted(self.owners(article).items()))
        return [(key, i, names[n], types[n]) for key, i, n in rows]  # type: ignore[misc]

    def documents(self, id_: str) -> int:
        """How many articles name him."""
        return self._heads.documents[self._numbers[id_]]

    def receipts(self) -> int:
        """How many places the roles of all stand at."""
        return sum(map(self._heads.receipts.__getitem__, self._numbers.values()))

    def number(self, id_: str) -> int:
        return self._numbers[id_]

    def digest(self, id_: str) -> str | None:
        """Tells him, with his ties, from any other actor; None where nothing is kept."""
        number = self._numbers[id_]
        if not (own := self._source.digest(number)):
            return None
        tied = self._ties.digest(self._source.articles(number))
        return of_text(f"{own} {tied}") if tied else None

    def together(self, article: str) -> str:
        """Tells whom the article names, and in which sentences, from anything else."""
        if not (told := self._ties.digest((article,))):
            raise KeyError(article)
        return told

    def _made(self, number: int, id_: str) -> Actor:
        heads, put = self._heads, object.__setattr__
        found = object.__new__(_KeptActor)
        put(found, "id", id_)
        put(found, "name", heads.names[number])
        put(found, "type", heads.types[number])
        put(found, "mentions", heads.mentions[number])
        put(found, "paged", bool(heads.paged[number]))
        put(found, "wikidata", "")
        put(found, "_more", (number, self._source, self._ties))
        return found


class _KeptActor(Actor):
    """An actor like any other, and equal to one."""

    __slots__ = ("_more",)
    plain = Actor

    def __getattr__(self, name: str) -> Any:
        if name not in _READ:
            raise AttributeError(name)
        number, source, ties = self._more
        put = object.__setattr__
        if name == "distinct":
            put(self, name, source.distinct(number))
        elif name == "edges":
            put(self, name, ties.edges(self.id, source.articles(number)))
        else:
            for field, value in zip(Rest._fields, source.rest(number), strict=True):
                put(self, field, value)
        return getattr(self, name)

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _NAMES)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Actor):
            return NotImplemented
        return self._values() == tuple(getattr(other, name) for name in _NAMES)

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return repr(Actor(*self._values()))

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return Actor, self._values()


_NAMES = tuple(field.name for field in fields(Actor))
_READ = frozenset(("distinct", "edges", *Rest._fields))


def owners_of(
    actors: Mapping[str, Actor], articles: Collection[str]
) -> Mapping[str, Mapping[str, str]]:
    """By article whom it names: key of each cast → `Actor.id`; of any mapping of actors."""
    if isinstance(actors, Actors):
        return OnDemand(articles, actors.owners)
    found: dict[str, dict[str, str]] = {}
    for actor in actors.values():
        for article, key in actor.keys:
            found.setdefault(article, {})[key] = actor.id
    return found


def documents_of(actors: Mapping[str, Actor], id_: str) -> int:
    """How many articles name him."""
    if isinstance(actors, Actors):
        return actors.documents(id_)
    return len(actors[id_].articles)


def receipts_of(actors: Mapping[str, Actor]) -> int:
    """How many places the roles of all stand at."""
    if isinstance(actors, Actors):
        return actors.receipts()
    return sum(len(role.receipts) for actor in actors.values() for role in actor.roles)
