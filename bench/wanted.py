"""What is measured and what it should reach: `targets.yml` and `floors.yml` as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TARGETS = Path(__file__).with_name("targets.yml")
FLOORS = Path(__file__).with_name("floors.yml")

MARGIN = 0.5
"""Points between a figure and its floor: one answer in two hundred."""

Key = tuple[str, str]
"""The set and the name of a figure: ("quotes", "quotations found")."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One figure that is looked for in what a scorer prints; all in points of 100."""

    name: str
    at: str
    target: float | None = None
    unseen: bool = False
    margin: float = MARGIN


@dataclass(frozen=True, slots=True)
class DataSet:
    """Rows with answers, the options of their scorer, and the figures to take from it."""

    name: str
    task: str
    rows: str
    lines: str
    options: tuple[str, ...]
    figures: tuple[Wanted, ...]


def data_sets(path: Path = TARGETS) -> tuple[DataSet, ...]:
    return tuple(_data_set(entry) for entry in yaml.safe_load(path.read_text("utf-8")))


def floors(path: Path = FLOORS) -> dict[Key, float]:
    sets: Mapping[str, Mapping[str, float]] = yaml.safe_load(path.read_text("utf-8")) or {}
    return {(of, name): floor for of, names in sets.items() for name, floor in names.items()}


def keys(sets: tuple[DataSet, ...]) -> list[Key]:
    return [(each.name, figure.name) for each in sets for figure in each.figures]


def _data_set(entry: Mapping[str, Any]) -> DataSet:
    return DataSet(
        name=entry["set"],
        task=entry["task"],
        rows=entry["rows"],
        lines=entry.get("lines", ""),
        options=tuple(entry.get("with", ())),
        figures=tuple(Wanted(**figure) for figure in entry["figures"]),
    )
