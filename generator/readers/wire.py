"""The news agency whose report a text is, where the page names no outlet of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.readers import outlets
from generator.readers.head import Head
from generator.readers.lines import Line
from generator.readers.prose import is_prose
from generator.readers.tail import comments
from generator.records import Stated

_WORDS = r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}"
# "TARN (AP) —", "TARN, May 2 (Reuters) -", "Tarn [Quux], June 8 (ANI):", "(AP) The pier …";
# not "The chief (AP) said"
_FILED = re.compile(
    rf"(?:[A-ZÀ-Þ\[][\w.'’\]-]*[,/]? ?|\d{{1,2}},? ){{0,8}}\((?P<name>{_WORDS})\)"
    r"(?: ?(?:—|–|--|-|:) ?(?=\S)| (?=[A-Z“\"]))"
)
# "… until Monday. (ANI)", "… the pier.” – Bernama", "(PTI)" alone; not "… she told the PTI"
_SIGNED_OFF = re.compile(
    rf"(?:^|[.!?][\"”’')\]]*\s+)(?:\((?P<name>{_WORDS})\)|[—–-] ?(?P<bare>{_WORDS}))\.?$"
)


def agency(lines: Sequence[Line], head: Head) -> Stated | None:
    """The agency in the dateline or behind the last sentence; None where these differ. One that
    signs above the date is the author: who prints it may be anybody."""
    found = [s for s in _named(lines[head.body : comments(lines)]) if outlets.agency(s.text)]
    return found[0] if len({outlets.key(s.text) for s in found}) == 1 else None


def _named(body: Sequence[Line]) -> Iterator[Stated]:
    prose = [i for i, line in enumerate(body) if is_prose(line.text)]
    if not prose:
        return
    first, last = body[prose[0]], prose[-1]
    if (m := _FILED.match(first.text)) is not None:
        yield Stated(m["name"], first.part(*m.span("name")))
    for line in body[last : last + NEAR]:
        if (m := _SIGNED_OFF.search(line.text)) is not None:
            group = "name" if m["name"] else "bare"
            yield Stated(m[group], line.part(*m.span(group)))


NEAR = 3
"""Lines: a signed sentence reads like none, and the name may stand on a line of its own."""
