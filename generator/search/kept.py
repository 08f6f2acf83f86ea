"""Pages as the index took them, kept until they change: else thousands are read anew each time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.search.entry import Entry

FILE = "pages.sqlite"


@dataclass(slots=True)
class Kept:
    """What was kept of earlier pages, by digest; what is not asked for again is forgotten."""

    before: dict[str, str]
    used: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> Entry | None:
        text = self.before.get(key)
        if text is None:
            return None
        self.used[key] = text
        url, date, filters, meta, body, words = json.loads(text)
        pairs = (
            tuple((str(k), str(v)) for k, v in filters),
            tuple((str(k), str(v)) for k, v in meta),
        )
        return Entry(url, date, *pairs, body, words)

    def put(self, key: str, made: Entry) -> None:
        parts = (made.url, made.date, made.filters, made.meta, made.body, made.text)
        self.used[key] = json.dumps(parts, ensure_ascii=False)


@contextmanager
def opened(folder: Path, made_by: str) -> Iterator[Kept]:
    """What is kept in a folder by this very code; written back when all went well.

    A file that cannot be read is as good as none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    kept = Kept(_read(file, made_by))
    yield kept
    if kept.used.keys() != kept.before.keys():
        with suppress(sqlite3.Error):  # somebody else builds: next time
            _write(file, made_by, kept)


def _read(file: Path, made_by: str) -> dict[str, str]:
    if not file.is_file():
        return {}
    try:
        with _base(file) as base:
            rows = base.execute("SELECT key, page FROM pages WHERE made_by = ?", (made_by,))
            return dict(rows.fetchall())
    except sqlite3.Error:
        with suppress(OSError):
            file.unlink()
        return {}


def _write(file: Path, made_by: str, kept: Kept) -> None:
    new = [(key, made_by, page) for key, page in kept.used.items() if key not in kept.before]
    old = [(key,) for key in kept.before if key not in kept.used]
    with _base(file) as base:
        base.execute("CREATE TABLE IF NOT EXISTS pages (key PRIMARY KEY, made_by, page)")
        base.execute("DELETE FROM pages WHERE made_by <> ?", (made_by,))
        base.executemany("DELETE FROM pages WHERE key = ?", old)
        base.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", new)


@contextmanager
def _base(file: Path) -> Iterator[sqlite3.Connection]:
    base = sqlite3.connect(file, timeout=10)
    try:
        with base:
            yield base
    finally:
        base.close()
