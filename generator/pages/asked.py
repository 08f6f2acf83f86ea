"""The tables that pages look things up in: each notes what a page asked of it.

A question is coarse where answers seldom change (all that is known of an article, of an item), and
fine where they often do: that somebody's name is asked for says nothing of his thousand articles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import partial, wraps
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from generator.kept_items import KeptItems
from generator.notes import Notes
from generator.pages.on_demand import OnDemand
from generator.pages.shelf import Shelf
from generator.records import Library, Reading

if TYPE_CHECKING:
    from generator.pages.desk import Desk

T = TypeVar("T")
ARTICLE, ITEM, ACTOR = "article", "item", "actor"
"""Tables with all that is known of one."""
_TABLES: Mapping[str, str] = {
    **dict.fromkeys(("readings", "published", "lines", "copies", "quotes"), ARTICLE),
    **dict.fromkeys(("statements", "figures", "events", "questions"), ITEM),
    "actors": ACTOR,
}
"""Of a field of the library, where it is not one of its own."""
_ROWS = ("corrections", "unshown", "updates")
"""Fields that are no mappings, and compared as a whole."""
_SHELVES: Mapping[str, str] = {
    **dict.fromkeys(("statements_at", "figures_at", "events_at", "questions_at"), "standing"),
    **dict.fromkeys(("statements", "figures", "events", "questions", "timeline"), "items"),
    "actors": "actors of",
    "casts": "casts",
    **dict.fromkeys(("topics", "stories"), "placed"),
    **dict.fromkeys(("spoken", "about", "acted", "asserted"), ACTOR),
    **dict.fromkeys(("repeated", "repeats", "stories_of_item", "contested", "was"), ITEM),
    "owners": "owners",
}
_IMPLIED = frozenset({"repeats", "casts", "actors", "owners"})
"""Shelves that say nothing that others of their table do not say."""
_OWNERS: Mapping[str, Callable[[Any], str]] = {
    "quotes": attrgetter("article"),
    "casts": itemgetter(1),
    "repeats": itemgetter(0),
}
"""Whose a key is, where it is not the article's or item's id itself."""
_BRIEF: Mapping[str, Callable[[Any, Any], str]] = {
    "quotes": lambda receipt, item: f"{receipt.span.start} {receipt.span.end} {item}",
}
"""What a row is, where the table says of the article from which reading it is."""


def noted_library(notes: Notes, library: Library) -> Library:
    """The library, noting what is asked of it."""
    found: dict[str, Any] = {}
    for name in (field.name for field in fields(library)):
        inside = getattr(library, name)
        if name in _ROWS:
            found[name] = notes.row(name, inside)
        else:
            table = _TABLES.get(name, name)
            told = partial(item_told, inside) if isinstance(inside, KeptItems) else None
            found[name] = notes.table(table, inside, _OWNERS.get(name), _BRIEF.get(name), told)
    return replace(library, **found)


def noted_shelf(notes: Notes, shelf: Shelf, readings: Mapping[str, Reading]) -> Shelf:
    """The shelf, noting what is asked of it."""
    found: dict[str, Any] = {}
    for name, table in _SHELVES.items():
        inside, owner = getattr(shelf, name), _OWNERS.get(name)
        if name in _IMPLIED:
            found[name] = notes.implied(table, inside, owner)
        else:
            told = inside.told if isinstance(inside, OnDemand) else None
            found[name] = notes.table(table, inside, owner, _BRIEF.get(name), told)
    for table, whom in (("owners", _by_actor), ("casts", _by_actor), ("actors of", _in_order)):
        notes.told(table, partial(whom, shelf.owners))
    for table in ("casts", "actors of"):
        notes.told(table, readings.get)
    return replace(shelf, **found)


def item_told(items: KeptItems[Any], key: str) -> object:
    """What tells an item from any other of its kind; None for one that is not there."""
    return (items.digest(key) or items[key]) if key in items else None


def _in_order(owners: Mapping[str, Mapping[str, str]], article: str) -> tuple[str, ...]:
    """In that of the library, which moves with what other articles tell."""
    return tuple(chain.from_iterable(owners.get(article, {}).items()))


def _by_actor(owners: Mapping[str, Mapping[str, str]], article: str) -> tuple[str, ...]:
    named = sorted(owners.get(article, {}).items(), key=lambda row: row[1])
    return tuple(chain.from_iterable(named))


# --- what is worked out of the whole library ------------------------------------------------------

_ANSWERS: dict[str, Callable[[Desk, str], object]] = {}


def asked(table: str) -> Callable[[Callable[[Desk, str], T]], Callable[[Desk, str], T]]:
    """Makes a question of a function: where it answers the same, who asked it need not ask again.

    It may look at the whole library; what is asked of it depends on the answer alone. Another run
    asks it only where what it looked up is another: it must look up all that it depends on, or
    nothing at all; then it is asked in every run.
    """

    def question(answer: Callable[[Desk, str], T]) -> Callable[[Desk, str], T]:
        @wraps(answer)
        def ask(desk: Desk, key: str) -> T:
            desk.notes.asked.add((table, key))
            found = desk.answers.setdefault(table, {})
            if key not in found:
                with desk.notes.aside() as looked:
                    found[key] = answer(desk, key)
                desk.notes.worked_out((table, key), looked)
            known: T = found[key]
            return known

        _ANSWERS[table] = ask
        return ask

    return question


def answering(desk: Desk) -> None:
    """Lets the notes of a desk ask all such questions."""
    for table, ask in _ANSWERS.items():
        desk.notes.told(table, _bound(ask, desk))


def _bound(ask: Callable[[Desk, str], T], desk: Desk) -> Callable[[str], T]:
    return lambda key: ask(desk, key)
