"""What a page cannot hold all of: the newest stays there, all of it has pages by year.

A page that everybody opens must stay light, and an article more must not write all of it anew.

    sources/tarn-herald.md                  its forty newest documents, and "All 412 documents"
    sources/tarn-herald/documents-2026.md   those of 2026
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.pages.desk import Desk
from generator.pages.meta import meta
from generator.pages.parts import Name, Row
from generator.pages.registers import Part, cut
from generator.pages.words import count
from generator.records import Page, Ref

MOST = 40
"""Of each list, on the page that it belongs to."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Where all of a list stands."""

    heading: str
    parts: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    newest: tuple[str, ...]
    """What the page shows that the list belongs to, in the order in which it does."""
    every: int
    parts: tuple[Part, ...]
    """None where that is all."""


@dataclass(frozen=True, slots=True)
class ListData:
    title: str
    tally: str
    also: tuple[Name, ...]
    rows: tuple[Row, ...]


def listing(
    page: str,
    every: Sequence[str],
    shelved: Callable[[Iterable[str]], Iterable[tuple[str, str]]],
) -> Listing:
    """`every` is all of the list, the newest first, `shelved` the same, each with its year."""
    if len(every) <= MOST:
        return Listing(tuple(every), len(every), ())
    return Listing(tuple(every[:MOST]), len(every), cut(page, list(shelved(every))))


def whole(found: Listing, noun: str) -> Whole | None:
    """Where all of the list stands, if not on the page that it belongs to."""
    rows = tuple(
        Row(Name(part.name or f"All {noun}s", Ref(part.page)), count(len(part.items), noun))
        for part in found.parts
    )
    return Whole(f"All {count(found.every, noun)}", rows) if rows else None


def beside(path: PurePosixPath, part: Part, prefix: str) -> PurePosixPath:
    """ "actors/lena-okafor/events-2026.md" for "actors/lena-okafor.md", beside its feed."""
    return path.with_suffix("") / f"{part.page.removeprefix(prefix).replace('/', '-')}.md"


def titled(called: str, list_name: str, part: Part) -> str:
    return f"{called}: {list_name}, {part.name}" if part.name else f"{called}: {list_name}"


def rows_data(rows: Iterable[Row], also: Name, title: str, noun: str) -> ListData:
    found = tuple(rows)
    return ListData(title, count(len(found), noun), (also,), found)


def list_page(
    desk: Desk,
    part: Part,
    path: PurePosixPath,
    title: str,
    shown: tuple[str, Any],
    articles: Iterable[str],
) -> Page:
    """A part of a list; `shown` is its template and data."""
    front = meta(desk, part.page, title, "List", articles)
    front["search"] = {"exclude": True}  # each item is found on its briefing
    template, data = shown
    return Page(part.page, path, template, front, data)
