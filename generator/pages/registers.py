"""Registers: on one page while they are short, else cut by letter or year, so that none grows
with the site.

A new article changes the parts that its own items stand in, and no other. Whoever links to an item
of a register asks here on which page it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.dates_in_words import sort_key
from generator.links import fold, slug
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.items.speakers import speaker
from generator.pages.meta import meta
from generator.pages.parts import Name, Row
from generator.pages.words import count
from generator.records import Actor, Later, Library, Page, Ref, Statement

MOST = 150
"""Items on one page: some 150 kB of HTML, 20 over the wire."""
_BESIDE = {
    "sources": "documents-", "stories": "all-", "briefings": "all-", "actors": "all-",
}  # fmt: skip
"""In front of a part's name, where other pages share its folder: an outlet may be "1843"."""
_INDEXES = {"stories": "cards", "briefings": "rows", "actors": "rows"}
"""The fronts of sections, with their template; each other register has one of its own name."""
UNDATED, NOBODY, OTHER = "Undated", "Not named", "Other"


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a register."""

    page: str
    """"quotes" for the whole, "quotes/a", "quotes/a-2"."""
    name: str
    """"A", "A, part 2"; "" for the whole."""
    items: tuple[str, ...]

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(f"{self.page}.md")


@asked("parts")
def parts(desk: Desk, register: str) -> tuple[Part, ...]:
    """The pages of a register; one alone while all items fit on it."""
    return _cut(register, list(_SHELVED[register](desk)))


def standing(desk: Desk, register: str, item: str) -> Ref:
    """Where a register shows an item."""
    return Ref(_page_of(desk, f"{register} {item}"), item)


@asked("page of")
def _page_of(desk: Desk, item: str) -> str:
    """`item` stands behind the name of its register."""
    register, _, item = item.partition(" ")
    return _pages_of(desk, register).get(item, register)


@asked("pages of")
def _pages_of(desk: Desk, register: str) -> Mapping[str, str]:
    return {i: part.page for part in parts(desk, register) for i in part.items}


@asked("part in order")
def in_order(desk: Desk, page: str) -> tuple[str, ...]:
    """The items of a part, by its page, in the order of the library, not of the shelves."""
    register = page.partition("/")[0]
    items = {part.page: part.items for part in parts(desk, register)}.get(page, ())
    return tuple(sorted(items, key=_ranks(desk, register).__getitem__))


@asked("ranks")
def _ranks(desk: Desk, register: str) -> Mapping[str, int]:
    return {item: rank for rank, item in enumerate(_LISTED[register](desk.library))}


@asked("directory")
def _directory(desk: Desk, register: str) -> tuple[tuple[str, str, int], ...]:
    """Name, page and number of items of each part of a register that is cut."""
    found = parts(desk, register)
    return tuple((p.name, p.page, len(p.items)) for p in found) if len(found) > 1 else ()


def shown(desk: Desk, register: str) -> tuple[Part, ...]:
    """The front page of a register, without items where it is cut, and then its parts."""
    found = parts(desk, register)
    return found if len(found) == 1 else (Part(register, "", ()), *found)


def directory(desk: Desk, register: str, noun: str) -> tuple[Row, ...]:
    """The pages that a register is cut into; nothing for one that is whole."""
    found = _directory(desk, register)
    return tuple(Row(Name(name, Ref(page)), count(items, noun)) for name, page, items in found)


def filed(
    desk: Desk,
    register: str,
    title: str,
    data: Callable[[Desk, Part, str], Any],
    front: PurePosixPath | None = None,
) -> Iterator[Later]:
    """The pages of a register: `data` is what one holds, `front` where its first page lies."""
    for part in shown(desk, register):
        path = part.path if part.name or front is None else front
        yield desk.later(part.page, path, _page, register, part, path, title, data)


def _page(
    desk: Desk,
    register: str,
    part: Part,
    path: PurePosixPath,
    title: str,
    data: Callable[[Desk, Part, str], Any],
) -> Page:
    title = f"{title}: {part.name}" if part.name else title
    told = (a for i in part.items for a in _TOLD[register](desk.library, i))
    kicker = "Index" if register in _INDEXES else "Register"
    hide = ("toc",) if _INDEXES.get(register) == "cards" else ()
    articles = told if part.name else desk.library.readings.keys()
    front = meta(desk, part.page, title, kicker, articles, hide=hide)
    template = _INDEXES.get(register, register)
    return Page(part.page, path, template, front, data(desk, part, title))


def _cut(register: str, shelved: list[tuple[str, str]]) -> tuple[Part, ...]:
    """`shelved` is (item, shelf) in the order of the pages."""
    if len(shelved) <= MOST:
        return (Part(register, "", tuple(item for item, _ in shelved)),)
    shelves: dict[str, list[str]] = {}
    for item, shelf in shelved:
        shelves.setdefault(shelf, []).append(item)
    return tuple(
        part for shelf, items in shelves.items() for part in _pieces(register, shelf, items)
    )


def _pieces(register: str, shelf: str, items: list[str]) -> Iterable[Part]:
    for number, start in enumerate(range(0, len(items), MOST), 1):
        more = f"-{number}" if number > 1 else ""
        name = f"{shelf}, part {number}" if len(items) > MOST else shelf
        yield Part(
            f"{register}/{_BESIDE.get(register, '')}{slug(shelf)}{more}",
            name,
            tuple(items[start : start + MOST]),
        )


# --- on which shelf an item stands ------------------------------------------------------------


def _quotes(desk: Desk) -> Iterable[tuple[str, str]]:
    """By the letter under which one looks for a speaker; nobody named comes last."""
    nobody = speaker(desk, None).text

    def key(statement: Statement) -> tuple[bool, bool, str, str]:
        name = speaker(desk, statement).text
        letter = _letter(desk, statement)
        return name == nobody, letter in (OTHER, NOBODY), letter, fold(name)

    for statement in sorted(desk.library.statements.values(), key=key):
        yield statement.id, _letter(desk, statement)


def _letter(desk: Desk, statement: Statement) -> str:
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
    return _by_year(desk, ((e.id, e.said[0].article) for e in desk.library.figures.values()))


def _questions(desk: Desk) -> Iterable[tuple[str, str]]:
    return _by_year(desk, ((q.id, q.answers[0].article) for q in desk.library.questions.values()))


def _by_year(desk: Desk, items: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
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
    return _by_year(desk, ((s.id, desk.newest_first(s.articles)[0]) for s in stories))


def _actors(desk: Desk) -> Iterable[tuple[str, str]]:
    """Those with a page, by the letter under which one looks for them."""
    found = [a for a in desk.library.actors.values() if a.paged]

    def key(actor: Actor) -> tuple[bool, str, list[str]]:
        return _letter_of(actor) == OTHER, _letter_of(actor), fold(actor.name).split()[::-1]

    for actor in sorted(found, key=key):
        yield actor.id, _letter_of(actor)


def _timeline(desk: Desk) -> Iterable[tuple[str, str]]:
    """By year, undated ones last."""
    dates = {e.id: sort_key(e.when.value) if e.when else "" for e in desk.library.events.values()}
    for item in sorted(dates, key=lambda i: (not dates[i], dates[i])):
        yield item, (dates[item][:4] if dates[item][:4].isdigit() else UNDATED)


_SHELVED: Mapping[str, Callable[[Desk], Iterable[tuple[str, str]]]] = {
    "quotes": _quotes,
    "figures": _figures,
    "questions": _questions,
    "timeline": _timeline,
    "sources": _sources,
    "stories": _stories,
    "briefings": _sources,
    "actors": _actors,
}
_LISTED: Mapping[str, Callable[[Library], Iterable[str]]] = {
    "quotes": lambda library: library.statements,
    "figures": lambda library: library.figures,
    "questions": lambda library: library.questions,
}
_TOLD: Mapping[str, Callable[[Library, str], Iterable[str]]] = {
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
