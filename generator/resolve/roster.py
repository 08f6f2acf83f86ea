"""Everybody named, in columns: what is asked of all of them, and kept from one run to the next.

Ten thousand articles name ninety thousand people, bodies and places. Circles in which nothing
changed are carried over by C: nobody goes through them one by one.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import accumulate, compress
from typing import Any

from generator.columns import from_letters, in_letters
from generator.recall import Recall
from generator.resolve.circles import Member

_TABLE = "everybody"
_NUMBERS = "I"


def _numbers() -> array[int]:
    return array(_NUMBERS)


@dataclass(slots=True)
class Roster:
    """Circles, and in them actors, and of these casts; each column one list."""

    articles: list[str] = field(default_factory=list)
    """In the order in which they first told."""
    keys: list[str] = field(default_factory=list)
    """Of the reading of each article."""
    near: list[str] = field(default_factory=list)
    """Of each article what tells by whom it stands."""

    circle_keys: list[str] = field(default_factory=list)
    """A digest of all that decides who is who in it; "" where nothing is kept."""
    around: array[int] = field(default_factory=_numbers)
    words: list[str] = field(default_factory=list)
    """Last names in it that may be known ones, between tabs, where the articles around count."""
    known: list[str] = field(default_factory=list)
    """Last names of people whom several of its articles name in full, between tabs."""

    marks: array[int] = field(default_factory=_numbers)
    """Of every circle all marks, those that call and that answer too."""
    marked: array[int] = field(default_factory=_numbers)
    """Number of the circle of each mark."""

    circle: array[int] = field(default_factory=_numbers)
    """Of each actor the number of the circle."""
    place: array[int] = field(default_factory=_numbers)
    """Which of its circle's it is."""
    type: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    slug: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    mentions: array[int] = field(default_factory=_numbers)
    paged: array[int] = field(default_factory=_numbers)
    documents: array[int] = field(default_factory=_numbers)
    """How many articles name it."""
    receipts: array[int] = field(default_factory=_numbers)
    """How many places its roles stand at."""
    digest: list[str] = field(default_factory=list)
    """Tells all that is known of it from that of any other; "" where nothing is kept."""
    casts: array[int] = field(default_factory=_numbers)
    """How many it has."""

    article: array[int] = field(default_factory=_numbers)
    """Of each cast, actor after actor, the number of the article."""
    cast: list[str] = field(default_factory=list)
    often: array[int] = field(default_factory=_numbers)
    """How often the article mentions it."""

    def starts(self) -> list[int]:
        """Of each actor the number of his first cast, and one behind the last."""
        return [0, *accumulate(self.casts)]

    def circles_of_articles(self, numbers: Iterable[int]) -> set[int]:
        """The circles of everybody whom one of these articles names."""
        wanted = set(numbers)
        casts = compress(range(len(self.article)), map(wanted.__contains__, self.article))
        owner = self.owners()
        return {self.circle[owner[n]] for n in casts}

    def owners(self) -> Sequence[int]:
        """Of each cast the number of the actor."""
        found = _numbers()
        for n, many in enumerate(self.casts):
            if many == 1:
                found.append(n)
            else:
                found.extend((n,) * many)
        return found

    def circles_of_marks(self, marks: set[int]) -> set[int]:
        return set(compress(self.marked, map(marks.__contains__, self.marks)))

    def members(self, circles: set[int]) -> dict[int, list[Member]]:
        """Of these circles the members, in the order of the articles."""
        starts = self.starts()
        found: dict[int, list[tuple[int, str]]] = {}
        for n in compress(range(len(self.circle)), map(circles.__contains__, self.circle)):
            row = range(starts[n], starts[n + 1])
            own = found.setdefault(self.circle[n], [])
            own += [(self.article[m], self.cast[m]) for m in row]
        return {c: [(self.articles[a], k) for a, k in sorted(found[c])] for c in sorted(found)}

    def without(self, circles: set[int], articles: Sequence[str]) -> Roster:
        """The same without some circles, for these articles, none of another named any more."""
        kept = [n not in circles for n in range(len(self.circle_keys))]
        circle = _renumbered(kept)
        actors = list(map(kept.__getitem__, self.circle))
        casts: list[bool] = []
        for alive, many in zip(actors, self.casts, strict=True):
            casts += (alive,) * many
        number = {i: n for n, i in enumerate(articles)}
        article = [number.get(i, 0) for i in self.articles]
        marks = list(map(kept.__getitem__, self.marked))
        own: dict[str, Any] = {}
        for names, mask in (
            (_OF_CIRCLES, kept), (_OF_MARKS, marks), (_OF_ACTORS, actors), (_OF_CASTS, casts),
        ):  # fmt: skip
            for name in names:
                column = getattr(self, name)
                rest = compress(column, mask)
                own[name] = list(rest) if isinstance(column, list) else array(_NUMBERS, rest)
        own["circle"] = array(_NUMBERS, map(circle.__getitem__, own["circle"]))
        own["marked"] = array(_NUMBERS, map(circle.__getitem__, own["marked"]))
        own["article"] = array(_NUMBERS, map(article.__getitem__, own["article"]))
        return Roster(list(articles), **own)


_OF_CIRCLES = ("circle_keys", "around", "words", "known")
_OF_MARKS = ("marks", "marked")
_OF_ACTORS = (
    "circle", "place", "type", "name", "slug", "last", "mentions", "paged", "documents", "receipts",
    "digest", "casts",
)  # fmt: skip
_OF_CASTS = ("article", "cast", "often")


def _renumbered(kept: Sequence[bool]) -> list[int]:
    return [n - 1 for n in accumulate(kept)]


# --- from run to run ---------------------------------------------------------------------------


def last(recall: Recall) -> Roster | None:
    """That of the last run; None where there is none, or another than its articles tell."""
    raw = recall.before.get(_TABLE, {})
    own: dict[str, Any] = {}
    try:
        for name, column in vars_of(Roster()):
            told = json.loads(raw[name])
            own[name] = told if isinstance(column, list) else from_letters(told)
    except (KeyError, ValueError, TypeError):
        return None
    return Roster(**own)


def keep(recall: Recall, roster: Roster) -> None:
    if recall.keeps and all(roster.keys) and all(roster.circle_keys):
        recall.now[_TABLE] = {
            name: json.dumps(column if isinstance(column, list) else in_letters(column)).encode()
            for name, column in vars_of(roster)
        }


def vars_of(roster: Roster) -> Iterator[tuple[str, Any]]:
    return ((f.name, getattr(roster, f.name)) for f in fields(roster))
