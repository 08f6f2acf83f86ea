"""Rows that several files hold are gathered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.pages.desk import Desk

R = TypeVar("R")


def once(rows: Callable[[Desk], Iterator[R]]) -> Callable[[Desk], Sequence[R]]:
    """The same rows, kept with the desk: JSON, CSV, receipts and the page of all files ask."""

    def found(desk: Desk) -> Sequence[R]:
        table = desk.memo.setdefault("rows", {})
        if rows.__name__ not in table:
            table[rows.__name__] = list(rows(desk))
        known: Sequence[R] = table[rows.__name__]
        return known

    return found
