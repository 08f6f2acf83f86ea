"""Whole pages as the plain-text reader takes them; the cases stand in data/readers."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from generator.extract.faqs import faqs
from generator.readers.text import parse
from generator.records import Article, Faq, Reading
from tests.conftest import PROJECT

DATA = PROJECT / "tests/data/readers"
PAGES: dict[str, dict[str, Any]] = yaml.safe_load((DATA / "pages.yml").read_text("utf-8"))
QUESTIONS: dict[str, dict[str, Any]] = yaml.safe_load((DATA / "questions.yml").read_text("utf-8"))


def article(text: str) -> Article:
    return parse(text, id="page", path=PurePosixPath("seeds/page.txt"), sha256="0" * 64)


def seen(a: Article) -> dict[str, Any]:
    """The article in the words of the data file."""
    title = a.headline
    stated = title is not None and title.origin == "text"
    return {
        "headline": title.text if title and stated else None,
        "derived_headline": title.text if title and not stated else None,
        "standfirst": a.standfirst.text if a.standfirst else None,
        "outlet": a.outlet.text if a.outlet else None,
        "outlet_origin": a.outlet.origin if a.outlet else None,
        "byline": [name.text for name in a.byline],
        "date": a.published.value if a.published else None,
        "date_precision": a.published.precision if a.published else None,
        "date_origin": a.published.origin if a.published else None,
        "dateline": a.dateline.text if a.dateline else None,
        "kind": a.kind.name,
        "tags": [tag.text for tag in a.tags],
        "blocks": [f"{b.kind} | {b.span.of(a.text)}" for b in a.blocks],
        "markers": [b.marker for b in a.blocks],
        "headings": [b.span.of(a.text) for b in a.blocks if b.kind == "heading"],
        "furniture": [f"{f.rule} | {f.span.of(a.text)}" for f in a.furniture],
        "glue": [f"{a.text[:g].split()[-1]}|{a.text[g:].split()[0]}" for g in a.glue],
    }


def plain(value: Any) -> Any:
    """YAML's dates as text again, trailing line breaks of its blocks left out."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if value is None else str(value).rstrip("\n")


@pytest.mark.parametrize("case", PAGES.values(), ids=list(PAGES))
def test_page(case: dict[str, Any]) -> None:
    found = seen(article(case["text"]))
    expected = {key: plain(value) for key, value in case.items() if key != "text"}
    assert {key: plain(found[key]) for key in expected} == expected


@pytest.mark.parametrize("case", QUESTIONS.values(), ids=list(QUESTIONS))
def test_questions(case: dict[str, Any]) -> None:
    body = (
        "Bridge closed after the storm of the century\n\nBy Ann Lee\n\n"
        "The harbour bridge was closed on Friday after the storm tore two cables from its "
        "northern tower, officials said.\n\n"
    )
    a = article(body + case["text"])
    found = [f for f in faqs(Reading(a)) if isinstance(f, Faq)]
    assert {f.question.of(a.text): len(f.answer) for f in found} == case["faqs"]
    assert a.kind.has_faq is bool(case["faqs"])


def test_evidence_quotes_the_lines_that_gave_the_kind_away() -> None:
    a = article(PAGES["a chat assistant's answer"]["text"])
    quoted = [span.of(a.text) for span, _ in a.kind.evidence]
    assert "as of May 2025" in quoted
    assert any(words.startswith("Would you like me") for words in quoted)
    assert len({reason for _, reason in a.kind.evidence}) >= 2


def test_derived_values_say_from_what() -> None:
    a = article(PAGES["a chat assistant's answer"]["text"])
    assert a.headline is not None
    assert "heading" in a.headline.reason
    assert a.published is not None
    assert "as of May 2025" in a.published.reason
    assert a.published.span is not None
    assert a.published.span.of(a.text) == "as of May 2025"


def test_two_months_leave_the_date_open() -> None:
    text = "The bridge is closed as of May 2025. The tower is open as of June 2025, the mayor said."
    assert article(text).published is None


def test_a_date_that_may_mean_two_days_is_noted_with_its_line() -> None:
    case = PAGES["day and month in an order that cannot be told give no date"]
    (note,) = article(case["text"]).notes
    assert note.startswith("line 2: 12/10/2020 ")


def test_nothing_is_noted_where_nothing_is_in_doubt() -> None:
    assert article(PAGES["a plain report"]["text"]).notes == ()
