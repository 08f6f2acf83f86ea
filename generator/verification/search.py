"""The search index: the theme shows a title as HTML, so none may hold markup of a source's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.verification.problem import Problem

INDEX = "search/search_index.json"
# "<img src=x>", "</title>", "<!-- -->"; not "<code>" or "<em>" of a heading, not "a < b".
_MARKUP = re.compile(r"<(?!/?(?:code|em|strong|mark|sub|sup|small|del|ins)\s*>)[a-z/!?]", re.I)


def search(site: Path) -> Iterator[Problem]:
    """Titles in the index that would become elements when a search finds them.

    That is so for a page whose text begins before its first heading: its title then comes from
    its front matter, as it stands there.
    """
    path = site / INDEX
    if not path.is_file():
        return
    for entry in json.loads(path.read_text(encoding="utf-8"))["docs"]:
        if _MARKUP.search(entry["title"]):
            page, _, item = entry["location"].partition("#")
            shown = entry["title"][:60]
            yield Problem(page, item, f"the search would show its title as markup: {shown}")
