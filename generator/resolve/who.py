"""Who is who, known again: only circles around which something changed are decided anew."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress

from generator.fingerprint import of_bytes, of_text
from generator.recall import Recall
from generator.records import Cast, Reading
from generator.resolve.casting import BETWEEN, Entry, cast_of, entries
from generator.resolve.circles import Circle, Member, circles, near_within
from generator.resolve.drafts import Draft, draft
from generator.resolve.longer_names import KNOWN
from generator.resolve.nearness import Near
from generator.resolve.roster import Roster, last
from generator.resolve.same_actor import joined

MANY = 1_500
"""Fewer articles than this are gone through faster than processes start."""
_CAST, ACTORS = "cast", "actors"
"""Tables: by the key of a reading, and by the key of a circle."""


@dataclass(slots=True)
class World:
    """What decides who is who."""

    readings: Mapping[str, Reading]
    near: Near
    keys: Mapping[str, str | None]
    """Of the readings, in the order in which they first told."""
    processes: int
    recall: Recall

    def entries(self, articles: Iterable[str]) -> dict[str, list[Entry]]:
        rows = self.recall.keyed(
            _CAST, {i: self.keys[i] for i in articles}, self._entries, self.processes, MANY
        )
        return {i: [Entry(*row) for row in own] for i, own in rows.items()}

    def _entries(self, article: str) -> list[Entry]:
        return entries(self.readings[article])


def roster(world: World) -> tuple[Roster, dict[int, list[Draft]]]:
    """Everybody, and the drafts of those who are new, by the number of their circle."""
    ids, recall = list(world.keys), world.recall
    keys = [key or "" for key in world.keys.values()]
    near = [_around(world.near.get(i, ())) if recall.keeps else "" for i in ids]
    before = _before(recall) if all(keys) else None
    if before is None:
        old, told = Roster(ids), world.entries(ids)
        known = _known_surnames(told)
    else:
        old, told, known = _others(before, world, near)
    recall.carry(_CAST, keys)
    recall.carry(ACTORS, old.circle_keys)
    old.keys, old.near = keys, near
    return old, _joined(old, circles(told), known, world)


def _around(others: Iterable[str]) -> str:
    return of_text("\n".join(others))


def _before(recall: Recall) -> Roster | None:
    """The last run's, if all that it refers to is there."""
    found, known = last(recall), recall.before.get(ACTORS, {})
    return found if found and all(map(known.__contains__, found.circle_keys)) else None


def _others(
    before: Roster, world: World, near: Sequence[str]
) -> tuple[Roster, dict[str, list[Entry]], frozenset[str]]:
    """What stands as it was; everybody in the other circles; the last names known by now."""
    was = dict(zip(before.articles, before.keys, strict=True))
    now = {i: key or "" for i, key in world.keys.items()}
    gone = {i for i, key in was.items() if now.get(i) != key}
    new = world.entries([i for i, key in now.items() if was.get(i) != key])
    number = {i: n for n, i in enumerate(before.articles)}
    touched = before.circles_of_articles(number[i] for i in gone)
    marks = {m for row in new.values() for e in row for m in (*e.marks, *e.calls, *e.answers)}
    touched |= before.circles_of_marks(marks)
    stood = dict(zip(before.articles, before.near, strict=True))
    moved = [number[i] for i, own in zip(now, near, strict=True) if stood.get(i, own) != own]
    told = {**_entries_of(before, touched, gone, world), **new}
    others = compress(before.known, (n not in touched for n in range(len(before.known))))
    known = _last_names(others) | _known_surnames(told)
    if more := _asked_anew(before, touched, moved, known, world):
        touched |= more
        told = {**_entries_of(before, touched, gone, world), **new}
    order = {i: n for n, i in enumerate(now)}
    told = {i: told[i] for i in sorted(told, key=order.__getitem__)}
    return before.without(touched, list(now)), told, known


def _entries_of(
    before: Roster, touched: set[int], gone: set[str], world: World
) -> dict[str, list[Entry]]:
    """Those whom articles that stand name in these circles."""
    named: dict[str, set[str]] = {}
    for article, key in chain.from_iterable(before.members(touched).values()):
        if article not in gone:
            named.setdefault(article, set()).add(key)
    rows = world.entries(named)
    return {i: [e for e in row if e.key in named[i]] for i, row in rows.items()}


def _last_names(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(row.split(BETWEEN) for row in rows if row))


def _asked_anew(
    before: Roster, touched: set[int], moved: Sequence[int], known: frozenset[str], world: World
) -> set[int]:
    """Other circles around which articles moved, or last names came to be known, with a new key."""
    names = _last_names(before.known) ^ known
    asked = before.circles_of_articles(moved) if moved else set()
    if names:
        rows = enumerate(before.words)
        asked.update(n for n, row in rows if row and not names.isdisjoint(row.split(BETWEEN)))
    asked = {n for n in asked - touched if before.around[n]}
    found = set()
    for n, members in before.members(asked).items():
        circle = Circle(members, [], True)
        words = frozenset(filter(None, before.words[n].split(BETWEEN)))
        if _key(circle, words & known, world) != before.circle_keys[n]:
            found.add(n)
    return found


