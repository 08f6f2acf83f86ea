"""All figures of all data sets: predictions in parallel processes, then the scorers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import story_pairs
from bench.scorers import Figures, scored
from bench.wanted import DataSet, Key, Wanted, data_sets

PROJECT = Path(__file__).resolve().parent.parent
PROCESSES = min(4, os.cpu_count() or 1)
"""Few: the longest task alone takes half of the time of all together."""

Asked = tuple[str, str]
"""A task and its rows."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it stands now, in points of 100."""

    key: Key
    wanted: Wanted
    now: float


def data_folder(chosen: Path | None = None) -> Path | None:
    """The folder of the data sets, or None where there is none: BENCH_DATA, else a neighbour."""
    named = os.environ.get("BENCH_DATA", "")
    folder = chosen or Path(named or "../shared/bench")
    folder = folder if folder.is_absolute() else PROJECT / folder
    return folder if (folder / "quotes").is_dir() and (folder / "articles").is_dir() else None


def measure(
    data: Path, sets: tuple[DataSet, ...] | None = None, processes: int = PROCESSES
) -> list[Figure]:
    """Every figure of `targets.yml` whose rows are there, in its order."""
    sets = tuple(s for s in (data_sets() if sets is None else sets) if (data / s.rows).exists())
    with TemporaryDirectory() as scratch, ThreadPoolExecutor(processes) as pool:
        folder = Path(scratch)
        asked = list(dict.fromkeys((each.task, each.rows) for each in sets))
        files = dict(zip(asked, pool.map(_predicting(data, folder), asked), strict=True))
        shown = list(pool.map(_scoring(data, folder, files), sets))
    return [
        Figure((each.name, wanted.name), wanted, round(figures[wanted.at], 1))
        for each, figures in zip(sets, shown, strict=True)
        for wanted in each.figures
    ]


def halves(lines: Iterable[str], which: str) -> list[str]:
    """The first, third, … line for "odd", the second, fourth, … for "even"."""
    kept = [line for line in lines if line.strip()]
    return kept[0::2] if which == "odd" else kept[1::2]


def _predicting(data: Path, folder: Path) -> Callable[[Asked], Path]:
    def predict(asked: Asked) -> Path:
        task, rows = asked
        out = folder / f"{task}-{Path(rows).name}"
        command = [sys.executable, "-m", "bench", "predict", task, str(data / rows)]
        with out.open("wb") as file:
            subprocess.run(command, cwd=PROJECT, stdout=file, check=True)
        return out

    return predict


def _scoring(data: Path, folder: Path, files: Mapping[Asked, Path]) -> Callable[[DataSet], Figures]:
    def score(each: DataSet) -> Figures:
        answers = data / each.rows
        if answers.is_dir():
            return story_pairs.scored(files[each.task, each.rows])
        if each.lines:
            half = halves(answers.read_text("utf-8").split("\n"), each.lines)
            answers = folder / f"{each.lines}-{answers.name}"
            answers.write_text("\n".join(half) + "\n", "utf-8")
        return scored(data, each.task, answers, files[each.task, each.rows], each.options)

    return score
