"""The small parts of the reader, line by line; the cases stand in data/readers/lines.yml."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator import lexicon
from generator.readers import imprint
from generator.readers.captions import is_caption
from generator.readers.dateline import opening
from generator.readers.dates import dates_in
from generator.readers.furniture import rule_of
from generator.readers.glue import glued
from generator.readers.lines import lines
from generator.readers.looks import look
from generator.readers.stamp import stamp
from tests.conftest import PROJECT

CASES: dict[str, Any] = yaml.load(
    (PROJECT / "tests/data/readers/lines.yml").read_text("utf-8"), yaml.BaseLoader
)


def rows(key: str) -> list[Any]:
    return [pytest.param(line, expected, id=line[:50]) for line, expected in CASES[key].items()]


@pytest.mark.parametrize(("line", "expected"), rows("dates"))
def test_dates(line: str, expected: list[str]) -> None:
    found = dates_in(line)
    assert [f.value for f in found] == expected
    assert all(line[f.start : f.end].strip() for f in found)


@pytest.mark.parametrize(("line", "expected"), rows("names"))
def test_names(line: str, expected: list[str]) -> None:
    names = look(lines(line)[0]).names
    assert [name.text for name in names] == expected
    assert [line[name.start : name.end] for name in names] == expected


@pytest.mark.parametrize("line", CASES["captions"])
def test_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", CASES["no_captions"])
def test_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(("line", "rule"), rows("furniture"))
def test_furniture(line: str, rule: str) -> None:
    assert rule_of(line) == (None if rule == "null" else rule)


@pytest.mark.parametrize(("text", "opened"), rows("glue"))
def test_glue(text: str, opened: str) -> None:
    marked = text
    for offset in reversed(glued(text)):
        marked = f"{marked[:offset]}|{marked[offset:]}"
    assert marked == opened


@pytest.mark.parametrize(("text", "expected"), rows("datelines"))
def test_dateline(text: str, expected: list[str] | str) -> None:
    found = opening(text)
    if expected == "null":
        assert found is None
    else:
        assert found is not None
        assert [found.place, text[found.end :].split()[0]] == expected
        assert text[: found.place_end] == found.place


@pytest.mark.parametrize(("text", "expected"), rows("stamps"))
def test_stamp(text: str, expected: list[str] | str) -> None:
    found = stamp(lines(text)[0])
    if expected == "null":
        assert found is None
    else:
        assert found is not None
        assert [text[slice(*found.name)], found.date.value] == expected


PHRASES = [*lexicon.load("imprint")["phrases"], *lexicon.load("imprint")["of_author"]]


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["line"][:40])
def test_phrase_of_an_imprint_finds_the_name_in_its_own_example(row: dict[str, Any]) -> None:
    authors = ["Ann Lee", "Bo Chan"]
    found = [s for s in imprint.signs(lines(row["line"]), authors) if s.weight == row["weight"]]
    assert row["name"] in [sign.name for sign in found]
    assert all(sign.span.of(row["line"]) == sign.name for sign in found)
