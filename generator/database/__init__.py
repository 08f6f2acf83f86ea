"""The data files as one SQLite file with full-text search: the same rows, to be asked questions.

It is made from the JSON of the built site, so it can say nothing that the site does not say.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.database.rows import KINDS, lines
from generator.errors import BriefingError

NAME = "briefing.sqlite"
_HERE = Path(__file__).parent
# "BRIE" in ASCII: tells programs that look at files what sort of database this is.
_APPLICATION = 0x42524945


def write(folder: Path) -> Path | None:
    """`briefing.sqlite` beside the JSON files of a folder; None where some of them are missing.

    Rows in the order of the files, nothing of the day or the machine: the same files make the
    same bytes with the same SQLite. It stands there whole or not at all.
    """
    target = folder / NAME
    if not possible(folder):
        target.unlink(missing_ok=True)
        return None
    temporary = folder / f".{NAME}.tmp"
    temporary.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as base:
            _fill(base, folder)
        temporary.replace(target)
    except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
        raise BriefingError(
            f"no database can be made of the data files: {error}", folder
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    return target


def possible(folder: Path) -> bool:
    """Whether all the files that it is made of lie in the folder."""
    return all((folder / f"{kind}.json").is_file() for kind in KINDS)


def made_by() -> str:
    """What its bytes depend on besides the files: SQLite's version and the code here."""
    key = hashlib.sha256(sqlite3.sqlite_version.encode())
    for path in sorted(_HERE.glob("*.*")):
        key.update(path.read_bytes())
    return key.hexdigest()


def _fill(base: sqlite3.Connection, folder: Path) -> None:
    base.executescript(f"PRAGMA page_size = 4096; PRAGMA application_id = {_APPLICATION};")
    base.execute("PRAGMA journal_mode = OFF")
    base.executescript((_HERE / "tables.sql").read_text("utf-8"))
    base.execute("BEGIN")
    for kind in KINDS:
        content = json.loads((folder / f"{kind}.json").read_text("utf-8"))
        _about(base, content)
        for table, columns in lines(kind, content[kind]):
            _insert(base, table, columns)
    base.execute("COMMIT")
    base.execute("VACUUM")  # before the searches: it may number rows anew
    base.executescript((_HERE / "searches.sql").read_text("utf-8"))


def _about(base: sqlite3.Connection, content: Mapping[str, Any]) -> None:
    for key in ("version", "schema"):
        base.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, str(content[key])))


def _insert(base: sqlite3.Connection, table: str, columns: Mapping[str, Any]) -> None:
    """The names are our own; only values come from sources."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    base.execute(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", tuple(columns.values())
    )
