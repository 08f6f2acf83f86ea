"""Stories, who stands behind them, and dates worked out from other articles."""

from __future__ import annotations

from typing import Any

import pytest

from generator import resolve
from generator.records import Known, Library, Lines, Reading, Span
from tests import hand_made
from tests.written import BACKDROP, ELSEWHERE, REPHRASED, told

CRACKS = "Inspectors of Port Ellery found cracks in the pylon of the harbour bridge on Monday."
FERRIES = "Commuters between Port Ellery and Tarn have to take ferries while the bridge is closed."


def about(id_: str, *more: str, **how: Any) -> Reading:
    return told(id_, BACKDROP, *more, **how)


def only_story(library: Library) -> Any:
    (story,) = library.stories.values()
    return story


# --- who belongs together --------------------------------------------------------------------


def test_articles_about_something_else_stay_out() -> None:
    readings = [about("a", CRACKS), about("b", FERRIES), told("z", ELSEWHERE)]
    library = resolve.library(readings)
    assert only_story(library).articles == ("a", "b")
    assert library.related["z"] == ()


def test_one_article_is_no_story() -> None:
    assert resolve.library([about("a")]).stories == {}


def test_the_story_keeps_its_id_when_a_later_article_joins() -> None:
    first = about("m", CRACKS, headline="Bridge of Port Ellery closed", published="2026-03-02")
    second = about("b", FERRIES, headline="Ferries instead", published="2026-03-03")
    third = about("a", CRACKS, FERRIES, headline="Bridge: what we know", published="2026-03-05")
    before = only_story(resolve.library([first, second]))
    after = only_story(resolve.library([third, second, first]))
    assert before.id == after.id == "bridge-of-port-ellery-closed"
    assert after.title == "Bridge of Port Ellery closed"
    assert after.articles == ("m", "b", "a")


def test_a_chat_answer_stands_last_and_never_leads() -> None:
    chat = about("a", CRACKS, headline="Sure", published="2026-03-01", kind="chat-answer")
    report = about("b", FERRIES, headline="Ferries instead", published="2026-03-03")
    story = only_story(resolve.library([chat, report]))
    assert (story.articles, story.title) == (("b", "a"), "Ferries instead")


def test_related_articles_come_with_reasons() -> None:
    quote = [["We will open the bridge on Monday", "Ana Díaz"]]
    text = "Ana Díaz said: “We will open the bridge on Monday.”"
    readings = [
        about(i, text, outlet=o, people=["Ana Díaz"], quotes=quote)
        for i, o in (("a", "The Post"), ("b", "The Post"), ("c", "The Mail"))
    ]
    reasons = {r.other: r.reasons for r in resolve.library(readings).related["a"]}
    assert "One statement in common" in reasons["b"]
    assert "Both name Ana Díaz" in reasons["b"]
    assert reasons["b"][-1] in ("same outlet", "copy of one text")
    assert reasons["c"][-1] in ("other outlet", "copy of one text")


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("The Post", "the post", "same outlet"),
        ("The Post", None, "its outlet not stated"),
        (None, "The Post", "no outlet stated here"),
    ],
)
def test_what_a_link_says_of_the_outlets(mine: str | None, theirs: str | None, said: str) -> None:
    """Two spellings are one outlet and no copies; what is not stated is said of the right one."""
    readings = [
        told("a", BACKDROP + " " + CRACKS, outlet=mine),
        told("b", REPHRASED + " " + FERRIES, outlet=theirs),
    ]
    (link,) = resolve.library(readings).related["a"]
    assert link.reasons[-1] == said


# --- independent lines -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sources", "outlets"),
    [
        (["The Post", "The Mail"], 2),
        (["The Post", "the post"], 1),
        (["The Post", None], 2),
        ([None, None], 2),
    ],
    ids=["two outlets", "one outlet", "one unstated", "both unstated"],
)
def test_outlets_count_once_each(sources: list[str | None], outlets: int) -> None:
    texts = (BACKDROP + " " + CRACKS, REPHRASED + " " + FERRIES)
    readings = [told(str(n), texts[n], outlet=o) for n, o in enumerate(sources)]
    assert only_story(resolve.library(readings)).support.outlets == outlets


