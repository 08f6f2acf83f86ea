"""A file of many rows is written as if all of them had been made, and only new ones are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import known_pages
from generator.kept_rows import KeptRows, Pieces, packed, unpacked
from generator.known_pages import Remembered
from generator.notes import Notes
from generator.pages.data.tables import Table
from generator.places import Places
from generator.records import Later, Page, Ref, Rows
from generator.rendering.publication import Publication
from generator.written import Setting, written

Told = Mapping[str, Sequence[str]]
"""What a file says of each item: of one nothing, one row or several."""
ITEMS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(st.sampled_from(("one", "two, too", 'a "word"', "a\nline", "=sum")), max_size=3),
)
PATHS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(("x.md", "y.md")))


class Site:
    """Two files about items, written again and again; `made` are the items gathered last."""

    def __init__(self) -> None:
        self.known = Remembered("key")
        self.bases: dict[str, str] = {}
        self.made: list[str] = []

    def write(self, told: Told, paths: Mapping[str, str], known: Remembered) -> dict[str, str]:
        notes = Notes()
        table = notes.table("told", told)

        def rows(item: str) -> list[tuple[str | Ref, ...]]:
            self.made.append(item)
            return [(words, Ref(item)) for words in table[item]]

        def content(name: str) -> Page:
            found = Rows(table, rows)
            if name == "csv":
                return Page(name, PurePosixPath("it.csv"), name, {}, Table(("it", "to"), found))
            return Page(name, PurePosixPath("it.json"), name, {}, {"version": 1, "rows": found})

        pages = {
            name: Later(name, PurePosixPath(f"it.{end}"), partial(content, name), (name,), notes)
            for name, end in (("csv", "csv"), ("json-rows", "json"))
        }
        lies = {i: PurePosixPath(paths.get(i, "z.md")) for i in told if paths.get(i) != "y.md"}
        gone = {i: PurePosixPath("y.md") for i in told if i not in lies}
        places = Places({**{i: page.path for i, page in pages.items()}, **lies}, gone)
        others = {i: Page(i, path, "json", {}, i) for i, path in lies.items()}
        setting = Setting(places, [], Publication(), self.bases)
        texts, self.known = written({**pages, **others}, setting, known)
        return {name: texts[name] for name in pages}

    def run(self, told: Told, paths: Mapping[str, str]) -> dict[str, str]:
        self.made = []
        texts = self.write(told, paths, self.known)
        self.bases = texts
        return texts


@given(st.lists(st.tuples(ITEMS, PATHS), min_size=2, max_size=4))
def test_each_file_is_what_it_is_without_memory(runs: list[tuple[Told, Mapping[str, str]]]) -> None:
    site = Site()
    for told, paths in runs:
        cold = Site().write(told, paths, Remembered("key"))
        assert site.run(told, paths) == cold


def test_only_what_is_new_is_made() -> None:
    site = Site()
    told: dict[str, Sequence[str]] = {"a": ["one"], "b": ["two"], "c": ["three", "four"]}
    site.run(told, {})
    site.run({**told, "b": ["other"]}, {})
    assert set(site.made) == {"b"}
    texts = site.run({"c": told["c"], "b": ["other"]}, {})
    assert site.made == []
    assert texts["csv"].split("\n")[1:] == ["three,z/", "four,z/", "other,z/", ""]


def test_what_leads_to_a_page_that_moved_is_made_anew() -> None:
    site = Site()
    site.run({"a": ["one"], "b": ["two"]}, {})
    texts = site.run({"a": ["one"], "b": ["two"]}, {"b": "x.md"})
    assert "two,x/" in texts["csv"]
    assert set(site.made) == {"b"}


def test_nothing_is_taken_from_a_file_that_is_not_the_one_written() -> None:
    site = Site()
    told: Told = {"a": ["one"], "b": ["two"]}
    texts = site.run(told, {})
    site.bases = {name: text.replace("one", "won") for name, text in texts.items()}
    assert site.run(told, {}) == texts


KNOWN = Pieces.of(
    {"a": KeptRows(1, [0, 2], [1]), "b": KeptRows(0, [], []), "c": KeptRows(3, [1], [0, 1])}
)
FILES = {"one": KNOWN, "none": Pieces.of({}), "other": KNOWN}


def test_pieces_are_read_back() -> None:
    found = unpacked(packed(FILES), questions=3, names=2)
    assert found == FILES
    assert list(found["other"]["c"].asked) == [0, 1]


@pytest.mark.parametrize("column", packed(FILES))
def test_a_torn_column_is_as_good_as_none(column: str) -> None:
    torn = packed(FILES)
    torn[column] = torn[column][:-1]
    with pytest.raises((ValueError, IndexError)):
        unpacked(torn, questions=3, names=2)


def test_a_number_of_no_question_is_as_good_as_none(tmp_path: Path) -> None:
    with pytest.raises(IndexError):
        unpacked(packed(FILES), questions=2, names=2)
    site = Site()
    site.run({"a": ["one"]}, {})
    known_pages.remember(tmp_path, site.known)
    assert known_pages.remembered(tmp_path, "key") == site.known
