"""The book of a site: what its last run said, and every update so far; one file, one row a line.

Both lie in one file, written at once: a run that is killed tells an update neither twice nor never.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from generator.errors import PageError
from generator.history.compare import Facts, by_key
from generator.keep.codec import decode, encode
from generator.records import Came, Fact, Given, Moved, Update

VERSION = 1
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_KEY = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Book:
    facts: Facts = field(default_factory=dict)
    updates: tuple[Update, ...] = ()
    """The first run's first."""
    items: Mapping[str, str] = field(default_factory=dict)
    """Mark of a telling → id of its item."""
    affairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Story id → its articles, before an editor placed any."""
    retired: Mapping[str, str] = field(default_factory=dict)
    """Id that no item has any more → id of the one that it became."""


def dump(book: Book) -> str:
    """The file: rows in a fixed order, a line each, so that a diff names what changed."""
    parts = {
        "updates": [encode(update) for update in book.updates],
        "facts": [_row(fact) for _, fact in sorted(book.facts.items(), key=_KEY)],
        "affairs": [[story, *articles] for story, articles in sorted(book.affairs.items())],
        "retired": [list(row) for row in sorted(book.retired.items())],
        "items": [[item, *marks] for item, marks in _by_item(book.items)],
    }
    rows = (f'"{name}": {_listed(found)}' for name, found in parts.items())
    return f'{{\n"version": {VERSION},\n' + ",\n".join(rows) + "\n}\n"


def _by_item(items: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for mark, item in items.items():
        found.setdefault(item, []).append(mark)
    yield from ((item, sorted(marks)) for item, marks in sorted(found.items()))


def _row(fact: Fact) -> tuple[object, ...]:
    """As `encode` writes it; by hand, for there are many and each run writes them all."""
    given = [(g.article, g.value, g.printed, g.start, g.end) for g in fact.given]
    return fact.kind, fact.id, fact.says, fact.articles, fact.label, fact.about, given


def _fact(
    kind: Any, id_: str, says: Any, articles: Any, label: str, about: str, given: Any
) -> Fact:
    """A fact as it was written; by hand, for there are many and each run reads them all."""
    values = tuple((field, value) for field, value in says)
    return Fact(kind, id_, values, tuple(articles), label, about, tuple(Given(*g) for g in given))


def _update(number: int, date: str, added: Any, gone: Any, settled: Any, moved: Any) -> Update:
    def came(rows: Any) -> tuple[Came, ...]:
        return tuple(Came(k, i, label, tuple(a), about) for k, i, label, a, about in rows)

    told = tuple(decode(Moved, row) for row in moved)
    return Update(number, date, came(added), came(gone), came(settled), told)


def _listed(rows: list[Any]) -> str:
    if not rows:
        return "[]"
    return "[\n" + ",\n".join(map(_LINE, rows)) + "\n]"


def load(text: str | None, path: str) -> Book:
    """The book of the last run; an empty one where there is none, an error for a torn one."""
    if text is None:
        return Book()
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise PageError(f"version {data['version']} is not known, only {VERSION}", path)
        return Book(
            by_key(_fact(*row) for row in data["facts"]),
            tuple(_update(*row) for row in data["updates"]),
            {mark: item for item, *marks in data["items"] for mark in marks},
            {story: tuple(articles) for story, *articles in data["affairs"]},
            dict(data.get("retired", ())),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PageError(f"not a book of updates ({error}); take it back from git", path) from error
