"""Where each page is proposed to stand; a page that an editor moved stays where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from generator.links import digest, path_of, slug
from generator.records import Library

_TAKEN = ("index",)
_CLASH_DIGITS = 6


def mint(folder: str, wanted: Iterable[tuple[str, str]]) -> dict[str, PurePosixPath]:
    """Page id → path, for (page id, words for its slug) each.

    Pages that would share a slug all get a short digest of their id, so that the path of none
    hangs on which others there are besides one of the same name.
    """
    slugs = [(page, slug(words)) for page, words in wanted]
    seen = Counter([*_TAKEN, *(name for _, name in slugs)])
    return {page: path_of(f"{folder}/{_apart(page, name, seen)}.md") for page, name in slugs}


def _apart(page: str, name: str, seen: Counter[str]) -> str:
    return name if seen[name] == 1 else f"{name}-{digest(page)[:_CLASH_DIGITS]}"


def minted(library: Library, title: Callable[[str], str]) -> dict[str, PurePosixPath]:
    """The path of every page that is named after something; `title` is that of an article."""
    return {
        **mint("stories", ((f"story/{i}", i) for i in library.stories)),
        **mint("briefings", ((f"briefing/{key}", title(key)) for key in library.readings)),
        **mint("actors", ((f"actor/{a.id}", a.id) for a in library.actors.values() if a.paged)),
        **mint("topics", ((f"topic/{t.id}", t.name) for t in library.topics.values())),
        **mint("sources", ((f"source/{o.id}", o.name or o.id) for o in library.outlets.values())),
    }
