"""Rows that several files hold are gathered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.pages.desk import Desk

R = TypeVar("R")


def once(rows: Callable[[Desk], Iterator[R]]) -> Callable[[Desk], Sequence[R]]:
    """The same rows, kept with the desk: JSON, CSV, receipts and the page of all files ask."""

    def found(desk: Desk) -> Sequence[R]:
        return desk.notes.once(("rows", rows.__name__), lambda: list(rows(desk)))

    return found
