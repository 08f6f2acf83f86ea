"""What other articles tell without an event or a quotation of it: data/resolve/retold.yml;
what befell a thing: data/resolve/befell.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import Receipt, Span, Story
from generator.resolve.alone import alone
from generator.resolve.echoes import echoes
from generator.resolve.retold import retold
from tests.conftest import PROJECT
from tests.test_happenings import article
from tests.written import BACKDROP, REPHRASED, told

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/retold.yml").read_text("utf-8"))

BEFELL = yaml.safe_load((PROJECT / "tests/data/resolve/befell.yml").read_text("utf-8"))


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
    (row,) = (r for r in found.matrix if r.item[0] == "e" and r.label.article == "post")
    cells = dict(zip(found.articles, row.cells, strict=True))
    assert cells["post"] == "says"
    assert cells["mail"] == ("says" if case["told"] else "silent")
    shared = {r.article for p in found.shared for r in p.receipts}
    assert shared == ({"post", "mail"} if case["told"] else set())


@pytest.mark.parametrize("case", BEFELL, ids=lambda case: case["case"])
def test_what_befell_a_thing_is_one_happening_however_it_is_counted(case: dict[str, Any]) -> None:
    readings = [
        article("post", "The Ellery Post", case["tells"], BACKDROP),
        article("mail", "The Tarn Mail", case["there"], REPHRASED),
    ]
    (found,) = resolve.library(readings).stories.values()
    rows = [row.cells for row in found.matrix if row.item[0] == "e"]
    assert (("says", "says") in rows) == case["one"]
    assert not case["one"] or len(rows) == 1


def test_a_happening_is_looked_for_in_the_words_of_its_second_telling_too() -> None:
    readings = [
        article("mail", "The Ellery Post", BACKDROP,
                "Lena Voss was sentenced on Thursday to six years in prison in tears."),
        article("post", "The Tarn Mail", REPHRASED,
                "A judge sentenced former keeper of the docks Lena Voss to six years in prison for "
                "bribery on Thursday, in a case of which traders on the quay, in the market and in "
                "the town hall had spoken for years."),
        article("echo", "The Pell Echo", BACKDROP,
                "The former keeper of the docks has been jailed for bribery."),
    ]  # fmt: skip
    (found,) = resolve.library(readings).stories.values()
    rows = [row.cells for row in found.matrix if row.item[0] == "e"]
    assert ("says", "says", "says") in rows


@pytest.mark.parametrize(("does", "cell"), [("will build", "says"), ("has built", "silent")])
def test_a_plan_is_told_where_it_is_told_as_a_plan(does: str, cell: str) -> None:
    found = story(
        "According to traders, Ellery Boats will build up to 40 new ferries for the lake.",
        f"Ellery Boats {does} up to 40 new ferries for the lake and its canal.",
    )
    (row,) = (r for r in found.matrix if r.item[0] == "e" and r.label.article == "post")
    assert dict(zip(found.articles, row.cells, strict=True))["mail"] == cell


@pytest.mark.parametrize(
    ("behind", "cell", "whom"),
    [
        (", police said", "attributes", "police"),
        ("", "says", ""),
        (", and police said that 12 seats are left in the valley", "says", ""),
    ],
)
def test_what_is_told_after_somebody_is_attributed(behind: str, cell: str, whom: str) -> None:
    found = story(
        "Nine people were killed on Tuesday when a cable car hit a mast below Mount Orrin.",
        f"An overcrowded cable car with 40 skiers aboard hit a mast below Mount Orrin on Tuesday"
        f"{behind}.",
    )
    (row,) = (r for r in found.matrix if r.item[0] == "e" and r.label.article == "post")
    cells = dict(zip(found.articles, zip(row.cells, row.names, strict=True), strict=True))
    assert cells["mail"] == (cell, whom)


@pytest.mark.parametrize(
    ("other", "cell"),
    [
        ("Harbour master Lena Voss stepped down on Tuesday before a crowd of traders.", "says"),
        ("A spokesman said that Lena Voss has “stepped down” in tears.", "attributes"),
        ("Traders ask whether Lena Voss has resigned.", "silent"),
    ],
)
def test_a_quotation_that_tells_a_deed_is_told_where_the_deed_is(other: str, cell: str) -> None:
    found = story("“Lena Voss has resigned from all her offices,” a spokesman said.", other)
    (row,) = (r for r in found.matrix if r.item[0] == "q" and r.label.article == "post")
    assert dict(zip(found.articles, row.cells, strict=True))["mail"] == cell


def test_a_name_and_who_says_so_are_no_fact_in_common() -> None:
    found = story(
        "The leader of the Lock Party, Ben Kerr, said that the toll must be scrapped.",
        "The Lock Party wants an inquiry by the council, its leader Ben Kerr said.",
    )
    assert found.shared == ()


def test_a_figure_in_quoted_words_is_no_row_and_no_point_beside_them() -> None:
    said = "“We have 32 ferries that run in every kind of weather,” Mayor Ana Díaz told reporters."
    found = story(said, said)
    assert [row.item[:2] for row in found.matrix] == ["q-"]
    assert len(found.shared) == 1


@pytest.mark.parametrize(("count", "rows"), [("Two", 0), ("Some 40", 1)])
def test_two_or_three_of_something_in_one_source_are_no_row(count: str, rows: int) -> None:
    found = story(f"{count} anglers slept in the boathouse.", "Nobody at the quay said a word.")
    assert sum(row.item[0] == "n" for row in found.matrix) == rows


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("Helicopters took off the crew of twenty-two before the storm came.", True),
        ("The ferry of the island has twenty-two cabins and a bar.", False),
        ("Helicopters took off the crew of thirty-two before the storm came.", False),
    ],
)
def test_the_very_number_of_the_same_thing_is_no_silence(other: str, one: bool) -> None:
    found = story("All 22 crew members were flown to the quay.", other)
    rows = [row.cells for row in found.matrix if row.item[0] == "n"]
    assert (rows == [("says", "says")]) == one
    assert one or all("silent" in row for row in rows)


def test_what_leads_to_a_quotation_tells_nothing() -> None:
    found = story(
        "The cable car fell as it reached the mast, Tarn Lifts spokeswoman Ana Díaz said.",
        "In addition, Tarn lifts spokeswoman Ana Díaz told reporters:",
    )
    assert found.shared == ()


def test_a_bare_yes_is_no_row() -> None:
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


def test_what_is_shown_as_a_quotation_is_no_point_a_second_time() -> None:
    """Neither the sentence round it nor another piece of that sentence."""
    sentence = "Ana Díaz called the crash an “act of folly” and an “act of greed” at the quay."
    rows = [[w, "Ana Díaz", None, True] for w in ("act of folly", "act of greed")]
    readings = [
        told(
            i, backdrop, sentence, outlet=outlet, people=["Ana Díaz"], quotes=rows,
            points=[sentence],
        )
        for i, backdrop, outlet in (("a", BACKDROP, "The Post"), ("b", REPHRASED, "The Mail"))
    ]  # fmt: skip
    (found,) = resolve.library(readings).stories.values()
    assert len(found.shared) == 1


def test_a_word_or_two_are_of_the_quotation_that_has_what_stands_around_them() -> None:
    whole = "For the crash of the ferry alone she should step down from the harbour office"
    one = told("a", BACKDROP, f"“{whole},” Ana Díaz said.", people=["Ana Díaz"],
               quotes=[[whole, "Ana Díaz"]])  # fmt: skip
    few = ["step down", "Ana Díaz", None, True]
    for text, statements in (
        ("Ana Díaz said she should “step down” for the crash of the ferry.", 1),
        ("Ana Díaz asked her to “step down” into the boat.", 2),
    ):
        other = told("b", REPHRASED, text, people=["Ana Díaz"], quotes=[few])
        assert len(resolve.library([one, other]).statements) == statements


def test_a_clause_that_nobody_understands_alone_is_no_row() -> None:
    found = story(
        "Lena Voss was asked for plans. The harbour office answered those questions on Tuesday.",
        "Nobody at the quay said a word of any plan.",
    )
    assert [row.item[:2] for row in found.matrix] == []


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("We open the storm proof bridge in May", False),
        ("We open our storm-proof bridge in May", True),
    ],
)
def test_a_hyphen_is_no_difference_in_wording(other: str, differs: bool) -> None:
    said = {"a": "We open the storm-proof bridge in May and people may cross it", "b": other}
    readings = [
        told(i, backdrop, f"“{said[i]},” Ana Díaz said.", people=["Ana Díaz"],
             quotes=[[said[i], "Ana Díaz"]])
        for i, backdrop in (("a", BACKDROP), ("b", REPHRASED))
    ]  # fmt: skip
    (found,) = resolve.library(readings).stories.values()
    assert bool(found.differences) == differs


def test_a_clause_round_a_quotation_is_no_row_beside_it() -> None:
    text = "Ana Díaz said on Tuesday that it was “a sad day for all of Tarn and every ferry”."
    found = story(text, text)
    assert [row.item[:2] for row in found.matrix] == ["q-"]
    assert len(found.shared) == 1


def test_a_word_or_two_in_a_clause_that_tells_more_are_told_by_that_clause() -> None:
    found = story(
        "Mayor Ana Díaz said Tuesday she is “all but ready” to hand Tarn harbour its new bell.",
        "Mayor Ana Díaz told reporters on Tuesday that she was “all but ready” to hand "
        "Tarn harbour its new bell.",
    )
    assert [row.item[:2] for row in found.matrix] == ["e-"]
    assert len(found.shared) == 1


SHARED = yaml.safe_load((PROJECT / "tests/data/resolve/shared.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", SHARED, ids=lambda case: case["case"])
def test_two_report_what_both_tell_and_no_more(case: dict[str, Any]) -> None:
    readings = {
        "mail": article("mail", "The Ellery Post", BACKDROP, case["first"]),
        "post": article("post", "The Tarn Mail", REPHRASED, case["other"]),
    }
    (found,) = resolve.library(readings.values()).stories.values()
    places = [point.receipts[0] for point in found.shared]
    assert [p.span.of(readings[p.article].article.text) for p in places] == case["shared"]


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        ("Above Port Ellery the avalanche killed at least 64 people on Friday.", True),
        ("Guides spoke of the 2019 avalanche above Port Ellery, which killed 64 people.", False),
        ("An avalanche killed 64 people above Port Ellery in 1994, as many recall.", False),
        (
            "No avalanche above Port Ellery was as deadly since one killed 64 in 1994.",
            False,
        ),
    ],
)
def test_the_dead_of_long_ago_are_no_other_count_of_todays(other: str, differ: bool) -> None:
    found = story("On Friday an avalanche above Port Ellery killed at least 41 people.", other)
    assert bool(found.differences) == differ


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Mayor Ana Díaz signed the freedom act into law on Thursday.", False),
        ("On Thursday Mayor Ana Díaz signed the freedom act, with shops beside her.", False),
        (
            "Díaz said of the freedom act that the law of Tarn keeps old faith safe.",
            True,
        ),
    ],
)
def test_who_does_not_tell_what_somebody_is_quoted_with_does_not_tell_it(
    other: str, told: bool
) -> None:
    said = "Díaz said on Thursday that the freedom act keeps “old faith safe in the law of Tarn”."
    readings = {
        "post": article("post", "The Ellery Post", BACKDROP, said),
        "mail": article("mail", "The Tarn Mail", REPHRASED, other),
    }
    start = readings["post"].article.text.index(said)
    place = Receipt("post", Span(start, start + len(said)))
    found = retold(place, echoes(readings, readings, alone(readings)))
    assert bool(found) == told


@pytest.mark.parametrize(
    ("other", "cell"),
    [
        ("The court will return for sentencing on May 13.", "says"),
        ("A hearing for the sentencing of Lena Voss will start on May 13.", "says"),
        ("The court will return for sentencing on May 14.", "silent"),
        ("The court will not return for sentencing on May 13.", "silent"),
        ("Ferries will stop for a day on May 13.", "silent"),
    ],
)
def test_what_is_set_for_one_day_is_known_by_that_day_and_its_name(other: str, cell: str) -> None:
    found = story("The sentencing will be handed down on 13 May at the harbour court.", other)
    (row,) = (r for r in found.matrix if r.item[0] == "e" and r.label.article == "post")
    assert dict(zip(found.articles, row.cells, strict=True))["mail"] == cell
