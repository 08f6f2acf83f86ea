"""Quotations: who says them, which are fragments, which are nobody's, when and where."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.extract.quotes import quotes
from generator.records import Cast, Doubt, Mention, Quote, Reading, Scare, Span
from tests.conftest import PROJECT
from tests.quoted_article import reading

CASES = PROJECT / "tests/data/quotes"
OCCASION_CAST = {
    "Maria Lopez": {"also": ["Lopez"], "gender": "f"},
    "Sean Brown": {"gender": "m"},
    "Fox News": {"type": "organisation"},
    "CNN": {"type": "organisation"},
    "Truth Social": {"type": "organisation"},
    "Guerrero": {"type": "place"},
    "Ohio": {"type": "place"},
}


def rows(*names: str) -> list[Any]:
    found = [(n, row) for n in names for row in yaml.safe_load((CASES / f"{n}.yml").read_text())]
    return [pytest.param(row, id=f"{n}: {row['case']}") for n, row in found]


def found(row: dict[str, Any], cast: dict[str, Any] | None = None) -> tuple[Reading, list[Quote]]:
    kind, headings = row.get("kind", "paragraph"), row.get("headings", ())
    given = reading(row["text"], row.get("cast", cast), kind, headings)
    return given, [q for q in quotes(given) if isinstance(q, Quote)]


def told(quote: Quote, text: str) -> dict[str, Any]:
    """A quotation in the words of the case files."""
    speaker = quote.speaker
    return {
        "says": quote.span.of(text),
        "by": speaker.name,
        "actor": speaker.actor,
        "words": speaker.span.of(text) if speaker.span else None,
        "fragment": quote.fragment,
        "rule": quote.rule,
        "continues": quote.continues.of(text) if quote.continues else None,
        "venue": quote.venue.of(text) if quote.venue else None,
        "said_on": quote.said_on.value if quote.said_on else None,
    }


def check(row: dict[str, Any], cast: dict[str, Any] | None = None) -> None:
    given, have = found(row, cast)
    text = row["text"]
    want = row.get("quotes", [])
    assert [told(q, text)["says"] for q in have] == [w["says"] for w in want]
    for quote, expected in zip(have, want, strict=True):
        expected = {k: str(v) if k == "said_on" and v else v for k, v in expected.items()}
        assert {k: told(quote, text)[k] for k in expected} == expected
    scares = [s.span.of(text) for s in quotes(given) if isinstance(s, Scare)]
    assert scares == row.get("scare", [])


@pytest.mark.parametrize("row", rows("speakers", "pronouns", "epithets"))
def test_who_says_it(row: dict[str, Any]) -> None:
    check(row)


@pytest.mark.parametrize("row", rows("fragments", "scare"))
def test_what_it_is(row: dict[str, Any]) -> None:
    check(row)


@pytest.mark.parametrize("row", rows("occasions"))
def test_when_and_where(row: dict[str, Any]) -> None:
    check(row, OCCASION_CAST)


def test_a_quotation_holds_the_words_that_led_to_its_speaker() -> None:
    text = 'The mayor agreed. "We will go on," Maria Lopez had told reporters.'
    given = reading(text, {"Maria Lopez": {}})
    (quote,) = [q for q in quotes(given) if isinstance(q, Quote)]
    assert quote.speaker.span is not None and quote.speaker.span.of(text) == "Maria Lopez"
    assert quote.cue is not None and quote.cue.of(text) == "told"
    assert quote.sentence.of(text) == '"We will go on," Maria Lopez had told reporters.'
    assert quote.rule == "after"


def test_two_candidates_leave_nobody_and_a_line_for_the_review() -> None:
    text = 'Ohio gave John Brown and Paul Green a warm welcome.\n"It is over," he said.'
    given = reading(text, {"John Brown": {"gender": "m"}, "Paul Green": {"gender": "m"}})
    out = list(quotes(given))
    (quote,) = [q for q in out if isinstance(q, Quote)]
    (doubt,) = [d for d in out if isinstance(d, Doubt)]
    assert quote.speaker.actor is None and quote.speaker.name is None
    assert quote.speaker.span is not None and quote.speaker.span.of(text) == "he"
    assert "John Brown" in doubt.message and "Paul Green" in doubt.message


def test_glued_words_are_read_apart_and_quoted_as_they_stand() -> None:
    text = 'WashingtonLopez said that it was "a greatday" for all.'
    given = reading(text, {"Lopez": {}})
    glued = replace(given.article, glue=(10, text.index("day")))
    lopez = next(given.of(Cast))
    read = Reading(glued, (lopez, Mention(Span(10, 15), "person", lopez.key)))
    (quote,) = [q for q in quotes(read) if isinstance(q, Quote)]
    assert quote.span.of(text) == "a greatday"
    assert quote.speaker.name == "Lopez"


def test_a_text_without_marks_has_no_quotations() -> None:
    assert list(quotes(reading("Maria Lopez said that it was over.", {"Maria Lopez": {}}))) == []


def test_a_sentence_without_end_takes_no_longer_than_its_words() -> None:
    text = 'He said "we will" ' * 4000
    start = time.process_time()
    assert len(list(quotes(reading(text)))) == 4000
    assert time.process_time() - start < 10, "time grows with the square of the text"
