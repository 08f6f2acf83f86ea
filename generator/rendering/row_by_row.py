"""Files of many rows, of which few are others than they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.records import Rows

Kept = Callable[[Rows, Callable[[Any], str], str], str]
"""The text of rows, given how one row is written and what stands between two of them; what is
known need not be made."""


def all_anew(rows: Rows, write: Callable[[Any], str], between: str) -> str:
    return between.join(map(write, rows))
