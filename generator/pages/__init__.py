"""Library → pages: typed data and no Markdown; one file a page type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.pages.about import about
from generator.pages.actor import actors
from generator.pages.briefing import briefings
from generator.pages.changes import changes
from generator.pages.data import data
from generator.pages.desk import desk_for
from generator.pages.feeds import feeds
from generator.pages.figures import figures
from generator.pages.home import home
from generator.pages.indexes import actor_index, briefing_index, story_index, topic_index
from generator.pages.questions import questions
from generator.pages.quotes import quotes
from generator.pages.signposts import signposts
from generator.pages.sources import outlets, sources
from generator.pages.story import stories
from generator.pages.timeline import timeline
from generator.pages.topics import topics
from generator.pages.unshown import unshown
from generator.recall import Recall
from generator.records import Later, Library, Page

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True, slots=True)
class PageType:
    """Makes the pages of one type from the library, and says where its templates lie.

    A type of many pages, or of one that takes long to gather, gives them as `Later`.
    """

    pages: Callable[[Library], Iterator[Page] | Iterator[Later] | Iterator[Page | Later]]
    templates: Path = TEMPLATES


PAGE_TYPES: Mapping[str, PageType] = {
    "home": PageType(home),
    "stories": PageType(story_index),
    "story": PageType(stories),
    "briefings": PageType(briefing_index),
    "briefing": PageType(briefings),
    "actors": PageType(actor_index),
    "actor": PageType(actors),
    "quotes": PageType(quotes),
    "questions": PageType(questions),
    "timeline": PageType(timeline),
    "figures": PageType(figures),
    "topics": PageType(topic_index),
    "topic": PageType(topics),
    "changes": PageType(changes),
    "sources": PageType(sources),
    "source": PageType(outlets),
    "about": PageType(about),
    "data": PageType(data),
    "feeds": PageType(feeds),
    "signposts": PageType(signposts),
    "unshown": PageType(unshown),
}


def named(
    library: Library,
    types: Mapping[str, PageType] = PAGE_TYPES,
    recall: Recall | None = None,
    processes: int = 1,
) -> list[Page | Later]:
    """Every page of the site, type by type; most of them still to be made.

    What was worked out of an article before is known again by `recall`.
    """
    desk_for(library, recall, processes)
    return [page for kind in types.values() for page in kind.pages(library)]


def pages(library: Library, types: Mapping[str, PageType] = PAGE_TYPES) -> list[Page]:
    """Every page of the site, made."""
    return [p.make() if isinstance(p, Later) else p for p in named(library, types)]
