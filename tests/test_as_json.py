"""A row of a data file is written as its records have it, each text cleaned, whatever it holds."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import Ref
from generator.rendering.as_json import as_json, plain
from generator.tongues import told


@dataclass(frozen=True, slots=True)
class Crossing:
    ferry: str
    stops: tuple[str, ...]
    page: Ref | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    crossings: tuple[Crossing, ...]


def _address(ref: Ref) -> str | None:
    return f"{ref.page}/" if ref.page != "gone" else None


TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(("two  spaces", "a\nline", 'a "word"', "C:\\", "é\u00a0½", "\x00\u202e", "")),
)
CROSSINGS = st.builds(
    Crossing,
    st.one_of(TEXTS, TEXTS.map(lambda words: told(words, "fr"))),
    st.lists(TEXTS, max_size=3).map(tuple),
    st.one_of(st.none(), st.builds(Ref, st.sampled_from(("ferries", "gone")))),
    st.integers(),
)
LINES = st.lists(st.builds(Line, st.lists(CROSSINGS, max_size=3).map(tuple)), max_size=4)


@given(LINES)
def test_each_row_is_what_its_records_hold(rows: list[Line]) -> None:
    written = as_json({"version": 1, "lines": rows}, _address).decode("utf-8")
    expected = [json.dumps(plain(row, _address), ensure_ascii=False) for row in rows]
    assert json.loads(written)["lines"] == [json.loads(row) for row in expected]
    assert [line.rstrip(",") for line in written.split("\n")[3:-3]] == expected


def test_what_is_no_record_is_an_error() -> None:
    with pytest.raises(TypeError):
        as_json({"lines": [object()]}, _address)
