"""The database: what the JSON says, told apart by keys, found by words."""

from __future__ import annotations

import hashlib
import json
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from generator import config, database, pipeline, site
from generator.database import metadata
from generator.errors import BriefingError
from tests import projects
from tests.conftest import library_of_seeds
from tests.small_library import small_library
from tests.test_data import files


@pytest.fixture(params=[small_library, library_of_seeds], ids=["small", "seeds"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    for name, text in files(request.param()).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def base(folder: Path) -> Iterator[sqlite3.Connection]:
    path = database.write(folder)
    assert path is not None
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def rows(folder: Path, kind: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((folder / f"{kind}.json").read_text("utf-8"))[kind]
    return found


def test_each_table_has_the_rows_of_its_file(base: sqlite3.Connection, folder: Path) -> None:
    for kind in ("articles", "actors", "statements", "quotes", "figures", "events", "receipts",
                 "retired"):  # fmt: skip
        (count,) = base.execute(f"SELECT count(*) FROM {kind}").fetchone()
        assert count == len(rows(folder, kind)), kind


def test_words_are_as_in_the_files(base: sqlite3.Connection, folder: Path) -> None:
    said = dict(base.execute("SELECT place, text FROM quotes").fetchall())
    assert said == {row["place"]: row["text"] for row in rows(folder, "quotes")}


def test_every_key_leads_to_a_row(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_word_finds_what_was_said(folder: Path, base: sqlite3.Connection) -> None:
    word, speaker = ("ferry", "Lena Okafor")
    if any(row["id"] == "donald-trump" for row in rows(folder, "actors")):
        word, speaker = ("cartels", "Donald Trump")
    found = base.execute(
        "SELECT s.text, s.speaker_name FROM statements_fts f"
        " JOIN statements s ON s.rowid = f.rowid WHERE statements_fts MATCH ?",
        (word,),
    ).fetchall()
    assert found
    assert all(word in text.lower() for text, _ in found)
    assert speaker in {name for _, name in found}


def test_accents_make_no_difference(base: sqlite3.Connection) -> None:
    base.execute("CREATE TEMP TABLE t AS SELECT name FROM actors")
    for (name,) in base.execute("SELECT name FROM t WHERE name LIKE '%í%'").fetchall():
        plain = name.replace("í", "i").replace("á", "a").replace("ó", "o").replace("é", "e")
        match = '"' + plain.replace('"', "") + '"'
        sql = "SELECT a.name FROM actors_fts f JOIN actors a ON a.rowid = f.rowid"
        found = base.execute(f"{sql} WHERE actors_fts MATCH ?", (match,)).fetchall()
        assert (name,) in found


def test_the_same_files_make_the_same_bytes(folder: Path, tmp_path_factory: object) -> None:
    other = folder / "again"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("again", "*.sqlite"))
    digests = {hashlib.sha256(Path(database.write(f) or "").read_bytes()).hexdigest()
               for f in (folder, other, other)}  # fmt: skip
    assert len(digests) == 1


def test_without_one_of_the_files_there_is_none(folder: Path) -> None:
    assert database.write(folder) is not None
    (folder / "events.json").unlink()
    assert database.write(folder) is None
    assert not list(folder.glob("*.sqlite*"))


@pytest.mark.parametrize("broken", ["", "{}", '{"version": 1, "schema": "x", "events": [{}]}'])
def test_a_broken_file_leaves_nothing_half_written(folder: Path, broken: str) -> None:
    (folder / "events.json").write_text(broken, encoding="utf-8")
    with pytest.raises(BriefingError):
        database.write(folder)
    assert not [path for path in folder.iterdir() if "sqlite" in path.name]


@pytest.mark.site
def test_a_build_puts_it_on_the_site_and_links_to_it(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    assert site.build(project)
    assert (project.site / "data/briefing.sqlite").is_file()
    page = (project.site / "data/index.html").read_text("utf-8")
    assert 'href="briefing.sqlite"' in page
    assert [p for p in pipeline.verify(project).problems if "sqlite" in p.message] == []
    assert not site.build(project)
    (project.site / "data/briefing.sqlite").unlink()
    assert site.build(project)
    assert (project.site / "data/briefing.sqlite").is_file()


# --- Datasette -------------------------------------------------------------------------------


@contextmanager
def datasette(folder: Path) -> Iterator[str]:
    """Datasette on the database of a folder; its address."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "datasette", "serve", str(folder / database.NAME)]
    command += ["--metadata", str(folder / metadata.NAME), "--port", port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            for line in process.stdout or ():
                if b"running" in line:
                    break
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def asked(address: str) -> Any:
    with urlopen(address, timeout=30) as answer:
        return json.load(answer)


def test_datasette_opens_it_as_it_is_and_answers_a_question(tmp_path: Path) -> None:
    pytest.importorskip("datasette")
    for name, text in files(library_of_seeds()).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert database.write(tmp_path)
    metadata.write(tmp_path, "The Test", "https://news.example/")
    with datasette(tmp_path) as base:
        found = asked(f"{base}briefing/statements.json?_search=cartels&_shape=array")
        assert all("cartels" in row["text"].lower() for row in found)
        assert "Donald Trump" in {row["speaker_name"] for row in found}
        told = asked(f"{base}-/metadata.json")
        assert (told["title"], told["source_url"]) == ("The Test", "https://news.example/")
        assert told["license_url"] == "https://news.example/about/rights/"
        tables = {table["name"]: table for table in asked(f"{base}briefing.json")["tables"]}
        assert set(told["databases"]["briefing"]["tables"]) <= set(tables)
        assert tables["statements"]["fts_table"] == "statements_fts"
