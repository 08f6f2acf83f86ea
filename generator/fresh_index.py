"""While the site is served: its search index made anew after each build, without holding one up.

MkDocs serves from a folder of its own below the system's temporary one, empties it before each
build, and tells nobody when it is done. So it is given a temporary folder to look into: when pages
lie there, none has changed for a moment, and there is no index, one is made beside the reader's
back. Until then the dialog says where else to look.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator import search
from generator.errors import BriefingError

QUIET = 1.0
"""Seconds without a change after which a build is done: pages follow each other much faster."""

_Seen = tuple[int, int]
"""How many pages there are, and when the last was written."""


@contextmanager
def fresh_index(cache: Path) -> Iterator[dict[str, str]]:
    """The environment for MkDocs, whose pages are indexed until the block ends."""
    over = threading.Event()
    with tempfile.TemporaryDirectory(prefix="briefing_") as folder:
        thread = threading.Thread(target=_keep_up, args=(Path(folder), cache, over), daemon=True)
        thread.start()
        try:
            yield {"TMPDIR": folder}
        finally:
            over.set()
            thread.join()


def _keep_up(folder: Path, cache: Path, over: threading.Event) -> None:
    before: dict[Path, _Seen] = {}
    while not over.wait(QUIET):
        for site in folder.glob("mkdocs_*"):
            with suppress(OSError):  # a page went while it was read: another build has begun
                if (site / search.FOLDER / search.LISTING).exists():
                    continue
                seen = _seen(site)
                if before.get(site) == seen and seen[0]:
                    _index(site, cache, seen)
                before[site] = seen


def _index(site: Path, cache: Path, seen: _Seen) -> None:
    """Make the index; take it away if the pages changed meanwhile."""
    try:
        search.write(site, cache)
    except BriefingError as error:
        print(f"briefing: {error}", flush=True)
    if _seen(site) != seen:
        shutil.rmtree(site / search.FOLDER, ignore_errors=True)


def _seen(site: Path) -> _Seen:
    times = [page.stat().st_mtime_ns for page in site.rglob("*.html")]
    return len(times), max(times, default=0)
