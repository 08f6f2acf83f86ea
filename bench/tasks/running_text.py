"""An article made of running text, where a row is no pasted page and every line is prose."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath
from typing import Any

from generator.records import Article, Block, Dated, Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


def by_line(row: dict[str, Any]) -> Article:
    """A paragraph to each line, headlines and menus too: the sets mark what is in them."""
    return _article(row, _LINE)


def by_paragraph(row: dict[str, Any]) -> Article:
    """Paragraphs parted by empty lines; a text without any has one on each line."""
    parted = re.search(r"\n\s*\n", row["text"])
    return _article(row, _PARAGRAPH if parted else _LINE)


def _article(row: dict[str, Any], shape: re.Pattern[str]) -> Article:
    text, day = row["text"], row.get("date")
    return Article(
        id=row["id"],
        path=PurePosixPath(f"{row['id']}.txt"),
        text=text,
        sha256=hashlib.sha256(text.encode(errors="replace")).hexdigest(),
        published=Dated(day, "day", origin="sidecar") if day else None,
        blocks=tuple(Block("paragraph", Span(*m.span())) for m in shape.finditer(text)),
    )
