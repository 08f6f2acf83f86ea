"""The tables that pages look things up in: each notes what a page asked of it.

A question is coarse where answers seldom change (all that is known of an article, of an item), and
fine where they often do: that somebody's name is asked for says nothing of his thousand articles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial, wraps
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from generator.fingerprint import of_plain
from generator.kept_actors import Actors
from generator.kept_items import KeptItems
from generator.notes import Column, Notes
from generator.on_asking import OnDemand
from generator.pages.log import Log
from generator.pages.shelf import Shelf
from generator.pages.told_apart import (
    actors_told,
    few_told,
    ids_told,
    items_told,
    looked_up,
    plain_told,
    rows_of,
)
from generator.records import Actor, Dated, Library, Reading, Receipt, Related

if TYPE_CHECKING:
    from generator.pages.desk import Desk

T = TypeVar("T")
ARTICLE, ITEM, ACTOR = "article", "item", "actor"
"""Tables with all that is known of one."""
TOGETHER = "named together"
"""Of an article: who stands in one sentence with whom."""
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
    "speakers": "speakers",
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
_FEW = frozenset({"repeated", "stories_of_item", "contested", "was"})
"""Shelves that hold something of few items."""
_IDS = frozenset({"spoken", "about", "acted", "asserted", "topics", "stories"})
"""Shelves that hold rows of ids, most of them none."""


def noted_library(notes: Notes, library: Library, log: Log) -> Library:
    """The library, noting what is asked of it; `log` is of its updates."""
    found: dict[str, Any] = {}
    for name in (field.name for field in fields(library)):
        inside = getattr(library, name)
        if name in _ROWS:
            found[name] = notes.row(name, inside, _updates_told(log) if name == "updates" else None)
        else:
            column = _column(notes, library, name, inside)
            found[name] = notes.table(_TABLES.get(name, name), inside, _OWNERS.get(name), column)
    return replace(library, **found)


def note_ties(notes: Notes, actors: Mapping[str, Actor]) -> None:
    """Tells whom articles name together, those among them that are not shown."""
    if isinstance(actors, Actors):
        notes.told(TOGETHER, actors.together)
    else:
        notes.told_at_once(TOGETHER, looked_up(partial(_ties_told, actors)))


def _ties_told(actors: Mapping[str, Actor]) -> dict[str, str | None]:
    """Of actors who were put right: whom each article ties to whom."""
    found: dict[str, list[tuple[str, str]]] = {}
    for actor in actors.values():
        for edge in actor.edges:
            for article in edge.articles:
                found.setdefault(article, []).append((actor.id, edge.other))
    return {article: of_plain(sorted(rows)) for article, rows in found.items()}


def _column(notes: Notes, library: Library, name: str, inside: Any) -> Column | None:
    if isinstance(inside, KeptItems):
        return items_told(inside, notes.prints)
    if isinstance(inside, Actors):
        return actors_told(inside, notes.prints)
    if name == "related":
        return plain_told(inside.told if isinstance(inside, OnDemand) else rows_of(inside, Related))
    if name == "quotes":
        return looked_up(partial(_quotes_told, inside))
    if name == "published":
        return few_told(_worked_out(library), lambda key: notes.prints.brief(inside[key]))
    return None


def _updates_told(log: Log) -> Callable[[], object]:
    return lambda: tuple(chain.from_iterable(log.told().items()))


def _worked_out(library: Library) -> Mapping[str, Dated]:
    """The days that articles do not state: those that they do belong to their readings."""
    read = library.readings
    days = library.published.items()
    return {i: day for i, day in days if day and i in read and day != read[i].article.published}


def _quotes_told(quotes: Mapping[Receipt, str]) -> dict[str, str | None]:
    """Where the quotations of an article begin, and to which statement each belongs."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for receipt, item in quotes.items():
        span = receipt.span
        found.setdefault(receipt.article, []).append((span.start, span.end, item))
    return {article: of_plain(sorted(rows)) for article, rows in found.items()}


def noted_shelf(notes: Notes, shelf: Shelf, readings: Mapping[str, Reading]) -> Shelf:
    """The shelf, noting what is asked of it."""
    found: dict[str, Any] = {}
    for name, table in _SHELVES.items():
        inside, owner = getattr(shelf, name), _OWNERS.get(name)
        if name in _IMPLIED:
            found[name] = notes.implied(table, inside, owner)
        else:
            column = _shelved(notes, name, inside)
            found[name] = notes.table(table, inside, owner, column)
    for table, whom in (("owners", _by_actor), ("casts", _by_actor), ("actors of", _in_order)):
        notes.told_at_once(table, plain_told(partial(whom, shelf.owners)))
    for table in ("casts", "actors of"):
        notes.told_at_once(table, few_told(readings, lambda i: notes.prints.brief(readings[i])))
    return replace(shelf, **found)


def _shelved(notes: Notes, name: str, inside: Any) -> Column | None:
    if name in _IDS:
        return ids_told(inside)
    if name in _FEW:
        return few_told(inside, lambda key: notes.prints.brief(inside[key]))
    return plain_told(inside.told) if isinstance(inside, OnDemand) else None


def _in_order(owners: Mapping[str, Mapping[str, str]], article: str) -> tuple[str, ...]:
    """In that of the library, which moves with what other articles tell."""
    return tuple(chain.from_iterable(owners.get(article, {}).items()))


def _by_actor(owners: Mapping[str, Mapping[str, str]], article: str) -> tuple[str, ...]:
    named = sorted(owners.get(article, {}).items(), key=lambda row: row[1])
    return tuple(chain.from_iterable(named))


# --- what is worked out of the whole library ------------------------------------------------------

_ANSWERS: dict[str, Callable[[Desk, str], object]] = {}
_AT_ONCE: dict[str, Callable[[Desk, Sequence[str]], Sequence[Any]]] = {}


def asked_at_once(
    table: str,
) -> Callable[[Callable[[Desk, Sequence[str]], Sequence[T]]], Callable[[Desk, str], T]]:
    """The same of a function that answers many keys in one go with words, for no more than a
    look-up each: it is asked in every run."""

    def question(answer: Callable[[Desk, Sequence[str]], Sequence[T]]) -> Callable[[Desk, str], T]:
        def ask(desk: Desk, key: str) -> T:
            desk.notes.asked.add((table, key))
            with desk.notes.aside():
                (found,) = answer(desk, [key])
            return found

        _AT_ONCE[table] = answer
        return ask

    return question


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
    for table, answer in _AT_ONCE.items():
        desk.notes.told_at_once(table, partial(answer, desk))


def _bound(ask: Callable[[Desk, str], T], desk: Desk) -> Callable[[str], T]:
    return lambda key: ask(desk, key)
