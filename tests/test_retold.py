"""What other articles tell without an event or a quotation of it: data/resolve/retold.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import Story
from tests.conftest import PROJECT
from tests.test_happenings import article
from tests.written import BACKDROP, REPHRASED, told

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/retold.yml").read_text("utf-8"))


def story(*paragraphs: str) -> Story:
    readings = [
        article("post", "The Ellery Post", BACKDROP, paragraphs[0]),
        article("mail", "The Tarn Mail", REPHRASED, *paragraphs[1:]),
    ]
    (found,) = resolve.library(readings).stories.values()
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_an_article_that_tells_it_without_an_event_is_not_silent(case: dict[str, Any]) -> None:
    found = story(case["event"], case["other"])
    (row,) = (r for r in found.matrix if r.item.startswith("e-"))
    cells = dict(zip(found.articles, row.cells, strict=True))
    assert cells["post"] == "says"
    assert cells["mail"] == ("says" if case["told"] else "silent")
    shared = {r.article for p in found.shared for r in p.receipts}
    assert shared == ({"post", "mail"} if case["told"] else set())


def test_a_figure_in_quoted_words_is_no_row_and_no_point_beside_them() -> None:
    said = "“We have 32 ferries that run in every kind of weather,” Mayor Ana Díaz told reporters."
    found = story(said, said)
    assert [row.item[:2] for row in found.matrix] == ["q-"]
    assert len(found.shared) == 1


def test_a_bare_yes_is_no_row_unless_two_sources_have_it() -> None:
    quoted = {"people": ["Ana Díaz"], "quotes": [["Yes", "Ana Díaz"]]}
    one = told("a", BACKDROP, "“Yes,” Ana Díaz said of the plan.", outlet="The Post", **quoted)
    other = told("b", REPHRASED, "Nobody said a word of the plan at the quay.", outlet="The Mail")
    (found,) = resolve.library([one, other]).stories.values()
    assert found.matrix == ()


@pytest.mark.parametrize(
    ("few", "cell"),
    [
        ("a sad day for the bridge and a great day for the ferries", "quotes"),
        ("a great day for the ferries", "attributes"),
    ],
)
def test_quoted_words_in_reported_speech_are_a_quotation_where_they_are_most_of_it(
    few: str, cell: str
) -> None:
    whole = "It was a sad day for the bridge and a great day for the ferries, and for all of Tarn"
    one = told(
        "a", BACKDROP, f"“{whole},” Ana Díaz said.", outlet="The Post", people=["Ana Díaz"],
        quotes=[[whole, "Ana Díaz"]],
    )  # fmt: skip
    other = told(
        "b", REPHRASED, f"Ana Díaz called it “{few}” on the quay.", outlet="The Mail",
        people=["Ana Díaz"], quotes=[[few, "Ana Díaz", None, True]],
    )  # fmt: skip
    (found,) = resolve.library([one, other]).stories.values()
    (row,) = found.matrix
    assert row.cells[found.articles.index("b")] == cell
