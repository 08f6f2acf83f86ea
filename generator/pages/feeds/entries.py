"""Entries of feeds: briefings and stories with the day that their articles state; updates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.escape import clean
from generator.notes import EVERY
from generator.pages.asked import asked
from generator.pages.changes import anchor
from generator.pages.desk import Desk
from generator.pages.feeds.rows import Entry, Point
from generator.pages.items.claims import key_points, story_points
from generator.pages.items.sources import contents, spread
from generator.pages.items.updates import day_of, leading, since, summary
from generator.pages.parts import Claim
from generator.pages.runs import plain
from generator.pages.words import CHAT_NOTICE, KINDS, sentence, tally
from generator.records import Dated, Ref, Story, Update

MOST = 50
"""Entries of one feed: readers ask for all of it each time."""
MOST_POINTS = 3
UPDATE = "What changed: "
DAY = 10
"""Characters of "2026-01-10"."""


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The newest entries, of one day by their ids."""
    ordered = sorted(entries, key=lambda e: e.page.page)
    return tuple(sorted(ordered, key=lambda e: e.day, reverse=True)[:MOST])


def stated_day(date: Dated | None) -> str:
    """ "2026-01-10"; "" where the article itself states no day, or a range of days."""
    if date is None or date.origin == "derived" or date.precision not in ("day", "minute"):
        return ""
    return date.value[:DAY]


def briefings(desk: Desk, articles: Iterable[str]) -> Iterator[Entry]:
    """An entry for each article that states its day; no other has one."""
    for key in articles:
        if day := stated_day(desk.published(key)):
            article = desk.article(key)
            kind = KINDS[article.kind.name]
            yield Entry(
                page=desk.briefing(key),
                kind="briefing",
                title=desk.title(key),
                day=day,
                summary=f"{kind} · {desk.label(key)}: {contents(desk, key)}.",
                points=_points(key_points(desk, key)),
                original=clean(article.url) if article.url else None,
            )


def day_of_story(desk: Desk, story: Story) -> str:
    """The newest day that an article of it states; "" where none does."""
    return max((stated_day(desk.published(key)) for key in story.articles), default="")


def stories(desk: Desk, found: Iterable[Story]) -> Iterator[Entry]:
    """An entry for each story with an article that states its day; the newest of them counts."""
    for story in found:
        if day := day_of_story(desk, story):
            notice = f" {sentence(CHAT_NOTICE)}" if story.support.chat else ""
            told = f"{tally(story.support)}. {spread(desk, story.articles)}.{notice}"
            yield Entry(
                page=Ref(f"story/{story.id}"),
                kind="story",
                title=f"Story: {clean(story.title).strip()}",
                day=day,
                summary=told,
                points=_points(story_points(desk, story.points)),
            )


def updates(desk: Desk) -> Iterator[Entry]:
    """An entry for each of the last updates; one whose sources state no day has that of the one
    before it."""
    days = _days(desk, EVERY)
    newest_first = sorted(desk.library.updates, key=lambda u: days[str(u.number)], reverse=True)
    for update in newest_first[:MOST]:
        yield from _update(desk, update, Ref("changes", anchor(update)), f"changes/{update.number}")


def updates_of(desk: Desk, story: Story) -> Iterator[Entry]:
    """An entry for each update that is about articles of the story, leading to what it says of it.

    Not of the one that brought the story: that is told by the entries of its articles.
    """
    page = f"story/{story.id}"
    for part in since(desk, story)[-MOST:]:
        there = Ref(page, "what-changed")
        yield from _update(desk, part, there, f"{page}/changes/{part.number}")


def _update(desk: Desk, update: Update, page: Ref, id_: str) -> Iterator[Entry]:
    """The entry; none where neither the update nor any before it has a day."""
    if day := _day(desk, str(update.number)):
        yield Entry(
            page=page,
            kind="update",
            title=f"{UPDATE}{summary(update)}",
            day=day,
            summary=f"{day_of(update)}: {summary(update)}.",
            points=tuple(Point(words) for words in leading(desk, update)),
            id=id_,
        )


@asked("day of update")
def _day(desk: Desk, number: str) -> str:
    """The day of an update, or that of the last one before it that has one."""
    return _days(desk, EVERY)[number]


@asked("days of updates")
def _days(desk: Desk, _: str) -> Mapping[str, str]:
    table, day = {}, ""
    for update in desk.library.updates:
        day = update.date if len(update.date) == DAY else day
        table[str(update.number)] = day
    return table


def _points(shown: Iterable[Claim]) -> tuple[Point, ...]:
    return tuple(Point(plain(claim.runs), claim.counted) for claim in shown)[:MOST_POINTS]
