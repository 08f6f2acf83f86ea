"""Figures: what they are worth, what they measure, who says so, and which numbers are none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.amounts.finder import amounts
from generator.extract.dates import dates
from generator.extract.figures import MOST, figures
from generator.numerals import number
from generator.records import Figure, Reading, Speaker
from tests.conftest import PROJECT
from tests.plain_article import article, named, quoted

TOLD = yaml.safe_load((PROJECT / "tests/data/figures/told.yml").read_text("utf-8"))
ROWS = yaml.safe_load((PROJECT / "tests/data/figures/sentences.yml").read_text("utf-8"))


def found(text: str, *findings: Any) -> list[Figure]:
    read = article(text, "2026-01-10")
    reading = Reading(read, (*dates(Reading(read)), *findings))
    return [f for f in figures(reading) if isinstance(f, Figure)]


def told(figure: Figure, text: str) -> dict[str, Any]:
    return {
        "span": figure.span.of(text),
        "value": figure.value,
        "unit": figure.unit,
        "what": figure.what.of(text),
        "hedge": figure.hedge.of(text) if figure.hedge else None,
        "by": figure.by.span.of(text) if figure.by and figure.by.span else "outlet",
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:45])
def test_sentence(row: dict[str, Any]) -> None:
    text = row["text"]
    given = [told(f, text) for f in found(text, *named(text, row.get("people", [])))]
    assert [g["span"] for g in given] == [f["span"] for f in row["figures"]]
    for have, want in zip(given, row["figures"], strict=True):
        assert {key: have[key] for key in want} == want


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row["text"][:45])
def test_told_alone(row: dict[str, Any]) -> None:
    text = row["text"]
    said = quoted(text, row["quoted"]) if "quoted" in row else ()
    names = named(text, row.get("people", []), row.get("places", []))
    figures = found(text, *names, *said)
    assert [" … ".join(span.of(text) for span in f.told) for f in figures] == row["told"]


def test_a_figure_inside_a_quotation_is_its_speakers() -> None:
    text = '"We\'ve eradicated 97% of drugs coming in by water," he stated.'
    (figure,) = found(text, *quoted(text, "Donald Trump"))
    assert figure.by == Speaker(None, "donald-trump", "Donald Trump")


def test_a_dated_year_is_no_figure_beside_a_count() -> None:
    (figure,) = found("In 2024 some 2,024 people left.")
    assert (figure.value, figure.unit) == ("2024", "person")


def test_the_same_number_of_the_same_thing_is_given_once() -> None:
    text = "They killed 110 people in May. Reports say that 110 people died."
    assert [f.span.start for f in found(text)] == [text.index("110 people")]


def test_a_table_of_numbers_is_cut() -> None:
    text = " ".join(f"Town {chr(65 + n % 26)} has {n + 100} schools." for n in range(60))
    assert len(found(text)) == MOST


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two hundred and fifty thousand", "250000"),
        ("1.5 million", "1500000"),
        ("14,000", "14000"),
        ("half a million", "500000"),
        ("twenty-one", "21"),
        ("a dozen", "12"),
        ("three hundred", "300"),
        ("one million two hundred thousand", "1200000"),
        ("20k", "20000"),
    ],
)
def test_numbers_in_words(words: str, value: str) -> None:
    assert number(words) == Decimal(value)


@pytest.mark.parametrize("words", ["", "many", "a", "12 monkeys", "and"])
def test_what_is_no_number(words: str) -> None:
    assert number(words) is None


PIECES = st.sampled_from(
    yaml.safe_load((PROJECT / "tests/data/figures/words.yml").read_text("utf-8"))["words"]
)


@given(st.lists(PIECES, max_size=25))
def test_any_run_of_numbers_is_read_without_error_and_spans_quote(words: list[str]) -> None:
    text = " ".join(words)
    for figure in found(text):
        assert figure.sentence.holds(figure.span)
        assert figure.sentence.holds(figure.what)
        assert all(figure.sentence.holds(span) for span in figure.told)
        assert not figure.told or figure.told[-1].holds(figure.span)
        assert list(figure.told) == sorted(figure.told)
        assert figure.hedge is None or figure.span.holds(figure.hedge)
        low, _, high = figure.value.partition("/")
        assert Decimal(low) >= 0
        assert not high or Decimal(low) < Decimal(high)
        assert any(c.isdigit() for c in figure.value)


@given(st.text(max_size=200))
def test_hostile_text_is_read_without_error(text: str) -> None:
    ends = 0
    for amount in amounts(text):
        assert ends <= amount.start < amount.end <= len(text)
        ends = amount.end
    found(text)
