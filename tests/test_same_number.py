"""The very number of a figure in an article that has no telling of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import resolve
from generator.records import FigureEntry, Reading
from generator.resolve.same_number import same_number
from tests.test_happenings import article
from tests.written import BACKDROP, REPHRASED

CREW = "All 22 crew members were flown to the quay."
AGAIN = "Helicopters took off the crew of twenty-two before the storm came."


def figure(reading: Reading) -> FigureEntry:
    (found,) = resolve.library([reading]).figures.values()
    return found


def test_a_figure_that_no_article_of_the_story_tells_is_looked_for_in_none() -> None:
    outside = article("post", "The Ellery Post", BACKDROP, CREW)
    inside = article("mail", "The Tarn Mail", REPHRASED, AGAIN)
    assert same_number(figure(outside), {"mail": inside}, ()) == {}


def test_the_telling_of_the_story_counts_where_an_earlier_one_is_outside_it() -> None:
    outside = article("post", "The Ellery Post", BACKDROP, CREW)
    told = article("echo", "The Pell Echo", REPHRASED, CREW)
    mail = article("mail", "The Tarn Mail", REPHRASED, AGAIN)
    both = replace(figure(outside), said=(*figure(outside).said, *figure(told).said))
    assert set(same_number(both, {"echo": told, "mail": mail}, ())) == {"mail"}


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The mayor ordered 340 military personnel to the harbour.", True),
        ("The school at the harbour has 340 pupils.", False),
    ],
)
def test_one_kind_of_people_under_two_names_is_one(other: str, found: bool) -> None:
    post = article("post", "The Ellery Post", BACKDROP, "Some 340 soldiers filled bags with sand.")
    mail = article("mail", "The Tarn Mail", REPHRASED, other)
    assert bool(same_number(figure(post), {"post": post, "mail": mail}, ())) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The storm grounded 295 flights.", True),
        ("In Tarn the storm grounded almost 290 flights.", True),
        ("The storm grounded 240 flights.", False),
        ("Passengers of 295 flights saw the new lighthouse last year.", False),
        ("The storm grounded 295 planes.", False),
    ],
)
def test_a_round_number_is_the_exact_one_of_the_same_thing(other: str, found: bool) -> None:
    post = article("post", "The Ellery Post", BACKDROP, "The storm grounded nearly 300 flights.")
    mail = article("mail", "The Tarn Mail", REPHRASED, other)
    assert bool(same_number(figure(post), {"post": post, "mail": mail}, ())) == found
