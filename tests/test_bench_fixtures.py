"""How well the generator reads, on a few openly licensed articles; see data/bench."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
import yaml

from bench.predict import TASKS, predictions
from tests.bench_scores import SCORES, f1
from tests.conftest import PROJECT

DATA = PROJECT / "tests/data/bench"
FLOORS: dict[str, float] = yaml.safe_load((DATA / "floors.yml").read_text("utf-8"))


@cache
def marked(name: str) -> list[dict[str, Any]]:
    lines = (DATA / f"{name}.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def now(score: str) -> float:
    """Over the rows that are marked for it."""
    file, task, key, count = SCORES[score]
    rows = [row for row in marked(file) if key in row]
    said = predictions(TASKS[task], rows, fail)
    return f1(count(row, answer) for row, answer in zip(rows, said, strict=True))


def fail(where: str, error: Exception) -> None:
    raise error


@pytest.mark.parametrize("score", SCORES)
def test_reads_open_news_no_worse_than_it_did(score: str) -> None:
    assert now(score) >= FLOORS[score]


def test_every_score_has_its_floor() -> None:
    assert set(FLOORS) == set(SCORES)


@pytest.mark.parametrize(("task", "key"), [("quotes", "quotes"), ("ner", "entities")])
def test_spans_lie_within_their_text(task: str, key: str) -> None:
    rows = [*marked("wikinews"), *marked("meantime")]
    for row, said in zip(rows, predictions(TASKS[task], rows, fail), strict=True):
        assert said["id"] == row["id"]
        assert all(0 <= f["start"] < f["end"] <= len(row["text"]) for f in said[key])
