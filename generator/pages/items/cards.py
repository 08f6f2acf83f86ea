"""A story in short: title, how many sources, its dates."""

from __future__ import annotations

from generator.pages.desk import Desk
from generator.pages.items.claims import story_points
from generator.pages.items.sources import spread
from generator.pages.parts import Card
from generator.pages.words import CHAT_NOTICE, tally
from generator.records import Ref, Story


def card(desk: Desk, story: Story) -> Card:
    return Card(
        id=f"story-{story.id}",
        title=desk.story_title(story),
        ref=Ref(f"story/{story.id}"),
        tally=tally(story.support),
        notice=CHAT_NOTICE if story.support.chat else "",
        dates=spread(desk, story.articles),
        points=story_points(desk, story.points),
    )
