"""The cases of data/merge/cases.yml: three versions of a page, and what becomes of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.merge import merge
from generator.records import Conflict

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/merge/cases.yml").read_text("utf-8")
)


@pytest.mark.parametrize("name", CASES)
def test_merge(name: str) -> None:
    case = CASES[name]
    merged = merge(case["base"], case["ours"], case["theirs"])
    assert merged.text == case["merged"]
    assert list(merged.conflicts) == [_conflict(row) for row in case.get("conflicts", ())]
    told = [f"{review.item}, {review.line}: {review.reason}" for review in merged.reviews]
    assert told == case.get("reviews", [])


def _conflict(row: dict[str, Any]) -> Conflict:
    return Conflict(row["line"], *(tuple(row[side]) for side in ("ours", "theirs", "base")))
