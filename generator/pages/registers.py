"""Registers: on one page while they are short, else cut by letter or year, so that none grows
with the site.

A new article changes the parts that its own items stand in, and no other. Whoever links to an item
of a register asks here on which page it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from generator.links import digest, slug
from generator.pages.asked import asked, asked_at_once
from generator.pages.desk import Desk
from generator.pages.meta import meta
from generator.pages.parts import Name, Row
from generator.pages.shelves import LISTED, SHELVED, TOLD
from generator.pages.words import count
from generator.records import Later, Page, Ref

MOST = 150
"""Items on one page: some 150 kB of HTML, 20 over the wire."""
_BESIDE = {
    "sources": "documents-", "stories": "all-", "briefings": "all-", "actors": "all-",
}  # fmt: skip
"""In front of a part's name, where other pages share its folder: an outlet may be "1843"."""
_INDEXES = {"stories": "cards", "briefings": "rows", "actors": "rows"}
"""The fronts of sections, with their template; each other register has one of its own name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a register."""

    page: str
    """"quotes" for the whole, "quotes/a", "quotes/a-2"."""
    name: str
    """"A", "A, part 2"; "" for the whole."""
    items: tuple[str, ...]

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(f"{self.page}.md")


@asked("parts")
def parts(desk: Desk, register: str) -> tuple[Part, ...]:
    """The pages of a register; one alone while all items fit on it."""
    return cut(register, list(SHELVED[register](desk)))


def standing(desk: Desk, register: str, item: str) -> Ref:
    """Where a register shows an item."""
    return Ref(_page_of(desk, f"{register} {item}"), item)


@asked_at_once("page of")
def _page_of(desk: Desk, items: Sequence[str]) -> list[str]:
    """Each of `items` stands behind the name of its register."""
    found = []
    for item in items:
        register, _, item = item.partition(" ")
        found.append(_pages_of(desk, register).get(item, register))
    return found


@asked("pages of")
def _pages_of(desk: Desk, register: str) -> Mapping[str, str]:
    return {i: part.page for part in parts(desk, register) for i in part.items}


@asked("part in order")
def in_order(desk: Desk, page: str) -> tuple[str, ...]:
    """The items of a part, by its page, in the order of the library, not of the shelves."""
    register = page.partition("/")[0]
    items = {part.page: part.items for part in parts(desk, register)}.get(page, ())
    return tuple(sorted(items, key=_ranks(desk, register).__getitem__))


@asked("ranks")
def _ranks(desk: Desk, register: str) -> Mapping[str, int]:
    return {item: rank for rank, item in enumerate(LISTED[register](desk.library))}


@asked("directory")
def _directory(desk: Desk, register: str) -> tuple[tuple[str, str, int], ...]:
    """Name, page and number of items of each part of a register that is cut."""
    found = parts(desk, register)
    return tuple((p.name, p.page, len(p.items)) for p in found) if len(found) > 1 else ()


def shown(desk: Desk, register: str) -> tuple[Part, ...]:
    """The front page of a register, without items where it is cut, and then its parts."""
    found = parts(desk, register)
    return found if len(found) == 1 else (Part(register, "", ()), *found)


def directory(desk: Desk, register: str, noun: str) -> tuple[Row, ...]:
    """The pages that a register is cut into; nothing for one that is whole."""
    found = _directory(desk, register)
    return tuple(Row(Name(name, Ref(page)), count(items, noun)) for name, page, items in found)


def filed(
    desk: Desk,
    register: str,
    title: str,
    data: Callable[[Desk, Part, str], Any],
    front: PurePosixPath | None = None,
) -> Iterator[Later]:
    """The pages of a register: `data` is what one holds, `front` where its first page lies."""
    for part in shown(desk, register):
        path = part.path if part.name or front is None else front
        yield desk.later(part.page, path, _page, register, part, path, title, data)


def _page(
    desk: Desk,
    register: str,
    part: Part,
    path: PurePosixPath,
    title: str,
    data: Callable[[Desk, Part, str], Any],
) -> Page:
    title = f"{title}: {part.name}" if part.name else title
    told = (a for i in part.items for a in TOLD[register](desk.library, i))
    kicker = "Index" if register in _INDEXES else "Register"
    hide = ("toc",) if _INDEXES.get(register) == "cards" else ()
    articles = told if part.name else desk.library.readings.keys()
    front = meta(desk, part.page, title, kicker, articles, hide=hide)
    template = _INDEXES.get(register, register)
    return Page(part.page, path, template, front, data(desk, part, title))


def cut(register: str, shelved: Sequence[tuple[str, str]]) -> tuple[Part, ...]:
    """`shelved` is (item, shelf) in the order of the pages; one page alone while all fit on it."""
    if len(shelved) <= MOST:
        return (Part(register, "", tuple(item for item, _ in shelved)),)
    shelves: dict[str, list[str]] = {}
    for item, shelf in shelved:
        shelves.setdefault(shelf, []).append(item)
    return tuple(
        part for shelf, items in shelves.items() for part in _pieces(register, shelf, items)
    )


def _pieces(register: str, shelf: str, items: list[str]) -> Iterable[Part]:
    ends = _ends(items)
    for number, (start, end) in enumerate(pairwise((0, *ends)), 1):
        more = f"-{number}" if number > 1 else ""
        name = f"{shelf}, part {number}" if len(ends) > 1 else shelf
        yield Part(
            f"{register}/{_BESIDE.get(register, '')}{slug(shelf)}{more}",
            name,
            tuple(items[start:end]),
        )


def _ends(items: Sequence[str]) -> list[int]:
    """Where the pages of a shelf end: half full or more, in front of the item whose id makes the
    smallest digest, so that an item more moves the ends of its own page and leaves the others."""
    ends, start = [], 0
    while len(items) - start > MOST:
        room = range(start + max(1, MOST // 2), start + MOST + 1)
        start = min(room, key=lambda at: digest(items[at]))
        ends.append(start)
    return [*ends, len(items)]
