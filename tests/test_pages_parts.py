"""Dates in words, excerpts, wordings and headings: input and output side by side in data files."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dates_in_words import in_words, short, sort_key
from generator.pages.cuts import Want, Words, cut
from generator.pages.items.headings import HEADING_WORDS, split_long
from generator.pages.items.wordings import differing
from generator.pages.paths import mint
from generator.pages.runs import plain, runs
from generator.pages.words import percentages
from generator.records import Span

DATA = Path(__file__).parent / "data" / "pages"


def cases(name: str) -> list[Any]:
    found: list[Any] = yaml.safe_load((DATA / f"{name}.yml").read_text("utf-8"))
    return found


@pytest.mark.parametrize("case", cases("dates"), ids=lambda c: str(c[0]))
def test_dates_in_words(case: list[str | None]) -> None:
    value, words, chip = case
    assert in_words(str(value)) == words
    assert short(str(value), "2026") == chip


@given(st.dates(), st.dates())
def test_dates_sort_as_they_follow(first: Any, second: Any) -> None:
    days = [first.isoformat(), second.isoformat()]
    assert sorted(days, key=sort_key) == sorted(days)
    assert in_words("/".join(sorted(days)))


@pytest.mark.parametrize("case", cases("cuts"), ids=lambda c: c["name"])
def test_what_is_shown_of_a_sentence(case: dict[str, Any]) -> None:
    text, keep = _kept(case["text"])
    want = Want(Span(0, len(text)), keep, lead=case.get("lead", False))
    shown = cut(Words(text), want, case["limit"])
    assert plain(runs(text, want.window, shown, keep)) == case["shown"]


def _kept(marked: str) -> tuple[str, tuple[Span, ...]]:
    pieces = re.split(r"[\[\]]", marked)
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    keep = tuple(Span(ends[n - 1], ends[n]) for n in range(1, len(pieces), 2))
    return "".join(pieces), keep


@given(
    text=st.text('abC .,"', min_size=1, max_size=60),
    limit=st.integers(0, 12),
    ends=st.lists(st.integers(0, 60), max_size=4, unique=True),
    lead=st.booleans(),
)
def test_an_excerpt_holds_what_is_kept_and_little_more(
    text: str, limit: int, ends: list[int], lead: bool
) -> None:
    places = sorted(min(e, len(text)) for e in ends)
    keep = tuple(Span(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b)
    words = Words(text)
    shown = cut(words, Want(Span(0, len(text)), keep, lead=lead), limit)
    assert all(any(s.holds(k) for s in shown) for k in keep)
    assert all(a.end < b.start for a, b in pairwise(shown))
    around = [w for s in shown for w in words.inside(s) if not any(k.meets(w) for k in keep)]
    names = 3 * (len(keep) + 1)  # words that are shown rather than a name in two
    assert len(around) <= limit + names


@pytest.mark.parametrize("case", cases("wordings"), ids=lambda c: c["other"][:40])
def test_words_that_differ_are_marked(case: dict[str, str]) -> None:
    found = differing(case["shown"], case["other"])
    marked = "".join(f"={r.text}=" if r.style == "mark" else r.text for r in found)
    assert marked.replace("\u00a0", " ") == case["marked"]


@pytest.mark.parametrize("case", cases("headings"), ids=lambda c: c["text"][:40])
def test_a_long_quotation_is_parted(case: dict[str, Any]) -> None:
    head, rest = split_long(case["text"])
    assert [head, *rest] == case["parts"]


@given(st.lists(st.sampled_from(["one", "two,", "three.", "\n\n", "Four"]), min_size=1))
def test_a_parted_quotation_loses_no_word(words: list[str]) -> None:
    text = " ".join(words).strip()
    if text:
        head, rest = split_long(text)
        assert " ".join([head, *rest]).split() == text.split()
        assert len(head.split()) <= HEADING_WORDS


def test_paths_hang_on_nothing_but_names_that_are_equal() -> None:
    alone = mint("actors", [("actor/a", "Ana"), ("actor/b", "Bo")])
    three = mint("actors", [("actor/c", "Ana"), ("actor/a", "Ana"), ("actor/b", "Bo")])
    assert str(alone["actor/a"]) == "actors/ana.md"
    assert alone["actor/b"] == three["actor/b"]
    assert len(set(three.values())) == 3
    assert three["actor/a"] == mint("actors", [("actor/a", "Ana"), ("actor/d", "Ana")])["actor/a"]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=5))
def test_percentages_add_up_and_are_near(parts: list[int]) -> None:
    """Of 13 lines 8, 1 and 4 round to 62 + 8 + 31 = 101: the sum is what is promised."""
    found = percentages(parts)
    total = sum(parts)
    assert sum(found) == (100 if total else 0)
    for share, part in zip(found, parts, strict=True):
        assert abs(share * total - 100 * part) < (total or 1)