def test_a_copy_does_not_count() -> None:
    original = told("a", BACKDROP, CRACKS, REPHRASED, FERRIES, outlet="The Post")
    copy = told("b", BACKDROP, CRACKS, REPHRASED, "More on our site.", outlet="The Mirror")
    support = only_story(resolve.library([original, copy])).support
    assert (support.documents, support.outlets) == (2, 1)
    assert support.reasons == (
        "2 documents share most of their text (The Mirror and The Post) and count once",
    )


def test_a_chat_answer_counts_for_nothing() -> None:
    readings = [about("a", CRACKS, outlet="The Post"), about("b", FERRIES, kind="chat-answer")]
    library = resolve.library(readings)
    support = only_story(library).support
    assert (support.outlets, support.chat) == (1, 1)
    assert library.groups == {"a": "the-post", "b": ""}


def test_nothing_a_chat_answer_alone_says_is_a_key_point_or_shared() -> None:
    chats = [about(i, CRACKS, kind="chat-answer", points=[CRACKS]) for i in "ab"]
    story = only_story(resolve.library(chats))
    assert (story.points, story.shared, story.matrix) == ((), (), ())


def test_a_key_point_shows_an_outlet_and_lists_who_tells_the_same() -> None:
    again = "On Monday, inspectors found cracks in the pylon of Port Ellery's harbour bridge."
    readings = [
        about("a", again, kind="chat-answer", points=[again]),
        about("b", CRACKS, outlet="The Post", points=[CRACKS]),
        told("c", REPHRASED, again, outlet="The Mail", points=[again]),
    ]
    story = only_story(resolve.library(readings))
    (point,) = story.points
    assert [r.article for r in point.receipts] == ["b", "c", "a"]
    assert (point.support.outlets, point.support.chat) == (2, 1)
    assert point in story.shared


def test_the_matrix_says_quotes_says_or_silent() -> None:
    words = "We will open the harbour bridge on Monday"
    readings = [
        about(
            "a",
            f"Ana Díaz: “{words}.”",
            people=["Ana Díaz"],
            quotes=[[words, "Ana Díaz"]],
            published="2026-03-01",
        ),
        about(
            "b",
            "Díaz will open the harbour bridge on Monday, she promised.",
            published="2026-03-02",
        ),
        about("c", FERRIES, published="2026-03-03"),
    ]
    (row,) = only_story(resolve.library(readings)).matrix
    assert row.cells == ("quotes", "says", "silent")
    assert [p.article if p else None for p in row.places] == ["a", "b", None]


# --- dates worked out ------------------------------------------------------------------------

WORDS = "We will open the bridge when it is safe"


def spoken(
    id_: str, published: str | None, said_on: str | None, more: str = "", **how: Any
) -> Reading:
    quotes = [[WORDS, "Ana Díaz", said_on]]
    text = f"Ana Díaz said: “{WORDS}.” {more}"
    return about(id_, text, people=["Ana Díaz"], quotes=quotes, published=published, **how)


def test_an_undated_article_appeared_on_or_after_what_it_quotes() -> None:
    dated = spoken("a", "2026-03-07", "2026-03-05", outlet="The Post")
    published = resolve.library([dated, spoken("b", None, None)]).published["b"]
    assert published is not None
    assert (published.value, published.origin) == ("2026-03-05", "derived")
    assert "Ana Díaz said on 5 March 2026 (dated by The Post)" in published.reason


def test_a_day_of_this_week_moves_the_bound() -> None:
    later = spoken("b", None, None, "The quay was empty this Friday.", times=["this Friday"])
    library = resolve.library([spoken("a", "2026-03-07", "2026-03-05"), later])
    published = library.published["b"]
    assert published is not None
    assert published.value == "2026-03-06"


def test_relative_dates_of_an_undated_article_are_counted_and_marked() -> None:
    later = spoken("b", None, None, "It rained last Saturday.", times=["last Saturday"])
    library = resolve.library([spoken("a", "2026-03-07", "2026-03-05"), later])
    (ref,) = [
        f
        for f in library.readings["b"].findings
        if f.span.of(later.article.text) == "last Saturday"
    ]
    assert (ref.value, ref.anchor, ref.anchor_derived) == ("2026-02-28", "2026-03-05", True)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "other",
    [
        spoken("a", None, "2026-03-05"),
        spoken("a", "2026-03-07", "2026-03-05", kind="chat-answer"),
        spoken("a", "2026-03-07", None),
        told("a", ELSEWHERE, published="2026-03-07"),
    ],
    ids=["undated itself", "chat answer", "day not known", "nothing in common"],
)
def test_nothing_is_derived_without_support(other: Reading) -> None:
    assert resolve.library([other, spoken("b", None, None)]).published["b"] is None


