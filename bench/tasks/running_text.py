"""An article made of running text, where a row is no pasted page and every line is prose."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.records import Article, Block, Dated, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


def article(row_id: str, text: str, published: str | None = None) -> Article:
    """Paragraphs parted by empty lines; a text without any has one on each line."""
    shape = _PARAGRAPH if re.search(r"\n\s*\n", text) else _LINE
    blocks = tuple(Block("paragraph", Span(*m.span())) for m in shape.finditer(text))
    day = re.match(r"\d{4}-\d\d-\d\d", published or "")
    return Article(
        id=row_id,
        path=PurePosixPath("bench"),
        text=text,
        sha256="",
        published=Dated(day.group(), "day") if day else None,
        blocks=blocks,
    )
