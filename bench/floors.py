"""Floors that only go up: figures below them, and floors raised after figures that rose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from bench.measure import Figure
from bench.wanted import FLOORS, Key

_TOP = """\
# What no figure of targets.yml may fall below, in points of 100. They only go up:
# python -m bench floors --raise
"""


def below(figures: Iterable[Figure], floors: Mapping[Key, float]) -> list[Figure]:
    """The figures that have fallen through their floor."""
    return [figure for figure in figures if figure.now < floors.get(figure.key, 0.0)]


def raised(figures: Iterable[Figure], floors: Mapping[Key, float]) -> dict[Key, float]:
    """Each floor a little below its figure, and never lower than it was.

    What was not measured, as its rows are not there, keeps its own.
    """
    now = {
        figure.key: max(floors.get(figure.key, 0.0), round(figure.now - figure.wanted.margin, 1))
        for figure in figures
    }
    return {**now, **{key: floor for key, floor in floors.items() if key not in now}}


def write(floors: Mapping[Key, float], path: Path = FLOORS) -> None:
    sets: dict[str, dict[str, float]] = {}
    for (of, name), floor in floors.items():
        sets.setdefault(of, {})[name] = floor
    path.write_text(_TOP + yaml.safe_dump(sets, sort_keys=False, allow_unicode=True), "utf-8")
