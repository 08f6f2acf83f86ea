"""One utterance in several wordings, or several utterances: data/resolve/statements.yml."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import (
    Finding,
    Library,
    Quote,
    Reading,
    Span,
    Speaker,
)
from tests.conftest import PROJECT
from tests.saying import quoting
from tests.written import BACKDROP, told

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/statements.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["case"])
def test_same_utterance(case: dict[str, Any]) -> None:
    expected = 1 if case["same"] else 2
    if case.get("one_article"):
        assert len(resolve.library([twice("a", case["a"], case["b"])]).statements) == expected
        return
    speakers = case.get("speakers", ["Ana Díaz", "Ana Díaz"])
    days = [str(d) for d in case["days"]] if "days" in case else [None, None]
    readings = [
        quoting(id_, case[id_], speaker, day, id_ == "b" and case.get("fragment", False))
        for id_, speaker, day in zip("ab", speakers, days, strict=True)
    ]
    assert len(resolve.library(readings).statements) == expected


def twice(id_: str, *said: str) -> Reading:
    """An article in which Ana Díaz says each of these."""
    lines = (f"Ana Díaz told reporters at quay {n}: “{words}.”" for n, words in enumerate(said))
    quotes = [[f"{words}.”", "Ana Díaz"] for words in said]  # with its end: the longer comes first
    reading = told(id_, BACKDROP, *lines, people=["Ana Díaz"], quotes=quotes)
    return replace(reading, findings=tuple(map(_without_its_end, reading.findings)))


def _without_its_end(finding: Finding) -> Finding:
    span = finding.span
    return (
        replace(finding, span=Span(span.start, span.end - 2))
        if isinstance(finding, Quote)
        else finding
    )


def test_hundreds_of_utterances_alike_stay_as_many() -> None:
    said = [
        f"We will open school number {n} in district {n % 17} before the winter of our {n}th plan"
        for n in range(200)
    ]
    assert len(resolve.library([twice("a", *said)]).statements) == 200


def test_a_short_wording_brings_no_two_together_that_exclude_each_other() -> None:
    """ "by May" and "by June" are two; the wording without a month belongs to one of them."""
    words = "We will open the northern bridge to all traffic of the island"
    readings = [
        quoting("a", f"{words} in May"),
        quoting("b", words),
        quoting("c", f"{words} in June"),
    ]
    found = resolve.library(readings).statements.values()
    together = [{v.article for v in s.variants} for s in found]
    assert len(together) == 2
    assert {"a", "c"} not in together


def test_a_short_repeat_brings_no_two_longer_ones_of_an_article_together() -> None:
    words = "We will open the northern bridge to all traffic of the island"
    reading = twice("a", f"{words} in May", f"{words} in June", words)
    assert len(resolve.library([reading]).statements) == 2


WORDS = "When a captain steers by the almanac alone no lighthouse will keep him off the rocks"
OTHER_WORDS = "The harbour council will repair the northern mole before the winter storms arrive"


def two_speakers() -> Library:
    return resolve.library(
        [
            quoting("a", WORDS, speaker="Edwin Marlow", outlet="The Post"),
            quoting("b", f"Well, {WORDS.lower()}", speaker="Ana Díaz", outlet="The Mail"),
        ]
    )


def test_the_same_words_under_two_speakers_are_told_as_a_difference() -> None:
    library = two_speakers()
    (story,) = library.stories.values()
    (difference,) = story.differences
    assert difference.kind == "speaker"
    names = {library.statements[i].speaker_name for i in difference.items}
    assert names == {"Edwin Marlow", "Ana Díaz"}
    assert [side.article for side in difference.sides] == [
        library.statements[i].variants[0].article for i in difference.items
    ]
    assert [s.support.outlets for s in library.statements.values()] == [1, 1]


@pytest.mark.parametrize(
    ("words", "differences"),
    [
        ((WORDS, WORDS, WORDS), [3]),
        # Who has one sentence and who has the other have no words in common.
        ((WORDS, f"{WORDS}. {OTHER_WORDS}", OTHER_WORDS), [2, 2]),
    ],
)
def test_words_under_three_speakers_are_one_difference(
    words: tuple[str, ...], differences: list[int]
) -> None:
    names = ("Edwin Marlow", "Ana Díaz", "Orla Renner")
    readings = [
        quoting(key, said, speaker=name, outlet=f"The {key} Post")
        for key, said, name in zip("abc", words, names, strict=True)
    ]
    library = resolve.library(readings)
    (story,) = library.stories.values()
    assert [len(d.items) for d in story.differences] == differences
    assert len({d.id for d in story.differences}) == len(differences)
    first = resolve.library(readings[:2]).stories.values()
    assert {d.id for s in first for d in s.differences} <= {d.id for d in story.differences}


def test_the_matrix_has_one_row_for_them_and_names_whom_the_other_source_names() -> None:
    (story,) = two_speakers().stories.values()
    (row,) = story.matrix
    assert sorted(row.cells) == ["attributes", "quotes"]
    (name,) = filter(None, row.names)
    assert name != row.speaker


@pytest.mark.parametrize(
    "words", ["Thank you all very much for coming here to this place with us", "We are so glad"]
)
def test_what_anybody_may_say_is_nobody_elses(words: str) -> None:
    readings = [quoting("a", words, speaker="Edwin Marlow"), quoting("b", words)]
    (story,) = resolve.library(readings).stories.values()
    assert story.differences == ()


def test_two_days_for_the_same_words_are_told_as_a_difference() -> None:
    days = [("a", "2026-03-02"), ("b", "2026-03-03"), ("c", "2026-03")]
    (story,) = resolve.library([quoting(i, WORDS, said_on=d) for i, d in days]).stories.values()
    (difference,) = story.differences
    assert (difference.kind, len(difference.sides)) == ("date", 3)
    fitting = [quoting(i, WORDS, said_on=d) for i, d in days[1:]]
    (story,) = resolve.library(fitting).stories.values()
    assert story.differences == ()


GOVERNOR = [{"name": "Ana Díaz", "roles": ["Gov."]}]
AS_TOLD = "As governor I will open the northern bridge and fight for every ferry of Tarn"


def by_role(words_for_speaker: str) -> list[Reading]:
    """One source names Gov. Ana Díaz, the other gives the same words to these."""
    text = f"Gov. Ana Díaz told reporters: “{AS_TOLD}.”"
    named = told("a", BACKDROP, text, people=GOVERNOR, quotes=[[AS_TOLD, "Ana Díaz"]])
    other = told("b", BACKDROP, f"“{AS_TOLD},” {words_for_speaker} said.", quotes=[[AS_TOLD]])
    at = other.article.text.index(words_for_speaker)
    surface = Speaker(Span(at, at + len(words_for_speaker)), None, None)
    (quote,) = other.of(Quote)
    return [named, Reading(other.article, (replace(quote, speaker=surface),))]


@pytest.mark.parametrize(
    ("surface", "number"),
    [("the island governor", 1), ("she", 1), ("the senator", 2), ("a spokesman", 2)],
)
def test_words_of_the_governor_are_hers_whom_another_source_names(
    surface: str, number: int
) -> None:
    found = list(resolve.library(by_role(surface)).statements.values())
    assert len(found) == number
    assert {s.speaker_name for s in found} == {"Ana Díaz", *([surface] if number == 2 else [])}


@pytest.mark.parametrize(
    ("between", "behind"),
    [
        ("said. ", "Nobody in Tarn will pay for that bridge with taxes from now on"),
        (
            "said, adding that he would ",
            "make sure that nobody in Tarn pays for bridges with taxes",
        ),
    ],
)
def test_a_piece_is_a_sentence_of_its_own(between: str, behind: str) -> None:
    """ "…," he said. "…": what another source has before it is still the same sentence."""
    same = "This harbour council is at war with every ferry company and fisherman of the island"
    pieces = [same, behind]
    text = f"“{pieces[0]},” Ana Díaz {between}“{pieces[1]}.”"
    quotes = [[piece, "Ana Díaz"] for piece in pieces]
    other = told("b", BACKDROP, text, people=["Ana Díaz"], quotes=quotes)
    first, second = other.of(Quote)
    rest = [f for f in other.findings if f not in (first, second)]
    other = Reading(other.article, (*rest, first, replace(second, continues=first.span)))
    longer = quoting("a", f"The council never asked the fishermen of Tarn at all. {same}")
    assert len(resolve.library([longer, other]).statements) == 1
