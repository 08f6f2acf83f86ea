"""The wordings of one statement: which is shown, what its pieces are, under which id."""

from __future__ import annotations

import pytest

from generator import resolve
from generator.ids import quote_ids
from generator.records import (
    Known,
    Reading,
    Receipt,
)
from generator.resolve.marks import marks
from tests.saying import LONG, SHORT, only, quoting
from tests.written import BACKDROP, REPHRASED, told


def test_the_longest_wording_of_an_outlet_is_shown_first() -> None:
    statement = only(
        [
            quoting("a", SHORT, published="2026-03-02"),
            quoting("b", LONG, published="2026-03-03"),
        ]
    )
    assert [v.article for v in statement.variants] == ["b", "a"]


def test_a_chat_answer_is_never_shown_before_an_outlet() -> None:
    statement = only([quoting("a", SHORT), quoting("b", LONG, kind="chat-answer")])
    assert [v.article for v in statement.variants] == ["a", "b"]
    assert (statement.support.documents, statement.support.outlets, statement.support.chat) == (
        2,
        1,
        1,
    )


def test_the_id_is_that_of_the_earliest_wording_and_stays_when_a_source_joins() -> None:
    first = quoting("c", SHORT, published="2026-03-02")
    later = quoting("a", LONG, published="2026-03-04")
    (own, _, _), *_ = quote_ids(first)
    assert only([first]).id == own
    assert only([first, later]).id == own


def test_a_quote_in_standfirst_and_body_is_one_wording() -> None:
    text = "Ana Díaz: “We will open the bridge.” Later she said: “We will open the bridge!”"
    reading = told("a", text, people=["Ana Díaz"], quotes=[["We will open the bridge", "Ana Díaz"]])
    (cast, mention, quote) = reading.findings
    again = text.index("We will", 20)
    second = type(quote)(
        span=type(quote.span)(again, again + 23),
        speaker=quote.speaker,  # type: ignore[attr-defined]
        sentence=quote.sentence,  # type: ignore[attr-defined]
    )
    library = resolve.library([Reading(reading.article, (cast, mention, quote, second))])
    (statement,) = library.statements.values()
    assert len(statement.variants) == 1
    assert library.quotes[Receipt("a", second.span)] == statement.id


def test_the_pieces_of_an_interrupted_quotation_are_one_wording() -> None:
    text = "“We will open the bridge,” said Ana Díaz, “and nobody shall wait.”"
    reading = told(
        "a", text, people=["Ana Díaz"],
        quotes=[["We will open the bridge", "Ana Díaz"], ["and nobody shall wait", "Ana Díaz"]],
    )  # fmt: skip
    cast, mention, first, second = reading.findings
    second = type(second)(
        span=second.span,
        speaker=second.speaker,  # type: ignore[attr-defined]
        sentence=second.sentence,  # type: ignore[attr-defined]
        continues=first.span,
    )
    (variant,) = only([Reading(reading.article, (cast, mention, first, second))]).variants
    assert variant.parts == (first.span, second.span)


def test_sources_that_differ_about_the_day_leave_it_open() -> None:
    days = ["2026-03-02", None, "2026-03-02"]
    readings = [quoting(i, SHORT, said_on=d) for i, d in zip("abc", days, strict=True)]
    statement = only(readings)
    assert statement.said_on is not None
    assert statement.said_on.value == "2026-03-02"
    differing = [
        quoting("a", SHORT, said_on="2026-03-02"),
        quoting("b", SHORT, said_on="2026-03-03"),
    ]
    assert only(differing).said_on is None


def test_a_few_equal_words_in_unrelated_articles_are_two_statements() -> None:
    readings = [
        quoting("a", "very good"),
        told("b", "Ana Díaz liked the honey of Lucca: “very good.”",
             people=["Ana Díaz"], quotes=[["very good", "Ana Díaz"]]),
    ]  # fmt: skip
    found = resolve.library(readings).statements
    assert len(found) == 2
    assert len({s.id for s in found.values()}) == 2


CLOSE = "to naming a new harbour master after the fire at the northern pylon"


@pytest.mark.parametrize(
    ("other", "statements"),
    [
        ("Ana Díaz is “very close” to choosing a harbour master after the fire at the pylon.", 1),
        ("Ana Díaz said the ferries are “very close” together where the bay is narrow.", 2),
    ],
)
def test_a_word_or_two_are_one_statement_where_their_sentences_tell_the_same(
    other: str, statements: int
) -> None:
    row = ["very close", "Ana Díaz", None, True]
    readings = [
        told(
            "a", BACKDROP, f"Ana Díaz is “very close” {CLOSE}.", people=["Ana Díaz"], quotes=[row]
        ),
        told("b", BACKDROP, other, people=["Ana Díaz"], quotes=[row]),
    ]
    assert len(resolve.library(readings).statements) == statements


def test_an_apostrophe_is_the_same_speakers_however_it_is_printed() -> None:
    readings = [
        told(
            id_,
            BACKDROP,
            f"{mayor} is “very close” {CLOSE}.",
            quotes=[["very close", mayor, None, True]],
        )
        for id_, mayor in (("a", "Tarn’s mayor"), ("b", "Tarn's mayor"))
    ]
    assert len(resolve.library(readings).statements) == 1


FIRST = "We have fifty ferries and ninety captains, and every one of them is needed on the bay"
SECOND = "Take a dozen of them away and the island of Tarn has no bread in the morning"


def in_pieces(id_: str, between: str) -> Reading:
    text = f"“{FIRST},” Ana Díaz said at the quay. {between}“{SECOND},” she added."
    rows = [[FIRST, "Ana Díaz"], [SECOND, "Ana Díaz"]]
    return told(id_, REPHRASED, *text.split("\n"), people=["Ana Díaz"], quotes=rows)


def test_what_one_source_quotes_in_two_is_one_statement_of_two_pieces() -> None:
    statement = only([quoting("a", f"{FIRST}. {SECOND}"), in_pieces("b", "\n")])
    (variant,) = (v for v in statement.variants if v.article == "b")
    assert [p.of(in_pieces("b", "\n").article.text) for p in variant.parts] == [FIRST, SECOND]


def test_pieces_that_become_one_statement_lead_there_by_both_their_ids() -> None:
    before = resolve.library([in_pieces("b", "\n")])
    known = Known(items={m: i for i, row in marks(before).items() for m in row})
    first, second = before.statements
    after = resolve.library([quoting("a", f"{FIRST}. {SECOND}"), in_pieces("b", "\n")], known)
    assert list(after.statements) == [first]
    assert after.retired == {second: first}


def test_pieces_that_stand_far_apart_are_one_statement_and_shown_apart() -> None:
    between = "\n" + "The bay was calm that day and the quay full of people. " * 12 + "\n"
    library = resolve.library([quoting("a", f"{FIRST}. {SECOND}"), in_pieces("b", between)])
    (statement,) = library.statements.values()
    (variant,) = (v for v in statement.variants if v.article == "b")
    assert len(variant.parts) == 1
    assert len([place for place in library.quotes if place.article == "b"]) == 2


def test_two_quotations_that_nobody_has_as_one_stay_two() -> None:
    assert len(resolve.library([in_pieces("a", "\n"), in_pieces("b", "\n")]).statements) == 2


def test_an_unnamed_speaker_is_not_named() -> None:
    statement = only([quoting("a", SHORT, speaker=None)])
    assert (statement.speaker, statement.speaker_name) == (None, None)
