"""A table comes back as it was written; of a damaged one, as it was before, or not at all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import tables
from generator.tables import MOST, Rows

ROWS = st.dictionaries(
    st.text("abcdef0123", min_size=1, max_size=2),
    st.binary(max_size=9).filter(lambda b: b"\n" not in b),
)
RUNS = st.lists(ROWS, min_size=1, max_size=8)
LARGE = {f"{n:x}": b"x" * 40 for n in range(40)}


def _written(folder: Path, runs: list[Rows], key: str = "key") -> None:
    for rows in runs:
        tables.write(folder, "t", key, {**LARGE, **rows}, tables.read(folder, "t", key))


def _rows(folder: Path, key: str = "key") -> Rows | None:
    found = tables.read(folder, "t", key)
    return None if found is None else found.rows


@settings(max_examples=200)
@given(RUNS)
def test_a_table_comes_back_as_it_was_written(runs: list[Rows]) -> None:
    with TemporaryDirectory() as name:
        _written(Path(name), runs)
        assert _rows(Path(name)) == {**LARGE, **runs[-1]}
        assert _rows(Path(name), "other") is None
        assert tables.names(Path(name)) == ["t"]


@settings(max_examples=200)
@given(RUNS, st.data())
def test_of_a_file_in_which_a_byte_is_another_nothing_is_believed(
    runs: list[Rows], data: st.DataObject
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _written(folder, runs)
        place = data.draw(st.sampled_from(sorted(folder.iterdir())))
        whole = place.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert _rows(folder) in (None, *({**LARGE, **rows} for rows in runs[:-1]))
        _written(folder, runs[-1:])
        assert _rows(folder) == {**LARGE, **runs[-1]}


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    _written(tmp_path, [{}])
    whole = {place.name: place.stat().st_mtime_ns for place in tmp_path.iterdir()}
    _written(tmp_path, [{"new": b"row"}])
    (more,) = (place for place in tmp_path.iterdir() if place.name not in whole)
    assert more.read_bytes().count(b"\n") == 1
    assert whole.items() <= {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}.items()
    _written(tmp_path, [{"new": b"row"}])
    assert len(list(tmp_path.iterdir())) == 2


def test_a_table_never_lies_in_many_files(tmp_path: Path) -> None:
    for number in range(5 * MOST):
        _written(tmp_path, [{f"n{number}": b"row"}])
        assert len(list(tmp_path.iterdir())) <= MOST + 1


def test_a_run_that_wrote_twice_is_read_as_it_wrote_last(tmp_path: Path) -> None:
    before = None
    for row in (b"1", b"2", b"3" * 2000, b"4"):
        before = tables.write(tmp_path, "t", "key", {**LARGE, "new": row}, before)
        assert _rows(tmp_path) == {**LARGE, "new": row}


def test_a_table_whose_name_begins_like_another_keeps_its_files(tmp_path: Path) -> None:
    for name in ("t", "t.1"):
        before = tables.write(tmp_path, name, "key", LARGE, None)
        tables.write(tmp_path, name, "key", {**LARGE, "new": b"row"}, before)
    tables.write(tmp_path, "t", "key", {}, None)
    found = tables.read(tmp_path, "t.1", "key")
    assert found is not None
    assert "new" in found.rows
