"""The book of the site from one run to the next: what changed since, and which ids were given."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass

from generator import at_rest, history
from generator.config import Config
from generator.corrections import deleted
from generator.corrections.stories import placed
from generator.errors import BriefingError
from generator.history.book import Book
from generator.keep.layout import BOOK, put
from generator.keep.layout import read as read_own
from generator.put_right import PutRight
from generator.recall import Recall
from generator.records import Known, Library
from generator.resolve.marks import marks
from generator.resolve.reworded import is_sketch


@dataclass(frozen=True, slots=True)
class Memory:
    """The book as the last run left it."""

    book: Book
    text: str | None


def remembered(config: Config) -> Memory:
    text = read_own(config.content, BOOK)
    seals = history.known(config.cache, at_rest.made_with(), text)
    return Memory(history.load(text, str(config.content / BOOK), seals), text)


def known(memory: Memory, found: PutRight) -> Known:
    """What resolve must know of the last run, and of editors.

    What editors took out is known by its very words alone: none that is only like it goes with it.
    """
    book = memory.book
    gone = {c.item for c in deleted(found.every)}
    items = {m: i for m, i in book.items.items() if i not in gone or not is_sketch(m)}
    return Known(items, book.affairs, placed(found.sound), book.retired)


def written(
    memory: Memory, library: Library, day: str, found: PutRight, recall: Recall | None = None
) -> Book:
    """The book after this run; the same one where the site says the same.

    `day` is the date that the run was given; "" for the newest that the sources state. The marks
    of what editors took out stay in it: told anew, it is known again, and stays away.
    """
    before, made = memory.book, history.Made(library)
    told = dict(made.told(recall.prints.known if recall else lambda _: None))
    stood = history.FactRows.of(before.facts)
    now, touched = stood.after(told, made.fact)
    update = history.updated(stood, now, len(before.updates) + 1, day, touched)
    updates = (*before.updates, update) if update else before.updates
    gone = {c.item for c in deleted(found.every)}
    items = {m: i for m, i in before.items.items() if i in gone and not is_sketch(m)}
    items |= {mark: item for item, row in marks(library, recall).items() for mark in row}
    there = set(items.values())
    retired = {old: heir for old, heir in before.retired.items() if old not in there}
    retired |= library.retired
    return Book(now, updates, items, library.affairs, retired, before.told)


def keep(config: Config, book: Book, text: str) -> None:
    """Write it down, before any page: pages tell of an update that the book has."""
    put(config.content, BOOK, text)
    history.keep(config.cache, at_rest.made_with(), text, history.FactRows.of(book.facts))


def heirs(memory: Memory, library: Library) -> dict[str, str]:
    """Page of a story that is none any more → the page that tells most of it now."""
    facts = memory.book.facts
    found: dict[str, str] = {}
    for kind, old in facts:
        if kind == "story" and old not in library.stories:
            left = [a for a in facts[kind, old].articles if a in library.readings]
            if heir := _heir(left, library):
                found[f"story/{old}"] = heir
    return found


def _heir(articles: list[str], library: Library) -> str | None:
    """The story of most of these articles, else the briefing of the first."""
    counts = Counter(s.id for s in library.stories.values() for a in articles if a in s.articles)
    best = min(counts, key=lambda i: (-counts[i], i), default=None)
    if best is not None:
        return f"story/{best}"
    return f"briefing/{articles[0]}" if articles else None


def day_given(value: str | None) -> str:
    """A date from the command line; an error for what is none."""
    if value is None:
        return ""
    try:
        if len(value) == len("2026-01-31"):
            return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise BriefingError(f"--date: {value!r} is no date; allowed: YYYY-MM-DD, as 2026-01-31")
