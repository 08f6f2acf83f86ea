"""A page for each hashtag that the sources give; an editor may write its introduction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.asked import asked
from generator.pages.desk import Desk, desk_for
from generator.pages.items.cards import card
from generator.pages.items.sources import short_line
from generator.pages.meta import meta
from generator.pages.parts import Card, Name, Row
from generator.pages.words import count
from generator.records import Later, Library, Page, Topic


@dataclass(frozen=True, slots=True)
class TopicData:
    name: str
    tally: str
    briefings: tuple[Row, ...]
    stories: tuple[Card, ...]


def topics(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for topic in desk.library.topics.values():
        page = f"topic/{topic.id}"
        yield desk.later(page, desk.path(page), _page, topic.id)


def _page(desk: Desk, key: str) -> Page:
    topic = desk.library.topics[key]
    page = f"topic/{key}"
    front = meta(desk, page, topic.name, "Topic", topic.articles)
    return Page(page, desk.path(page), "topic", front, _data(desk, topic))


@asked("stories of topic")
def _stories(desk: Desk, topic: str) -> tuple[str, ...]:
    inside = set(desk.library.topics[topic].articles)
    return tuple(s.id for s in desk.library.stories.values() if inside & set(s.articles))


def _data(desk: Desk, topic: Topic) -> TopicData:
    inside = set(topic.articles)
    first = {r.article: r for r in reversed(topic.receipts)}
    rows = tuple(
        Row(
            Name(desk.title(key), desk.briefing(key)),
            short_line(desk, key),
            (desk.chip(first[key], anchor=""),) if key in first else (),
        )
        for key in desk.newest_first(inside)
    )
    stories = (desk.library.stories[i] for i in _stories(desk, topic.id))
    return TopicData(
        topic.name,
        f"A hashtag in {count(len(topic.articles), 'document')}",
        rows,
        tuple(card(desk, story) for story in stories),
    )
