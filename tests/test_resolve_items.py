"""Figures, events and questions over several articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import EventEntry, Library, Reading
from generator.resolve.differences import disputed
from tests.conftest import PROJECT
from tests.written import BACKDROP, REPHRASED, told

DATA = PROJECT / "tests/data/resolve"
FIGURES = yaml.safe_load((DATA / "figures.yml").read_text("utf-8"))
QUESTIONS = yaml.safe_load((DATA / "questions.yml").read_text("utf-8"))


def counting(id_: str, row: dict[str, Any], **more: Any) -> Reading:
    words = row["text"] if row["what"] in row["text"] else f"{row['text']} {row['what']}"
    if row["what"].startswith(row["unit"]) or row["what"].split()[0] in row["text"].split():
        words = " ".join([row["text"], *row["what"].split()[1:]])
    text = f"Ana Díaz was there. Of all numbers, {words}."
    backdrop = BACKDROP if id_ == "a" else REPHRASED
    return told(id_, backdrop, text, people=["Ana Díaz"], figures=[row], **more)


@pytest.mark.parametrize("case", FIGURES, ids=lambda c: c["case"])
def test_figures_agree_differ_or_stand_alone(case: dict[str, Any]) -> None:
    library = resolve.library([counting(i, case[i], outlet=i) for i in "ab"])
    assert len(library.figures) == case.get("entries", 1)
    if "state" in case:
        (entry,) = library.figures.values()
        assert entry.state == case["state"]


def test_two_articles_of_one_outlet_do_not_agree_but_repeat() -> None:
    row = FIGURES[0]
    library = resolve.library([counting(i, row[i], outlet="The Post") for i in "ab"])
    (entry,) = library.figures.values()
    assert (entry.state, entry.support.outlets) == ("one outlet", 1)


def test_two_values_in_one_article_are_two_things() -> None:
    text = "40 ferries cross the bay each day. 55 ferries cross the bay each day."
    rows = [
        {
            "text": f"{n} ferries",
            "value": n,
            "unit": "ferry",
            "what": "ferries cross the bay each day",
        }
        for n in (40, 55)
    ]
    found = resolve.library([told("a", text, figures=rows)]).figures
    assert [e.state for e in found.values()] == ["single source", "single source"]


@pytest.mark.parametrize("case", QUESTIONS, ids=lambda c: c["a"])
def test_questions_asked_twice(case: dict[str, Any]) -> None:
    readings = [told(i, BACKDROP, case[i], "Because of the cracks.", faqs=[case[i]]) for i in "ab"]
    found = resolve.library(readings).questions
    assert [len(q.answers) for q in found.values()] == ([2] if case["joined"] else [1, 1])


def happening(id_: str, text: str, *events: dict[str, Any], **more: Any) -> Reading:
    people = ["Ana Díaz", "Luis Ferrer"]
    named = [p for p in people if p in text]
    return told(id_, BACKDROP, text, people=named, events=events, **more)


def library(*readings: Reading) -> Library:
    return resolve.library(readings)


def only(found: Library) -> EventEntry:
    (entry,) = found.events.values()
    return entry


ARREST = "Police arrested Ana Díaz at the quay on Monday"
SEIZED = "Ana Díaz was detained by police at the quay last Monday"
MONDAY = {"text": ARREST, "when": "on Monday", "value": "2026-03-02", "actors": ["Ana Díaz"]}
AGAIN = {"text": SEIZED, "when": "last Monday", "value": "2026-03-02", "actors": ["Ana Díaz"]}


def test_one_event_told_in_two_articles_is_one_row_with_two_receipts() -> None:
    entry = only(library(happening("a", ARREST, MONDAY), happening("b", SEIZED, AGAIN)))
    assert [t.article for t in entry.said] == ["a", "b"]
    assert entry.when is not None
    assert entry.when.value == "2026-03-02"
    assert entry.others == ()


def test_sources_that_differ_about_the_day_both_stand() -> None:
    other = {**AGAIN, "text": ARREST, "when": "on Monday", "value": "2026-03-03"}
    entry = only(library(happening("a", ARREST, MONDAY), happening("b", ARREST, other)))
    assert entry.others == (("b", "2026-03-03"),)


def test_a_telling_without_its_day_is_no_side_of_a_difference() -> None:
    other = {**AGAIN, "text": ARREST, "when": "on Monday", "value": "2026-03-03"}
    entry = only(library(happening("a", ARREST, MONDAY), happening("b", ARREST, other)))
    here, there = (t.event.span for t in entry.said)
    undated = replace(entry.said[1], event=replace(entry.said[1].event, when=None))
    for said in ((*entry.said, undated), (undated, *entry.said)):
        sides = disputed(replace(entry, said=said))
        assert [side.span for side in sides] == [here, there]


def test_an_undated_telling_joins_the_dated_one() -> None:
    undated = {"text": SEIZED, "actors": ["Ana Díaz"]}
    entry = only(library(happening("a", ARREST, MONDAY), happening("b", SEIZED, undated)))
    assert len(entry.said) == 2


def test_the_words_that_are_shown_have_the_day_themselves() -> None:
    undated = {"text": SEIZED, "actors": ["Ana Díaz"]}
    for one, other in (("a", "b"), ("b", "a")):
        here, there = happening(one, ARREST, MONDAY), happening(other, SEIZED, undated)
        assert [t.article for t in only(library(here, there)).said] == [one, other]


def test_words_that_stand_alone_are_shown_rather_than_those_that_need_others() -> None:
    """Their day stands beside them, with the place that gives it."""
    text = f"{SEIZED}, who was thus at the quay"
    leaning = {**AGAIN, "text": text}
    undated = {"text": ARREST, "actors": ["Ana Díaz"]}
    entry = only(library(happening("a", text, leaning), happening("b", ARREST, undated)))
    assert [t.article for t in entry.said] == ["b", "a"]
    assert entry.when is not None


def test_the_same_deed_on_another_day_is_another_event() -> None:
    later = {**AGAIN, "value": "2026-03-16"}
    found = library(happening("a", ARREST, MONDAY), happening("b", SEIZED, later))
    assert len(found.events) == 2


def test_what_is_done_to_somebody_else_is_another_event() -> None:
    text = "Police arrested Luis Ferrer at the quay on Monday"
    other = {**MONDAY, "text": text, "actors": ["Luis Ferrer"]}
    found = library(happening("a", ARREST, MONDAY), happening("b", text, other))
    assert len(found.events) == 2


@pytest.mark.parametrize(
    ("words", "day", "number"),
    [
        ("On Monday the river flooded the market of the old town", "2026-03-02", 1),
        ("The river flooded the market of the old town on Monday", "2026-03-02", 1),
        ("On Monday the river flooded the market of the old town", "2026-03-09", 2),
        ("On Monday the river flooded the school of the old town", "2026-03-02", 2),
        ("On Monday the river did not flood the market of the old town", "2026-03-02", 2),
    ],
    ids=["the same", "turned round", "another day", "another place", "denied"],
)
def test_what_names_nobody_is_one_event_in_the_same_words_of_one_day(
    words: str, day: str, number: int
) -> None:
    first = "On Monday the river flooded the market of the old town"
    flood = {"text": first, "when": "On Monday", "value": "2026-03-02"}
    when = "On Monday" if words.startswith("On") else "on Monday"
    other = {"text": words, "when": when, "value": day}
    found = library(happening("a", first, flood), happening("b", words, other))
    assert len(found.events) == number


def test_a_threat_is_no_happening() -> None:
    threat = {**AGAIN, "mood": "said"}
    found = library(happening("a", ARREST, MONDAY), happening("b", SEIZED, threat))
    assert [e.mood for e in found.events.values()] == ["happened", "said"]


def test_undated_events_stand_last() -> None:
    text = "Luis Ferrer resigned"
    undated = {"text": text, "actors": ["Luis Ferrer"]}
    found = library(happening("a", text, undated), happening("b", ARREST, MONDAY))
    assert [e.when is None for e in found.events.values()] == [False, True]
