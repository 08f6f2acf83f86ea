"""Weekdays that are somebody's first name: "Sunday Quellin sang" is told of no Sunday."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.names import gazetteer, words

# "Sunday Quellin", "Friday Roe"; not "on Sunday Quellin", "Sunday night"
_PAIR = re.compile(
    r"(?<!\bon )(?<!\blast )(?<!\bnext )(?<!\bthis )(?<!\bsince )(?<!\buntil )(?<!\bby )"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?P<name>[A-Z][a-zà-ÿ][\w'’-]+)"
)
_TIMES = frozenset(key for key in lexicon.load("not_names")["calendar"])


def first_names(text: str) -> frozenset[int]:
    """Where a weekday stands that is a first name, or may be one.

    The word behind it is a surname that stands nowhere else without the weekday; where it does,
    "Friday Roe sang" is told of a Friday.
    """
    found: dict[str, list[int]] = {}
    for pair in _PAIR.finditer(text):
        found.setdefault(pair["name"].removesuffix("'s").removesuffix("’s"), []).append(
            pair.start()
        )
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
