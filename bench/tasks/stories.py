"""Which articles the site tells as one story: read whole, as a run reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.extract import read
from generator.readers.text import parse
from generator.records import Reading
from generator.resolve import library


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The stories of each article, by their ids; most have one or none."""
    asked = list(rows)
    stories = library(map(_reading, asked)).stories.values()
    for row in asked:
        yield {"id": row["id"], "stories": [s.id for s in stories if row["id"] in s.articles]}


def _reading(row: dict[str, Any]) -> Reading:
    text, path = row["text"], PurePosixPath(f"{row['id']}.txt")
    sha256 = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return read(parse(text, id=row["id"], path=path, sha256=sha256))
