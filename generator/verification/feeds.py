"""Feeds: every entry leads to a page, and says what the data files say.

Those name a place for each key point and are compared with the seeds; a page may say less or other
words than they do where an editor worked on it.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from generator.verification.data import FOLDER
from generator.verification.folding import fold
from generator.verification.links import Base, target
from generator.verification.markup import parse, words
from generator.verification.problem import Problem

_ATOM = "{http://www.w3.org/2005/Atom}"
_OURS = re.compile(r"(?:Story|What changed): ")
"""What the site puts before the title of a story, and of an update."""
_CHANGED = "#what-changed"
"""Where an update of a story leads. The data tell updates of the whole site: of its lines, those
words are looked for that stand in quotation marks."""
_QUOTED = re.compile(r"“([^“”]+?)(?: …)?”")


@dataclass(frozen=True, slots=True)
class _Entry:
    address: str
    title: str
    content: str


def feeds(site: Path, base: Base) -> Iterator[Problem]:
    """What in the feeds of the built site its pages do not say."""

    known = frozenset(_known(site))
    said = cache(lambda: _said(site))
    for path in sorted((*site.rglob("feed.xml"), *site.rglob("feed.json"))):
        file = path.relative_to(site).as_posix()
        try:
            entries = list(_atom(path) if path.suffix == ".xml" else _json_feed(path))
        except (ValueError, KeyError, TypeError, etree.XMLSyntaxError) as error:
            yield Problem(file, "", f"not a feed: {error}")
            continue
        for entry in entries:
            at = target(entry.address, file, base)
            if not (at and (site / at[0]).is_file()):
                yield Problem(file, "", f"an entry leads to {entry.address}, which does not exist")
            for shown in _shown(entry) if known else ():
                if shown in known:
                    continue
                if not (entry.address.endswith(_CHANGED) and _quoted(said(), shown)):
                    yield Problem(file, "", f"the data files do not say “{shown[:80]}”")


def _quoted(said: str, line: str) -> bool:
    """Whether the data files hold each run of a line that stands in quotation marks."""
    return all(run in said for run in _QUOTED.findall(line))


def _said(site: Path) -> str:
    """All texts of the data files that quote somebody or tell something."""
    found: list[str] = []
    for kind in ("statements", "quotes", "figures", "events", "questions", "articles"):
        with contextlib.suppress(OSError, ValueError):
            found += _texts(json.loads((site / FOLDER / f"{kind}.json").read_text("utf-8")))
    return "\n".join(map(fold, found))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _known(site: Path) -> Iterator[str]:
    """Headlines, titles of stories and key points of the data files; nothing without them."""
    for kind, title in (("articles", "headline"), ("stories", "title")):
        path = site / FOLDER / f"{kind}.json"
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            for row in json.loads(path.read_text("utf-8"))[kind]:
                yield fold(row[title] or f"Untitled text ({row['id']})")
                for change in row.get("changes", ()):
                    yield from map(fold, (change["summary"], *change["lines"]))
                for point in row["points"]:
                    note = f" ({point['note']})" if point.get("note") else ""
                    yield fold(f"{point['text']}{note}")
    path = site / FOLDER / "changes.json"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        for row in json.loads(path.read_text("utf-8"))["changes"]:
            yield from map(fold, (row["summary"], *row["lines"]))


def _atom(path: Path) -> Iterator[_Entry]:
    tree = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False))
    for entry in tree.iter(f"{_ATOM}entry"):
        links = {e.get("rel"): e.get("href") or "" for e in entry.iter(f"{_ATOM}link")}
        told = (entry.findtext(f"{_ATOM}{name}") or "" for name in ("title", "content"))
        yield _Entry(links.get("alternate", ""), *told)


def _json_feed(path: Path) -> Iterator[_Entry]:
    items: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["items"]
    for item in items:
        yield _Entry(item["url"], item["title"], item["content_html"])


def _shown(entry: _Entry) -> Iterator[str]:
    yield fold(_OURS.sub("", entry.title, count=1))
    yield from (words(point) for point in parse(entry.content.encode()).iter("li"))
