"""What no source states is said so, and what was derived says that it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator import resolve
from tests.conftest import library_of_seeds
from tests.page_texts import texts
from tests.small_library import small_library
from tests.written import told


def _page(name: str) -> str:
    return texts(small_library())[PurePosixPath(name)]


def test_what_is_not_stated_is_said_so() -> None:
    locked = _page("briefings/locked-words.md")
    assert "[Outlet not stated](../sources/not-stated.md)" in locked
    assert "author not stated · date not stated · link to the original not stated" in locked


def test_a_derived_date_says_so_and_is_no_date_of_the_page() -> None:
    derived = _page("briefings/the-plan.md")
    assert "4 March 2026 (derived)" in derived
    assert "Date derived: it tells of nothing later" in derived
    assert "updated:" not in derived


def test_a_date_that_other_articles_give_is_the_earliest_and_says_so() -> None:
    library = small_library()
    plain = library.readings["ferry-3"]
    undated = replace(plain, article=replace(plain.article, published=None))
    made = texts(replace(library, readings={**library.readings, "ferry-3": undated}))
    briefing = made[PurePosixPath("briefings/the-plan.md")]
    assert "on or after 4 March 2026 (derived)" in briefing.split("{.byline}")[0]
    assert "on or after" not in _page("briefings/the-plan.md")


def test_a_briefing_does_not_borrow_a_date_from_another_article() -> None:
    told = _page("briefings/ferry-to-move-says-mayor.md")
    assert "**[Lena Okafor](../actors/lena-okafor.md)**, date not stated" in told


def test_a_pronoun_is_nobody_s_name() -> None:
    assert "**Speaker not named**, the source gives “He”" in _page("quotes.md")


def test_what_a_section_says_names_no_pronoun() -> None:
    """ "Quotes they once." names nobody."""
    briefing = next(
        text
        for path, text in texts(library_of_seeds()).items()
        if path.name.startswith("terrorist-designations")
    )
    assert "Quotes an unnamed speaker once" in briefing
    assert "Quotes they" not in briefing


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("questions.md", "No source asks and answers questions of its own"),
        ("quotes.md", "No source quotes anybody"),
        ("figures.md", "No source gives a figure"),
        ("timeline.md", "No source tells of an event"),
    ],
)
def test_a_register_without_anything_says_that_no_source_has_any(page: str, says: str) -> None:
    made = texts(resolve.library([told("quiet", "The ferry ran on time.")]))[PurePosixPath(page)]
    assert f"# {page[:-3].title()}\n\n{says}\n{{.tally}}\n" in made
