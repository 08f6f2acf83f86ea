"""The book of a site: what its last run said, and every update so far; one file, one row a line.

Both lie in one file, written at once: a run that is killed tells an update neither twice nor never.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.errors import PageError
from generator.history.compare import Facts, by_key
from generator.history.rows import FactRows, Key, fact, line
from generator.keep.codec import decode, encode
from generator.records import Came, Moved, Update

VERSION = 1


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
    told: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """Lines of the first updates, as they stand in the file."""


def dump(book: Book) -> str:
    """The file: rows in a fixed order, a line each, so that a diff names what changed."""
    new = book.updates[len(book.told) :]
    parts = {
        "updates": [*book.told, *(line(encode(update)) for update in new)],
        "facts": FactRows.of(book.facts).lines(),
        "affairs": [line([story, *articles]) for story, articles in sorted(book.affairs.items())],
        "retired": [line(list(row)) for row in sorted(book.retired.items())],
        "items": _lines_of_words(_by_item(book.items)),
    }
    rows = (f'"{name}": {_listed(found)}' for name, found in parts.items())
    return f'{{\n"version": {VERSION},\n' + ",\n".join(rows) + "\n}\n"


def _by_item(items: Mapping[str, str]) -> Iterator[list[str]]:
    found: dict[str, list[str]] = {}
    for mark, item in items.items():
        found.setdefault(item, []).append(mark)
    for item, marks in sorted(found.items()):
        marks.sort()
        yield [item, *marks]


def _lines_of_words(rows: Iterable[Sequence[str]]) -> list[str]:
    """Each row as a line; quickly, where no word has what must be written otherwise."""
    rows = list(rows)
    every = "".join(map("".join, rows))
    if every.isascii() and every.isprintable() and '"' not in every and "\\" not in every:
        return ['["' + '","'.join(row) + '"]' for row in rows]
    return [line(row) for row in rows]


def _update(number: int, date: str, added: Any, gone: Any, settled: Any, moved: Any) -> Update:
    def came(rows: Any) -> tuple[Came, ...]:
        return tuple(Came(k, i, label, tuple(a), about) for k, i, label, a, about in rows)

    told = tuple(decode(Moved, row) for row in moved)
    return Update(number, date, came(added), came(gone), came(settled), told)


def _listed(lines: Iterable[str]) -> str:
    text = ",\n".join(lines)
    return f"[\n{text}\n]" if text else "[]"


def load(text: str | None, path: str, seals: Mapping[Key, str] | None = None) -> Book:
    """The book of the last run; an empty one where there is none, an error for a torn one.

    `seals` are those of its facts, where it is known to be the very text that a run wrote.
    """
    if text is None:
        return Book()
    try:
        return _book(text, path) if seals is None else _of_lines(text, seals)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise PageError(f"not a book of updates ({error}); take it back from git", path) from error


def _book(text: str, path: str) -> Book:
    data = json.loads(text)
    if data["version"] != VERSION:
        raise PageError(f"version {data['version']} is not known, only {VERSION}", path)
    facts = by_key(fact(*row) for row in data["facts"])
    return _read(facts, data["updates"], data["items"], data["affairs"], data.get("retired", ()))


def _of_lines(text: str, seals: Mapping[Key, str]) -> Book:
    """A book as `dump` wrote it, its facts not read."""
    lines = text.split("\n")

    def part(name: str) -> list[str]:
        if f'"{name}": [' not in lines:
            return []
        first = lines.index(f'"{name}": [') + 1
        last = lines.index("]" if name == "items" else "],", first)
        return [row[:-1] for row in lines[first : last - 1]] + lines[last - 1 : last]

    def rows(name: str) -> Any:
        return json.loads(f"[{','.join(part(name))}]")

    told, facts = tuple(part("updates")), part("facts")
    found = FactRows(dict(zip(map(_key, facts), facts, strict=True)), seals)
    updates = json.loads(f"[{','.join(told)}]")
    return _read(found, updates, rows("items"), rows("affairs"), rows("retired"), told)


def _key(row: str) -> Key:
    """'["event","e-1",[…' → ("event", "e-1")."""
    _, kind, _, id_, _ = row.split('"', 4)
    return (kind, id_) if "\\" not in id_ else tuple(json.loads(row)[:2])


def _read(
    facts: Facts, updates: Any, items: Any, affairs: Any, retired: Any, told: tuple[str, ...] = ()
) -> Book:
    return Book(
        facts,
        tuple(_update(*row) for row in updates),
        {mark: item for item, *marks in items for mark in marks},
        {story: tuple(articles) for story, *articles in affairs},
        dict(retired),
        told,
    )
