"""The search for garbage, put off where millions of records are made that hold no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is searched inside: each search walks everything that was read so far."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def collected() -> Iterator[None]:
    """What comes inside is searched, at its end at the latest; what was there is not."""
    collecting = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.collect(1)
        gc.unfreeze()
        if not collecting:
            gc.disable()
