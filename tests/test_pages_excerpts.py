"""How much of an outlet's prose the pages show: excerpts, all of it, or nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator import resolve
from generator.pages.desk import Desk, desk_for
from generator.pages.excerpts import ARTICLE_SHARE, ARTICLE_WORDS, FEWEST_WORDS, FLOORS
from generator.pages.items.claims import key_points, story_points
from generator.pages.items.figures import measured
from generator.pages.runs import plain
from generator.records import Cast, Event, EventEntry, EventSaid, Faq, Figure, Quote, Reading
from tests.markdown_site import Outline, html
from tests.page_texts import Made, body, texts
from tests.small_articles import AGGREGATOR, CHAT, LOCKED, at
from tests.small_library import small_library
from tests.written import BACKDROP, told

RUN = 6
"""Words in a row that tell an excerpt from common words; shorter ones go unseen."""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _shown(reading: Reading, made: dict[PurePosixPath, str]) -> int:
    """Words of the outlet's prose that stand in a run of at least `RUN` on some page."""
    site: set[tuple[str, ...]] = set()
    for text in made.values():
        words = _words(Outline(html(body(text))).text)
        site.update(zip(*(words[n:] for n in range(RUN)), strict=False))
    text = reading.article.text
    free = [found.span for kind in (Quote, Faq, Figure) for found in reading.of(kind)]
    free += [role.span for cast in reading.of(Cast) for role in cast.roles]
    free += [q.speaker.span for q in reading.of(Quote) if q.speaker.span]
    count = 0
    for block in reading.article.blocks:
        if block.kind not in ("paragraph", "item", "standfirst", "caption", "answer"):
            continue
        found = [
            (m.group().casefold(), m.start() + block.span.start)
            for m in re.finditer(r"\w+", block.span.of(text))
        ]
        covered: set[int] = set()
        for n in range(len(found) - RUN + 1):
            if tuple(word for word, _ in found[n : n + RUN]) in site:
                covered.update(range(n, n + RUN))
        count += sum(
            not any(span.start <= found[n][1] < span.end for span in free) for n in covered
        )
    return count


