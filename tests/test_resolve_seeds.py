"""What the five seeds say together, on readings made by hand."""

from __future__ import annotations

from functools import cache

import pytest

from generator import resolve
from generator.records import Library
from tests import hand_made

ACROSS = hand_made.SEEDS["across"]


@cache
def library() -> Library:
    return resolve.library(hand_made.seeds())


def printed(article: str, start: int, end: int) -> str:
    return library().readings[article].article.text[start:end]


@pytest.mark.parametrize("row", ACROSS["statements"], ids=["ground attacks", "running Mexico"])
def test_one_statement_has_exactly_its_wordings(row: dict) -> None:  # type: ignore[type-arg]
    expected = {n.removesuffix(".txt"): t.rstrip(" …") for n, t in row["variants"].items()}
    first = min(expected)
    statement = next(
        s
        for s in library().statements.values()
        if any(
            printed(v.article, v.quote.span.start, v.quote.span.end).startswith(expected[first])
            for v in s.variants
            if v.article == first
        )
    )
    assert sorted(v.article for v in statement.variants) == sorted(expected)
    for v in statement.variants:
        words = printed(v.article, v.quote.span.start, v.quote.span.end)
        assert words.startswith(expected[v.article])
    assert statement.speaker_name == row["speaker"]
    assert statement.said_on is not None
    assert statement.said_on.value == str(row["said_on"])


@pytest.mark.parametrize(
    ("value", "articles", "state"),
    [("97", ["000", "001"], "one outlet"), ("250000/300000", ["001", "003"], "agree")],
)
def test_one_figure_in_two_articles(value: str, articles: list[str], state: str) -> None:
    entries = [
        e for e in library().figures.values() if any(s.figure.value == value for s in e.said)
    ]
    assert [sorted(s.article[:3] for s in e.said) for e in entries] == [articles]
    assert entries[0].state == state


def test_the_capture_is_one_event_in_four_articles() -> None:
    captures = [
        e
        for e in library().events.values()
        if "nicolas-maduro" in e.actors and e.mood == "happened"
    ]
    assert len(captures) == 1
    assert sorted({s.article[:3] for s in captures[0].said}) == ["000", "001", "002", "003"]
    assert captures[0].when is not None
    assert (captures[0].when.value, captures[0].when.origin) == ("2026-01-03", "derived")
    assert captures[0].others == (("002_4ea98d711cd3dac4", "2026-01-03/2026-01-04"),)


def test_an_undated_article_gets_a_lower_bound_with_its_reason() -> None:
    published = library().published["003_363af21ffb7771ea"]
    assert published is not None
    assert (published.value, published.origin) == ("2026-01-09", "derived")
    assert "8 January 2026" in published.reason
    assert "this Friday" in published.reason


def test_all_five_tell_one_story_and_are_related() -> None:
    assert [len(s.articles) for s in library().stories.values()] == [5]
    for article, related in library().related.items():
        assert sorted(r.other for r in related) == sorted(set(library().readings) - {article})
        assert all(r.reasons for r in related)


def test_the_story_counts_three_outlets_and_one_chat_answer() -> None:
    (story,) = library().stories.values()
    assert (story.support.documents, story.support.outlets, story.support.chat) == (5, 3, 1)
    assert any("CubaHeadlines has two articles" in reason for reason in story.support.reasons)


def test_two_people_of_one_surname_stay_two() -> None:
    assert library().actors["delcy-rodriguez"].distinct == ("jorge-rodriguez",)
    assert library().actors["jorge-rodriguez"].distinct == ("delcy-rodriguez",)


def test_a_surname_alone_means_the_only_such_person_around() -> None:
    assert ("002_4ea98d711cd3dac4", "trump") in library().actors["donald-trump"].keys


def test_comments_without_a_day_are_not_those_of_a_day(library: Library) -> None:
    """ "In recent comments, Trump indicated …" is no interview of Thursday."""
    texts = {i: reading.article.text for i, reading in library.readings.items()}
    assert any("recent comments" in text for text in texts.values())
    dated = [
        told.event.sentence.of(texts[told.article])
        for entry in library.events.values()
        if entry.when is not None
        for told in entry.said
    ]
    assert dated
    assert not [sentence for sentence in dated if "recent comments" in sentence]
