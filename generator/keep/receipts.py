"""Receipts of a page, read from its Markdown: which characters of which article it shows."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

# 'data-span="001_28cff20e001e0449:1586-1677"', 'data-span="www&#46;a&#45;&#45;b&#58;15-26"'
_SPAN = re.compile(r'data-span="([^"]+)"')
_PLACE = re.compile(r"(.+):(\d+)-(\d+)")


def receipts(markdown: str) -> Iterator[tuple[str, int, int]]:
    """(article id, start, end) of each, in their order."""
    for written in _SPAN.findall(markdown):
        found = _PLACE.fullmatch(html.unescape(written))
        if found:
            yield found.group(1), int(found.group(2)), int(found.group(3))
