"""What holds for every text: the reader never raises, and no line is lost or told twice."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.readers.text import parse
from generator.records import Article, Span
from tests.conftest import PROJECT

LINES = (
    "Bridge closed after the storm of the century",
    "By Ann Lee and Bo Chan",
    "By",
    "Ann Lee",
    "Published March 9, 2024 7:05 AM EDT",
    "2024-02-14T16:15:30Z",
    "LONDON — After the storm, the harbour bridge was closed for the whole night, officials said.",
    "WashingtonAfter the storm in VenezuelaDonald Trump said that the bridge was closed again.",
    "The mayor said that it would not open before Monday, and that the ferry would run until then.",
    "* The Impact: this allows it.",
    "1. The Damage",
    "## The Damage",
    "**The Damage**",
    "FAQs on the bridge",
    "Why is the bridge closed?",
    "Q: Why?",
    "#Bridge #Storm",
    "24Feed 24Feed | 12 Jan 2026 18:08",
    "← Back to Homepage",
    "3 min",
    "stats",
    "Photo: Jane Roe/Getty Images",
    "Here is a breakdown of the situation as of May 2025:",
    "Would you like me to look into it?",
    "© Harbour Gazette 2020",
    "CNN",
    "Related",
    "Bob says:",
    "Reply",
    "***",
    "“",
    "",
    "   ",
    "\u200b",
)
ANY = st.text(max_size=600)
PAGE = st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=30).flatmap(
    lambda found: st.sampled_from(["\n", "\r\n", "\n\n", "\x85", "\u2028"]).map(
        lambda end: end.join(found)
    )
)


def article(text: str) -> Article:
    return parse(text, id="page", path=PurePosixPath("seeds/page.txt"), sha256="")


def spans(a: Article) -> list[Span]:
    return sorted([*(b.span for b in a.blocks), *(f.span for f in a.furniture)])


@settings(max_examples=300)
@given(ANY | PAGE)
def test_blocks_and_furniture_come_in_order_and_never_overlap(text: str) -> None:
    a = article(text)
    for mark in (a.blocks, a.furniture):
        assert [m.span for m in mark] == sorted(m.span for m in mark)
    assert all(0 <= s.start < s.end <= len(text) for s in spans(a))
    assert all(one.end <= other.start for one, other in pairwise(spans(a)))


@settings(max_examples=300)
@given(ANY | PAGE)
def test_every_line_that_is_not_blank_is_accounted_for(text: str) -> None:
    found = spans(article(text))
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            assert any(s.start < end and start < s.end for s in found), repr(line)
        start = end


@settings(max_examples=300)
@given(ANY | PAGE)
def test_what_is_stated_quotes_the_text(text: str) -> None:
    a = article(text)
    one = [s for s in (a.headline, a.standfirst, a.outlet, a.dateline) if s is not None]
    for said in [*one, *a.byline, *a.tags]:
        if said.span is not None:
            assert " ".join(said.span.of(text).split()) == said.text
        else:
            assert said.origin == "derived"
            assert said.reason
    if a.published is not None:
        assert a.published.span is not None
        assert a.published.value[:4] in a.published.span.of(text) + "20" + a.published.value[2:4]
    assert all(s.of(text).strip() and reason for s, reason in a.kind.evidence)


@settings(max_examples=300)
@given(ANY | PAGE)
def test_a_missing_space_is_missing(text: str) -> None:
    a = article(text)
    assert list(a.glue) == sorted(set(a.glue))
    assert all(text[g - 1].isalnum() and text[g].isalnum() for g in a.glue)


SLOW = {
    "an article": (PROJECT / "seeds/000_bdb36e89fdba44fd.txt").read_text("utf-8")[:4000],
    "one letter a line": "a\n" * 2000,
    "questions": "What is it?\nYes it is.\n" * 180,
    "numbered titles": "1. Title Here\n" * 285,
    "copyright": "© Foo 2026\n" * 360,
    "bylines": "By Ann Lee, Bo Chan and Cy Diaz\n" * 125,
    "bars": "a | " * 1000,
    "hashes": "#a " * 1333,
    "stops": "." * 4000,
    "blanks": " " * 3999 + "x",
    "camels": "VenezuelaDonald " * 250,
    "parentheses": "( " * 2000,
}


@pytest.mark.parametrize("unit", SLOW.values(), ids=list(SLOW))
def test_no_seed_takes_ten_seconds(unit: str) -> None:
    """As long as a seed may be; a rule that backtracks would take minutes."""
    start = time.process_time()
    article(unit * 50)
    assert time.process_time() - start < 10
