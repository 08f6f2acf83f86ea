"""Laws of counting: nothing is raised, no day is invented, and the days are the right ones."""

from __future__ import annotations

import re
from datetime import date, timedelta

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.calendar import count
from generator.extract.dates import dates
from generator.records import TimeRef
from tests.conftest import PROJECT
from tests.plain_article import reading

DAYS = st.dates(date(1000, 1, 1), date(9990, 12, 31))
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAY = st.integers(0, 6)
WORDS = st.sampled_from(
    yaml.safe_load((PROJECT / "tests/data/dates/words.yml").read_text("utf-8"))["words"]
)
_FINE = {"year": 4, "month": 7, "day": 10}


def day(value: str) -> date:
    return date.fromisoformat(value)


@given(DAYS, WEEKDAY)
def test_last_weekday_lies_two_to_seven_days_back_and_yesterday_has_no_such_name(
    anchor: date, weekday: int
) -> None:
    counted = count(f"last {WEEKDAYS[weekday]}", anchor.isoformat())
    if (anchor - timedelta(1)).weekday() == weekday:
        assert counted is None
        return
    assert counted is not None
    found = day(counted[0])
    assert found.weekday() == weekday
    assert 2 <= (anchor - found).days <= 7


@given(DAYS, WEEKDAY, st.booleans())
def test_a_bare_weekday_is_within_the_week_on_the_side_of_the_tense(
    anchor: date, weekday: int, forward: bool
) -> None:
    counted = count(WEEKDAYS[weekday], anchor.isoformat(), forward)
    assert counted is not None
    found = day(counted[0])
    assert found.weekday() == weekday
    assert 0 <= (found - anchor).days * (1 if forward else -1) <= 6


@given(DAYS, st.integers(1, 999))
def test_days_ago_undo_days_from_now(anchor: date, number: int) -> None:
    back = count(f"{number} days ago", anchor.isoformat())
    assert back == ((anchor - timedelta(number)).isoformat(), "day")
    ahead = count(f"{number} days from now", back[0])
    assert ahead == (anchor.isoformat(), "day")


@given(DAYS)
def test_last_week_ends_on_the_eve_of_this_week(anchor: date) -> None:
    last, this = count("last week", anchor.isoformat()), count("this week", anchor.isoformat())
    assert last is not None and this is not None
    assert day(last[0].partition("/")[2]) + timedelta(1) == day(this[0].partition("/")[0])
    first, _, end = this[0].partition("/")
    assert day(first) <= anchor <= day(end)


@given(DAYS, st.booleans())
def test_a_month_and_day_come_back_as_themselves(anchor: date, forward: bool) -> None:
    counted = count("March 3", anchor.isoformat(), forward)
    assert counted is not None
    found = day(counted[0])
    assert (found.month, found.day) == (3, 3)
    assert (found >= anchor) if forward else (found <= anchor)
    assert abs((found - anchor).days) <= 366


@given(st.lists(WORDS, min_size=1, max_size=6), DAYS, st.integers(0, 2), st.booleans())
def test_no_value_is_finer_than_its_anchor_unless_the_phrase_says_it(
    words: list[str], anchor: date, cut: int, forward: bool
) -> None:
    known = anchor.isoformat()[: (4, 7, 10)[cut]]
    counted = count(" ".join(words), known, forward)
    if counted is None:
        return
    value, precision = counted
    if precision in _FINE:
        assert len(value) == _FINE[precision]
    said = set(re.findall(r"\d+", " ".join(words)))
    if precision in ("day", "minute") and len(known) < 10:
        assert value[8:10].lstrip("0") in {n.lstrip("0") for n in said}, "a day nobody gave"


@given(st.lists(WORDS, max_size=30), st.sampled_from([None, "2026", "2026-01", "2026-01-10"]))
@settings(max_examples=300)
def test_any_text_is_read_without_error_and_spans_lie_in_it(
    words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    refs = [f for f in dates(reading(text, published)) if isinstance(f, TimeRef)]
    ends = 0
    for ref in refs:
        assert ends <= ref.span.start < ref.span.end <= len(text)
        ends = ref.span.end
        assert ref.span.of(text).strip() == ref.span.of(text) != ""
        assert ref.anchor in (None, published) or "/" in str(ref.anchor)
        assert (ref.precision is None) or ref.value


@given(st.text(max_size=200))
def test_hostile_text_is_read_without_error(text: str) -> None:
    assert all(0 <= f.span.start < f.span.end for f in dates(reading(text, "2026-01-10")))
    for found in (count(text, "2026-01-10"), count("yesterday", text)):
        assert found is None or found[0]


@given(st.sampled_from(["0001-01-01", "9999-12-31"]), st.lists(WORDS, min_size=1, max_size=5))
def test_the_ends_of_the_calendar_raise_nothing(anchor: str, words: list[str]) -> None:
    for forward in (False, True):
        found = count(" ".join(words), anchor, forward=forward)
        assert found is None or found[0]
