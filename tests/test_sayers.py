"""Whom a sentence names as saying it: data/sayers.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.sayers import sayers
from generator.words import plain_words

CASES = yaml.safe_load((Path(__file__).parent / "data" / "sayers.yml").read_text("utf-8"))


@pytest.mark.parametrize(("sentence", "named"), CASES.items())
def test_who_says_it(sentence: str, named: list[str]) -> None:
    assert sayers(sentence, plain_words(sentence)) == frozenset(named)


@given(st.lists(st.sampled_from([*"aA.,’“ -", " said ", " according to ", "police ", "was "])))
def test_no_text_is_too_odd(parts: list[str]) -> None:
    text = "".join(parts)
    assert "" not in sayers(text, plain_words(text))
