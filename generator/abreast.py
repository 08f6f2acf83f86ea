"""The same work on many things, on several processors at once; what comes of each, in order."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes that help: more of them wait for the one that puts their results together."""
PARTS = 4
"""Pieces of work for each process, so that none waits long for the slowest."""

_work: list[Callable[[int], object]] = []
"""What the processes that are forked now will do; empty otherwise."""


def processors(chosen: int | None) -> int:
    """How many processes to use: as many as chosen, else one a processor up to `MOST`."""
    return chosen or min(MOST, os.cpu_count() or 1)


def each(
    work: Callable[[T], R],
    things: Sequence[T],
    processes: int,
    fewest: int = 2,
    parts: int = PARTS,
) -> list[R]:
    """The result for each thing; fewer than `fewest` things are not worth starting processes.

    `parts` is how many pieces of work each process gets: more where some things take much longer.

    `work` must be pure: where processes cannot be forked, or one is killed, all is done here.
    Forked processes see what this one has read, so only results go from one to another.
    """
    if processes < 2 or len(things) < max(2, fewest) or not _can_fork():
        return [work(thing) for thing in things]
    _work.append(lambda number: work(things[number]))
    gc.freeze()  # else the first search for garbage in each process copies all that was read
    try:
        with ProcessPoolExecutor(processes, get_context("fork")) as pool:
            size = max(1, len(things) // (processes * parts))
            return list(pool.map(_one, range(len(things)), chunksize=size))  # type: ignore[arg-type]
    except Exception:  # what went wrong is raised again here, whole, or was a process's death
        return [work(thing) for thing in things]
    finally:
        gc.unfreeze()
        _work.pop()


def _can_fork() -> bool:
    """Whether this system can, and this is no such process itself."""
    return "fork" in get_all_start_methods() and not _work


def _one(number: int) -> object:
    return _work[-1](number)
