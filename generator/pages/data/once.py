"""Rows that several files hold are gathered once, and only where one of them is written anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from generator.pages.desk import Desk
from generator.records import Rows

R = TypeVar("R")
Make = Callable[[Desk, str], Sequence[R]]
"""The rows of one thing, by its id."""


def by_item(
    desk: Desk, make: Make[R], items: Iterable[str], count: Callable[[], int] | None = None
) -> Rows:
    """The rows of each item; `count` says how many, where an item has not just one."""
    return Rows(items, partial(once, desk, make), count)


def once(desk: Desk, make: Make[R], item: str) -> Sequence[R]:
    """The same rows, kept with the desk: JSON, CSV and receipts ask."""
    table = f"rows {make.__module__}.{make.__name__}"
    return desk.notes.once((table, item), partial(make, desk, item))
