"""What a sentence asks or supposes is not what another tells: data/left_open.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.left_open import left_open, tells_what_other_leaves_open
from generator.paraphrase import sentence
from generator.resolve.apart import apart
from generator.words import wording

CASES = yaml.safe_load((Path(__file__).parent / "data" / "left_open.yml").read_text("utf-8"))
WORDS = ("whether", "if", "no evidence that", "could be", "held", "boat", ",", "but", "denied", "?")
TOLD = st.lists(st.sampled_from(WORDS)).map(" ".join)


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_a_question_is_no_report(a: str, b: str, expected: bool) -> None:
    assert tells_what_other_leaves_open(a, b) == expected
    assert sentence(b).tells_otherwise(sentence(a)) == expected


@pytest.mark.parametrize(("a", "b"), [case[:2] for case in CASES if case[2]])
def test_two_utterances_of_which_one_asks_what_the_other_tells_are_apart(a: str, b: str) -> None:
    assert apart(a, b)


@given(TOLD, TOLD)
def test_neither_of_two_comes_first_and_none_is_apart_from_itself(a: str, b: str) -> None:
    assert tells_what_other_leaves_open(a, b) == tells_what_other_leaves_open(b, a)
    assert not tells_what_other_leaves_open(a, a)
    assert left_open(a) <= set(wording(a).terms)