def test_excerpts_stay_within_their_limits(each_library: Made) -> None:
    library, made = each_library
    for key, reading in library.readings.items():
        if reading.article.rights != "excerpts":
            continue
        prose = [b for b in reading.article.blocks if b.kind not in ("heading", "question")]
        total = sum(len(b.span.of(reading.article.text).split()) for b in prose)
        limit = min(ARTICLE_WORDS, total // ARTICLE_SHARE)
        # A little room: some runs stand in another article too, or in an answer of this one.
        assert _shown(reading, made) <= limit * 1.1, key


def test_nothing_is_shown_of_an_article_whose_rights_are_none() -> None:
    made = texts(small_library())
    for words in ("Do not print me", "secret report", "77 planks"):
        assert words in LOCKED
        assert not [path for path, text in made.items() if words in text]


def test_all_rights_show_whole_sentences() -> None:
    made = texts(small_library())
    assert 'She added: "' in AGGREGATOR
    assert any('She added: "' in text for text in made.values())


def test_an_event_for_which_no_words_are_left_is_left_out_and_counted() -> None:
    library = small_library()
    event = Event(
        at(CHAT, "Officials call it *necessary*"), at(CHAT, "Officials"), None, "happened"
    )
    entry = EventEntry("e-call", None, "happened", (EventSaid("ferry-3", event),))
    made = texts(replace(library, events={**library.events, "e-call": entry}))
    assert not [path for path, text in made.items() if "e-call" in text]
    record = made[PurePosixPath("briefings/the-plan.md")]
    assert "1 event, as no more of the outlet’s words may be shown" in record


REST = "Nobody on the quay knew how many planks it would take, or what they would cost. " * 9
DEEDS = (
    "On Monday the council bought the old rope works beside the river for its depot.",
    "On Tuesday the council sold the ferry house to a family from the next valley.",
    "On Wednesday the council shut the upper lock so that divers could see its gates.",
)
PLAN = "The council will open the new quay to boats of all kinds on 20 March, it said."


def _events_shown(*telling: dict[str, Any]) -> list[str]:
    """The words of one article's events for which there was room."""
    reading = told("a", *(row["text"] for row in telling), REST, events=telling)
    library = resolve.library([reading])
    shown = desk_for(library).library.events.values()
    return [e.said[0].event.span.of(reading.article.text) for e in shown]


def test_what_is_to_come_has_words_beside_what_happened() -> None:
    deeds = [
        {"text": text, "when": " ".join(text.split()[:2]), "value": f"2026-03-0{day}"}
        for day, text in enumerate(DEEDS, 2)
    ]
    plan = {"text": PLAN, "when": "20 March", "value": "2026-03-20", "mood": "said"}
    assert _events_shown(*deeds, plan) == [*DEEDS[:2], PLAN]
    assert _events_shown(*deeds) == list(DEEDS)


def test_what_has_a_day_goes_before_what_has_none() -> None:
    deeds = [{"text": text} for text in DEEDS]
    dated = {"text": PLAN, "when": "20 March", "value": "2026-03-20"}
    assert PLAN in _events_shown(*deeds, dated)


LOAD = "The old bridge below the mill carried 40 lorries every day of the week in spring."
CARTS = "The new bridge above the mill carried 70 carts every day of the week in autumn."


def _headings(rest: str) -> list[str]:
    """How the figures of an article are headed of which `rest` is what else it tells."""
    rows = [
        {"text": f"{n} {unit}s", "value": n, "unit": unit, "what": f"{unit}s", "told": [told]}
        for n, unit, told in (
            (40, "lorry", "The old bridge below the mill carried 40 lorries every day"),
            (70, "cart", "The new bridge above the mill carried 70 carts every day"),
        )
    ]
    rows[0] |= {"text": "40 lorries", "what": "lorries"}
    reading = told("a", "Bridges were counted.", LOAD, CARTS, rest, figures=rows)
    desk = desk_for(resolve.library([reading]))
    return [plain(measured(desk, entry.said[0])) for entry in desk.library.figures.values()]


def test_a_figure_is_told_in_the_words_that_stand_alone_as_far_as_there_is_room() -> None:
    assert _headings(REST) == [
        "The old bridge below the mill carried 40 lorries every day",
        "The new bridge above the mill carried 70 carts every day",
    ]
    first, second = _headings(REST[: len(REST) // 7])
    assert first == "The old bridge below the mill carried 40 lorries every day"
    assert "70 carts" in second
    assert "every day" not in second


SAID = (
    "The harbour bridge of Port Ellery has been closed to every car since the second storm.",
    "Ferries take some two hundred commuters a day across the bay to the island of Tarn.",
    "Bakers on the island wait for flour that used to come by lorry over the bridge.",
    "Nobody has told the school of Tarn when its teachers will be able to drive there.",
)


@pytest.mark.parametrize(("whole", "shown"), [(4, 4), (3, 3), (2, 4)])
def test_a_key_point_that_breaks_off_is_shown_only_where_few_others_are(
    whole: int, shown: int
) -> None:
    readings = [told("a", *SAID, points=SAID), told("b", *SAID[:2], BACKDROP)]
    desk = Desk(resolve.library(readings))
    (story,) = desk.library.stories.values()
    spans = frozenset(point.receipts[0].span for point in story.points[:whole])
    few = replace(desk.allowances["a"], whole=spans, around=dict.fromkeys(FLOORS, FEWEST_WORDS))
    desk.allowances = {**desk.allowances, "a": few}
    assert len(story.points) == len(SAID)
    assert len(story_points(desk, story.points)) == shown


LONG = "Ferries take two hundred commuters a day across the bay"


@pytest.mark.parametrize(
    ("behind", "shown"),
    [
        (", though the old bridge is to be opened again before the summer", f"{LONG} …"),
        (" after the old bridge was closed for good in the second storm", f"{LONG} …"),
        ("", f"{LONG}."),
    ],
)
def test_a_key_point_that_is_only_the_beginning_of_its_sentence_says_so(
    behind: str, shown: str
) -> None:
    words = LONG if behind else f"{LONG}."
    article = told("a", f"{LONG}{behind}.", *SAID[2:], points=[words])
    desk = Desk(resolve.library([article]))
    span = at(article.article.text, words)
    full = replace(desk.allowances["a"], whole=frozenset({span}), points=(span,))
    desk.allowances = {"a": full}
    (claim,) = key_points(desk, "a")
    assert plain(claim.runs) == shown
