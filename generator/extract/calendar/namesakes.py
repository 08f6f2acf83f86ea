"""Weekdays that are somebody's first name: "Sunday Quellin sang" is told of no Sunday."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.names import gazetteer, words

# "Sunday | Quellin", "Friday | Roe"; most texts have few, so what stands before is asked then
_NAME = re.compile(r"day (?P<name>[A-Z][a-zà-ÿ][\w'’-]+)")
_DAY = re.compile(r"(?:\b(?P<before>\w+) )?\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$")
_ON = frozenset(["on", "last", "next", "this", "since", "until", "by", "every", "late", "early"])
_TIMES = frozenset(key for key in lexicon.load("not_names")["calendar"])


def first_names(text: str) -> frozenset[int]:
    """Where a weekday stands that is a first name, or may be one.

    The word behind it is a surname that stands nowhere else without the weekday; where it does,
    "Friday Roe sang" is told of a Friday.
    """
    found: dict[str, list[int]] = {}
    for named in _NAME.finditer(text):
        day = _DAY.search(text, max(0, named.start() - 16), named.start() + 3)
        if day and (day["before"] or "").lower() not in _ON:
            name = named["name"].removesuffix("'s").removesuffix("’s")
            found.setdefault(name, []).append(day.start("day"))
    return frozenset(
        at
        for name, places in found.items()
        if _may_be_surname(name) and text.count(name) == len(places)
        for at in places
    )


def _may_be_surname(name: str) -> bool:
    if name.lower() in _TIMES or words.is_ordinary(name) or words.is_demonym(name):
        return False
    key = words.key(name)
    return key not in words.NEWSPAPERS and gazetteer.match((key,), (name,), 0) is None
