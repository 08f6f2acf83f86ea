"""The rules by the word that gives them away, and how a phrase is read by them."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator import lexicon
from generator.calendar import (
    absolute,
    beside,
    clock,
    feasts,
    lengths,
    periods,
    quarters,
    relative,
    sets,
    spelt,
    told,
)
from generator.calendar.reckoned import Clock, Reckoned

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Clock], Reckoned | None]]

_WORDS = lexicon.load("calendar")

RULES: dict[str, tuple[Rule, ...]] = {
    "month": (
        (absolute.ACROSS_MONTHS, absolute.across_months),
        (absolute.MONTH_DAY_YEAR, absolute.month_day_year),
        (absolute.DAY_MONTH_YEAR, absolute.month_day_year),
        (absolute.MONTH_YEAR, absolute.month_year),
        (absolute.MONTH_SHARED, absolute.month_year),
        (relative.ACROSS_MONTHS, relative.across_months),
        (relative.MONTH_DAY, relative.day_in_month),
        (relative.DAY_MONTH, relative.day_in_month),
        (periods.WEEK_OF_MONTH, periods.week_of_month),
        (periods.MONTH_TURN, periods.month_turn),
        (sets.EACH_NAMED, sets.each_named),
    ),
    "weekday": (
        (absolute.MONTH_DAY_YEAR, absolute.month_day_year),
        (absolute.DAY_MONTH_YEAR, absolute.month_day_year),
        (relative.MONTH_DAY, relative.day_in_month),
        (relative.DAY_MONTH, relative.day_in_month),
        (sets.EACH, sets.each),
        (sets.WEEKDAYS_, sets.weekdays),
        (sets.SHARED, sets.weekdays),
        (relative.DAY_IN_WEEK, relative.day_in_week),
        (relative.DAY_OF_WEEK, relative.day_of_week),
    ),
    "unit": (
        (absolute.CENTURY, absolute.century),
        (absolute.QUARTER, absolute.quarter),
        (quarters.QUARTER, quarters.quarter),
        (periods.WEEK_OF_MONTH, periods.week_of_month),
        (periods.AGO, periods.ago),
        (periods.LONG_AGO, periods.long_ago),
        (told.LATER, told.told),
        (quarters.YEAR_AGO, told.told),
        (quarters.THE_QUARTER, told.told),
        (quarters.YEAR_BACK, quarters.year_back),
        (quarters.OF_YEAR, quarters.of_year),
        (told.THE_DAY, told.told),
        (periods.THE_WEEKEND, periods.the_weekend),
        (lengths.PAST_UNIT, lengths.past_unit),
        (sets.EACH, sets.each),
        (periods.UNIT_TURN, periods.unit_turn),
        (periods.END_OF, periods.end_of),
        (relative.NEAR, relative.near),
        (beside.BY_WEEKDAY, beside.by_weekday),
        (beside.BY_DATE, beside.by_date),
        (beside.WEEK_OF, beside.week_of),
        (lengths.YEAR_ENDED, lengths.year_ended),
        (lengths.LENGTH, lengths.length),
        (lengths.RECENT, lengths.recent),
        (lengths.VAGUE_LENGTH, lengths.vague_length),
    ),
    "season": (
        (absolute.SEASON, absolute.season),
        (periods.SEASON_TURN, periods.season_turn),
        (sets.EACH_NAMED, sets.each_named),
    ),
    "near": ((relative.NEAR, relative.near),),
    "daypart": (
        (relative.PART_OF_DAY, relative.part_of_day),
        (told.PART, told.part),
        (sets.EACH_NAMED, sets.each_named),
    ),
    "number": (
        (absolute.ISO, absolute.iso),
        (absolute.NUMERIC, absolute.numeric),
        (absolute.YEAR_QUARTER, absolute.quarter),
        (absolute.YEARS, absolute.years),
        (absolute.DECADE, absolute.decade),
        (clock.CLOCK, clock.clock),
        (quarters.OF_YEAR, quarters.of_year),
        (absolute.ONE_YEAR, absolute.one_year),
        (spelt.CUT, spelt.cut),
    ),
    "spelt": ((spelt.CENTURY_FIRST, spelt.century_first), (spelt.THOUSAND, spelt.thousand)),
    "decade": ((absolute.NAMED_DECADE, absolute.named_decade),),
    "quarter": ((absolute.QUARTER, absolute.quarter),),
    "clock": ((clock.CLOCK, clock.clock),),
    "feast": ((feasts.FEAST, feasts.feast),),
    "ref": (
        (lengths.PRESENT, lengths.present),
        (lengths.PAST, lengths.past),
        (lengths.FUTURE, lengths.future),
        (sets.OFTEN_, sets.often),
    ),
}
"""Tried in this order; the longest match wins, the first among equals."""


def _triggers() -> dict[str, str]:
    found: dict[str, str] = {}
    for unit in _WORDS["units"]:
        found[unit] = found[f"{unit}s"] = "unit"
    found["centuries"] = found["period"] = "unit"
    lists = {"month": "months", "weekday": "weekdays", "season": "seasons", "near": "near"}
    lists |= {"daypart": "dayparts", "clock": "clock", "decade": "decades"}
    for kind, name in lists.items():
        found |= dict.fromkeys(_WORDS[name], kind)
    for name in ("present", "past", "future", "often"):
        found |= dict.fromkeys(_WORDS[name], "ref")
    found |= {"nineteen": "spelt", "eighteen": "spelt", "thousand": "spelt"}
    found |= {"future": "ref", "q1": "quarter", "q2": "quarter", "q3": "quarter", "q4": "quarter"}
    found |= {f"{day}s": "weekday" for day in _WORDS["weekdays"]}
    feasts = (*_WORDS["feasts"], *_WORDS["easter"])
    found |= {re.split("['. ]", feast)[0]: "feast" for feast in feasts}
    return found


TRIGGERS = _triggers()


def trigger(word: str) -> str | None:
    """The kind of rule that a word of the text calls for: "Friday" → "weekday", else None."""
    if word[0].isdigit():
        return "number"
    return TRIGGERS.get(word.lower())


def read(text: str, start: int, kind: str, at: Clock) -> tuple[int, Reckoned] | None:
    """Where the longest expression that begins here ends, and what it amounts to."""
    best: tuple[int, Reckoned] | None = None
    for pattern, reckon in RULES[kind]:
        match = pattern.match(text, start)
        if match is None or (best and match.end() <= best[0]) or not _whole(text, match.end()):
            continue
        found = _try(reckon, match, at)
        if found is not None:
            best = match.end(), found
    return best


def _whole(text: str, end: int) -> bool:
    """Whether no word is cut: "in May" is whole in "May 3", not in "Maybe"."""
    return end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum())


def _try(
    reckon: Callable[[re.Match[str], Clock], Reckoned | None], match: re.Match[str], at: Clock
) -> Reckoned | None:
    """A date that no calendar has ("30 February", the year 12000) is no date."""
    try:
        return reckon(match, at)
    except (ValueError, OverflowError):
        return None
