"""One story across its articles: what they share, where they differ, who says what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.pages.asked import asked
from generator.pages.changes import of_story
from generator.pages.charts.strip import listed, strip
from generator.pages.charts.ties import Ties, ties, ties_of
from generator.pages.desk import Desk, desk_for
from generator.pages.facts import named
from generator.pages.feeds.rows import feed_of
from generator.pages.items.claims import claims, story_points
from generator.pages.items.differences import difference_item, differences
from generator.pages.items.events import lanes
from generator.pages.items.figures import figure_item
from generator.pages.items.matrix import Matrix, matrix
from generator.pages.items.once import untold
from generator.pages.items.people import tallied_in
from generator.pages.items.questions import question_item
from generator.pages.items.quotes import quote_item
from generator.pages.items.sources import source_rows, spread
from generator.pages.items.where import where
from generator.pages.meta import meta
from generator.pages.parts import (
    Change,
    Chip,
    Claim,
    DifferenceItem,
    EventItem,
    FigureItem,
    Lanes,
    Name,
    QuestionItem,
    QuoteItem,
    Row,
    Term,
)
from generator.pages.words import CHAT_NOTICE, sentence, tally
from generator.records import Chart, Later, Library, Page, Ref, Story

MOST_NAMED = 6
MOST_SAID = 5
TWO = 2
"""Independent outlets from which a key point stands among what two or more sources report."""


@dataclass(frozen=True, slots=True)
class StoryData:
    title: str
    tally: str
    notice: str
    headline: Chip | None
    """Where the headline is from; None where no article has one."""
    reasons: tuple[str, ...]
    """Why a document did not count."""
    glance: tuple[Term, ...]
    shared: tuple[Claim, ...]
    points: tuple[Claim, ...]
    """Key points that are not told above or below: what two sources report stands there alone."""
    said: tuple[Claim, ...]
    """What somebody said would happen, the first few that are not told above."""
    lanes: Lanes
    strip: Chart | None
    ties: Chart | None
    differences: tuple[DifferenceItem, ...]
    matrix: Matrix | None
    statements: tuple[QuoteItem, ...]
    figures: tuple[FigureItem, ...]
    questions: tuple[QuestionItem, ...]
    people: tuple[Row, ...]
    also: tuple[Name, ...]
    """Who else is named, without a page."""
    sources: tuple[Row, ...]
    changes: tuple[Change, ...]


def stories(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for story in desk.library.stories.values():
        page = f"story/{story.id}"
        yield desk.later(page, desk.path(page), _page, story.id)


def _page(desk: Desk, key: str) -> Page:
    story = desk.library.stories[key]
    page = f"story/{story.id}"
    words = f"{tally(story.support)}. {spread(desk, story.articles)}."
    front = meta(
        desk,
        page,
        story.title,
        "Story",
        story.articles,
        description=words,
        feed=feed_of(page),
    )
    front |= named(desk, story.actors)
    return Page(page, desk.path(page), "story", front, _data(desk, story))


def _data(desk: Desk, story: Story) -> StoryData:
    library = desk.library
    own = story.articles
    both = lanes(desk, (library.events[i] for i in story.events), nearest=own)
    shared = claims(desk, story.shared)
    said = untold((Claim(e.runs, e.chips, _when(e)) for e in both.said), shared)[:MOST_SAID]
    alone = [point for point in story.points if point.support.outlets < TWO]
    return StoryData(
        title=desk.story_title(story),
        tally=tally(story.support),
        notice=CHAT_NOTICE if story.support.chat else "",
        headline=desk.chip(story.headline, anchor="", long=True) if story.headline else None,
        reasons=tuple(sentence(reason) for reason in story.support.reasons),
        glance=_glance(desk, story),
        shared=shared,
        points=untold(story_points(desk, alone), (*shared, *said)),
        said=said,
        lanes=both,
        strip=strip(
            desk,
            listed(desk, both.happened),
            listed(desk, both.said),
            story.articles,
            partial(Ref, f"story/{story.id}"),
        ),
        ties=ties(desk, _ties(desk, story.id)),
        differences=tuple(difference_item(desk, d) for d in differences(desk, story)),
        matrix=matrix(desk, story),
        statements=tuple(
            quote_item(desk, library.statements[i], nearest=own, unfolded=True)
            for i in story.statements
        ),
        figures=tuple(figure_item(desk, library.figures[i], nearest=own) for i in story.figures),
        questions=tuple(question_item(desk, library.questions[i]) for i in story.questions),
        people=_people(desk, story.id),
        also=tuple(desk.name(a) for a in story.actors if not desk.who(a).paged),
        sources=source_rows(desk, story.articles),
        changes=of_story(desk, story),
    )


@asked("people of story")
def _people(desk: Desk, key: str) -> tuple[Row, ...]:
    story = desk.library.stories[key]
    return tallied_in(desk, story.articles, [a for a in story.actors if desk.who(a).paged])


@asked("ties of story")
def _ties(desk: Desk, key: str) -> Ties:
    story = desk.library.stories[key]
    return ties_of(desk, story.actors, story.articles)


def _when(event: EventItem) -> str:
    return ". ".join((event.when, *event.counted))


def _glance(desk: Desk, story: Story) -> tuple[Term, ...]:
    who = tuple(desk.name(actor) for actor in story.actors[:MOST_NAMED])
    return tuple(
        term
        for term in (
            Term("Who", names=who),
            Term("When", spread(desk, story.articles)),
            Term("Where", names=where(desk, story.articles)),
        )
        if term.text or term.names
    )
