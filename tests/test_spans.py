"""Places in a text: what lies within another, and what shares a character with it."""

from __future__ import annotations

import pytest

from generator.records import Span


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (Span(2, 5), Span(4, 9), True),
        (Span(2, 5), Span(3, 4), True),
        (Span(2, 5), Span(5, 9), False),
        (Span(2, 5), Span(6, 9), False),
    ],
)
def test_two_places_meet_where_they_share_a_character(one: Span, other: Span, meets: bool) -> None:
    assert one.meets(other) is meets
    assert other.meets(one) is meets


def test_a_place_holds_itself_and_what_ends_where_it_does() -> None:
    whole = Span(2, 9)
    assert whole.holds(whole) and whole.holds(Span(4, 9)) and whole.holds(Span(2, 3))
    assert not whole.holds(Span(1, 3)) and not whole.holds(Span(8, 10))
