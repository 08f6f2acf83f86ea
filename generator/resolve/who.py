"""Who is who, known again: only circles around which something changed are decided anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, compress

from generator.fingerprint import of_text
from generator.recall import Recall
from generator.resolve.casting import BETWEEN, Entry
from generator.resolve.circles import Circle, circles
from generator.resolve.decided import ACTORS, MEMBERS, World, decided, key_of, known_surnames
from generator.resolve.drafts import Draft
from generator.resolve.roster import Roster, last


def roster(world: World) -> tuple[Roster, dict[int, list[Draft]]]:
    """Everybody, and the drafts of those who are new, by the number of their circle."""
    ids, recall = list(world.keys), world.recall
    keys = [key or "" for key in world.keys.values()]
    near = [_around(world.near.get(i, ())) if recall.keeps else "" for i in ids]
    before = _before(recall) if all(keys) else None
    if before is None:
        old, told = Roster(ids), world.entries(ids)
        known = known_surnames(told)
    else:
        old, told, known = _others(before, world, near)
    for table in (ACTORS, MEMBERS):
        recall.carry(table, old.circle_keys)
    old.keys, old.near = keys, near
    return old, decided(old, circles(told), known, world)


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
    known = _last_names(others) | known_surnames(told)
    if more := _asked_anew(before, touched, moved, known, world):
        touched |= more
        told = {**_entries_of(before, touched, gone, world), **new}
    order = {i: n for n, i in enumerate(now)}
    told = {i: told[i] for i in sorted(told, key=order.__getitem__)}
    return before.without(touched, list(now)), told, known


def _entries_of(
    before: Roster, touched: set[int], gone: set[str], world: World
) -> dict[str, list[Entry]]:
    """Those whom articles that stand name in these circles, of each in the order of the keys."""
    found: dict[str, list[Entry]] = {}
    others: dict[str, set[str]] = {}
    unread = set()
    for n in touched:
        if (rows := world.members(before.circle_keys[n], gone)) is None:
            unread.add(n)
        for article, entry in rows or ():
            found.setdefault(article, []).append(entry)
    for article, key in chain.from_iterable(before.members(unread).values()):
        if article not in gone:
            others.setdefault(article, set()).add(key)
    for article, row in world.entries(others).items():
        found.setdefault(article, []).extend(e for e in row if e.key in others[article])
    return {article: sorted(row) for article, row in found.items()}


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
        if key_of(circle, words & known, world) != before.circle_keys[n]:
            found.add(n)
    return found
