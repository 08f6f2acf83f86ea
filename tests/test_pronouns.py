"""Whom "he" is, where several articles have the same words: data/resolve/pronouns.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import extract, resolve
from generator.ids import words
from generator.readers import READERS
from generator.records import Library, Quote, Reading
from tests.conftest import PROJECT
from tests.written import BACKDROP, ELSEWHERE

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/pronouns.yml").read_text("utf-8"))
SHORT = 6
"""Words of a quotation that a case does not look at."""


def reading(folder: Path, name: str, told: str, far: bool) -> Reading:
    path = folder / f"{name}.txt"
    backdrop = (
        f"Honey\n\n5 March 2026\n\n{ELSEWHERE}" if far else f"Bridge\n\n5 March 2026\n\n{BACKDROP}"
    )
    path.write_text(f"{backdrop}\n\n{told}\n", "utf-8")
    return extract.read(READERS[".txt"](path, folder))


def library(case: dict[str, Any], folder: Path) -> Library:
    told = case["told"].items()
    return resolve.library(reading(folder, i, t, i in case.get("far", ())) for i, t in told)


def spoken(found: Library) -> list[str]:
    """Like "Tobias Renner: a b", by article."""
    rows = []
    for statement in found.statements.values():
        shown = statement.variants[0]
        text = words(found.readings[shown.article].article.text, shown.parts)
        if len(text.split()) > SHORT:
            who = found.actors[statement.speaker].name if statement.speaker else "?"
            articles = sorted(v.article for v in statement.variants)
            rows.append((articles, f"{who}: {' '.join(articles)}"))
    return [row for _, row in sorted(rows)]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["case"])
def test_who_speaks(case: dict[str, Any], tmp_path: Path) -> None:
    assert spoken(library(case, tmp_path)) == case["spoken"]


def test_every_piece_of_a_doubtful_quotation_loses_its_speaker(tmp_path: Path) -> None:
    said = "“When a captain steers by the almanac alone,” {who}, “no lighthouse will help him.”"
    lawyer = "Edwin Marlow, a lawyer for the ferries, spoke. "
    told = {"a": lawyer + said.format(who="he said"), "b": said.format(who="Tobias Renner said")}
    found = library({"told": told}, tmp_path)
    assert spoken(found) == ["Tobias Renner: a b"]
    pieces = list(found.readings["a"].of(Quote))
    assert len(pieces) == 2
    assert [p.speaker.actor for p in pieces] == [None, None]
