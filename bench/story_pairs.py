"""Stories against file names: NAME-1, NAME-2 and NAME-3 tell one event, in three outlets."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from bench.scorers import Figures

_NUMBERED = re.compile(r"(.+)-\d+")

Pair = tuple[str, str]


def scored(predictions: Path) -> Figures:
    """F1 over pairs of articles that are in one story, in points of 100."""
    rows = map(json.loads, predictions.read_text("utf-8").splitlines())
    told = {row["id"]: row["stories"] for row in rows}
    return {"pairs of one event": 100 * f1(told)}


def f1(told: Mapping[str, Iterable[str]]) -> float:
    """`told`: article → its stories. Articles whose event no name tells are not looked at."""
    events = _groups({i: [_event(i)] for i in told})
    known = {i for pair in events for i in pair}
    found = _groups({i: stories for i, stories in told.items() if i in known})
    return 2 * len(events & found) / ((len(events) + len(found)) or 1)


def _event(article: str) -> str:
    numbered = _NUMBERED.fullmatch(article)
    return numbered[1] if numbered else article


def _groups(named: Mapping[str, Iterable[str]]) -> set[Pair]:
    """Every pair of articles that share a name."""
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(named):
        for name in named[article]:
            members[name].append(article)
    return {pair for group in members.values() for pair in combinations(group, 2)}