# --- those that are decided anew -----------------------------------------------------------------


def _joined(
    old: Roster, every: list[Circle], known: frozenset[str], world: World
) -> dict[int, list[Draft]]:
    """Adds these circles; their drafts by number."""
    recall = world.recall
    words = [_words(circle) for circle in every]
    keys = [_key(c, w & known, world) for c, w in zip(every, words, strict=True)]
    drafted = _drafted(every, known, world)
    first = len(old.circle_keys)
    number = {i: n for n, i in enumerate(old.articles)}
    found: dict[int, list[Draft]] = {}
    rows = recall.before.get(ACTORS, {})
    told = recall.now.setdefault(ACTORS, {})
    for n, (circle, key) in enumerate(zip(every, keys, strict=True), first):
        row = rows.get(key or "")
        own = found[n] = drafts_of(row) if row is not None else drafted(circle)
        texts = [_text(one) for one in own] if key else []
        if key:
            told[key] = row if row is not None else b"[%s]" % b",".join(texts)
        old.circle_keys.append(key or "")
        old.around.append(int(circle.around))
        old.words.append(BETWEEN.join(sorted(words[n - first])))
        old.known.append(BETWEEN.join(sorted(_known_surnames({"": circle.named}))))
        marks = {m for e in circle.named for m in (*e.marks, *e.calls, *e.answers)}
        old.marks.extend(marks)
        old.marked.extend([n] * len(marks))
        often = {m: e.mentions for m, e in zip(circle.members, circle.named, strict=True)}
        for place, one in enumerate(own):
            _add(old, n, place, one, of_bytes(texts[place]) if key else "", number, often)
    return found


def _add(
    old: Roster,
    circle: int,
    place: int,
    one: Draft,
    digest: str,
    number: Mapping[str, int],
    often: Mapping[Member, int],
) -> None:
    old.circle.append(circle)
    old.place.append(place)
    old.type.append(one.type)
    old.name.append(one.name)
    old.slug.append(one.slug)
    old.last.append(one.last)
    old.mentions.append(one.mentions)
    old.paged.append(int(one.paged))
    old.documents.append(len({article for article, _ in one.members}))
    old.digest.append(digest)
    old.casts.append(len(one.members))
    for article, key in one.members:
        old.article.append(number[article])
        old.cast.append(key)
        old.often.append(often[article, key])


def _drafted(
    every: list[Circle], known: frozenset[str], world: World
) -> Callable[[Circle], list[Draft]]:
    casts: dict[str, dict[str, Cast]] = {}

    def cast(member: Member) -> Cast:
        article, key = member
        if article not in casts:
            casts[article] = cast_of(world.readings[article])
        return casts[article][key]

    def drafted(circle: Circle) -> list[Draft]:
        own = {member: cast(member) for member in sorted(circle.members)}
        place = {member: n for n, member in enumerate(circle.members)}
        entry = dict(zip(circle.members, circle.named, strict=True))
        groups = joined(own, world.near, known) if len(own) > 1 else [circle.members]
        groups = [sorted(group, key=place.__getitem__) for group in groups]
        return [draft(group, own, entry, world.readings.__getitem__) for group in groups]

    return drafted


def drafts_of(row: bytes) -> list[Draft]:
    """What was kept of a circle."""
    return [
        Draft(*one)._replace(members=[(article, key) for article, key in one[-1]])
        for one in json.loads(row)
    ]


def _text(one: Draft) -> bytes:
    return json.dumps(one, separators=(",", ":")).encode("ascii")


def _words(circle: Circle) -> frozenset[str]:
    """Last names in it that count where they are known."""
    if not circle.around:
        return frozenset()
    return frozenset(chain.from_iterable(e.name.split(BETWEEN)[2:] for e in circle.named))


def _known_surnames(told: Mapping[str, Sequence[Entry]]) -> frozenset[str]:
    """Of people whom several articles name in full."""
    often = Counter(entry.name for row in told.values() for entry in row if entry.name)
    return frozenset(name.split(BETWEEN)[-1] for name, many in often.items() if many >= KNOWN)


def _key(circle: Circle, known: frozenset[str], world: World) -> str | None:
    """A digest of all that decides who is who in it; `known` are those of its last names."""
    if not world.recall.keeps:
        return None
    keys = world.keys
    rows = [(article, key, keys[article]) for article, key in circle.members]
    if any(own is None for _, _, own in rows):
        return None
    return world.recall.prints.of(rows, near_within(circle, world.near), sorted(known))
