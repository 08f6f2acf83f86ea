"""The book is known again by the seals of its facts; whatever happened to it or to them, it says
what a run without them says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import config, pipeline
from generator.config import Config
from generator.history import Book, Made, dump, load
from generator.records import Fact
from tests import projects

ARTICLE = """{outlet}
{place} council closes its {thing}
By Ada Quill
January {day}, 2026

"The {thing} stays closed until we vote on it again," said Mayor {mayor} of {place} on Monday.
About {number}00 people had protested in {place}. {mayor} will speak again on January 20.
"""
ROWS = (
    ("Harbour Times", "Tolverne", "bridge", "Lena Okafor"),
    ("The Daily Ledger", "Maresk", "library", "Piet Hallam"),
    ("Coast Courier", "Ostrava Bay", "swimming pool", "Ines Duarte"),
    ("The Daily Ledger", "Tolverne", "bridge", "Lena Okafor"),
)


def sow(project: Config, number: int) -> None:
    outlet, place, thing, mayor = ROWS[number]
    words = {"outlet": outlet, "place": place, "thing": thing, "mayor": mayor}
    text = ARTICLE.format(**words, day=number + 5, number=number + 2)
    (project.seeds / f"{thing.replace(' ', '-')}-{number}.txt").write_text(text)


def made(root: Path) -> Config:
    (root / "seeds").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Councils\ndocs_dir: content\n")
    found = config.load(root)
    for number in (0, 1, 2):
        sow(found, number)
    pipeline.generate(found)
    return found


def test_a_fact_of_which_nothing_changed_is_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = made(tmp_path / "project")
    asked: list[str] = []
    fact = Made.fact

    def heard(self: Made, kind: str, id_: str) -> Fact | None:
        found = fact(self, kind, id_)
        asked.extend(found.articles if found else ())
        return found

    monkeypatch.setattr(Made, "fact", heard)
    sow(project, 3)
    pipeline.generate(project)
    assert "bridge-3" in asked
    assert "library-1" not in asked


def _book(project: Config) -> Path:
    return project.content / ".generated" / "book.json"


def _without_a_fact(project: Config) -> None:
    """As a merge by git may leave it."""
    data = json.loads(_book(project).read_text("utf-8"))
    data["facts"].pop(3)
    _book(project).write_text(json.dumps(data), "utf-8")


HARMS: dict[str, Callable[[Config], object]] = {
    "nothing": lambda p: None,
    "seals that are torn": lambda p: (p.cache / "book.columns").write_bytes(b"x"),
    "seals of another book": lambda p: _without_a_fact(p),
    "no book": lambda p: _book(p).unlink(),
    "an article withheld": lambda p: (p.seeds / "library-1.yml").write_text("rights: none\n"),
    "an article gone": lambda p: (p.seeds / "library-1.txt").unlink(),
    "an article that says more": lambda p: (p.seeds / "library-1.txt").write_text(
        (p.seeds / "library-1.txt").read_text() + '\n"It was too late," Piet Hallam added.\n'
    ),
    "another number in as many letters": lambda p: projects.change(
        p.seeds / "library-1.txt", "300", "400"
    ),
}


@pytest.mark.parametrize("harm", HARMS)
def test_the_book_is_that_of_a_run_without_seals(tmp_path: Path, harm: str) -> None:
    quick, whole = made(tmp_path / "quick"), made(tmp_path / "whole")
    for change in (lambda p: sow(p, 3), HARMS[harm], lambda p: sow(p, 1)):
        for project in (quick, whole):
            change(project)
        shutil.rmtree(whole.cache)
        for project in (quick, whole):
            pipeline.generate(project)
        assert projects.texts(quick.content) == projects.texts(whole.content)


def test_a_book_taken_over_line_by_line_has_the_facts_of_one_that_is_read() -> None:
    """Ids too that JSON writes otherwise than they are."""
    ids = ("e-1", 'e"\\')
    told = [Fact("event", i, (("what", "opens"),), ("a",), "Opens", "", ()) for i in ids]
    text = dump(Book({(fact.kind, fact.id): fact for fact in told}))
    by_line = load(text, "book.json", {}).facts
    assert dict(by_line) == dict(load(text, "book.json").facts)
    assert sorted(by_line) == [("event", 'e"\\'), ("event", "e-1")]
