"""Which words are kindred: by how they begin, or as synonyms."""

from __future__ import annotations

import pytest

from generator.kin import kin
from generator.similarity import weighed
from generator.words import wording


@pytest.mark.parametrize(
    ("a", "b", "kindred"),
    [
        ("Brazil", "Brazilian", True),
        ("Jeffrey", "Jeffery", True),
        ("buy", "purchase", True),
        ("rebuff", "snub", True),
        ("May 2019", "June 2018", False),
        ("roof", "boat", False),
        ("", "boat", False),
    ],
)
def test_two_words(a: str, b: str, kindred: bool) -> None:
    assert (kin(weighed(wording(a)), weighed(wording(b))) > 0) == kindred


def test_what_both_hold_is_not_kindred_but_the_same() -> None:
    a, b = (weighed(wording(text)) for text in ("Brazil bought boats", "Brazil sold boats"))
    assert kin(a, b) == 0


def test_half_of_all_weight_in_kindred_words() -> None:
    a, b = (weighed(wording(text)) for text in ("Brazil painted", "Brazilian cooked"))
    assert kin(a, b) == pytest.approx(0.5)
