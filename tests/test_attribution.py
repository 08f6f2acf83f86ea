"""Through what a quotation reached its article; cases in tests/data/attribution/cases.yml."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import config, pipeline
from generator.extract.attribution.vias import vias
from generator.extract.quotes import quotes
from generator.name_links import unlinked
from generator.records import Quote, Reading
from tests import projects
from tests.quoted_article import reading

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "attribution" / "cases.yml").read_text(encoding="utf-8")
)
CAST = {
    "Donald Trump": {"also": ["Trump"], "gender": "m"},
    "Fox News": {"type": "organisation"},
}


def read(text: str) -> Reading:
    named = reading(text, CAST)
    said = sorted(quotes(named), key=lambda f: f.span)
    return Reading(named.article, (*named.findings, *said))


@pytest.mark.parametrize(("text", "expected"), [(c[0], c[1:]) for c in CASES])
def test_the_channel_is_what_the_attribution_says(text: str, expected: list[list[str]]) -> None:
    found = [
        [via.kind, via.span.of(text), *([via.medium.of(text)] if via.medium else [])]
        for via in vias(read(text))
    ]
    assert found == expected


@given(st.lists(st.sampled_from([case[0] for case in CASES]), max_size=4).map("\n".join))
def test_a_channel_lies_in_a_sentence_that_quotes_and_outside_the_quoted_words(text: str) -> None:
    found = read(text)
    said = {quote.span: quote for quote in found.of(Quote)}
    for via in vias(found):
        tied = said[via.quote].venue is not None and said[via.quote].venue == via.medium
        assert said[via.quote].sentence.holds(via.span) or tied
        assert not via.span.meets(via.quote)
        assert via.medium is None or via.span.holds(via.medium)


WORDS = "“We will build the wall along the whole river before the summer is over,”"
DAILY = (
    "River wall is to be built before summer\nBy Mira Stone\nThe Varna Daily\n"
    "January 12, 2026\n\n"
    "The government of Bulgaria wants a wall along the river Kamchia, and engineers doubt that it "
    f"can be done in time.\n\n{WORDS} President Ana Ruiz told Fox News on Monday.\n"
)
HERALD = (
    "Ministry silent on cost of the river wall\nBy Jon Pell\nThe Sofia Herald\n"
    "January 13, 2026\n\n"
    "Officials in Bulgaria would not say who is to pay for the barrier along the Kamchia.\n\n"
    f"{WORDS} President Ana Ruiz said VENUE.\n"
)


def quotes_page(folder: Path, venue: str, *more: str) -> str:
    root = projects.copy(folder)
    for seed in (root / "seeds").iterdir():
        seed.unlink()
    (root / "seeds/daily.txt").write_text(DAILY, encoding="utf-8")
    (root / "seeds/herald.txt").write_text(HERALD.replace("VENUE", venue), encoding="utf-8")
    for number, text in enumerate(more):
        (root / f"seeds/more{number}.txt").write_text(text, encoding="utf-8")
    pipeline.generate(config.load(root))
    data = json.loads((root / "content/data/statements.json").read_text(encoding="utf-8"))
    (statement,) = data["statements"]
    page = (root / "content/quotes.md").read_text(encoding="utf-8")
    return f"{statement['support']['outlets']} {html.unescape(unlinked(page))}"


def test_two_outlets_that_quote_one_interview_rest_on_one_original(tmp_path: Path) -> None:
    page = quotes_page(tmp_path / "project", "in an interview with Fox News")
    assert page.startswith("1 ")
    assert "The Varna Daily and The Sofia Herald ← “told Fox News” ← Ana Ruiz" in page
    assert (
        "Two documents that count once. The Sofia Herald and The Varna Daily give what Fox News "
        "had first, and count once."
    ) in page


def test_a_second_article_of_one_outlet_does_not_make_another_line_of_it(tmp_path: Path) -> None:
    again = (
        "Engineers doubt the schedule\nBy Ivo Lake\nThe Sofia Herald\nJanuary 14, 2026\n\n"
        "Nobody in Bulgaria has ever built so fast along the Kamchia, engineers of the technical "
        f"university in Varna wrote on Wednesday.\n\n{WORDS} President Ana Ruiz has said.\n"
    )
    page = quotes_page(tmp_path / "project", "in an interview with Fox News", again)
    assert page.startswith("1 ")


def test_two_occasions_are_both_shown_and_count_as_two(tmp_path: Path) -> None:
    page = quotes_page(tmp_path / "project", "at a rally in Varna")
    assert page.startswith("2 ")
    assert "The Varna Daily ← “told Fox News” ← Ana Ruiz" in page
    assert "The Sofia Herald ← “at a rally in Varna” ← Ana Ruiz" in page


def test_a_medium_that_was_told_is_no_role_of_the_speaker(tmp_path: Path) -> None:
    page = quotes_page(tmp_path / "project", "in an interview with the BBC")
    assert "President, to Fox News (The Varna Daily) or to the BBC (The Sofia Herald), " in page


def test_a_source_that_names_no_channel_has_no_chain(tmp_path: Path) -> None:
    page = quotes_page(tmp_path / "project", "loudly")
    assert page.startswith("2 ")
    assert "The Sofia Herald ←" not in page
