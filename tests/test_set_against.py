"""What a sentence sets against what it tells joins it with nobody who tells just that."""

from __future__ import annotations

import pytest

from generator.resolve.set_against import agree


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The pier is open, not shut", "The pier is shut", False),
        ("The pier is open, not shut", "The pier is open", True),
        ("Ask the ferrymen, not the banks", "She asked the ferrymen instead of the banks", True),
        ("Ask the ferrymen instead of the banks", "She asked the banks", False),
        ("The pier is not open", "The pier is open rather than shut", False),
        ("It is open, not only on Sundays", "It is open on Sundays", True),
    ],
)
def test_two_that_agree_beside_what_is_set_against(one: str, other: str, alike: bool) -> None:
    assert agree(one, other) == agree(other, one) == alike
