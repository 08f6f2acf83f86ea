"""Whether two sentences tell the same: data/paraphrase.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.paraphrase import one_fact, sameness, sentence

CASES = yaml.safe_load((Path(__file__).parent / "data" / "paraphrase.yml").read_text("utf-8"))
WORDS = ("police", "said", "the", "mayor", "not", "12", "40", "open", "opened", "Ana", "Díaz", ",")
TOLD = st.lists(st.sampled_from(WORDS)).map(" ".join)


def near(a: str, b: str) -> float:
    return sameness(sentence(a), sentence(b))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_same_in_other_words_is_nearer_than_something_else(case: dict[str, str]) -> None:
    assert near(case["told"], case["same"]) > near(case["told"], case["other"])


def test_one_sayer_may_tell_two_things_of_one_affair() -> None:
    a = sentence("Lena Voss was held after a search of her house by the pier, police said.")
    b = sentence(
        "Police said that Voss had kept the ledgers of the ferries in a house near the mill."
    )
    assert sameness(a, b) - one_fact(a, b) > 1
    again = sentence("Police said that Lena Voss was in custody after a house search by the pier.")
    assert one_fact(a, again) > 0 > one_fact(a, b)


@given(TOLD, TOLD)
def test_neither_of_two_sentences_comes_first(a: str, b: str) -> None:
    assert near(a, b) == pytest.approx(near(b, a))
