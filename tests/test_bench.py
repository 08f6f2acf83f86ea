"""The measuring itself: predictions row by row, figures, floors, and the table."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench import floors, many, report, scorers, speed, story_pairs
from bench.__main__ import main
from bench.collection import collection
from bench.measure import Figure, data_folder, halves
from bench.predict import TASKS, predictions
from bench.rows import rows, unanswered
from bench.wanted import Wanted, data_sets, keys
from bench.wanted import floors as floors_now
from generator.extract import EXTRACTORS
from tests.conftest import PROJECT

DATA = PROJECT / "tests/data/bench"
CASES = yaml.safe_load((DATA / "rows.yml").read_text("utf-8"))
EACH = [task for task, asked in TASKS.items() if not asked.names_given and asked.empty is not None]


def predicted(task: str) -> list[dict[str, Any]]:
    shown = io.StringIO()
    with redirect_stdout(shown):
        assert main(["predict", task, str(DATA / "troubled.jsonl")]) == 0
    return [json.loads(line) for line in shown.getvalue().splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_predictions_see_no_answers(case: dict[str, Any]) -> None:
    assert unanswered(case["row"]) == case["seen"]


@pytest.mark.parametrize("task", EACH)
def test_a_row_that_fails_gets_an_empty_line(task: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = {row["id"]: row for row in predicted(task)}
    told = capsys.readouterr().err
    assert sorted(said) == ["good", "last", "nothing", "null", "odd"]
    assert said["nothing"] == {"id": "nothing", **(TASKS[task].empty or {})}
    assert "row 'nothing': KeyError" in told
    assert "troubled.jsonl:2: " in told and "troubled.jsonl:5: " in told


@pytest.mark.parametrize(
    ("task", "key", "id"),
    [
        ("quotes", "quotes", "good"),
        ("ner", "entities", "good"),
        ("coref", "clusters", "good"),
        ("timex", "timexes", "good"),
        ("figures", "values", "last"),
    ],
)
def test_rows_beside_one_that_fails_are_predicted(task: str, key: str, id: str) -> None:
    said = {row["id"]: row for row in predicted(task)}
    assert said[id][key]


def test_related_articles_survive_rows_that_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert predicted("related") == []
    assert "without those that fail alone" in capsys.readouterr().err


def test_every_figure_has_a_floor_and_every_floor_a_figure() -> None:
    assert list(floors_now()) == keys(data_sets())


TOLD = "The harbour bridge of Port Ellery closed on Monday, Mayor Ana Rey told commuters. " * 3


def test_stories_are_predicted_for_a_folder_of_texts(tmp_path: Path) -> None:
    for name in ("bridge-1", "bridge-2"):
        (tmp_path / f"{name}.txt").write_text(f"Bridge of Port Ellery closed\n\n{TOLD}", "utf-8")
    (tmp_path / "other.txt").write_text("Opera opens in Vienna\n\nSingers sang.", "utf-8")
    said = list(predictions(TASKS["stories"], rows(tmp_path, fail), fail))
    assert [(row["id"], len(row["stories"])) for row in said] == [
        ("bridge-1", 1),
        ("bridge-2", 1),
        ("other", 0),
    ]


def fail(where: str, error: Exception) -> None:
    raise error


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"a-1": ["s"], "a-2": ["s"], "b-1": ["t"], "b-2": ["t"]}, 1.0),
        ({"a-1": ["s"], "a-2": ["s"], "a-3": []}, 0.5),  # 1 of 3, none wrong
        ({"a-1": ["s"], "a-2": ["s"], "b-1": ["s"], "b-2": ["s"]}, 0.5),  # 2 of 2, 4 wrong
        ({"a-1": ["s"], "a-2": ["s"], "x": ["s"], "lone-1": ["s"]}, 1.0),  # these two tell nothing
        ({"a-1": [], "a-2": []}, 0.0),
    ],
)
def test_pairs_of_stories_are_those_that_file_names_tell(
    told: dict[str, list[str]], expected: float
) -> None:
    assert story_pairs.f1(told) == pytest.approx(expected)


def test_the_halves_are_told_apart() -> None:
    lines = ["1", "2", "", "3", "4", "5"]
    assert halves(lines, "odd") == ["1", "3", "5"]
    assert halves(lines, "even") == ["2", "4"]


def test_reads_what_the_scorer_prints() -> None:
    assert scorers.read((DATA / "scorer.txt").read_text("utf-8")) == pytest.approx(
        {
            "sts-news/AP": 95.0,
            "sts-news/same statement": 87.5,
            "sts-news/accuracy": 86.3,
            "doc actor list (name,type)": 87.1,
            "articles with >=1 right link": 99.7,
        }
    )


RISEN = Figure(("names", "people"), Wanted("people", "people", 86), 92.4)
FALLEN = Figure(("names", "actors"), Wanted("actors", "actors", 80, unseen=True), 79.9)
BEFORE = {RISEN.key: 90.0, FALLEN.key: 81.0}


def test_a_figure_below_its_floor_is_told() -> None:
    assert floors.below([RISEN, FALLEN], BEFORE) == [FALLEN]


def test_floors_only_go_up() -> None:
    assert floors.raised([RISEN, FALLEN], BEFORE) == {RISEN.key: 91.9, FALLEN.key: 81.0}


def test_what_is_not_measured_keeps_its_floor() -> None:
    assert floors.raised([RISEN], BEFORE) == {RISEN.key: 91.9, FALLEN.key: 81.0}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    floors.write(BEFORE, tmp_path / "floors.yml")
    assert floors_now(tmp_path / "floors.yml") == BEFORE


def test_the_table_names_figure_floor_and_target() -> None:
    assert report.table([RISEN, FALLEN], BEFORE).splitlines()[:4] == [
        "task   metric    now  floor  target",
        "-----  ------  -----  -----  ------",
        "names  people  92.4    90.0      86",
        "       actors  79.9!   81.0     80*",
    ]


def test_the_page_keeps_what_stands_round_its_table(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n{report.BEGIN}\nold\n{report.END}\nAfter.\n", "utf-8")
    report.put([RISEN], page)
    text = page.read_text("utf-8")
    assert "old" not in text and "| names | people | 92.4 | 86 |" in text
    assert text.startswith("Before.\n") and text.endswith("\nAfter.\n")


@pytest.mark.parametrize("verb", ["report", "floors"])
def test_says_so_where_there_is_nothing_to_measure(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BENCH_DATA", str(tmp_path))
    assert data_folder() is None
    assert main([verb]) == 0
    assert "nothing is measured" in capsys.readouterr().out


def test_speed_tells_every_stage() -> None:
    shown = speed.report({"one": "Ann Smith won on Monday, she said. " * 200})
    assert all(shown.count(f"\n{stage} ") == 2 for stage in ("reader", *EXTRACTORS))
    assert "1 texts, 7,000 characters" in shown


def test_a_collection_is_the_same_each_time_and_no_round_like_another() -> None:
    text = "On Monday, January 5, 2024, Maria Okafor met the President in Springfield."
    rows = list(collection({"b": text, "a": text}, 6))
    assert rows == list(collection({"a": text, "b": text}, 6))
    assert [name for name, _ in rows] == ["000-a", "000-b", "001-a", "001-b", "002-a", "002-b"]
    told = [told for name, told in rows if name.endswith("a")]
    assert told[0] == text and len(set(told)) == 3
    assert all("On Monday" in each and "Okafor" not in each for each in told[1:])


def test_many_articles_tell_what_they_cost() -> None:
    shown = many.report({"one": "Ann Smith won on Monday, she said. " * 20}, large=False)
    assert "\n           1,000 " in shown and shown.count("clock") == 4
