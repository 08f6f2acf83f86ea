"""Whether two sentences tell the same: data/paraphrase.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.paraphrase import sameness, sentence

CASES = yaml.safe_load((Path(__file__).parent / "data" / "paraphrase.yml").read_text("utf-8"))
WORDS = ("police", "said", "the", "mayor", "not", "12", "40", "open", "opened", "Ana", "Díaz", ",")
TOLD = st.lists(st.sampled_from(WORDS)).map(" ".join)


def near(a: str, b: str) -> float:
    return sameness(sentence(a), sentence(b))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_same_in_other_words_is_nearer_than_something_else(case: dict[str, str]) -> None:
    assert near(case["told"], case["same"]) > near(case["told"], case["other"])


@given(TOLD, TOLD)
def test_neither_of_two_sentences_comes_first(a: str, b: str) -> None:
    assert near(a, b) == pytest.approx(near(b, a))
