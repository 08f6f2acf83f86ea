"""Who is who over all articles. Ambiguity splits, never merges."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.links import digest
from generator.recall import Recall
from generator.records import Actor, Cast, Mention, Reading, Span
from generator.resolve.casting import BETWEEN, Entry, cast_of, entries
from generator.resolve.circles import Circle, Member, circles, near_within
from generator.resolve.drafts import Draft, draft, roles_of
from generator.resolve.longer_names import KNOWN
from generator.resolve.nearness import Near
from generator.resolve.order import first_told
from generator.resolve.same_actor import joined

NAMESAKES = 60
"""Bearers of one last name that are listed with each other. Of 450 articles' persons no more than
45 share one; of thousands of Smiths these are the ones whose first names are most alike."""
MANY = 1_500
"""Fewer articles than this are gone through faster than processes start."""
_TYPES = ("person", "organisation", "place")
Named = tuple[tuple[int, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Registry:
    actors: Mapping[str, Actor]
    of: Mapping[Member, str]
    """(article id, `Cast.key`) → `Actor.id`."""
    mentions: Mapping[str, Named]
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
    rows = recall.keyed("cast", keys, lambda i: entries(readings[i]), processes, MANY)
    told = {i: [Entry(*row) for row in rows[i]] for i in ids}
    order = {i: n for n, i in enumerate(ids)}
    drafts = _drafts(told, keys, readings, near, recall)
    drafts.sort(key=lambda d: (_TYPES.index(d.type), order[d.members[0][0]], d.members[0][1]))
    own = _minted(drafts)
    actors = [_actor(*known) for known in zip(own, drafts, _told_apart(drafts, own), strict=True)]
    of = {member: actor.id for actor in actors for member in actor.keys}
    listed = sorted(actors, key=lambda a: (not a.paged, -len(a.articles), -a.mentions, a.id))
    often = {i: _often(i, row, of) for i, row in told.items()}
    return Registry({a.id: a for a in listed}, of, _Mentions(readings, of), often)


def _often(article: str, told: Iterable[Entry], of: Mapping[Member, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in told:
        actor = of[article, entry.key]
        found[actor] = found.get(actor, 0) + entry.mentions
    return found


class _Mentions(Mapping[str, Named]):
    """Those of an article, looked up when somebody asks for them."""

    def __init__(self, readings: Mapping[str, Reading], of: Mapping[Member, str]) -> None:
        self._readings = readings
        self._of = of
        self._known: dict[str, Named] = {}

    def __getitem__(self, article: str) -> Named:
        if article not in self._known:
            self._known[article] = _named(self._readings[article], self._of)
        return self._known[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


def _named(reading: Reading, of: Mapping[Member, str]) -> Named:
    article = reading.article.id
    rows = sorted(
        (m.span.start, of[article, m.actor])
        for m in reading.of(Mention)
        if (article, m.actor) in of
    )
    return tuple(start for start, _ in rows), tuple(actor for _, actor in rows)


# --- who is who --------------------------------------------------------------------------------


def _drafts(
    told: Mapping[str, Sequence[Entry]],
    keys: Mapping[str, str | None],
    readings: Mapping[str, Reading],
    near: Near,
    recall: Recall,
) -> list[Draft]:
    """One of each actor; of a circle of which nothing changed, known again."""
    every = circles(told)
    known = _known_surnames(told)
    casts: dict[str, dict[str, Cast]] = {}

    def cast(member: Member) -> Cast:
        article, key = member
        if article not in casts:
            casts[article] = cast_of(readings[article])
        return casts[article][key]

    def drafted(number: int) -> list[Draft]:
        circle = every[number]
        own = {member: cast(member) for member in sorted(circle.members)}
        place = {member: n for n, member in enumerate(circle.members)}
        entry = dict(zip(circle.members, circle.named, strict=True))
        groups = joined(own, near, known) if len(own) > 1 else [circle.members]
        groups = [sorted(group, key=place.__getitem__) for group in groups]
        return [draft(group, own, entry, readings.__getitem__) for group in groups]

    whole = {n: _key(circle, keys, near, known, recall) for n, circle in enumerate(every)}
    found = recall.keyed_at_once("actors", whole, lambda new: [drafted(n) for n in new])
    return [_draft(row) for rows in found.values() for row in rows]


def _draft(row: Sequence[Any]) -> Draft:
    """What JSON gives back of one."""
    return Draft(*row)._replace(members=[(article, key) for article, key in row[-1]])


def _known_surnames(told: Mapping[str, Sequence[Entry]]) -> frozenset[str]:
    """Of people whom several articles name in full."""
    often = Counter(entry.name for row in told.values() for entry in row if entry.name)
    return frozenset(name.split(BETWEEN)[-1] for name, many in often.items() if many >= KNOWN)


def _key(
    circle: Circle,
    keys: Mapping[str, str | None],
    near: Near,
    known: frozenset[str],
    recall: Recall,
) -> str | None:
    """A digest of all that decides who is who in it."""
    if not recall.keeps:
        return None
    rows = [(article, key, keys[article]) for article, key in circle.members]
    if any(own is None for _, _, own in rows):
        return None
    surnames: set[str] = set()
    if circle.around:
        surnames.update(*(entry.name.split(BETWEEN)[2:] for entry in circle.named))
    return recall.prints.of(rows, near_within(circle, near), sorted(known & surnames))


def _actor(id_: str, found: Draft, distinct: tuple[str, ...]) -> Actor:
    return Actor(
        id=id_,
        name=found.name,
        type=found.type,
        aliases=tuple(found.aliases),
        roles=roles_of(found.roles) if found.roles else (),
        articles=tuple(dict.fromkeys([article for article, _ in found.members])),
        keys=tuple(found.members),
        mentions=found.mentions,
        distinct=distinct,
        paged=found.paged,
    )


# --- all of them -------------------------------------------------------------------------------


def _minted(drafts: Iterable[Draft]) -> list[str]:
    """The id of each: the slug of its name, with a short digest where that is taken."""
    taken: set[str] = set()
    out: list[str] = []
    for found in drafts:
        own = found.slug
        if own in taken:
            own = f"{own}-{digest(found.type, *found.members[0])[:6]}"
        taken.add(own)
        out.append(own)
    return out


def _told_apart(drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Of each the ids of others who bear the same last name: of very many, the nearest."""
    by_last: dict[str, list[str]] = defaultdict(list)
    for found, own in zip(drafts, ids, strict=True):
        if found.type == "person":
            by_last[found.last].append(own)
    for namesakes in by_last.values():
        namesakes.sort()
    for found, own in zip(drafts, ids, strict=True):
        yield _distinct(own, by_last[found.last]) if found.type == "person" else ()


def _distinct(own: str, namesakes: Sequence[str]) -> tuple[str, ...]:
    if len(namesakes) == 1:
        return ()
    if len(namesakes) > NAMESAKES:
        at = bisect_left(namesakes, own) - NAMESAKES // 2
        begin = max(0, min(at, len(namesakes) - NAMESAKES))
        namesakes = namesakes[begin : begin + NAMESAKES]
    return tuple(i for i in namesakes if i != own)
