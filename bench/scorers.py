"""Runs the data's own scorers and reads the figures they print, in points of 100."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

Figures = dict[str, float]
"""From the name a scorer prints to the figure: "e2e_F1", "mrpc/accuracy", "sts-news/AP"."""

_SOURCE = re.compile(r"== (.+?)  units=")
_PLAIN = re.compile(r"  (\S.*?)\s+(\d\.\d{3})  \[")
"""`  accuracy    0.742  [0.731, 0.755]`; not the rows with P, R and F1."""
_F1 = re.compile(r"  (\S.*?)\s+P \d\.\d{3}  R \d\.\d{3}  F1 (\d\.\d{3})")
_AP = re.compile(r"-- (\S+): AP (\d\.\d{3})")


def scored(
    data: Path, task: str, answers: Path, predictions: Path, options: tuple[str, ...]
) -> Figures:
    """What the scorer of `task` prints; raises CalledProcessError where it fails."""
    if task == "quotes":
        shown = _run(data / "quotes/score_quotes.py", answers, predictions, "--json", *options)
        return {key: 100 * value for key, value in json.loads(shown)["metrics"].items()}
    scorer = data / "articles/score_articles.py"
    task = task.removesuffix("-given")
    return read(_run(scorer, task, answers, predictions, "--by-source", *options))


def read(shown: str) -> Figures:
    """The figures of all sources by their name, those of one source as "source/name"."""
    return {name: 100 * float(value) for name, value in _figures(shown)}


def _figures(shown: str) -> Iterator[tuple[str, str]]:
    source = ""
    for line in shown.splitlines():
        if found := _SOURCE.match(line):
            source = "" if found[1] == "ALL" else f"{found[1]}/"
        elif found := _AP.match(line):
            yield f"{found[1]}/AP", found[2]
        elif found := _F1.match(line) or _PLAIN.match(line):
            yield f"{source}{found[1]}", found[2]


def _run(scorer: Path, *args: object) -> str:
    """`--boot 1`: the intervals are not looked at, and cost most of the time."""
    command = [sys.executable, "-B", str(scorer), *map(str, args), "--boot", "1"]
    return subprocess.run(
        command, cwd=scorer.parent, check=True, capture_output=True, encoding="utf-8"
    ).stdout
