"""The data files: true to their schema, to the pages and to the seeds, and safe to open."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.name_links import unlinked
from generator.pages import pages
from generator.pages.data import KINDS, SCHEMA
from generator.records import Library
from generator.render import Renderer
from generator.rendering.as_csv import as_csv
from generator.verification.data import data
from generator.verification.sources import Sources
from tests.conftest import PROJECT, library_of_seeds
from tests.small_articles import LOCKED
from tests.small_library import small_library

LIBRARIES: dict[str, Callable[[], Library]] = {
    "small": small_library,
    "seeds": library_of_seeds,
    "empty": lambda: _empty(small_library()),
}
CELLS = yaml.safe_load((Path(__file__).parent / "data" / "cells.yml").read_text("utf-8"))


def _empty(library: Library) -> Library:
    """A library of nothing."""
    names = [name for name in library.__dataclass_fields__ if name not in ("related",)]
    return replace(library, related={}, **{name: {} for name in names})


def files(library: Library) -> dict[str, str]:
    """The data files by name: "articles.json"."""
    made = pages(library)
    renderer = Renderer({page.id: page.path for page in made})
    folder = PurePosixPath("data")
    return {p.path.name: renderer.text(p) for p in made if p.path.parent == folder}


# "| **Receipts**: which item stands where {role=rowheader} | 1,102 | [receipts.json](…" has both.
_NAMED = re.compile(r"^\| \*\*(\w+)\*\*:").findall
_SAID = re.compile(r"\| ([\d,]+) \|")


@pytest.fixture(scope="module", params=LIBRARIES)
def made(request: pytest.FixtureRequest) -> dict[str, str]:
    return files(LIBRARIES[request.param]())


def rows(made: dict[str, str], kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(made[f"{kind}.json"])[kind]
    return found


def test_the_json_files_follow_the_published_schema(made: dict[str, str]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(made[SCHEMA])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for kind in KINDS:
        assert list(validator.iter_errors(json.loads(made[f"{kind}.json"]))) == [], kind


def test_the_page_says_how_many_rows_each_file_has(made: dict[str, str]) -> None:
    lines = {name.lower(): line for line in made["index.md"].split("\n") for name in _NAMED(line)}
    told = {kind: _SAID.findall(lines[kind]) for kind in KINDS}
    assert told == {kind: [f"{len(rows(made, kind)):,}"] for kind in KINDS}


def test_the_schema_notices_what_is_wrong(library: Library) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    made = files(library)
    validator = jsonschema.Draft202012Validator(json.loads(made[SCHEMA]))
    for change in ({"speaker": 3}, {"start": 1}, {"said_on": {"value": "Thursday"}}):
        content = json.loads(made["quotes.json"])
        content["quotes"][0].update(change)
        assert not validator.is_valid(content), change


def test_every_row_is_one_line(made: dict[str, str]) -> None:
    for kind in KINDS:
        lines = made[f"{kind}.json"].splitlines()
        assert sum(line.startswith("{") and len(line) > 1 for line in lines) == len(
            rows(made, kind)
        )


def test_ids_name_rows_that_are_there(made: dict[str, str]) -> None:
    known = {kind: {row.get("id") for row in rows(made, kind)} for kind in KINDS}
    items = known["statements"] | known["figures"] | known["events"]
    for quote in rows(made, "quotes"):
        assert quote["statement"] in known["statements"]
        assert quote["article"] in known["articles"]
        assert quote["speaker"] is None or quote["speaker"] in known["actors"]
    for story in rows(made, "stories"):
        for kind in ("articles", "statements", "figures", "events", "questions", "actors"):
            assert set(story[kind]) <= known[kind]
        clauses = [row for row in story["matrix"] if row["item"].startswith("c-")]
        assert {row["item"] for row in story["matrix"] if row not in clauses} <= items
        # A clause has no row elsewhere: where it stands is all that there is of it.
        assert all(len([p for p in row["places"] if p]) > 1 for row in clauses)
        assert {len(row["cells"]) for row in story["matrix"]} <= {len(story["articles"])}
    for receipt in rows(made, "receipts"):
        assert receipt["item"] in items | known["questions"] | known["actors"]


def test_quotations_are_told_apart_by_their_place(made: dict[str, str]) -> None:
    places = [quote["place"] for quote in rows(made, "quotes")]
    assert len(places) == len(set(places))


def test_nothing_is_given_of_an_article_whose_rights_are_none() -> None:
    made = files(small_library())
    assert "locked" in made["articles.json"]
    for words in ("Do not print me", "secret report", "77 planks"):
        assert words in LOCKED
        assert not [name for name, text in made.items() if words in text]


def test_of_an_outlets_prose_there_is_no_more_than_on_the_pages(library: Library) -> None:
    """Every text in the JSON stands on some page, "…" included."""
    every = pages(library)
    renderer = Renderer({page.id: page.path for page in every})
    texts = (unlinked(renderer.text(p)) for p in every if p.path.suffix == ".md")
    shown = _flat("".join(texts))
    made = files(library)
    for kind in KINDS:
        for text in _texts(rows(made, kind)):
            for part in text.replace("[…]", "…").split("…"):
                assert _flat(part) in shown, f"{kind}: {text}"


def _flat(text: str) -> str:
    """Letters and digits alone, entities opened: escaping and marks make no difference."""
    return "".join(c for c in html.unescape(text) if c.isalnum())


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    if not isinstance(value, dict):
        return []
    own = [value[key] for key in ("text", "what", "phrase") if isinstance(value.get(key), str)]
    return own + [text for inner in value.values() for text in _texts(inner)]


# --- verifying -------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path, library: Library) -> Path:
    """The data files of the seeds as they lie on the built site."""
    (tmp_path / "data").mkdir()
    for name, text in files(library).items():
        (tmp_path / "data" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_text_stands_at_its_place(site: Path) -> None:
    assert list(data(site, Sources(PROJECT / "seeds"))) == []


@pytest.mark.parametrize("kind", ["articles", "statements", "quotes", "figures", "events",
                                  "questions", "stories", "receipts"])  # fmt: skip
def test_one_letter_changed_in_any_text_is_found(site: Path, kind: str) -> None:
    path, sources = site / "data" / f"{kind}.json", Sources(PROJECT / "seeds")
    for other in (site / "data").iterdir():
        if other != path:
            other.unlink()
    written = path.read_text("utf-8")
    tried = 0
    for text in dict.fromkeys(_texts(json.loads(written)[kind])):
        middle = next((n for n, c in enumerate(text) if n >= len(text) // 2 and c.isalnum()), None)
        if middle is None or f'"{text}"' not in written:
            continue
        changed = f"{text[:middle]}{'x' if text[middle] != 'x' else 'y'}{text[middle + 1 :]}"
        path.write_text(written.replace(f'"{text}"', f'"{changed}"', 1), "utf-8")
        assert list(data(site, sources)), text
        tried += 1
        if tried > 40:
            break
    assert tried > 1


def test_a_place_that_is_not_there_is_found(site: Path) -> None:
    path = site / "data" / "receipts.json"
    path.write_text(path.read_text("utf-8").replace('"end": ', '"end": 99', 1), "utf-8")
    found = list(data(site, Sources(PROJECT / "seeds")))
    assert [(p.page, "characters" in p.message) for p in found] == [("data/receipts.json", True)]


def test_a_changed_table_is_found(site: Path) -> None:
    path = site / "data" / "statements.csv"
    path.write_text(path.read_text("utf-8").replace("cartels", "hotels"), "utf-8")
    assert {p.page for p in data(site, Sources(PROJECT / "seeds"))} == {"data/statements.csv"}


def test_a_row_that_breaks_off_before_its_place_names_none(site: Path) -> None:
    path = site / "data" / "statements.csv"
    with path.open(encoding="utf-8", newline="") as before:
        names, first, *_ = csv.reader(before)
    with path.open("w", encoding="utf-8", newline="") as after:
        csv.writer(after).writerows([names, first[: names.index("start")]])
    assert list(data(site, Sources(PROJECT / "seeds"))) == []


def test_a_broken_file_is_named(site: Path) -> None:
    shutil.copy(PROJECT / "mkdocs.yml", site / "data" / "broken.json")
    found = list(data(site, Sources(PROJECT / "seeds")))
    assert [p.page for p in found] == ["data/broken.json"]


# --- tables ----------------------------------------------------------------------------------


class _Table:
    head = ("text",)

    def __init__(self, text: str) -> None:
        self.rows = ((text,),)


@pytest.mark.parametrize("case", CELLS, ids=[case["name"] for case in CELLS])
def test_a_cell_runs_nothing_and_reads_back(case: dict[str, str]) -> None:
    written = as_csv(_Table(case["text"]), lambda ref: None).decode("utf-8")
    assert list(csv.reader(io.StringIO(written, newline=""))) == [["text"], [case["cell"]]]


def test_tables_say_what_the_json_says(library: Library) -> None:
    made = files(library)
    for kind in ("articles", "statements", "quotes"):
        table = list(csv.DictReader(io.StringIO(made[f"{kind}.csv"], newline="")))
        assert len(table) == len(rows(made, kind))
    said = {row["id"]: row for row in rows(made, "statements")}
    for line in csv.DictReader(io.StringIO(made["statements.csv"], newline="")):
        row = said[line["id"]]
        assert line["text"] in (row["text"], f"'{row['text']}")
        assert line["said_on"] == (row["said_on"] or {"value": ""})["value"]
        assert line["speaker_name"] == (row["speaker_name"] or "")
