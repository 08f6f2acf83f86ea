"""Dated expressions: what a phrase means, and which words of a sentence are one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from generator.calendar import count
from generator.extract.dates import dates
from generator.records import Article, Block, Dated, Reading, Span, TimeRef
from tests.conftest import PROJECT
from tests.plain_article import reading

DATA = PROJECT / "tests/data/dates"


def load(name: str) -> Any:
    return yaml.safe_load((DATA / name).read_text("utf-8"))


def plain(value: Any) -> Any:
    """YAML reads 2026-01-10 as a date."""
    return value.isoformat() if isinstance(value, date) else value


PHRASES = [
    pytest.param(*map(plain, row), direction == "forward", id=f"{direction}-{row[0]}-{row[1]}")
    for direction, rows in load("phrases.yml").items()
    for row in rows
]


@pytest.mark.parametrize(("phrase", "anchor", "value", "precision", "forward"), PHRASES)
def test_phrase(
    phrase: str, anchor: str, value: str | None, precision: str | None, forward: bool
) -> None:
    assert count(plain(phrase), anchor, forward) == (value and (value, precision))


def found(text: str, published: str | None) -> list[TimeRef]:
    return [f for f in dates(reading(text, published)) if isinstance(f, TimeRef)]


@pytest.mark.parametrize("row", load("sentences.yml"), ids=lambda row: row["text"][:50])
def test_sentence(row: dict[str, Any]) -> None:
    refs = found(row["text"], plain(row["published"]))
    calendar = [[r.span.of(row["text"]), r.value] for r in refs if r.precision]
    expected = [[words, plain(value)] for words, value in row["dates"]]
    assert [value for _, value in calendar] == [value for _, value in expected]
    for (words, _), (wanted, _) in zip(calendar, expected, strict=True):
        assert wanted in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council will meet in January.", "January"),
        ("The council met in Sept. to vote.", "Sept."),
        ("It ends in March. Then it rests.", "March"),
    ],
)
def test_the_point_of_a_sentence_is_none_of_its_month(text: str, words: str) -> None:
    (ref,) = found(text, "2026-05-10")
    assert ref.span.of(text).split()[-1] == words


def test_anchor_is_told_for_what_was_counted_and_for_nothing_else() -> None:
    counted, absolute = found("On Thursday he recalled May 3, 2019.", "2026-01-10")
    assert (counted.anchor, absolute.anchor) == ("2026-01-10", None)


def test_derived_anchor_is_marked() -> None:
    text = "He left on Thursday."
    day = Dated("2026-01-10", "day", origin="derived")
    block = Block("paragraph", Span(0, len(text)))
    article = Article("a", reading("").article.path, text, "", published=day, blocks=(block,))
    (ref,) = (f for f in dates(Reading(article)) if isinstance(f, TimeRef))
    assert ref.anchor_derived


@pytest.mark.parametrize("published", [None, "2026-01"])
def test_without_a_day_a_weekday_stays_uncounted_and_can_be_counted_later(
    published: str | None,
) -> None:
    (ref,) = found("He was seized last Saturday.", published)
    assert (ref.value, ref.anchor, ref.precision, ref.type) == ("", None, None, "DATE")
    assert count("last Saturday", "2026-01-10", ref.forward) == ("2026-01-03", "day")


def test_a_glued_date_is_found_and_its_span_is_the_seeds() -> None:
    text = "WashingtonOn Thursday he left."
    glued = Article(
        "a", reading("").article.path, text, "",
        published=Dated("2026-01-10", "day"),
        blocks=(Block("paragraph", Span(0, len(text))),), glue=(10,),
    )  # fmt: skip
    (ref,) = (f for f in dates(Reading(glued)) if isinstance(f, TimeRef))
    assert (ref.span.of(text), ref.value) == ("Thursday", "2026-01-08")


def test_lengths_and_repetitions_are_no_dates() -> None:
    refs = found(
        "For three days and every week he waited nearly two months, recently.", "2026-01-10"
    )
    assert [(r.type, r.value) for r in refs] == [
        ("DURATION", "P3D"),
        ("SET", "P1W"),
        ("DURATION", "P2M"),
        ("DATE", "PAST_REF"),
    ]
    assert {r.precision for r in refs} == {None}


@pytest.mark.parametrize("row", load("expressions.yml"), ids=lambda row: row["text"][:50])
def test_expression(row: dict[str, Any]) -> None:
    refs = found(row["text"], "2026-01-14")
    told = [[r.span.of(row["text"]), r.type, r.value] for r in refs]
    assert told == [[words, kind, plain(value)] for words, kind, value in row["found"]]
