"""The seals of a book's facts from one run to the next, beside the caches: columns under the
checksum of the book that they are of. A book that anybody changed has none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from generator.columns import Column, dumped, loaded
from generator.history.rows import FactRows, Key

FILE = "book.columns"
VERSION = 1


def known(cache: Path, made_with: str, text: str | None) -> dict[Key, str] | None:
    """Those of the book with this text; None where nobody knows them."""
    try:
        found = loaded((cache / FILE).read_bytes(), _key(made_with, text or ""))
        kinds, ids, seals = (found[name] for name in ("kinds", "ids", "seals"))
        keys = zip(map(str, kinds), map(str, ids), strict=True)
        return dict(zip(keys, map(str, seals), strict=True)) if made_with else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(cache: Path, made_with: str, text: str, facts: FactRows) -> None:
    """Put them down for the run that finds this book."""
    columns: dict[str, Column] = {
        "kinds": [kind for kind, _ in facts.seals],
        "ids": [id_ for _, id_ in facts.seals],
        "seals": list(facts.seals.values()),
    }
    place = cache / FILE
    try:
        data = dumped(_key(made_with, text), columns)
    except ValueError:
        place.unlink(missing_ok=True)  # an id that no column can hold
        return
    cache.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f"{FILE}.{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(place)


def _key(made_with: str, text: str) -> str:
    return f"{VERSION} {made_with} {hashlib.sha256(text.encode('utf-8')).hexdigest()}"
