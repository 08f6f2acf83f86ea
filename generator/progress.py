"""A progress bar on a terminal, for whatever takes over a second; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

PATIENCE = 1.0
"""Seconds before a bar appears: what is over by then needs none."""

Told = Callable[[str, int, int], None]


@contextmanager
def bar() -> Iterator[Told]:
    """A function to tell (what, done, of how many); it draws on standard error, if at all.

    Where nobody knows how many there are (0), the bar only says that something is at work.
    """
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield lambda what, done, of: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    progress = Progress(*columns, console=console, transient=True)
    tasks: dict[str, TaskID] = {}
    start = time.monotonic()

    def told(what: str, done: int, of: int) -> None:
        if time.monotonic() - start < PATIENCE:
            return
        progress.start()
        if what not in tasks:
            tasks[what] = progress.add_task(what, total=of or None)
        progress.update(tasks[what], completed=done, total=of or None)

    try:
        yield told
    finally:
        progress.stop()
