"""Rows of numbers in one array are the rows that they were made of."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.columns import SEPARATOR, Lists, dumped, loaded, marked

ROWS = st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=8)


def _rows(found: Lists) -> list[list[int]]:
    return [list(row) for row in found]


@given(ROWS, ROWS, st.data())
def test_rows_are_those_of_lists(
    rows: list[list[int]], more: list[list[int]], any: st.DataObject
) -> None:
    found = Lists.of(rows)
    assert _rows(found) == rows
    assert list(found.lengths()) == [len(row) for row in rows]
    assert _rows(Lists.joined((found, Lists.of(more)))) == rows + more
    first = any.draw(st.integers(0, len(rows)))
    end = any.draw(st.integers(first, len(rows)))
    assert _rows(found.part(first, end)) == rows[first:end]
    some = any.draw(st.lists(st.sampled_from(range(len(rows))))) if rows else []
    assert _rows(found.picked(some)) == [rows[at] for at in some]
    other = {at: more[at] for at in range(min(len(rows), len(more)))}
    assert _rows(found.replaced(other)) == [other.get(at, row) for at, row in enumerate(rows)]
    double = [2 * number for number in range(10)]
    assert _rows(found.renumbered(double)) == [[2 * n for n in row] for row in rows]


@given(ROWS, st.sets(st.integers(0, 9)))
def test_rows_with_a_mark_are_found(rows: list[list[int]], wanted: set[int]) -> None:
    hits = [at for at, row in enumerate(rows) if wanted & set(row)]
    assert list(Lists.of(rows).touched(marked(wanted, 10))) == hits


@given(st.lists(st.text().filter(lambda text: SEPARATOR not in text)), st.lists(st.integers(0, 9)))
def test_columns_are_read_back(words: list[str], numbers: list[int]) -> None:
    columns = {"words": words, "numbers": array("I", numbers), "none": []}
    raw = dumped("key", columns)
    assert loaded(raw, "key") == columns
    with pytest.raises(ValueError, match="another"):
        loaded(raw, "other")
    with pytest.raises(ValueError, match="another"):
        loaded(raw + b" ", "key")


def test_what_would_be_read_back_as_something_else_is_not_kept() -> None:
    with pytest.raises(ValueError, match="separator"):
        dumped("key", {"words": [f"a{SEPARATOR}b"]})
    with pytest.raises(ValueError, match="a row"):
        Lists(array("I", [1, 2]), array("I", [1]))
