"""When the page says that it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.readers.authors import Authors
from generator.readers.dates import dates_in
from generator.readers.lines import Line
from generator.readers.looks import Look, look
from generator.records import Dated

# "Published March 9", "Posted: …", "originally created …"; "Updated …", "Last modified …"
_FIRST = re.compile(r"publi[sc]|posted|created|first|filed|issued|\bon\b|date:?$", re.IGNORECASE)
_LATER = re.compile(r"updat|modifi|revis|edited|review(?:ed)?\b|last\b|correct", re.IGNORECASE)


def published(looks: Sequence[Look], title: int | None, found: Authors) -> Dated | None:
    """The date that the head gives; that of a change, marked as derived, where there is no other.

    Of two bare dates on one line, "December 10, 2021April 9, 2019", the earlier is the first.
    """
    ranked = []
    for i, seen in enumerate(looks):
        for nth, date in enumerate(seen.dates):
            before = seen.line.text[seen.dates[nth - 1].end if nth else 0 : date.start]
            label = _label(before, looks[i - 1].line.text if i else "")
            near = min((abs(i - j) for j in found), default=0)
            above = title is not None and i < title
            ranked.append(((label, above, near, i, date.value), seen, date))
    if not ranked:
        return None
    (label, *_), seen, date = min(ranked, key=lambda r: r[0])
    span = seen.line.part(date.start, date.end)
    if label == CHANGED:
        reason = "no date of publication; the page says when it was last changed"
        return Dated(date.value, date.precision, span, "derived", reason)
    return Dated(date.value, date.precision, span)


# "What is the secret?|Monday, 6 January 2020", "… says.|May 3, 2021"; not "… until May 3, 2021"
_GLUED = re.compile(r"[.?!”\"][”\"’]?$")


def glued(looks: Sequence[Look]) -> Dated | None:
    """The date that a page's markup has glued to the end of a summary above the body."""
    for seen in looks:
        for date in dates_in(seen.line.text)[-1:]:
            if date.end == len(seen.line.text) and _GLUED.search(seen.line.text, 0, date.start):
                return Dated(date.value, date.precision, seen.line.part(date.start, date.end))
    return None


# "July 22, 2020 — Yesterday", "TARN, Ohio, July 22, 2020 (Northwire) – The"; not "On May 2, 2020 —"
_BEFORE = re.compile(r"(?!On |In |By |Since )(?:\(?[A-Z][\w.]*,? ){0,4}\(?")
_DASH = re.compile(r"\)?(?: \([^()]{2,40}\)| ?/\w+/)? ?(?:—|–|--|-) ?(?=[A-Z“\"])")
# "(July 22, 2020) The pier …"; not "(July 22, 2020, was a Wednesday) The pier …"
_IN_BRACKETS = re.compile(r"\) (?=[A-Z“\"])")
DATELINE = 100
"""Characters in which a dateline ends."""
EARLIEST = "1990"
"""What opens with an older day tells of that day."""


def of_dateline(line: Line) -> Dated | None:
    """The full date with which the first sentence of the body is filed."""
    for date in dates_in(line.text[:DATELINE])[:1]:
        dashed = _BEFORE.fullmatch(line.text, 0, date.start) and _DASH.match(line.text, date.end)
        alone = line.text[: date.start] == "(" and _IN_BRACKETS.match(line.text, date.end)
        if (dashed or alone) and date.value >= EARLIEST:
            return Dated(date.value, date.precision, line.part(date.start, date.end))
    return None


def below(
    lines: Sequence[Line], start: int, found: Authors, month_first: bool | None = None
) -> Dated | None:
    """The date below the article: beside the author's name there, or behind "Published"."""
    signed = [i for i in found if i >= start]
    for i in range(start, len(lines)):
        if len(lines[i].text) > 160 or not any(c.isdigit() for c in lines[i].text):
            continue
        seen = look(lines[i], month_first=month_first)
        beside = any(abs(i - j) <= 2 for j in signed)
        if seen.dates and (beside or _label(seen.line.text[: seen.dates[0].start], "") != 1):
            return published((seen,), None, {})
    return None


CHANGED = 2


def _label(before: str, above: str) -> int:
    """0 for a date of publication, 1 for a bare date, 2 for that of a change."""
    words = before if before.strip() else above
    if len(words) > 80:
        return 1
    later = [m.start() for m in _LATER.finditer(words)]
    first = [m.start() for m in _FIRST.finditer(words)]
    if later and (not first or later[-1] > first[-1]):
        return CHANGED
    return 0 if first else 1
