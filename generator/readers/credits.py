"""Who signed the page, and when it says that it was published."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.readers.byline import Name, looks_personal, names_at, opener
from generator.readers.looks import Look
from generator.readers.outlets import reads_like_one
from generator.records import Dated, Span, Stated

Authors = Mapping[int, tuple[Name, ...]]
"""By index of the line, offsets counted in that line."""


def authors(looks: Sequence[Look]) -> Authors:
    """The names of the first signed line; else a name that stands alone beside a date."""
    for i, seen in enumerate(looks):
        if seen.names:
            return {i: seen.names, **_more(looks, i)}
        below = _below_opener(looks, i)
        if below:
            return below
    for i, seen in enumerate(looks):
        if seen.alone is not None and _signs(looks, i):
            return {i: (seen.alone,)}
    return {}


def _more(looks: Sequence[Look], i: int) -> Authors:
    """Names on the lines below "By Ann Lee," or "By Ann Lee and"."""
    out: dict[int, tuple[Name, ...]] = {}
    while i + 1 < len(looks) and _UNDONE.search(looks[i].line.text):
        i += 1
        found = names_at(looks[i].line.text, 0)
        if found:
            out[i] = tuple(found)
        elif not _UNDONE.search(looks[i].line.text):
            break
    return out


# "By Ann Lee,", "Ann Lee and", "&"
_UNDONE = re.compile(r"(?:,|\band|&)$", re.IGNORECASE)


def _below_opener(looks: Sequence[Look], i: int) -> Authors:
    """ "By" on a line of its own, the names on those below."""
    text = looks[i].line.text
    if opener(text) != len(text) or i + 1 >= len(looks):
        return {}
    found = names_at(looks[i + 1].line.text, 0)
    return {i: (), i + 1: tuple(found), **_more(looks, i + 1)} if found else {}


def _signs(looks: Sequence[Look], i: int) -> bool:
    """Whether a name alone on a line is the author: a person's, with a date on it or next to it."""
    seen = looks[i]
    if seen.alone is None or seen.rule or seen.caption or reads_like_one(seen.alone.text):
        return False
    if seen.dates or seen.alone.end < len(seen.line.text):
        return looks_personal(seen.alone)
    near = [j for j in _neighbours(looks, i) if looks[j].dates]
    return bool(near) and looks_personal(seen.alone)


def _neighbours(looks: Sequence[Look], i: int) -> list[int]:
    """The two lines on either side, dropped ones not counted."""
    below = [j for j in range(i + 1, min(i + 6, len(looks))) if not looks[j].rule][:2]
    above = [j for j in range(i - 1, max(i - 6, -1), -1) if not looks[j].rule][:2]
    return above + below


def stated(looks: Sequence[Look], found: Authors) -> tuple[Stated, ...]:
    """The authors in the order of the page, each once."""
    out: dict[str, Stated] = {}
    for i, names in sorted(found.items()):
        for name in names:
            span = looks[i].line.part(name.start, name.end)
            out.setdefault(name.text.casefold(), Stated(name.text, span))
    return tuple(out.values())


# "Published March 9", "Posted: …", "originally created …"; "Updated …", "Last modified …"
_FIRST = re.compile(r"publi[sc]|posted|created|first|filed|issued|\bon\b|date:?$", re.IGNORECASE)
_LATER = re.compile(r"updat|modifi|revis|edited|review(?:ed)?\b|last\b|correct", re.IGNORECASE)


def published(looks: Sequence[Look], title: int | None, found: Authors) -> Dated | None:
    """The date that the page gives itself; that of an update only where there is no other."""
    ranked = []
    for i, seen in enumerate(looks):
        for nth, date in enumerate(seen.dates):
            before = seen.line.text[seen.dates[nth - 1].end if nth else 0 : date.start]
            label = _label(looks, i, before)
            distance = min((abs(i - j) for j in found), default=0)
            above = title is not None and i < title
            ranked.append(((label, above, distance, i, nth), seen, date))
    if not ranked:
        return None
    (label, *_), seen, date = min(ranked, key=lambda r: r[0])
    span: Span = seen.line.part(date.start, date.end)
    reason = "the page states only when it was last changed" if label == 2 else ""
    return Dated(date.value, date.precision, span, reason=reason)


def _label(looks: Sequence[Look], i: int, before: str) -> int:
    """0 for a date of publication, 1 for a bare date, 2 for that of a change."""
    words = before if before.strip() or i == 0 else looks[i - 1].line.text
    if len(words) > 80:
        return 1
    later = [m.start() for m in _LATER.finditer(words)]
    first = [m.start() for m in _FIRST.finditer(words)]
    if later and (not first or later[-1] > first[-1]):
        return 2
    return 0 if first else 1
