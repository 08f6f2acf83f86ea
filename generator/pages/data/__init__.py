"""Everything the site knows as files for programs: JSON, CSV, and the schema of the JSON.

They show what the pages show and no more: words of an outlet's prose only as the pages have them,
offsets always. `DataFile` is what the JSON of one kind is made of, `Table` what a CSV file is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.pages.data.actors import actors
from generator.pages.data.articles import articles
from generator.pages.data.changes import changes
from generator.pages.data.events import events
from generator.pages.data.figures import figures
from generator.pages.data.questions import questions
from generator.pages.data.receipts import receipts
from generator.pages.data.statements import quotes, statements
from generator.pages.data.stories import stories
from generator.pages.data.tables import TABLES, table
from generator.pages.desk import Desk, desk_for
from generator.pages.meta import meta
from generator.pages.parts import Name
from generator.records import Library, Page, Ref

VERSION = 1
"""Of the schema: another one whenever a program that reads the files would have to change."""
SCHEMA = f"schema-{VERSION}.json"
_SCHEMA_FILE = Path(__file__).with_name(SCHEMA)
FOLDER = PurePosixPath("data")
_RIGHTS = Ref("about/rights")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rows: what makes them, and what they hold in a reader's words."""

    rows: Callable[[Desk], Iterator[Any]]
    about: str


KINDS: Mapping[str, Kind] = {
    "articles": Kind(articles, "outlet, author, date, kind, key points, how much is shown"),
    "stories": Kind(stories, "their articles and items, who says what, where sources differ"),
    "actors": Kind(actors, "people, organisations and places: aliases, roles, ties"),
    "statements": Kind(statements, "what somebody said, over all articles"),
    "quotes": Kind(quotes, "each wording of a statement, with its speaker"),
    "figures": Kind(figures, "measured things, every value given, who says so"),
    "events": Kind(events, "what happened, what is said to come, how it was dated"),
    "questions": Kind(questions, "questions that the sources ask and answer"),
    "changes": Kind(changes, "what each update of the site added, moved, settled and took away"),
    "receipts": Kind(receipts, "which item stands where: article, characters, line"),
}


@dataclass(frozen=True, slots=True)
class FileRow:
    name: str
    about: str
    rows: str
    json: Name
    csv: Name


@dataclass(frozen=True, slots=True)
class DataData:
    version: int
    schema: Ref
    files: tuple[FileRow, ...]
    rights: Ref = _RIGHTS


def data(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    files = []
    for name, kind in KINDS.items():
        rows = list(kind.rows(desk))
        yield _page(f"{name}.json", "json-rows", {"version": VERSION, "schema": SCHEMA, name: rows})
        if name in TABLES:
            yield _page(f"{name}.csv", "csv", table(desk, name))
        csv = _named(f"{name}.csv") if name in TABLES else Name("")
        told = (name.capitalize(), kind.about, f"{len(rows):,}")
        files.append(FileRow(*told, _named(f"{name}.json"), csv))
    yield _page(SCHEMA, "json", json.loads(_SCHEMA_FILE.read_text("utf-8")))
    front = meta(desk, "data", "Data", "About", description="Everything on this site as files.")
    listed = DataData(VERSION, Ref(f"data/{SCHEMA}"), tuple(files))
    yield Page("data", FOLDER / "index.md", "data", front, listed)


def _named(file: str) -> Name:
    return Name(file, Ref(f"data/{file}"))


def _page(name: str, template: str, content: Any) -> Page:
    """A file: its id is its path, and it has no front matter."""
    return Page(f"data/{name}", FOLDER / name, template, {}, content)
