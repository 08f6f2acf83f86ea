"""Which articles rest on another one of the library, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from generator.recall import Recall
from generator.records import Reading
from generator.resolve.alone import Alone
from generator.resolve.copied import known_copies
from generator.resolve.credits import Credits, outlet_key
from generator.resolve.nearness import Near
from generator.resolve.order import Key, first_told
from generator.resolve.rewritten import rewrites
from generator.resolve.sets import Sets
from generator.resolve.short_copies import short_copies


@dataclass(frozen=True, slots=True)
class Rests:
    on: str
    """Id of the article that told it first."""
    how: Literal["copy", "rewrite", "credit"]


def resting(
    real: Mapping[str, Reading],
    near: Near,
    alone: Mapping[str, Alone],
    credits: Mapping[str, Credits],
    owned: Mapping[str, Mapping[str, str]],
    processes: int = 1,
    recall: Recall | None = None,
) -> dict[str, Rests]:
    """By article id; the first of several copies rests on none of them."""
    found: dict[str, Rests] = {}
    for article, rests in (
        *_copied(real, near, alone, credits, processes, recall),
        *_credited(real, credits, owned),
    ):
        if article not in found and not _leads_back(article, rests.on, found):
            found[article] = rests
    return found


def _copied(
    real: Mapping[str, Reading],
    near: Near,
    alone: Mapping[str, Alone],
    credits: Mapping[str, Credits],
    processes: int,
    recall: Recall | None,
) -> Iterator[tuple[str, Rests]]:
    """Copies word for word, and those told again sentence by sentence."""
    recall = recall or Recall(keeps=False)
    keys = recall.keys([reading.article for reading in real.values()])
    same = list(
        known_copies({i: alone[i] for i in real}, dict(zip(real, keys, strict=True)), recall)
    )
    alike, verbatim = Sets(sorted(real)), Sets(sorted(real))
    for a, b in same:
        verbatim.join(a, b)
        alike.join(a, b)
    told_again = rewrites(real, near, alone, set(same), processes, recall)
    for a, b in chain(told_again, short_copies(real, near, alone, set(same))):
        alike.join(a, b)
    for members in alike.all():
        first, *others = _first_first(members, real, credits)
        for i in others:
            copied = verbatim.find(i) == verbatim.find(first)
            yield i, Rests(first, "copy" if copied else "rewrite")


def _first_first(
    members: list[str], real: Mapping[str, Reading], credits: Mapping[str, Credits]
) -> list[str]:
    """Behind all others whoever credits one of them, whatever his date: he says so himself.

    The rest by date; the longest first where one states none: who copies leaves out.
    """
    outlets = {i: outlet_key(o.text) for i in members if (o := real[i].article.outlet)}
    dated = all(real[i].article.published for i in members)

    def place(i: str) -> tuple[bool, int, Key]:
        named = {*credits[i].wired, *(key for _, key in credits[i].said)}
        credited = bool(named & {key for j, key in outlets.items() if j != i})
        return (credited, 0 if dated else -len(real[i].article.text), first_told(real[i]))

    return sorted(members, key=place)


def _credited(
    real: Mapping[str, Reading],
    credits: Mapping[str, Credits],
    owned: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, Rests]]:
    for i in sorted(real, key=lambda i: first_told(real[i])):
        for key in credits[i].lead:
            if key in owned[i]:
                yield i, Rests(owned[i][key], "credit")


def _leads_back(article: str, on: str, found: Mapping[str, Rests]) -> bool:
    """Whether what it rests on rests on it in turn."""
    at: str | None = on
    while at is not None and at != article:
        at = found[at].on if at in found else None
    return at == article


def owned_by_outlet(real: Mapping[str, Reading], near: Near) -> dict[str, dict[str, str]]:
    """Article id → key of an outlet → the first article of that outlet near it."""
    keys = {i: outlet_key(o.text) for i, r in real.items() if (o := r.article.outlet)}
    found: dict[str, dict[str, str]] = {i: {} for i in real}
    for i in real:
        others = (j for j in near.get(i, ()) if j in keys and keys[j] != keys.get(i))
        for j in sorted(others, key=lambda j: first_told(real[j])):
            found[i].setdefault(keys[j], j)
    return found
