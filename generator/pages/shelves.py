"""Under which letter or year a register files an item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.dates_in_words import sort_key
from generator.kept_items import Row
from generator.links import fold
from generator.pages.desk import Desk
from generator.pages.items.speakers import speaker
from generator.records import Actor, Library

UNDATED, NOBODY, OTHER = "Undated", "Not named", "Other"


def _quotes(desk: Desk) -> Iterable[tuple[str, str]]:
    """By the letter under which one looks for a speaker; nobody named comes last."""
    nobody = speaker(desk, None).text

    def place(statement: Row) -> tuple[bool, bool, str, str]:
        name = speaker(desk, statement).text
        letter = _letter(desk, statement)
        return name == nobody, letter in (OTHER, NOBODY), letter, fold(name)

    rows = [((row.speaker, row.speaker_name), row) for row in desk.rows("statements")]
    places = {who: place(row) for who, row in dict(rows).items()}  # they are fewer
    for who, statement in sorted(rows, key=lambda told: places[told[0]]):
        yield statement.id, places[who][2]


def _letter(desk: Desk, statement: Row) -> str:
    if statement.speaker is None:
        return NOBODY
    return _letter_of(desk.library.actors[statement.speaker])


def _letter_of(actor: Actor) -> str:
    """ "O" for Lena Okafor, "P" for Port Council, "R" for John Roe Jr."""
    words = [w for w in fold(actor.name).split() if w.strip(".,") not in ("jr", "sr", "ii", "iii")]
    word = (words[-1] if actor.type == "person" else words[0]) if words else ""
    first = next((c for c in word if c.isalnum()), "")
    return first.upper() if first.isascii() and first.isalpha() else OTHER


def _figures(desk: Desk) -> Iterable[tuple[str, str]]:
    return by_year(desk, ((row.id, row.articles[0]) for row in desk.rows("figures")))


def _questions(desk: Desk) -> Iterable[tuple[str, str]]:
    return by_year(desk, ((row.id, row.articles[0]) for row in desk.rows("questions")))


def by_year(desk: Desk, items: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """(item, article) by the year of the article, the newest first, undated ones last."""
    years = {item: _year(desk, article) for item, article in items}
    order = sorted(years, key=lambda i: years[i] if years[i] != UNDATED else "", reverse=True)
    return ((item, years[item]) for item in order)


def _year(desk: Desk, article: str) -> str:
    date = desk.published(article)
    return date.value[:4] if date else UNDATED


def _sources(desk: Desk) -> Iterable[tuple[str, str]]:
    """Articles by year, the newest first, as they stand in their table."""
    return ((key, _year(desk, key)) for key in desk.newest_first(desk.library.readings))


def _stories(desk: Desk) -> Iterable[tuple[str, str]]:
    """By the year of their newest article."""
    stories = desk.library.stories.values()
    return by_year(desk, ((s.id, desk.newest_first(s.articles)[0]) for s in stories))


def _actors(desk: Desk) -> Iterable[tuple[str, str]]:
    """Those with a page, by the letter under which one looks for them."""

    def place(actor: Actor) -> tuple[bool, str, list[str]]:
        letter = _letter_of(actor)
        return letter == OTHER, letter, fold(actor.name).split()[::-1]

    places = {a.id: place(a) for a in desk.library.actors.values() if a.paged}
    return ((actor, places[actor][1]) for actor in sorted(places, key=places.__getitem__))


def _timeline(desk: Desk) -> Iterable[tuple[str, str]]:
    """By year, undated ones last."""
    dates = {row.id: sort_key(row.day) if row.day else "" for row in desk.rows("events")}
    for item in sorted(dates, key=lambda i: (not dates[i], dates[i])):
        yield item, year_in(dates[item])


def year_in(day: str) -> str:
    """Of a date as `sort_key` gives it; "" is none."""
    return day[:4] if day[:4].isdigit() else UNDATED


SHELVED: Mapping[str, Callable[[Desk], Iterable[tuple[str, str]]]] = {
    "quotes": _quotes,
    "figures": _figures,
    "questions": _questions,
    "timeline": _timeline,
    "sources": _sources,
    "stories": _stories,
    "briefings": _sources,
    "actors": _actors,
}
"""By register: its items in order, each with the name of its shelf."""
LISTED: Mapping[str, Callable[[Library], Iterable[str]]] = {
    "quotes": lambda library: library.statements,
    "figures": lambda library: library.figures,
    "questions": lambda library: library.questions,
}
"""The items of a register in the order in which a page shows its own."""
TOLD: Mapping[str, Callable[[Library, str], Iterable[str]]] = {
    "quotes": lambda library, item: (v.article for v in library.statements[item].variants),
    "figures": lambda library, item: (s.article for s in library.figures[item].said),
    "questions": lambda library, item: (a.article for a in library.questions[item].answers),
    "timeline": lambda library, item: (s.article for s in library.events[item].said),
    "sources": lambda library, item: (item,),
    "stories": lambda library, item: library.stories[item].articles,
    "briefings": lambda library, item: (item,),
    "actors": lambda library, item: library.actors[item].articles,
}
"""The articles that tell an item: the newest of them says when a part was updated."""
