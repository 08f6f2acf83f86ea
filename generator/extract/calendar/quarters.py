"""Quarters that a business report compares: "… in the third quarter, from $9 million a year ago".

"A year earlier" is then the same quarter of the year before, and "the quarter" the one told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.calendar.reckoned import quarter
from generator.records import TimeRef

REACH = 700
"""Characters back to the quarter that is compared: some three paragraphs of a report."""
_QUARTER = re.compile(r"(\d{4})-(01|04|07|10)/\1-(03|06|09|12)")
# What the words mean once a quarter is being told: years to go back.
_BACK = re.compile(r"a year (?:ago|earlier)|(?:the )?year-(?:ago|earlier) (?:quarter|period)", re.I)
_SAME = re.compile(r"(?:the|that|the latest|the same) quarter", re.I)
# Only beside a sum or a percentage is "a year ago" a comparison: "from $93 million a year ago".
_COMPARED = re.compile(
    r"(?:[$£€%]|\bpercent\b|\bcents\b|\bmillion\b|\bbillion\b|\bcompared\b)[^.;]*$"
)


def compared(refs: Iterable[TimeRef], text: str) -> Iterator[TimeRef]:
    """The same expressions; those that mean a quarter told before get its value."""
    last: tuple[int, TimeRef] | None = None
    for ref in refs:
        found = _resolved(ref, last[1], text) if last and _near(last[0], ref) else ref
        if _QUARTER.fullmatch(found.value) and found is ref:
            last = ref.span.end, ref
        yield found


def _near(end: int, ref: TimeRef) -> bool:
    return ref.span.start - end <= REACH


def _resolved(ref: TimeRef, told: TimeRef, text: str) -> TimeRef:
    words = " ".join(ref.span.of(text).split())
    if _SAME.fullmatch(words):
        return replace(ref, value=told.value, precision="range", anchor=told.anchor)
    before = text[max(0, ref.span.start - 60) : ref.span.start]
    match = _QUARTER.fullmatch(told.value)
    if match is None or not _BACK.fullmatch(words) or not _COMPARED.search(before):
        return ref
    found = quarter(int(match[1]) - 1, (int(match[2]) + 2) // 3, True)
    if found is None:
        return ref
    return replace(ref, type="DATE", value=found.value, precision="range", anchor=told.value)
