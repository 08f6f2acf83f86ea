"""Key points: sentences, few, short, in order of weight, none twice and none that dangles."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.keypoints import MOST, keypoints
from generator.passages import passages, sentences
from generator.records import KeyPoint, Reading
from tests.conftest import PROJECT, reading
from tests.plain_article import article, named, quoted
from tests.written import told

ROWS = yaml.safe_load((PROJECT / "tests/data/keypoints/articles.yml").read_text("utf-8"))
LEADS = yaml.safe_load((PROJECT / "tests/data/keypoints/leads.yml").read_text("utf-8"))
SEEDS = sorted(path.name for path in (PROJECT / "seeds").glob("*.txt"))


def points(found: Reading) -> list[KeyPoint]:
    return [p for p in keypoints(found) if isinstance(p, KeyPoint)]


def of_row(row: dict[str, Any]) -> tuple[Reading, list[str]]:
    text = row["text"]
    findings = [*named(text, row["people"]), *quoted(text, "Ana Silva")]
    found = Reading(article(text, headline=row["headline"]), tuple(findings))
    return found, [p.span.of(text) for p in points(found)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["headline"])
def test_article(row: dict[str, Any]) -> None:
    _, chosen = of_row(row)
    assert chosen[0] == row["first"]
    assert set(row["among"]) <= set(chosen)
    assert not set(row["never"]) & set(chosen)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["headline"])
def test_what_hangs_on_the_sentence_before_comes_last(row: dict[str, Any]) -> None:
    _, chosen = of_row(row)
    dangling = [s.startswith(("He ", "But ")) for s in chosen]
    assert dangling == sorted(dangling)


@pytest.mark.parametrize("name", SEEDS)
def test_seed(name: str) -> None:
    found = reading(name)
    text = found.article.text
    chosen = points(found)
    assert 3 <= len(chosen) <= MOST
    assert [p.rank for p in chosen] == list(range(len(chosen)))
    whole = {
        passage.span(a, b)
        for passage in passages(found.article)
        for a, b in sentences(passage.text)
    }
    opening = min(whole)
    for point in chosen:
        said = point.span.of(text)
        assert point.span in whole or opening.holds(point.span)
        assert len(said.split()) <= 25
        assert not said.endswith("?")
    captions = [b.span for b in found.article.blocks if b.kind in ("caption", "headline", "tags")]
    assert not any(p.span.meets(c) for p in chosen for c in captions)


@pytest.mark.parametrize("row", LEADS, ids=lambda row: row["text"][:40])
def test_a_long_opening_is_cut_where_it_tells_the_same(row: dict[str, Any]) -> None:
    rows = (row["text"], *ANSWERED[:3])
    found = told("a", *rows, headline="Ostrava and its harbour")
    begun = [p.span.of(found.article.text) for p in points(found)]
    assert [said for said in begun if said not in ANSWERED] == ([row["cut"]] if row["cut"] else [])


ANSWERED = (
    "The council of Ostrava voted on Monday to move the fish market to the northern quay.",
    "Bakers of Ostrava fear for their ovens and have hung posters against the council everywhere.",
    "The fish market of Ostrava has stood beside the church for two hundred and ten years.",
    "How many will come to the fish market?",
    "Officials of the council of Ostrava expect four hundred visitors of the fish market a day.",
)


@pytest.mark.parametrize(("others", "answers"), [(3, 0), (1, 1)])
def test_an_answer_is_no_key_point_where_other_sentences_are_enough(
    others: int, answers: int
) -> None:
    rows = (*ANSWERED[:others], *ANSWERED[3:])
    found = told("a", *rows, headline="Ostrava to move its fish market", faqs=[ANSWERED[3]])
    chosen = [p.span.of(found.article.text) for p in points(found)]
    assert set(ANSWERED[:others]) <= set(chosen)
    assert chosen.count(ANSWERED[4]) == answers


@given(st.text(max_size=400))
def test_hostile_text_is_read_without_error(text: str) -> None:
    for point in points(Reading(article(text, headline=text[:20]))):
        assert point.span.of(text)
