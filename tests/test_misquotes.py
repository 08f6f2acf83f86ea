"""The cases of data/links/misquotes.yml and moves.yml."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.keep.mended_links import Moves, mended
from generator.misquotes import misquotes


def cases(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(
        (Path(__file__).parent / f"data/links/{name}.yml").read_text("utf-8")
    )
    return found


MISQUOTES, MOVED = cases("misquotes"), cases("moves")
PAGE = PurePosixPath("x.md")
MOVES = Moves(
    {PurePosixPath("actors/ana.md"): PurePosixPath("people/ana.md")},
    frozenset({PurePosixPath("actors/ben.md")}),
)


@pytest.mark.parametrize("name", MISQUOTES)
def test_misquotes(name: str) -> None:
    case = MISQUOTES[name]
    found = misquotes({PAGE: case["page"]}, {PAGE: case["made"]})
    assert [f"{fault.line}: {fault.message}" for fault in found] == case["told"]
    assert all(fault.fix for fault in found)


@pytest.mark.parametrize("name", MOVED)
def test_links_follow_what_moved(name: str) -> None:
    case = MOVED[name]

    def lost(path: PurePosixPath) -> frozenset[str]:
        return frozenset({"q-1"} if path.stem == "cy" else ())

    found = mended(case["before"], PurePosixPath("notes/x.md"), MOVES, lost)
    assert found == (case["after"], case["count"])
