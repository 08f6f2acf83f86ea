"""What is listed of an actor: the newest on the actor's page, all of it on pages by year.

actors/lena-okafor.md               her forty newest events, and "All 412 events"
actors/lena-okafor/events-2026.md   those of 2026
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.dates_in_words import sort_key
from generator.pages import long_lists
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.figures import FiguresData
from generator.pages.items.backlinks import briefing_row
from generator.pages.items.events import lanes
from generator.pages.items.figures import figure_item
from generator.pages.items.quotes import quote_line
from generator.pages.long_lists import Listing, Whole, beside, list_page, listing, rows_data, titled
from generator.pages.parts import Name
from generator.pages.registers import Part
from generator.pages.shelves import by_year, year_in
from generator.pages.timeline import TimelineData
from generator.pages.words import count
from generator.records import Later, Page, Ref


@dataclass(frozen=True, slots=True)
class _List:
    noun: str
    many: Callable[[Desk, str], int]
    """No fewer than it has of an actor, and no item looked into."""
    ordered: Callable[[Desk, str], list[str]]
    """All of it, the newest first."""
    shelved: Callable[[Desk, Iterable[str]], Iterable[tuple[str, str]]]
    """The same, each with its year."""
    page: Callable[[Desk, str, Part, str], tuple[str, object]]
    """Template and data of a part with its title."""
    told: Callable[[Desk, str], Iterable[str]]
    """The articles that tell an item."""


def newest(desk: Desk, actor: str, name: str) -> tuple[str, ...]:
    return _listing(desk, f"{name} {actor}").newest


def whole(desk: Desk, actor: str, name: str) -> Whole | None:
    """Where all of the list stands, if not on the actor's page."""
    return long_lists.whole(_listing(desk, f"{name} {actor}"), LISTS[name].noun)


def parts_of(desk: Desk, actor: str) -> Iterator[Later]:
    """The pages that hold what the actor's own does not."""
    for name, one in LISTS.items():
        if one.many(desk, actor) > long_lists.MOST:
            for part in _listing(desk, f"{name} {actor}").parts:
                yield desk.later(part.page, _path(desk, actor, part), _page, actor, name, part)


def _path(desk: Desk, actor: str, part: Part) -> PurePosixPath:
    return beside(desk.path(f"actor/{actor}"), part, f"actor-list/{actor}/")


@asked("list of actor")
def _listing(desk: Desk, key: str) -> Listing:
    name, _, actor = key.partition(" ")
    one = LISTS[name]
    return listing(
        f"actor-list/{actor}/{name}", one.ordered(desk, actor), partial(one.shelved, desk)
    )


def _page(desk: Desk, actor: str, name: str, part: Part) -> Page:
    one = LISTS[name]
    title = titled(desk.name(actor).text, name.replace("-", " "), part)
    articles = (article for item in part.items for article in one.told(desk, item))
    path, shown = _path(desk, actor, part), one.page(desk, actor, part, title)
    return list_page(desk, part, path, title, shown, articles)


# --- what is listed -------------------------------------------------------------------------------


def _statements(desk: Desk, ids: Iterable[str]) -> list[str]:
    """Dated ones first, the newest on top; undated ones in the order of the library."""
    days = {i: desk.row("statements", i).day for i in ids}
    dated = sorted((i for i in days if days[i]), key=lambda i: sort_key(days[i]), reverse=True)
    return [*dated, *(i for i in days if not days[i])]


def _about(desk: Desk, actor: str) -> list[str]:
    said = desk.shelf.about[actor]
    return _statements(desk, (i for i in said if desk.row("statements", i).speaker != actor))


def _events(desk: Desk, actor: str) -> list[str]:
    """The latest first, undated ones last."""
    days = {i: sort_key(desk.row("events", i).day) for i in desk.shelf.acted[actor]}
    return sorted(days, key=days.__getitem__, reverse=True)


def _figures(desk: Desk, actor: str) -> list[str]:
    """In the order of the library, as long as the actor's page holds all."""
    found = list(desk.shelf.asserted[actor])
    years = _by_article("figures")
    return found if len(found) <= long_lists.MOST else [i for i, _ in years(desk, found)]


def _briefings(desk: Desk, actor: str) -> list[str]:
    return desk.newest_first(desk.library.actors[actor].articles)


def _by_article(kind: str) -> Callable[[Desk, Iterable[str]], Iterable[tuple[str, str]]]:
    return lambda desk, ids: by_year(desk, ((i, desk.row(kind, i).articles[0]) for i in ids))


def _by_day(desk: Desk, ids: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((i, year_in(sort_key(desk.row("events", i).day))) for i in ids)


def _told(kind: str) -> Callable[[Desk, str], Iterable[str]]:
    return lambda desk, item: desk.row(kind, item).articles


# --- what stands on a part ------------------------------------------------------------------------


def _quoted(desk: Desk, actor: str, part: Part, title: str) -> tuple[str, object]:
    lines = (quote_line(desk, desk.library.statements[i]) for i in part.items)
    return "list", rows_data(lines, desk.name(actor), title, "statement")


def _happened(desk: Desk, actor: str, part: Part, title: str) -> tuple[str, object]:
    events = (desk.library.events[i] for i in part.items)
    also = (desk.name(actor), Name("Timeline", Ref("timeline")))
    return "timeline", TimelineData(title, also, lanes(desk, events), None, ())


def _given(desk: Desk, actor: str, part: Part, title: str) -> tuple[str, object]:
    figures = tuple(figure_item(desk, desk.library.figures[i]) for i in part.items)
    also = (desk.name(actor), Name("Figures", Ref("figures")))
    tally = count(len(figures), "figure")
    return "figures", FiguresData(title, tally, also, (), figures, None, ())


def _named(desk: Desk, actor: str, part: Part, title: str) -> tuple[str, object]:
    rows = (briefing_row(desk, actor, key) for key in part.items)
    return "list", rows_data(rows, desk.name(actor), title, "briefing")


LISTS: Mapping[str, _List] = {
    "statements": _List(
        "statement",
        lambda desk, actor: len(desk.shelf.spoken[actor]),
        lambda desk, actor: _statements(desk, desk.shelf.spoken[actor]),
        _by_article("statements"),
        _quoted,
        _told("statements"),
    ),
    "said-about": _List(
        "statement",
        lambda desk, actor: len(desk.shelf.about[actor]),
        _about,
        _by_article("statements"),
        _quoted,
        _told("statements"),
    ),
    "events": _List(
        "event",
        lambda desk, actor: len(desk.shelf.acted[actor]),
        _events,
        _by_day,
        _happened,
        _told("events"),
    ),
    "figures": _List(
        "figure",
        lambda desk, actor: len(desk.shelf.asserted[actor]),
        _figures,
        _by_article("figures"),
        _given,
        _told("figures"),
    ),
    "briefings": _List(
        "briefing",
        lambda desk, actor: desk.documents(actor),
        _briefings,
        lambda desk, keys: by_year(desk, ((key, key) for key in keys)),
        _named,
        lambda _, key: (key,),
    ),
}
"""By name, as it stands in addresses and, with spaces, in titles."""
NAMES = tuple(LISTS)
