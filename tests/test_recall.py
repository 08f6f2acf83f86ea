"""What was worked out of a thing before is known again; what is new is worked out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import recall
from generator.recall import Recall


def doubled(worked: list[str]) -> Callable[[str], bytes]:
    def work(thing: str) -> bytes:
        worked.append(thing)
        return json.dumps([thing, thing]).encode()

    return work


def run(before: Recall, things: list[str]) -> tuple[list[str], Recall]:
    """The things that were worked on, and what the next run knows."""
    worked: list[str] = []
    found = Recall(before.now)
    results = found.rows("twice", doubled(worked), things, 1, 2)
    assert [json.loads(row) for row in results] == [[thing, thing] for thing in things]
    return worked, found


@given(st.lists(st.lists(st.text(), unique=True), max_size=4))
def test_what_the_last_run_had_is_not_worked_out_again(runs: list[list[str]]) -> None:
    known, before = Recall(), set[str]()
    for things in runs:
        worked, known = run(known, things)
        assert worked == [thing for thing in things if thing not in before]
        before = set(things)


def test_what_no_two_runs_have_in_common_by_name_is_known_by_what_it_is() -> None:
    _, known = run(Recall(), ["a", "b"])
    assert run(known, ["b", "a", "c"])[0] == ["c"]


def test_a_thing_that_cannot_be_written_down_is_worked_out_each_time() -> None:
    before = Recall()
    for _ in range(2):
        found = Recall(before.now)
        calls = [lambda: b"1", lambda: b"2"]
        assert found.rows("n", lambda call: call(), calls, 1, 2) == [b"1", b"2"]
        before = found
    assert not before.now["n"]


def test_from_run_to_run(tmp_path: Path) -> None:
    _, known = run(Recall(), ["a", "é\n"])
    recall.keep(tmp_path, "key", known)
    again = recall.load(tmp_path, "key")
    assert again.before == known.now
    assert not recall.load(tmp_path, "other").before
    assert not recall.load(tmp_path, "").before


@pytest.mark.parametrize("damage", [b"", b"key", b"key\n", b"key\nx {", b"key\n\xff \xff", b"\x00"])
def test_a_torn_file_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "twice.rows").write_bytes(damage)
    assert _worked_again(tmp_path, ["a"]) == ["a"]


@given(st.data())
def test_a_file_of_which_a_byte_is_another_is_as_good_as_none(data: st.DataObject) -> None:
    things = ["a", "b", "é"]
    with TemporaryDirectory() as folder:
        recall.keep(Path(folder), "key", run(Recall(), things)[1])
        (place,) = Path(folder).iterdir()
        whole = place.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        other = data.draw(st.binary(max_size=2).filter(lambda found: found != whole[at : at + 1]))
        assert _worked_again(Path(folder), things) == []
        place.write_bytes(whole[:at] + other + whole[at + 1 :])
        assert _worked_again(Path(folder), things) == things


def _worked_again(folder: Path, things: list[str]) -> list[str]:
    worked: list[str] = []
    recall.load(folder, "key").rows("twice", doubled(worked), things, 1, 2)
    return worked


def test_a_result_is_told_with_the_same_digest_whether_worked_out_or_known() -> None:
    def told(found: Recall, said: dict[str, str]) -> dict[str, str]:
        digests: dict[str, str] = {}
        found.keyed_at_once(
            "said",
            {thing: f"key of {thing}" for thing in said},
            lambda new: [said[thing] for thing in new],
            known_by=digests.__setitem__,
        )
        return digests

    first = Recall()
    digests = told(first, {"a": "yes", "b": "no", "c": "yes too"})
    assert len(set(digests.values())) == 3
    again = told(Recall(first.now), {"b": "no", "a": "yes", "d": "perhaps"})
    assert {word: again[word] for word in ("yes", "no")} == {
        word: digests[word] for word in ("yes", "no")
    }
    assert again["perhaps"] not in digests.values()


def test_a_result_that_is_not_kept_is_told_with_no_digest() -> None:
    digests: dict[str, str] = {}
    things = {"a": None, "b": "key"}
    Recall().keyed_at_once("said", things, lambda new: new, known_by=digests.__setitem__)
    assert list(digests) == ["b"]
