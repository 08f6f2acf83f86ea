"""About the site: its rules in plain words; the words stand in the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.pages.corrections import corrections
from generator.pages.cuts import EXCERPT_WORDS
from generator.pages.desk import desk_for
from generator.pages.excerpts import ARTICLE_SHARE, ARTICLE_WORDS
from generator.pages.meta import meta
from generator.pages.parts import Name, Row, Term
from generator.pages.record import RIGHTS, rules
from generator.pages.registers import parts
from generator.pages.words import KINDS, count
from generator.records import Library, Page, Ref

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
    lines: Ref = _LINES
    """Where it is told what became of each line; the page alone while there are no articles."""
    corrections: tuple[Term, ...] = ()


_PAGES = (
    ("about/method", "How this is made", "The rules, in plain words, and what they cannot do"),
    ("about/corrections", "Corrections", "What was put right by hand"),
    ("about/rights", "Rights", "How much of each source is shown, and why"),
)


def about(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    articles = desk.library.readings
    data = AboutData(
        lines=_LINES if articles and len(parts(desk, "sources")) == 1 else Ref(_LINES.page),
        pages=tuple(Row(Name(title, Ref(page)), line) for page, title, line in _PAGES),
        kinds=tuple(Term(KINDS[kind], words) for kind, words in _KINDS.items()),  # type: ignore[index]
        rules=rules(desk),
        rights=tuple(
            Row(
                Name(desk.title(key), desk.briefing(key)),
                f"{RIGHTS[desk.article(key).rights]} · "
                f"{count(desk.allowances[key].shown, 'word')} shown",
            )
            for key in articles
        ),
        corrections=corrections(desk),
    )
    titles = {"about": "About", **{page: title for page, title, _ in _PAGES}}
    for page, title in titles.items():
        name = "index" if page == "about" else page.removeprefix("about/")
        front = meta(desk, page, title, "About")
        template = page.replace("/", "-")
        shown = data if page == "about/rights" else replace(data, rights=())
        yield Page(page, PurePosixPath("about", f"{name}.md"), template, front, shown)
