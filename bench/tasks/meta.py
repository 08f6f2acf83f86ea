"""Headline, authors, date and outlet of pasted news pages, as the plain-text reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.readers.text import parse


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One prediction a row; a row needs "id" and "text" only."""
    for row in rows:
        article = parse(row["text"], id=str(row["id"]), path=PurePosixPath("page.txt"), sha256="")
        title = article.headline
        day = article.published is not None and article.published.precision in ("day", "minute")
        yield {
            "id": row["id"],
            "title": title.text if title is not None and title.origin == "text" else "",
            "authors": [name.text for name in article.byline],
            "date": article.published.value[:10] if article.published and day else None,
            "outlet": article.outlet.text if article.outlet else None,
        }
