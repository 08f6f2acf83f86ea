"""What is left of a text when spelling, inflection and grammar are taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.words import stem, tokens, wording

STEMS = Path(__file__).parent / "data" / "stems.yml"


@pytest.mark.parametrize(("word", "expected"), yaml.safe_load(STEMS.read_text("utf-8")).items())
def test_a_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@given(st.text(st.characters()))
def test_any_text_has_a_wording_of_no_more_than_its_words(text: str) -> None:
    """Half characters and zeros too: what stems words is written in C."""
    assert len(wording(text).terms) <= 2 * len(tokens(text))
