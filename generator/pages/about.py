"""About the site: its rules in plain words; the words stand in the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.article_lists import all_of, newest, parts_of
from generator.pages.corrections import corrections
from generator.pages.cuts import EXCERPT_WORDS
from generator.pages.desk import Desk, desk_for
from generator.pages.excerpts import ARTICLE_SHARE, ARTICLE_WORDS
from generator.pages.long_lists import Whole
from generator.pages.meta import meta
from generator.pages.parts import Name, Row, Term
from generator.pages.record import RIGHTS, rules
from generator.pages.registers import parts
from generator.pages.words import KINDS, count
from generator.records import Later, Library, Page, Ref

_KINDS = {
    "report": "An ordinary article of an outlet.",
    "explainer": "An article that explains; it counts as a report does.",
    "aggregator": "A post that names no source of its own. It is shown with a warning.",
    "chat-answer": "Text that reads like the answer of a chat assistant. Never counted.",
    "translation": "Text that reads like a machine translation. Quotes are shown as printed.",
    "opinion": "One author’s view. Its assertions are the author’s.",
}


_LINES = Ref("sources", "lines")


@dataclass(frozen=True, slots=True)
class AboutData:
    pages: tuple[Row, ...] = ()
    excerpt: int = EXCERPT_WORDS
    article: int = ARTICLE_WORDS
    percent: int = 100 // ARTICLE_SHARE
    kinds: tuple[Term, ...] = ()
    rules: tuple[str, ...] = ()
    rights: tuple[Row, ...] = ()
    """Of the newest articles, on their page alone."""
    every: Whole | None = None
    """Where the others are listed."""
    lines: Ref = _LINES
    """Where it is told what became of each line; the page alone while there are no articles."""
    corrections: tuple[Term, ...] = ()


RIGHTS_PAGE = "about/rights"
_PAGES = (
    ("about/method", "How this is made", "The rules, in plain words, and what they cannot do"),
    ("about/corrections", "Corrections", "What was put right by hand"),
    (RIGHTS_PAGE, "Rights", "How much of each source is shown, and why"),
)


def about(library: Library) -> Iterator[Page | Later]:
    desk = desk_for(library)
    articles = desk.library.readings
    data = AboutData(
        lines=_LINES if articles and len(parts(desk, "sources")) == 1 else Ref(_LINES.page),
        pages=tuple(Row(Name(title, Ref(page)), line) for page, title, line in _PAGES),
        kinds=tuple(Term(KINDS[kind], words) for kind, words in _KINDS.items()),  # type: ignore[index]
        rules=rules(desk),
        corrections=corrections(desk),
    )
    titles = {"about": "About", **{page: title for page, title, _ in _PAGES}}
    for page, title in titles.items():
        if page != RIGHTS_PAGE:
            front = meta(desk, page, title, "About")
            yield Page(page, _path(page), page.replace("/", "-"), front, data)
    yield desk.later(RIGHTS_PAGE, _path(RIGHTS_PAGE), _rights)
    yield from parts_of(desk, RIGHTS_PAGE, _path(RIGHTS_PAGE), titles[RIGHTS_PAGE], _granted)


def _path(page: str) -> PurePosixPath:
    return PurePosixPath(
        "about", f"{'index' if page == 'about' else page.removeprefix('about/')}.md"
    )


def _rights(desk: Desk) -> Page:
    rows = tuple(_granted(desk, key) for key in newest(desk, RIGHTS_PAGE))
    data = AboutData(rights=rows, every=all_of(desk, RIGHTS_PAGE))
    front = meta(desk, RIGHTS_PAGE, "Rights", "About")
    return Page(RIGHTS_PAGE, _path(RIGHTS_PAGE), "about-rights", front, data)


def _granted(desk: Desk, key: str) -> Row:
    shown = count(desk.allowances[key].shown, "word")
    return Row(
        Name(desk.title(key), desk.briefing(key)),
        f"{RIGHTS[desk.article(key).rights]} · {shown} shown",
    )
