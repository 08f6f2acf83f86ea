"""Where each page is proposed to stand; a page that an editor moved stays where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.links import digest, slug

_TAKEN = ("index",)
_CLASH_DIGITS = 6


def mint(folder: str, wanted: Iterable[tuple[str, str]]) -> dict[str, PurePosixPath]:
    """Page id → path, for (page id, words for its slug) each.

    Pages that would share a slug all get a short digest of their id, so that the path of none
    hangs on which others there are besides one of the same name.
    """
    slugs = [(page, slug(words)) for page, words in wanted]
    seen = Counter([*_TAKEN, *(name for _, name in slugs)])
    return {page: PurePosixPath(folder, f"{_apart(page, name, seen)}.md") for page, name in slugs}


def _apart(page: str, name: str, seen: Counter[str]) -> str:
    return name if seen[name] == 1 else f"{name}-{digest(page)[:_CLASH_DIGITS]}"
