"""A page for each hashtag that the sources give; an editor may write its introduction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.desk import Desk, desk_for
from generator.pages.items.cards import card
from generator.pages.items.sources import short_line
from generator.pages.meta import meta
from generator.pages.parts import Card, Name, Row
from generator.pages.words import count
from generator.records import Library, Page, Topic


@dataclass(frozen=True, slots=True)
class TopicData:
    name: str
    tally: str
    briefings: tuple[Row, ...]
    stories: tuple[Card, ...]


def topics(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    for topic in desk.library.topics.values():
        page = f"topic/{topic.id}"
        front = meta(desk, page, topic.name, "Topic", topic.articles)
        yield Page(page, desk.path(page), "topic", front, _data(desk, topic))


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
    stories = (s for s in desk.library.stories.values() if inside & set(s.articles))
    return TopicData(
        topic.name,
        f"A hashtag in {count(len(topic.articles), 'document')}",
        rows,
        tuple(card(desk, story) for story in stories),
    )
