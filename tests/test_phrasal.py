"""Several words that tell what one word tells: data/phrasal.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.phrasal import in_one_word

CASES = yaml.safe_load((Path(__file__).parent / "data" / "phrasal.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_several_words_are_compared_as_one(text: str, expected: str) -> None:
    assert in_one_word(text) == expected
