"""Everything the site knows as files for programs: JSON, CSV, and the schema of the JSON.

They show what the pages show and no more: words of an outlet's prose only as the pages have them,
offsets always. `DataFile` is what the JSON of one kind is made of, `Table` what a CSV file is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from generator.pages.data.retired import retired
from generator.pages.data.statements import quotes, statements
from generator.pages.data.stories import stories
from generator.pages.data.tables import TABLES, table
from generator.pages.desk import Desk, desk_for
from generator.pages.meta import meta
from generator.pages.parts import Name
from generator.records import Later, Library, Page, Ref

VERSION = 1
"""Of the schema: another one whenever a program that reads the files would have to change."""
SCHEMA = f"schema-{VERSION}.json"
_SCHEMA_FILE = Path(__file__).with_name(SCHEMA)
FOLDER = PurePosixPath("data")
_INDEX = FOLDER / "index.md"
_RIGHTS = Ref("about/rights")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rows: what makes them, and what they hold in a reader's words."""

    rows: Callable[[Desk], Sequence[Any]]
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
    "retired": Kind(retired, "ids of items that merged into others since, and what they became"),
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


def data(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for name in KINDS:
        yield _file(desk, f"{name}.json", "json-rows", _rows, name)
        if name in TABLES:
            yield _file(desk, f"{name}.csv", "csv", table, name)
    yield _file(desk, SCHEMA, "json", _schema, SCHEMA)
    yield desk.later("data", _INDEX, _index)


def _file(
    desk: Desk, name: str, template: str, content: Callable[[Desk, str], Any], key: str
) -> Later:
    return desk.later(f"data/{name}", FOLDER / name, _page, name, template, content, key)


def _page(
    desk: Desk, name: str, template: str, content: Callable[[Desk, str], Any], key: str
) -> Page:
    """Its id is its path, and it has no front matter."""
    return Page(f"data/{name}", FOLDER / name, template, {}, content(desk, key))


def _rows(desk: Desk, name: str) -> dict[str, Any]:
    return {"version": VERSION, "schema": SCHEMA, name: KINDS[name].rows(desk)}


def _schema(_desk: Desk, _: str) -> Any:
    return json.loads(_SCHEMA_FILE.read_text("utf-8"))


def _index(desk: Desk) -> Page:
    front = meta(desk, "data", "Data", "About", description="Everything on this site as files.")
    files = tuple(_listed(desk, name, kind) for name, kind in KINDS.items())
    return Page("data", _INDEX, "data", front, DataData(VERSION, Ref(f"data/{SCHEMA}"), files))


def _listed(desk: Desk, name: str, kind: Kind) -> FileRow:
    csv = _named(f"{name}.csv") if name in TABLES else Name("")
    return FileRow(
        name.capitalize(), kind.about, f"{len(kind.rows(desk)):,}", _named(f"{name}.json"), csv
    )


def _named(file: str) -> Name:
    return Name(file, Ref(f"data/{file}"))
