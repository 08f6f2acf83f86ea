"""Events: which clause tells them, when, whether they have happened, and who says so."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.dates import dates
from generator.extract.events import MOST, MOST_ANNOUNCED, MOST_NOTED, events
from generator.extract.figures import figures
from generator.extract.happenings.shorter import MOST_WORDS
from generator.extract.keypoints import keypoints
from generator.records import Event, Reading
from tests.conftest import PROJECT
from tests.plain_article import article, named, quoted

ROWS = yaml.safe_load((PROJECT / "tests/data/events/sentences.yml").read_text("utf-8"))
PUBLISHED = "2026-01-10"


def found(text: str, *findings: Any, published: str | None = PUBLISHED) -> list[Event]:
    read = article(text, published)
    reading = Reading(read, (*dates(Reading(read)), *findings))
    return [e for e in events(reading) if isinstance(e, Event)]


def told(event: Event, text: str) -> dict[str, Any]:
    return {
        "span": event.span.of(text),
        "when": event.when.value if event.when else None,
        "mood": event.mood,
        "actors": list(event.actors),
        "by": event.by.span.of(text) if event.by and event.by.span else None,
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:45])
def test_sentence(row: dict[str, Any]) -> None:
    text = row["text"]
    names = named(text, row.get("people", []), row.get("places", []))
    marks = quoted(text, "She") if text.startswith('"') else []
    given = [told(e, text) for e in found(text, *names, *marks)]
    assert [g["span"] for g in given] == [e["span"] for e in row["events"]]
    for have, want in zip(given, row["events"], strict=True):
        expected = {k: v.isoformat() if isinstance(v, date) else v for k, v in want.items()}
        assert {key: have[key] for key in want} == expected


CUTS = yaml.safe_load((PROJECT / "tests/data/events/cuts.yml").read_text("utf-8"))


@pytest.mark.parametrize("row", CUTS, ids=lambda row: row["text"][:45])
def test_a_long_sentence_ends_where_what_is_left_tells_the_same(row: dict[str, Any]) -> None:
    text = row["text"]
    people, places = (
        [n for n in known if n in text] for known in (("Ann Lee", "Pedro Ruiz"), ("Tarn", "Oslo"))
    )
    names = named(text, people, places)
    clauses = [e.span.of(text) for e in found(text, *names)]
    assert clauses == ([row["clause"]] if row["clause"] else [])


def test_an_uncounted_weekday_still_dates_an_event_for_a_later_count() -> None:
    (event,) = found("Rebels seized the president last Saturday.", published=None)
    assert event.when is not None
    assert (event.when.value, event.when.anchor) == ("", None)


def test_a_date_after_the_article_is_never_told_as_happened() -> None:
    assert found("The law took effect on March 3, 2027, in all states.") == []


def test_few_and_in_the_order_of_the_text() -> None:
    text = " ".join(f"The court freed prisoner {n} on January {n}." for n in range(1, 10)) + (
        " In 2019 the court was closed."
    )
    given = found(text)
    assert len(given) == MOST
    assert [e.span for e in given] == sorted(e.span for e in given)
    assert all(e.when and e.when.precision == "day" for e in given)


WORDS = st.sampled_from(
    yaml.safe_load((PROJECT / "tests/data/events/words.yml").read_text("utf-8"))["words"]
)


@given(st.lists(WORDS, max_size=60), st.sampled_from([None, "2026-01", "2026-01-10"]))
def test_clauses_quote_are_short_and_hold_their_date(
    words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    names = named(text, [n for n in ("Trump", "Sheinbaum") if n in text])
    given = found(text, *names, *quoted(text, "Trump"), published=published)
    assert len(given) <= MOST + MOST_ANNOUNCED + MOST_NOTED
    for event in given:
        assert event.sentence.holds(event.span)
        assert len(event.span.of(text).split()) <= MOST_WORDS + 8  # dashes and marks are no words
        assert event.when is None or event.span.holds(event.when.span)
        assert set(event.actors) <= {"trump", "sheinbaum"}


REPEATED = yaml.safe_load((PROJECT / "tests/data/events/repeated.yml").read_text("utf-8"))


@pytest.mark.parametrize("piece", REPEATED["pieces"], ids=lambda piece: piece[:20])
def test_a_hostile_text_takes_no_more_than_its_length(piece: str) -> None:
    """A megabyte on a page may be slow, but never by its square: that would be minutes here."""
    text = (piece * (60_000 // len(piece) + 1))[:60_000]
    names = named(text, ["Trump"]) if "Trump" in text else []
    marks = quoted(text, "Trump") if "“" in text else []
    begun = time.process_time()
    found = Reading(article(text, PUBLISHED), (*names, *marks))
    for extract in (dates, figures, events, keypoints):
        found = Reading(found.article, (*found.findings, *extract(found)))
    assert time.process_time() - begun < 10
