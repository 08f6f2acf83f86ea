"""Files of many rows, of which few are others than they were.

They are bytes throughout: of ten thousand articles all of them have a third of a gigabyte, and one
letter of another alphabet makes four of it as text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.records import Rows

Kept = Callable[[Rows, Callable[[Any], str], str], bytes]
"""Rows in UTF-8, given how one row is written and what stands between two of them; what is
known need not be made."""


def all_anew(rows: Rows, write: Callable[[Any], str], between: str) -> bytes:
    return between.join(map(write, rows)).encode("utf-8")
