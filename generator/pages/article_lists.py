"""The articles of an outlet, and of the whole site: the newest on its page, all of them by year.

Two pages list articles: that of an outlet what it published, About → Rights what is shown of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.long_lists import (
    Listing,
    Whole,
    beside,
    list_page,
    listing,
    rows_data,
    titled,
    whole,
)
from generator.pages.parts import Name, Row
from generator.pages.registers import Part, parts
from generator.pages.shelves import by_year
from generator.records import Later, Page, Ref

NOUN = "document"
Told = Callable[[Desk, str], Row]
"""What a page says of an article; given its key."""


def newest(desk: Desk, page: str) -> tuple[str, ...]:
    """What `page` itself lists: "source/tarn-herald", "about/rights"."""
    return _listing(desk, page).newest


def all_of(desk: Desk, page: str) -> Whole | None:
    """Where all articles are listed, if not on `page`."""
    return whole(_listing(desk, page), NOUN)


def parts_of(desk: Desk, page: str, path: PurePosixPath, called: str, row: Told) -> Iterator[Later]:
    """The pages that hold what `page` does not; `called` is its title."""
    for part in _listing(desk, page).parts:
        place = beside(path, part, _prefix(page))
        yield desk.later(part.page, place, _part, page, place, called, part, row)


def _prefix(page: str) -> str:
    return f"article-list/{page}/"


@asked("list of articles")
def _listing(desk: Desk, page: str) -> Listing:
    outlet = page.removeprefix("source/")
    if outlet == page:
        every = [key for part in parts(desk, "sources") for key in part.items]
    else:
        every = desk.newest_first(desk.library.outlets[outlet].articles)
    return listing(
        f"{_prefix(page)}{NOUN}s",
        every,
        lambda keys: by_year(desk, ((key, key) for key in keys)),
    )


def _part(desk: Desk, page: str, path: PurePosixPath, called: str, part: Part, row: Told) -> Page:
    title = titled(called, f"{NOUN}s", part)
    rows = (row(desk, key) for key in part.items)
    shown = "list", rows_data(rows, Name(called, Ref(page)), title, NOUN)
    return list_page(desk, part, path, title, shown, part.items)
