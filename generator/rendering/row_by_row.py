"""Files of many rows, of which few are others than they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.records import Rows

Kept = Callable[[Rows, Callable[[Any], str]], Iterable[str]]
"""The lines of rows, given how one row is written; those that are known need not be made."""


def all_anew(rows: Rows, write: Callable[[Any], str]) -> Iterable[str]:
    return map(write, rows)
