"""The outlet that a page belongs to, as the page itself states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.readers import outlets
from generator.readers.head import Head
from generator.readers.headline import SUFFIX
from generator.readers.lines import Line
from generator.records import Stated

# "© CubaHeadlines 2026", "Copyright 2024 NPR. All rights reserved.", "© 2022, New York Daily News"
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–—]\s*(?:\d{4}|present))?)?[\s,]*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^|·•©\n]{1,60}?|\d+[A-Z]\w+)"
    r"(?:[\s,]*\d{4}(?:\s*[-–—]\s*\d{4})?)?"
    r"\s*(?:[.,|®™]|\ball rights\b|$).*",
    re.IGNORECASE,
)
# "New York Daily News, Inc", "Ziff Davis, LLC"
_COMPANY = re.compile(
    r"[\s,]*\b(?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|company|co)\b.*$", re.IGNORECASE
)


def outlet(lines: Sequence[Line], head: Head) -> Stated | None:
    """The outlet by the strongest sign there is; None where there is none, or two disagree."""
    for signs in (_of_head(head), _of_copyright(lines), _of_suffix(head)):
        found = list(signs)
        if len({outlets.key(s.text) for s in found}) == 1:
            return found[0]
    return None


def owners(lines: Sequence[Line]) -> frozenset[str]:
    """The keys of all names that a copyright line gives."""
    return frozenset(outlets.key(s.text) for s in _of_copyright(lines))


def _of_head(head: Head) -> Iterator[Stated]:
    """A line, or a part of the dated line, that is an outlet's name."""
    for i, seen in enumerate(head.looks[: head.body]):
        if seen.outlet is None or seen.caption or i == head.title:
            continue
        start, end = seen.outlet
        yield Stated(seen.line.text[start:end], seen.line.part(start, end))


def _of_copyright(lines: Sequence[Line]) -> Iterator[Stated]:
    for line in lines:
        m = _OWNER.match(line.text) if len(line.text) < 300 else None
        if m is None:
            continue
        name = _COMPANY.sub("", m["name"]).strip(" ,.")
        if name:
            yield Stated(name, line.part(m.start("name"), m.start("name") + len(name)))


def _of_suffix(head: Head) -> Iterator[Stated]:
    """ "Title | CBC News" where the title by itself stands there, too."""
    for i, seen in enumerate(head.looks[: head.body]):
        m = SUFFIX.search(seen.line.text)
        if m is not None and (i in head.dropped or outlets.known(m["outlet"])):
            yield Stated(m["outlet"], seen.line.part(*m.span("outlet")))
