"""The search index of the served site, made anew behind the reader's back after each change.

A page shows before the index of it is made; until then the search knows the site of a moment ago.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator import search
from generator.errors import BriefingError

Ask = Callable[[Path], None]
QUIET = 0.5
"""Seconds that no other change has come: an index is made of the last of several edits."""


@contextmanager
def indexing(cache: Path) -> Iterator[Ask]:
    """Call what is given with the folder of a site that changed."""
    wanted: list[Path] = []
    rung, over = threading.Event(), threading.Event()

    def ask(folder: Path) -> None:
        wanted[:] = [folder]
        rung.set()

    def work() -> None:
        while True:
            rung.wait()
            if over.is_set():
                return
            rung.clear()
            if not rung.wait(QUIET):
                _index(wanted[0], cache)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield ask
    finally:
        over.set()
        rung.set()
        thread.join()


def _index(folder: Path, cache: Path) -> None:
    try:
        search.write(folder, cache)
    except (BriefingError, OSError) as error:
        # The folder may have gone for another: then that one is asked for next.
        if folder.is_dir():
            print(f"briefing: no search index: {error}", file=sys.stderr, flush=True)
