"""The rows of a data set, and what of each a prediction may look at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.trouble import Trouble

Row = dict[str, Any]

_OPEN = ("id", "text", "a", "b")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SWAPPED = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
"""One row of the dates has its own the other way round: "03-02-2009"."""


def rows(path: Path, trouble: Trouble) -> Iterator[Row]:
    """Every row of a JSONL file, or every text file of a folder as a row.

    A line that is no row is told and left out.
    """
    if path.is_dir():
        yield from ({"id": file.stem, "text": file.read_text("utf-8")} for file in _texts(path))
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                trouble(f"{path}:{number}", error)
                continue
            if isinstance(row, dict):
                yield row
            else:
                trouble(f"{path}:{number}", TypeError("an object is wanted"))


def _texts(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.txt"))


def unanswered(row: Row) -> Row:
    """The row without its answers: id, texts, and its document's date as "date"."""
    seen = {key: row[key] for key in _OPEN if key in row}
    day = _day(row)
    return {**seen, "date": day} if day else seen


def _day(row: Row) -> str | None:
    """As year, month and day; the sets keep it under three names."""
    meta = row.get("meta")
    given = (row.get("date"), row.get("dct"), meta.get("date") if isinstance(meta, dict) else None)
    for value in given:
        text = value if isinstance(value, str) else ""
        if swapped := _SWAPPED.match(text):
            return "-".join(reversed(swapped.groups()))
        if iso := _ISO.match(text):
            return iso.group()
    return None
