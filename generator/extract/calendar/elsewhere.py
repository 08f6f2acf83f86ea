"""Parts of a page whose days are not counted from the article's: other articles, galleries.

Below a line with another date ("Ann Lee | August 09, 2022"), and beside the pictures of a gallery
("12/40 The tallest mast of the fleet"), "on Monday" is a Monday that nobody can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from datetime import date

from generator.calendar.absolute import DAY_MONTH_YEAR, ISO, MONTH_DAY_YEAR
from generator.calendar.reckoned import Clock
from generator.calendar.rules import read
from generator.records import Article

LONGEST = 60
"""Characters of a line that dates what stands below it."""
MOST_WORDS = 4
"""Words of such a line beside its date: a name, a section, an hour."""
NEAR = 6
"""Days on either side of the article's own, in which a weekday is the same one."""
FEWEST_PICTURES = 3
BELOW_PICTURE = 3
"""Lines below the last picture of a gallery that may still tell of it."""

_LINE = re.compile(r"[^\n\r]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE = (MONTH_DAY_YEAR, DAY_MONTH_YEAR, ISO)
# "Updated May 5, 2023", "Getty Images, Jan. 3, 2021", "— Ann Lee (@annlee) May 5, 2023" date no
# text below them.
_NO_HEAD = re.compile(
    r"^\s*[-–—]|@|updat|modif|correct|edit|photo|image|getty|\bap\b|reuters|copyright|©|retrieved|archiv|"
    r"accessed|issue|edition|\bon\b|\bof\b|\bin\b|\bto\b|[.!?;]$",
    re.I,
)
_PICTURE = re.compile(r"\s*(\d{1,3})/(\d{1,3}) \S")


def elsewhere(article: Article) -> Callable[[int], bool]:
    """Tells of an offset in the seed whether the days told there hang on another day."""
    lines = [m.span() for m in _LINE.finditer(article.text) if m[0].strip()]
    first = min((b.span.start for b in article.blocks if b.kind == "paragraph"), default=0)
    heads = sorted(_heads(article, lines, first))
    pictures = _pictures(article.text, lines)
    starts = [start for start, _ in heads]

    def beside(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        other = at >= 0 and heads[at][1]
        return other or (pictures is not None and pictures[0] <= offset < pictures[1])

    return beside


def _heads(article: Article, lines: list[tuple[int, int]], first: int) -> list[tuple[int, bool]]:
    """Where a line with a date stands, and whether the date is another than the article's."""
    published = article.published
    own = _day(published.value) if published else None
    out = []
    for start, end in lines:
        if own is None or start < first or end - start > LONGEST:
            continue
        found = _date_of(article.text[start:end])
        if found is not None:
            out.append((start, abs((found - own).days) > NEAR))
    return out


def _date_of(line: str) -> date | None:
    if not _YEAR.search(line) or _NO_HEAD.search(line):
        return None
    for shape in _DATE:
        if m := shape.search(line):
            rest = line[: m.start()] + " " + line[m.end() :]
            found = read(line, m.start(), "number" if shape is ISO else "month", Clock(None))
            if found and len(rest.split()) <= MOST_WORDS:
                return _day(found[1].value)
    return None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _pictures(text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """From the first picture of a gallery to a little below its last."""
    found = [(n, m[2]) for n, span in enumerate(lines) if (m := _PICTURE.match(text, *span))]
    totals = Counter(total for _, total in found).most_common(1)
    if not totals or totals[0][1] < FEWEST_PICTURES:
        return None
    numbers = [n for n, total in found if total == totals[0][0]]
    last = min(numbers[-1] + BELOW_PICTURE, len(lines) - 1)
    return lines[numbers[0]][0], lines[last][1]
