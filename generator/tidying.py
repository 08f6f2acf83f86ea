"""Python's search for garbage, put off while much is made that all stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_tidying() -> Iterator[None]:
    """Spares the search while it lasts: records hold no cycles, and each search walks all of them,
    so that a text fifty times as long took sixty times as long."""
    tidying = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if tidying:
            gc.enable()
