"""Whom an article is compared with is known again only while it is what it would be anew."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.recall import Recall
from generator.resolve import looked_up as module
from generator.resolve.looked_up import looked_up
from generator.resolve.vectors import Packed

Indexed = dict[str, Packed]


@pytest.fixture(autouse=True, scope="module")
def _few() -> Iterator[None]:
    """So few that the terms of an article are not all looked up, nor all candidates taken."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "LOOKED_UP", 5)
        patched.setattr(module, "CANDIDATES", 2)
        yield


def _packed(row: dict[str, int]) -> Packed:
    return Packed(tuple(row), array("d", (n / 7 for n in row.values())))


ROWS = st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 9), min_size=1, max_size=4)
RUNS = st.lists(
    st.dictionaries(st.sampled_from("12345678"), ROWS.map(_packed), max_size=8),
    min_size=2,
    max_size=4,
)


def _digests(indexed: Indexed) -> dict[str, str | None]:
    return {i: f"{i} {told.terms} {list(told.numbers)}" for i, told in indexed.items()}


@settings(max_examples=500)
@given(RUNS)
def test_what_earlier_runs_looked_up_changes_nothing(runs: list[Indexed]) -> None:
    known = Recall()
    for number, last in enumerate(runs):
        known = Recall(known.now)
        for indexed in (runs[number // 2], last):  # a run may put articles together twice
            warm = looked_up(indexed, _digests(indexed), 1, known)
            assert warm == looked_up(indexed, _digests(indexed), 1, Recall(keeps=False))


def test_one_more_article_is_looked_up_for_those_alone_who_share_rare_terms_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    real = module._candidates
    monkeypatch.setattr(module, "_candidates", lambda i, *rest: asked.append(i) or real(i, *rest))
    indexed = {i: _packed({i[0]: 9, "common": 1}) for i in ("a1", "a2", "b1", "b2", "c1", "c2")}
    known = Recall()
    looked_up(indexed, _digests(indexed), 1, known)
    asked.clear()
    indexed["a3"] = _packed({"a": 9, "common": 1})
    looked_up(indexed, _digests(indexed), 1, Recall(known.now))
    assert asked == ["a1", "a2", "a3"]
