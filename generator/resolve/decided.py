"""Who is who in a circle, decided from what its articles say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from generator.abreast import each
from generator.fingerprint import of_bytes
from generator.keep.codec import encode, finding_of, name_of
from generator.recall import Recall
from generator.records import Cast, Reading
from generator.resolve.casting import BETWEEN, Entry, cast_of, entries
from generator.resolve.circles import Circle, Member, near_within
from generator.resolve.drafts import Draft, draft
from generator.resolve.longer_names import KNOWN
from generator.resolve.nearness import Near
from generator.resolve.roster import Roster
from generator.resolve.same_actor import joined

MANY = 1_500
"""Fewer articles than this are gone through faster than processes start."""
ACTORS, MEMBERS = "actors", "members"
"""Tables by the key of a circle: what is told of each actor in it, and of each cast."""
_BETWEEN = b"\t"
"""Between the members of a circle."""


@dataclass(slots=True)
class World:
    """What decides who is who."""

    readings: Mapping[str, Reading]
    near: Near
    keys: Mapping[str, str | None]
    """Of the readings, in the order in which they first told."""
    processes: int
    recall: Recall

    read: dict[Member, Any] = field(default_factory=dict)
    """Casts as JSON has them."""
    texts: dict[Member, bytes] = field(default_factory=dict)
    """Members as they were kept."""

    def entries(self, articles: Iterable[str]) -> dict[str, list[Entry]]:
        """Everybody whom these articles name."""
        new = list(articles)
        rows = each(self._entries, new, self.processes, MANY)
        return dict(zip(new, rows, strict=True))

    def _entries(self, article: str) -> list[Entry]:
        return entries(self.readings[article])

    def members(self, key: str, gone: Container[str]) -> list[tuple[str, Entry]] | None:
        """Those of a circle that are not `gone`, with their articles; None where none is kept."""
        row = self.recall.before.get(MEMBERS, {}).get(key)
        if row is None:
            return None
        texts = row.split(_BETWEEN)
        found = []
        for text, told in zip(texts, json.loads(b"[%s]" % b",".join(texts)), strict=True):
            if (article := told[0]) not in gone:
                entry = Entry(*told[1])
                self.read[article, entry.key], self.texts[article, entry.key] = told[2], text
                found.append((article, entry))
        return found


def decided(
    old: Roster, every: list[Circle], known: frozenset[str], world: World
) -> dict[int, list[Draft]]:
    """Adds these circles; their drafts by number."""
    recall = world.recall
    words = [_words(circle) for circle in every]
    keys = [key_of(c, w & known, world) for c, w in zip(every, words, strict=True)]
    drafted, written = _drafting(known, world)
    first = len(old.circle_keys)
    number = {i: n for n, i in enumerate(old.articles)}
    found: dict[int, list[Draft]] = {}
    rows = recall.before.get(ACTORS, {})
    told, members = (recall.now.setdefault(table, {}) for table in (ACTORS, MEMBERS))
    for n, (circle, key) in enumerate(zip(every, keys, strict=True), first):
        row = rows.get(key or "")
        own = found[n] = drafts_of(row) if row is not None else drafted(circle)
        texts = [_text(one) for one in own] if key else []
        if key:
            told[key] = row if row is not None else b"[%s]" % b",".join(texts)
            if len(circle.members) > 1:
                members[key] = _BETWEEN.join(written(circle))
        old.circle_keys.append(key or "")
        old.around.append(int(circle.around))
        old.words.append(BETWEEN.join(sorted(words[n - first])))
        old.known.append(BETWEEN.join(sorted(known_surnames({"": circle.named}))))
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
    old.receipts.append(sum(len(places) for _, places in one.roles))
    old.digest.append(digest)
    old.casts.append(len(one.members))
    for article, key in one.members:
        old.article.append(number[article])
        old.cast.append(key)
        old.often.append(often[article, key])


def _drafting(
    known: frozenset[str], world: World
) -> tuple[Callable[[Circle], list[Draft]], Callable[[Circle], list[bytes]]]:
    """What makes the drafts of a circle, and what writes its members."""
    casts: dict[str, dict[str, Cast]] = {}
    _, read = finding_of(name_of(Cast))

    def cast(member: Member) -> Cast:
        if member in world.read:
            found: Cast = read(world.read[member])
            return found
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

    def written(circle: Circle) -> list[bytes]:
        rows = zip(circle.members, circle.named, strict=True)
        return [
            world.texts[m] if m in world.texts else _member(m, entry, cast(m)) for m, entry in rows
        ]

    return drafted, written


def drafts_of(row: bytes) -> list[Draft]:
    """What was kept of a circle."""
    return [
        Draft(*one)._replace(members=[(article, key) for article, key in one[-1]])
        for one in json.loads(row)
    ]


def _member(member: Member, entry: Entry, cast: Cast) -> bytes:
    told = member[0], entry, encode(cast)[1]
    return json.dumps(told, separators=(",", ":")).encode("ascii")


def _text(one: Draft) -> bytes:
    return json.dumps(one, separators=(",", ":")).encode("ascii")


def _words(circle: Circle) -> frozenset[str]:
    """Last names in it that count where they are known."""
    if not circle.around:
        return frozenset()
    return frozenset(chain.from_iterable(e.name.split(BETWEEN)[2:] for e in circle.named))


def known_surnames(told: Mapping[str, Sequence[Entry]]) -> frozenset[str]:
    """Of people whom several articles name in full."""
    often = Counter(entry.name for row in told.values() for entry in row if entry.name)
    return frozenset(name.split(BETWEEN)[-1] for name, many in often.items() if many >= KNOWN)


def key_of(circle: Circle, known: frozenset[str], world: World) -> str | None:
    """A digest of all that decides who is who in it; `known` are those of its last names."""
    if not world.recall.keeps:
        return None
    keys = world.keys
    rows = [(article, key, keys[article]) for article, key in circle.members]
    if any(own is None for _, _, own in rows):
        return None
    return world.recall.prints.of(rows, near_within(circle, world.near), sorted(known))
