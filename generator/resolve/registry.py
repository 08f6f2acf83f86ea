"""Who is who over all articles. Ambiguity splits, never merges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.kept_actors import Actors, Heads, Named, Rest, Source
from generator.recall import Recall
from generator.records import Actor, Mention, Reading, Span
from generator.resolve.circles import Member
from generator.resolve.decided import ACTORS, World, drafts_of
from generator.resolve.drafts import Draft, roles_of
from generator.resolve.listed import listed, minted, told_apart
from generator.resolve.nearness import Near
from generator.resolve.order import first_told
from generator.resolve.roster import Roster, keep
from generator.resolve.who import roster

Mentioned = tuple[tuple[int, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Registry:
    actors: Mapping[str, Actor]
    of: Mapping[Member, str]
    """(article id, `Cast.key`) → `Actor.id`."""
    mentions: Mapping[str, Mentioned]
    """Article id → where its mentions begin, and whom they mean, in the order of the text."""
    often: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Article id → how often it mentions each of them."""

    def within(self, article: str, span: Span) -> tuple[str, ...]:
        """The actors named inside a span, each once, in the order of the text."""
        starts, actors = self.mentions[article]
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(dict.fromkeys(actors[low:high]))

    def actor(self, article: str, key: str | None) -> str | None:
        return None if key is None else self.of.get((article, key))

    def among(self, article: str, keys: Iterable[str]) -> tuple[str, ...]:
        """The actors of an article's keys, each once, in the given order."""
        found = (self.of.get((article, key)) for key in keys)
        return tuple(dict.fromkeys(a for a in found if a is not None))

    def named(self, article: str) -> list[Named]:
        """Everybody whom an article names, by the key of the cast."""
        if isinstance(self.actors, Actors):
            return self.actors.named(article)
        rows = sorted((key, actor) for (i, key), actor in self.of.items() if i == article)
        return [(key, a, self.actors[a].name, self.actors[a].type) for key, a in rows]


def registry(
    readings: Mapping[str, Reading],
    near: Near,
    processes: int = 1,
    recall: Recall | None = None,
) -> Registry:
    """Every named actor once; descriptions ("critics") are nobody in particular and stay out."""
    recall = recall or Recall(keeps=False)
    ids = sorted(readings, key=lambda i: first_told(readings[i]))
    keys = dict(zip(ids, recall.keys([readings[i] for i in ids], processes), strict=True))
    found, new = roster(World(readings, near, keys, processes, recall))
    keep(recall, found)
    own = minted(found)
    order = listed(found, own)
    casts = _Casts(found, own, order)
    known = recall.now.get(ACTORS, {})
    heads = Heads(
        own, found.name, found.type, found.mentions, found.paged, found.documents, found.receipts
    )
    distinct = told_apart(found, own)

    def digest(number: int) -> str:
        """All that an actor but his ties depends on; "" where nothing is kept."""
        told = found.digest[number]
        return told and "\0".join((told, own[number], *distinct(number)))

    drafts = _Drafts(found, new, known)
    source = Source(drafts.rest, distinct, casts.owners, casts.naming, digest)
    often = _Often(casts)
    return Registry(Actors(order, heads, source), casts, _Mentions(readings, casts), often)


class _Drafts:
    """What is told of each actor, read when somebody asks."""

    def __init__(
        self, found: Roster, new: Mapping[int, list[Draft]], known: Mapping[str, bytes]
    ) -> None:
        """`new` are those of circles that were decided now, by number; `known` all that are kept,
        by the key of the circle."""
        self._roster, self._known = found, known
        self._read = dict(new)

    def rest(self, number: int) -> Rest:
        circle, place = self._roster.circle[number], self._roster.place[number]
        if circle not in self._read:
            self._read[circle] = drafts_of(self._known[self._roster.circle_keys[circle]])
        told = self._read[circle][place]
        return Rest(
            tuple(told.aliases),
            roles_of(told.roles) if told.roles else (),
            tuple(dict.fromkeys([article for article, _ in told.members])),
            tuple(told.members),
        )


class _Casts(Mapping[Member, str]):
    """Whom each cast means; put together article by article when somebody asks."""

    def __init__(self, found: Roster, ids: list[str], order: list[int]) -> None:
        self._roster, self._ids = found, ids
        self._number = {i: n for n, i in enumerate(found.articles)}
        self._rows: list[list[tuple[int, int]]] = [[] for _ in found.articles]
        starts = found.starts()
        for n in order:
            for cast in range(starts[n], starts[n + 1]):
                self._rows[found.article[cast]].append((cast, n))
        self._starts = starts
        self._owners: dict[str, dict[str, str]] = {}

    def naming(self, actor: int) -> list[str]:
        """The articles that name an actor, by his number."""
        casts = slice(self._starts[actor], self._starts[actor + 1])
        numbers = dict.fromkeys(self._roster.article[casts])
        return [self._roster.articles[n] for n in numbers]

    def owners(self, article: str) -> Mapping[str, str]:
        """Key of each of its casts → `Actor.id`, in the order in which actors are listed."""
        known = self._owners.get(article)
        if known is None:
            number = self._number.get(article)
            rows = () if number is None else self._rows[number]
            keys = self._roster.cast
            known = self._owners[article] = {keys[cast]: self._ids[n] for cast, n in rows}
        return known

    def often(self, article: str) -> dict[str, int]:
        """How often the article mentions each actor whom it names."""
        found: dict[str, int] = {}
        for cast, n in sorted(self._rows[self._number[article]], key=self._by_key):
            actor = self._ids[n]
            found[actor] = found.get(actor, 0) + self._roster.often[cast]
        return found

    def _by_key(self, row: tuple[int, int]) -> str:
        return self._roster.cast[row[0]]

    @property
    def articles(self) -> list[str]:
        return self._roster.articles

    def __getitem__(self, member: Member) -> str:
        return self.owners(member[0])[member[1]]

    def get(self, member: Member, default: object = None) -> object:  # type: ignore[override]
        return self.owners(member[0]).get(member[1], default)

    def __iter__(self) -> Iterator[Member]:
        return ((i, key) for i in self.articles for key in self.owners(i))

    def __len__(self) -> int:
        return len(self._roster.cast)


class _Often(Mapping[str, Mapping[str, int]]):
    def __init__(self, casts: _Casts) -> None:
        self._casts = casts

    def __getitem__(self, article: str) -> Mapping[str, int]:
        return self._casts.often(article)

    def __iter__(self) -> Iterator[str]:
        return iter(self._casts.articles)

    def __len__(self) -> int:
        return len(self._casts.articles)


class _Mentions(Mapping[str, Mentioned]):
    """Those of an article, looked up when somebody asks for them."""

    def __init__(self, readings: Mapping[str, Reading], casts: _Casts) -> None:
        self._readings, self._casts = readings, casts
        self._known: dict[str, Mentioned] = {}

    def __getitem__(self, article: str) -> Mentioned:
        if article not in self._known:
            self._known[article] = _mentioned(self._readings[article], self._casts.owners(article))
        return self._known[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


def _mentioned(reading: Reading, of: Mapping[str, str]) -> Mentioned:
    rows = sorted((m.span.start, of[m.actor]) for m in reading.of(Mention) if m.actor in of)
    return tuple(start for start, _ in rows), tuple(actor for _, actor in rows)
