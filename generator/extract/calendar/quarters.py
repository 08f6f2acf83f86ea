"""Quarters that a business report compares: "… in the third quarter, from $9 million a year ago".

"A year earlier" is then the same quarter of the year before, and "the quarter" the one told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.calendar.reckoned import quarter
from generator.records import TimeRef

REACH = 1500
"""Characters back to the quarter that is compared: some six paragraphs of a report."""
_QUARTER = re.compile(r"(\d{4})-(01|04|07|10)/\1-(03|06|09|12)")
# What the words mean once a quarter is being told: years to go back.
_BACK = re.compile(r"a year (?:ago|earlier)", re.I)
_YEAR_AGO = re.compile(
    r"(?:the (?:comparable )?|a )?year-(?:ago|earlier)(?: (?:(\w+) )?(?:quarter|period))?", re.I
)
# "the corresponding period last year", "the quarter a year ago"; "the 1988 quarter"
_PERIOD_BACK = re.compile(
    r"(?:the )?(?:corresponding |comparable |same )?(?:quarter|period) .*year.*|"
    r"last year['’]s (?:quarter|period)",
    re.I,
)
_OF_YEAR = re.compile(r"the (\d{4}) (?:quarter|period)", re.I)
# "In the first nine months, net was …": from here on that is compared, no quarter.
_LONGER = re.compile(r".*\b(?:six|nine|6|9|12|twelve) months", re.I)
_SAME = re.compile(r"(?:the|that|the latest|the same) quarter|the latest period", re.I)
_NAMELESS = re.compile(r"the quarter|the latest period|(?:a )?year-(?:ago|earlier)", re.I)
"""Worth nothing unless the quarter is known."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# Only beside a sum or a percentage is "a year ago" a comparison: "from $93 million a year ago",
# "or 40 cents a bottle, a year earlier", or behind "narrowed from"; not behind a full stop.
_COMPARED = re.compile(
    r"(?:[$£€%]|\bpercent\b|\bcents\b|\bmillion\b|\bbillion\b|\bcompared\b)(?:[^.;]|\.\d)*$|"
    r"\b(?:from|than) $"
)


def compared(refs: Iterable[TimeRef], text: str, published: str) -> Iterator[TimeRef]:
    """The same expressions; those that mean a quarter told before get its value.

    `published`: the day of the report; a quarter that had not ended by then is told of no more.
    """
    last: tuple[int, TimeRef] | None = None
    for ref in refs:
        found = _resolved(ref, last[1], text) if last and _near(last[0], ref) else ref
        if _LONGER.fullmatch(_words(ref, text)):
            last = None
        if found is ref and (told := _QUARTER.fullmatch(ref.value)):
            ended = not published or f"{told[1]}-{told[3]}" < published[:7]
            last = (ref.span.end, ref) if ended else last
        if found.value or not _NAMELESS.fullmatch(_words(ref, text)):
            yield found


def _words(ref: TimeRef, text: str) -> str:
    return " ".join(ref.span.of(text).split())


def _near(end: int, ref: TimeRef) -> bool:
    return ref.span.start - end <= REACH


def _resolved(ref: TimeRef, told: TimeRef, text: str) -> TimeRef:
    words = _words(ref, text)
    if _SAME.fullmatch(words):
        return replace(ref, value=told.value, precision="range", anchor=told.anchor)
    match = _QUARTER.fullmatch(told.value)
    year = match and _year(ref, int(match[1]), text)
    if match is None or not year:
        return ref
    back = _YEAR_AGO.fullmatch(words)
    named = _ORDINALS.get((back[1] or "").lower()) if back else None
    found = quarter(year, named or (int(match[2]) + 2) // 3, True)
    if found is None:
        return ref
    return replace(ref, type="DATE", value=found.value, precision="range", anchor=told.value)


def _year(ref: TimeRef, told: int, text: str) -> int | None:
    """The year whose quarter is meant, where one of `told` was told before."""
    words = _words(ref, text)
    if _YEAR_AGO.fullmatch(words) or _PERIOD_BACK.fullmatch(words):
        return told - 1
    if of_year := _OF_YEAR.fullmatch(words):
        return int(of_year[1])
    before = text[max(0, ref.span.start - 60) : ref.span.start]
    return told - 1 if _BACK.fullmatch(words) and _COMPARED.search(before) else None
