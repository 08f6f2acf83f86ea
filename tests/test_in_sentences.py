"""Sentences of which two outlets have the like, in the matrix; data/resolve/in_sentences.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import MatrixRow
from tests.conftest import PROJECT
from tests.test_reported import told
from tests.written import BACKDROP, REPHRASED
from tests.written import told as written

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/in_sentences.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_sentence_that_two_outlets_have_is_a_row(case: dict[str, Any]) -> None:
    story, rows = told(case)
    assert [words for words, _ in rows] == ([case["row"]] if case["row"] else [])
    for _, row in rows:
        cells = dict(zip(story.articles, row.cells, strict=True))
        assert [cells["post"], cells["mail"]] == case["cells"]


LETTER = "I give back the chain and the seal of Quellin to the council of the valley"


def letters(post: str, mail: str, speaker: str | None) -> list[MatrixRow]:
    """Rows of statements, where each outlet quotes a part of one letter."""
    readings = [
        written(
            name,
            backdrop,
            f"“{words}.”",
            outlet=name,
            quotes=[(words, speaker)],
            people=["Ben Kerr"],
        )
        for name, backdrop, words in (("Post", BACKDROP, post), ("Mail", REPHRASED, mail))
    ]
    (story,) = resolve.library(readings).stories.values()
    return [row for row in story.matrix if row.item[0] == "q"]


def test_one_speech_of_which_outlets_have_two_ends_is_one_row() -> None:
    post = (
        f"{LETTER}. Whoever comes after me will find the accounts of the mill in the second "
        "drawer, and the ferrymen paid until the spring"
    )
    mail = (
        "My doctor has ordered me to rest until the snow melts, and nobody shall say that I left "
        f"the ferrymen without their wages in winter. {LETTER}"
    )
    (row,) = letters(post, mail, None)
    assert row.cells == ("quotes", "quotes")


@pytest.mark.parametrize("longer_first", [True, False])
def test_of_a_speech_the_row_shows_what_most_quote(longer_first: bool) -> None:
    """Nobody quotes a beginning that he leaves out."""
    longer = (
        "My doctor has ordered me to rest until the snow melts, and nobody shall say that I left "
        f"the ferrymen without their wages in winter. {LETTER}"
    )
    post, mail = (longer, LETTER) if longer_first else (LETTER, longer)
    (row,) = letters(post, mail, "Ben Kerr")
    assert row.cells == ("quotes", "quotes")
    assert row.label.article == ("Mail" if longer_first else "Post")


def test_what_nobody_known_says_in_a_longer_quotation_is_quoted() -> None:
    mail = (
        "Following my talk on Monday with the speaker of the council about my wish to rest, "
        f"{LETTER} with immediate effect"
    )
    (row,) = letters(LETTER, mail, None)
    assert row.cells == ("quotes", "quotes")


def test_what_befell_two_people_is_no_point_of_two_outlets() -> None:
    case = {
        "post": "Orla Venn was arrested at the quay of Tarn on her way home.",
        "mail": "Orla Venn’s brother was arrested at the quay of Tarn on his way home.",
    }
    story, rows = told(case)
    assert not rows
    assert not story.shared