def test_a_stated_date_is_never_replaced() -> None:
    readings = [spoken("a", "2026-03-07", "2026-03-05"), spoken("b", "2026-01", None)]
    published = resolve.library(readings).published["b"]
    assert published is not None
    assert (published.value, published.origin) == ("2026-01", "sidecar")


# --- lines, outlets, topics ------------------------------------------------------------------


def test_lines_add_up() -> None:
    found = resolve.library(hand_made.seeds()).lines
    for lines in found.values():
        assert lines.used + lines.furniture + lines.unused == lines.total
    assert found["002_4ea98d711cd3dac4"].furniture >= 1


def test_a_line_with_nothing_but_a_name_is_unused() -> None:
    reading = told("a", "Ana Díaz: “We go.”", "Ana Díaz left.", people=["Ana Díaz"],
                   quotes=[["We go", "Ana Díaz"]])  # fmt: skip
    assert resolve.library([reading]).lines["a"] == Lines(2, 1, 0, 1)


def test_articles_without_an_outlet_stand_together() -> None:
    library = resolve.library([about("a", outlet="The Post"), about("b"), about("c")])
    assert [(o.name, o.articles) for o in library.outlets.values()] == [
        ("The Post", ("a",)),
        (None, ("b", "c")),
    ]


def test_one_topic_a_tag_whatever_its_case() -> None:
    library = resolve.library([about("a", tags=["#Ferries"]), about("b", tags=["#ferries"])])
    (topic,) = library.topics.values()
    assert (topic.id, topic.articles) == ("ferries", ("a", "b"))
    assert topic.receipts[0].span == Span(0, 1)


def test_who_is_in_a_story_is_counted_in_its_own_articles() -> None:
    """Whom every other article names is not therefore the first of a story about somebody else."""
    both = ["Ana Díaz", "Luis Ferrer"]
    spoke = "Ana Díaz spoke to Luis Ferrer. Nobody heard what Ana Díaz had to say at the quay."
    often = "Luis Ferrer keeps forty hives above Lucca. Luis Ferrer lost ten, Luis Ferrer said."
    readings = [
        told("a", BACKDROP, spoke, people=both),
        told("b", REPHRASED, spoke, people=both),
        *(told(i, ELSEWHERE, often, people=["Luis Ferrer"]) for i in "yz"),
    ]
    library = resolve.library(readings, Known(placed={"y": (), "z": ()}))
    assert only_story(library).articles == ("a", "b")
    assert only_story(library).actors == ("ana-diaz", "luis-ferrer")


ARREST = "Police arrested captain Ana Díaz at the quay on Monday"
MONDAY = {"text": ARREST, "when": "on Monday", "value": "2026-03-02", "actors": ["Ana Díaz"]}
STALLS = "The stalls along the northern quay have sold herring since the old war."


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        ("Captain Ana Díaz arrested at the quay", ARREST),
        ("Stalls of the northern quay sell herring no more", STALLS),
    ],
)
def test_the_event_that_the_headline_tells_leads_the_key_points(headline: str, first: str) -> None:
    rows = {"people": ["Ana Díaz"], "events": [MONDAY]}
    readings = [
        told("a", BACKDROP, f"{ARREST}.", STALLS, headline=headline, points=[STALLS], **rows),
        told("b", REPHRASED, f"{ARREST}, a clerk said.", **rows),
    ]
    (point, *_) = only_story(resolve.library(readings)).points
    assert point.receipts[0].span.of(readings[0].article.text) == first


OVENS = "Bridge closed: bakers fear for their ovens"


def test_of_two_articles_the_point_nearer_to_the_headlines_comes_first() -> None:
    aside = "The choir of the island school has sung in Port Ellery every spring since the old war."
    near = "Bakers in town fear for their ovens because no flour reaches them any more."
    readings = [
        about("a", aside, headline=OVENS, points=[aside], published="2026-03-02"),
        about("b", near, headline=OVENS, points=[near], published="2026-03-04"),
    ]
    points = only_story(resolve.library(readings)).points
    texts = {r.article.id: r.article.text for r in readings}
    shown = [p.receipts[0].span.of(texts[p.receipts[0].article]) for p in points]
    assert (shown[0], set(shown)) == (near, {near, aside})
