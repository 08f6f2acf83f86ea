"""Articles on unlike matters stay apart in a small library; data/resolve/other_matters.yml."""

from __future__ import annotations

import pytest
import yaml

from generator import resolve
from generator.records import Library, Reading
from tests.conftest import PROJECT
from tests.written import told

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/other_matters.yml").read_text("utf-8"))


def by_affair(library: Library) -> list[list[str]]:
    """The affairs of each story's articles."""
    return [[CASES[int(i)]["of"] for i in s.articles] for s in library.stories.values()]


def readings() -> list[Reading]:
    return [told(f"{n:02}", case["text"]) for n, case in enumerate(CASES)]


def test_the_words_of_any_election_make_no_story() -> None:
    assert by_affair(resolve.library(readings())) == [["Quarr in the north"] * 2]


@pytest.mark.parametrize("left_out", range(6))
def test_nor_do_they_among_fewer(left_out: int) -> None:
    kept = [r for n, r in enumerate(readings()) if n != left_out]
    assert by_affair(resolve.library(kept)) == [["Quarr in the north"] * 2]
