"""The words that a file of the built site shows or hands out, whatever its format."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.verification.prose import BREAK, SHINGLE

KINDS = (".html", ".json", ".csv", ".xml", ".txt", ".sqlite")
_LINKED = re.compile(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", re.S | re.I)
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)
# Words of a page that are no text of an element: descriptions, titles, labels, alternatives.
_TOLD = re.compile(r'\b(?:content|title|alt|aria-label|data-[a-z-]+)="([^"]*)"', re.I)
# A chip in the middle of a sentence, bold words and the like are no end of a text.
_INSIDE = re.compile(r"</?(?:strong|em|b|i|mark|span|wbr|q|a|abbr|small|cite)\b[^>]*>", re.I)
_PERMALINK = re.compile(r'<a class="headerlink"[^>]*>', re.I)
_TAG = re.compile(r"<[^>]*>")


def files(site: Path) -> Iterator[str]:
    """Every file with words, below the site, in order."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix in KINDS and not name.startswith("assets/") and path.is_file():
            yield name


def texts(path: Path) -> Iterator[str]:
    """All texts of a file, one after the other; inside of one a `BREAK` where it is parted."""
    if path.suffix == ".sqlite":
        yield from filter(_long, _rows(path))
        return
    written = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".json":
        yield from filter(_long, _values(written))
    elif path.suffix in (".html", ".xml"):
        yield _page(written)
    elif path.suffix == ".csv":
        for row in csv.reader(io.StringIO(written, newline="")):
            yield from filter(_long, row)
    else:
        yield written.replace("\n", BREAK)


def _long(value: str) -> bool:
    """Whether it could hold so many words; ids, addresses and names do not."""
    return value.count(" ") >= SHINGLE - 1 or not value.isascii()


def _page(written: str) -> str:
    linked = [BREAK.join(_values(found)) for found in _LINKED.findall(written)]
    seen = _UNSEEN.sub(BREAK, written)
    told = map(html.unescape, _TOLD.findall(seen))
    body = html.unescape(_TAG.sub(BREAK, _INSIDE.sub("", _PERMALINK.sub(BREAK, seen))))
    # The text of a feed's entry is HTML again.
    return BREAK.join([_TAG.sub(BREAK, _INSIDE.sub("", body)), *told, *linked])


def _values(written: str) -> Iterator[str]:
    try:
        yield from _texts(json.loads(written))
    except ValueError:
        yield written


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield _TAG.sub(BREAK, _INSIDE.sub("", html.unescape(value))) if "<" in value else value
    elif isinstance(value, list | dict):
        for inner in value if isinstance(value, list) else value.values():
            yield from _texts(inner)


def _rows(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        names = base.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'")
        for (name,) in names.fetchall():
            quoted = name.replace('"', '""')
            for row in base.execute(f'SELECT * FROM "{quoted}"'):
                yield from (value for value in row if isinstance(value, str))
