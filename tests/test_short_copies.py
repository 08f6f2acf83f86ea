"""Short reports told again in other words count once; data/resolve/short_copies.yml."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from generator import extract, resolve
from generator.readers.text import parse
from generator.records import Library, Reading
from tests.conftest import PROJECT

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/short_copies.yml").read_text("utf-8"))
OWN_NUMBERS = ("It is the 17th such case in Orland.", "Nobody has counted such cases since 1987.")
OWN_QUOTE = "“I for one saw it coming for years,” a baker told this paper."


def article(id_: str, outlet: str, text: str) -> Reading:
    page = f"What happened according to {outlet}\n\n{outlet}\n\nMarch 6, 2026\n\n{text}"
    return extract.read(parse(page, id=id_, path=PurePosixPath(f"{id_}.txt"), sha256=id_))


def told(first: str, again: str) -> Library:
    return resolve.library(
        [article("first", "The Ellery Post", first), article("again", "The Tarn Mail", again)]
    )


def one_line(library: Library) -> bool:
    return library.groups["first"] == library.groups["again"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_short_report_told_again_raises_no_count(case: dict[str, str]) -> None:
    library = told(case["first"], case["again"])
    assert one_line(library)
    assert {s.support.outlets for s in library.statements.values()} == {1}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_short_report_of_somebody_who_asked_is_a_line_of_its_own(case: dict[str, str]) -> None:
    assert not one_line(told(case["first"], case["other"]))
    assert not one_line(told(case["again"], case["other"]))


def test_reports_that_each_have_something_of_their_own_are_two() -> None:
    first, again = CASES[3]["first"].strip(), CASES[3]["again"].strip()
    here, there = OWN_NUMBERS
    assert one_line(told(first, f"{again} {OWN_QUOTE}")), "who copies leaves out"
    assert not one_line(told(f"{first} {here}", f"{again} {there}"))
    assert not one_line(told(f"{first} {here}", f"{again} {OWN_QUOTE}"))


def test_the_order_tells_and_so_does_every_sentence() -> None:
    first, again = CASES[1]["first"], CASES[1]["again"].strip()
    *head, last = again.split(". ")
    assert not one_line(told(first, f"{last} {'. '.join(head)}."))
    buses = "Buses will go along the northern quay instead."
    assert not one_line(told(first, f"{'. '.join(head)}. {buses}"))
