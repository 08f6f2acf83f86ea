"""A line with which a feed stamps a post: "360LiveNews 360LiveNews | 12 Jan 2026 18:08"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.readers import outlets
from generator.readers.dates import Found, dates_in
from generator.readers.lines import Line

# one name, perhaps twice (logo and text), a bar or a bullet, then the date
_STAMP = re.compile(r"(?P<name>\S[^|•·\n]{1,60}?)(?:\s+(?P=name))?\s*[|•·]\s*")
# "360LiveNews", "CubaHeadlines", "news.com.au": no person is called so
_BRAND = re.compile(r"\S*[a-z0-9][A-Z]\S*|\d+\S*[A-Za-z]\S*|\S+\.\w{2,3}")


@dataclass(frozen=True, slots=True)
class Stamp:
    line: Line
    name: tuple[int, int]
    """Offsets of the outlet's name in the line."""
    date: Found


def stamp(line: Line) -> Stamp | None:
    """The outlet and time that make up a line; None where the name could be a person's."""
    if len(line.text) > 160 or (m := _STAMP.match(line.text)) is None:
        return None
    dates = dates_in(line.text[m.end() :])
    if len(dates) != 1 or dates[0].start > 0 or line.text[m.end() + dates[0].end :].strip():
        return None
    if not (_BRAND.fullmatch(m["name"]) or outlets.reads_like_one(m["name"])):
        return None
    date = dates[0]
    moved = Found(m.end() + date.start, m.end() + date.end, date.value, date.precision)
    return Stamp(line, m.span("name"), moved)
