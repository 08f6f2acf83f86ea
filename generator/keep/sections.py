"""The body of a page as its headings cut it: sections and items, each known by its id.

"## Quotes {#quotes}" and "### “One” {#q-1}" begin one each, and so does an event in a list,
"1.  #### **8 January** … {#e-1}". The "</div>" of what a list stands in is one by itself, so that
it stays behind whatever comes, goes and moves in the list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# "## Quotes {#quotes}", "1.  #### **8 January** … {#e-1}"; not "#hashtag", "    # in code"
_HEADING = re.compile(r"(?:(\d+\.|[-*+])[ \t]+)?(#{1,6})[ \t]+(.*)")
# "{#q-1 .in-sentence}" at the end of a heading; not "{.by}"
_ID = re.compile(r"\{:?[^{}]*?#([^\s{}]+)[^{}]*\}[ \t]*$")
# "```python", "~~~"; not "`code`"
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
CLOSES = "</div>"
Rows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its own lines, up to the next heading."""

    key: str
    """Its id, else its words; "" for what stands above the first heading."""
    level: int
    rows: Rows
    """Heading and text, blank lines at the end left out."""
    gap: int | None
    """Blank lines behind it; None at the end of the page, where nothing follows."""
    named: bool = False
    """Whether the heading states an id."""


def sections(rows: Sequence[str]) -> list[Section]:
    """Every section in order; together they are all lines but the blank ones at the end."""
    starts = [(0, "", 0, False), *_starts(rows)]
    ends = [at for at, *_ in starts[1:]] + [len(rows)]
    found = []
    for (at, key, level, named), end in zip(starts, ends, strict=True):
        own = tuple(rows[at:end])
        text = own[: _filled(own)]
        gap = None if end == len(rows) else len(own) - len(text)
        found.append(Section(key, level, text, gap, named))
    return found


def known(found: Sequence[Section]) -> dict[str, Section] | None:
    """The sections by key; None where two have the same, so that a key says too little."""
    by_key = {section.key: section for section in found}
    return by_key if len(by_key) == len(found) else None


def unclosed(rows: Sequence[str]) -> int | None:
    """The row of the code fence that nothing closes; to the end of the page all is code then."""
    at, fence = None, ""
    for n, row in enumerate(rows):
        if fence != (fence := _fence(row, fence)):
            at = n if fence else None
    return at


def _fence(row: str, fence: str) -> str:
    """The marks of the code that is open behind a row, "" for none; `fence` those before it."""
    mark = _FENCE.match(row)
    if mark and (not fence or mark.group(1).startswith(fence)):
        return "" if fence else mark.group(1)
    return fence


def _starts(rows: Sequence[str]) -> Iterator[tuple[int, str, int, bool]]:
    """(line, key, level, whether the key is an id) of each section."""
    fence = ""
    heading, below, closed, titled = "", 0, False, False
    for at, row in enumerate(rows):
        fence = _fence(row, fence)
        if fence:
            continue
        found = _HEADING.match(row)
        if found and (found.group(1) is None or _ID.search(row)):
            key, level, named = _key(found, titled)
            titled = titled or level == 1
            if found.group(1) is None:
                heading, below, closed = key, level + 1, False
            yield at, key, level, named
        elif row.startswith(CLOSES) and not closed:
            yield at, f"{CLOSES} {heading}", below, False
            closed = True


def _key(heading: re.Match[str], titled: bool) -> tuple[str, int, bool]:
    """A page's title is its title whatever it says; other headings without id are their words."""
    level, words = len(heading.group(2)), heading.group(3)
    stated = _ID.search(words)
    if stated:
        return f"#{stated.group(1)}", level, True
    if level == 1 and not titled:
        return "title", level, False
    return f"{level} {unicodedata.normalize('NFC', words.strip())}", level, False


def _filled(rows: Rows) -> int:
    """How many lines there are without the blank ones at the end."""
    size = len(rows)
    while size and not rows[size - 1].strip():
        size -= 1
    return size
