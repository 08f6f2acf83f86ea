"""Whom a briefing lists: everybody who more than a capital says is somebody."""

from __future__ import annotations

import pytest

from generator import resolve
from generator.pages.desk import desk_for
from generator.pages.items.people import people, places
from generator.pages.items.telling_roles import telling
from generator.pages.items.where import where
from tests.written import told

FOUND = {
    "people": ["Ana Díaz", {"name": "Outline", "sure": False}],
    "organisations": ["Ferry Council", {"name": "Magnum Opus", "sure": False}],
    "places": [{"name": "Tarn", "sure": False}],
}


def test_what_has_nothing_but_its_capitals_is_not_listed() -> None:
    text = "Ana Díaz of the Ferry Council tried Outline and Magnum Opus in Tarn."
    desk = desk_for(resolve.library([told("a", text, **FOUND)]))
    assert [row.name.text for row in people(desk, "a")] == ["Ana Díaz", "Ferry Council"]
    assert [name.text for name in places(desk, "a")] == ["Tarn"]


def test_who_has_a_page_is_listed_whatever_this_article_says() -> None:
    text = "Ana Díaz tried Magnum Opus."
    readings = [told(i, text, **FOUND) for i in ("a", "b")]
    desk = desk_for(resolve.library(readings))
    assert "Magnum Opus" in [row.name.text for row in people(desk, "a")]


def test_where_is_what_the_head_names_and_no_place_in_passing() -> None:
    text = (
        "A pier fell in Tarn on Monday.",
        "Nobody was hurt. Ana Díaz, who built it, once lived in Quellin.",
    )
    found = {"people": ["Ana Díaz"], "places": ["Tarn", "Quellin"]}
    both = [told("a", *text, **found), told("b", *text, **found)]
    desk = desk_for(resolve.library(both))
    assert [name.text for name in where(desk, ["a"])] == ["Tarn"]
    assert {name.text for name in places(desk, "a")} == {"Tarn", "Quellin"}


def test_where_most_articles_are_stands_first() -> None:
    texts = {"a": "A pier of Quellin fell in Tarn.", "b": "In Tarn a pier fell."}
    found = {"a": ["Quellin", "Tarn"], "b": ["Tarn"]}
    both = [told(i, text, places=found[i]) for i, text in texts.items()]
    desk = desk_for(resolve.library(both))
    assert [name.text for name in where(desk, ["a", "b"])] == ["Tarn", "Quellin"]


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        (["Gov.", "former Gov.", "Ohio Gov."], "Ohio Gov."),
        (["President", "Lagos president", "Mexican President"], "Lagos president"),
        (["President", "Peru’s President"], "Peru’s President"),
        (["Mayor", "former Mayor", "Vice Mayor", "evening Mayor"], "Mayor"),
        (["Ohio Gov.", "Gov."], "Ohio Gov."),
        (["Mayor"], "Mayor"),
        ([], ""),
    ],
)
def test_a_role_with_its_land_tells_more(roles: list[str], shown: str) -> None:
    assert telling(roles) == shown
