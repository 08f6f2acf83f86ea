"""What changed since: every update of the site, and of each story those that concern it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.dates_in_words import day_in_words, sort_key
from generator.naming import capital
from generator.pages.desk import Desk, desk_for
from generator.pages.items.update_line import NOUNS, Line
from generator.pages.items.update_shortened import shortened
from generator.pages.items.updates import day_of, lines, parts_of, summary
from generator.pages.meta import meta
from generator.pages.parts import Change, Name
from generator.pages.words import count, listed
from generator.records import FactKind, Library, Page, Ref, Story, Update

MOST = 8
"""Lines in a story."""
MOST_OF_KIND = 12
"""Lines of one kind in one update on the page; the data files have them all."""
MOST_UPDATES = 50
NO_DAY = "Date not stated"
NEWS: tuple[FactKind, ...] = ("article", "story", "difference", "statement", "figure")
"""What the front page tells of an update."""


@dataclass(frozen=True, slots=True)
class UpdateItem:
    id: str
    day: str
    summary: str
    lines: tuple[Change, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ChangesData:
    updates: tuple[UpdateItem, ...]
    also: tuple[Name, ...]
    older: int
    """Updates that the page does not tell of."""


_ALSO = (
    Name("Feed", Ref("feed/all/feed.xml")),
    Name("Data", Ref("data/changes.json")),
    Name("Corrections", Ref("about/corrections")),
)


def changes(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    updates = newest_first(desk)
    front = meta(
        desk,
        "changes",
        "What changed",
        "Register",
        desk.library.readings,
        description="What each update of this site added, moved, settled and took away.",
    )
    items = tuple(_item(desk, update) for update in updates[:MOST_UPDATES])
    data = ChangesData(items, _ALSO, max(0, len(updates) - MOST_UPDATES))
    yield Page("changes", PurePosixPath("changes.md"), "changes", front, data)


def newest_first(desk: Desk) -> tuple[Update, ...]:
    return tuple(reversed(desk.library.updates))


def anchor(update: Update) -> str:
    return f"u-{update.number}"


def _item(desk: Desk, update: Update) -> UpdateItem:
    told: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    shown = []
    for line in lines(desk, shortened(desk, update, MOST_OF_KIND)):
        if rows[line.kind] < MOST_OF_KIND:
            rows[line.kind] += 1
            told[line.kind] += line.number
            shown.append(Change(line.label, line.before, line.name, line.after))
    came = (*update.added, *update.gone, *update.settled)
    every = Counter([*(row.kind for row in came), *(row.kind for row in update.moved)])
    more = [(every[kind] - told[kind], NOUNS[kind]) for kind in NOUNS]
    left = listed([count(number, *nouns) for number, nouns in more if number > 0])
    rest = f"And {left}; the data file names them all." if left else ""
    return UpdateItem(anchor(update), day_of(update), _sentence(update), tuple(shown), rest)


def _sentence(update: Update) -> str:
    first = "The first update. " if update.number == 1 else ""
    return f"{first}{capital(summary(update))}."


# --- on other pages --------------------------------------------------------------------------


def latest(desk: Desk, most: int) -> tuple[Change, ...]:
    """The newest update for the front page: what is news in it, and where the rest stands."""
    for update in newest_first(desk)[:1]:
        told = lines(desk, shortened(desk, update, most))
        news = [line for line in told if line.kind in _news(update)]
        shown = [line for line in news if line.name.ref][: most - 1]
        rest = Change(day_of(update), "In all: ", Name(summary(update), _ref(update)))
        return (rest, *_dated(desk, update, shown))
    return ()


def of_story(desk: Desk, story: Story) -> tuple[Change, ...]:
    """What the updates changed of a story, the newest first."""
    found: list[Change] = []
    for part in reversed(parts_of(desk, story.id)):
        if len(found) >= MOST:
            break
        told = [line for line in lines(desk, part) if line.kind in _news(part)]
        found += _dated(desk, part, told[: MOST - len(found)])
    return tuple(found)


def _news(update: Update) -> tuple[FactKind, ...]:
    """At first everything is new: the articles, and where they differ, are news enough."""
    return ("article", "difference") if update.number == 1 else NEWS


def _dated(desk: Desk, update: Update, told: Iterable[Line]) -> list[Change]:
    """Lines with the day of the update; of the first one with that of their own articles."""
    return [
        Change(
            day_of(update) if update.number > 1 else _own_day(desk, line),
            f"{line.label}: {line.before}",
            line.name,
            line.after,
        )
        for line in told
    ]


def _own_day(desk: Desk, line: Line) -> str:
    there = (a for a in line.articles if a in desk.library.readings)
    days = [d.value for a in there if (d := desk.article(a).published)]
    return day_in_words(max(days, key=sort_key, default="")) or NO_DAY


def _ref(update: Update) -> Ref:
    return Ref("changes", anchor(update))
