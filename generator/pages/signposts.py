"""Files that tell programs where to begin: `robots.txt`, and `llms.txt` for language models.

Neither holds a word of a source: a program that reads them may take what stands there for orders.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.data import KINDS, SCHEMA
from generator.pages.parts import Name
from generator.records import Library, Page, Ref

_PAGES = (
    ("Stories", "stories", "What several sources say of one affair, side by side"),
    ("Briefings", "briefings", "One page for each article, with all that was found in it"),
    ("People and organisations", "actors", "Who said what, and where they are named"),
    ("Quotes", "quotes", "Every statement, word for word, with speaker, date and source"),
    ("Questions", "questions", "Questions that the sources ask and answer"),
    ("Timeline", "timeline", "What happened, and apart from it what is said to come"),
    ("Figures", "figures", "Where sources agree, differ or stand alone"),
    ("What changed", "changes", "What each update added, moved, settled and took away"),
    ("Sources", "sources", "Every article, its kind, and how much of it is shown"),
    ("Method", "about/method", "How the pages are made, and what the rules cannot do"),
    ("Rights", "about/rights", "What may be shown of each source"),
)
_FEEDS = (("Atom", "feed/all/feed.xml"), ("JSON Feed", "feed/all/feed.json"))


@dataclass(frozen=True, slots=True)
class Sign:
    name: Name
    about: str


@dataclass(frozen=True, slots=True)
class Signposts:
    pages: tuple[Sign, ...]
    data: tuple[Sign, ...]
    feeds: tuple[Sign, ...]


def signposts(_library: Library) -> Iterator[Page]:
    files = [
        Sign(Name(f"{k}.json", Ref(f"data/{k}.json")), kind.about) for k, kind in KINDS.items()
    ]
    files.append(Sign(Name(SCHEMA, Ref(f"data/{SCHEMA}")), "The schema of these files"))
    signs = Signposts(
        tuple(Sign(Name(title, Ref(page)), about) for title, page, about in _PAGES),
        tuple(files),
        tuple(Sign(Name(title, Ref(page)), "What is new") for title, page in _FEEDS),
    )
    for name in ("llms", "robots"):
        yield Page(f"{name}.txt", PurePosixPath(f"{name}.txt"), name, {}, signs)
