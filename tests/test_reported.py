"""What several outlets tell in clauses of their own; data/resolve/reported.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import resolve
from generator.records import MatrixRow, Story
from generator.verification.labels import clauses
from generator.verification.markup import parse, walk
from generator.verification.sources import Sources
from tests.conftest import PROJECT
from tests.test_happenings import article
from tests.written import BACKDROP, REPHRASED

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/reported.yml").read_text("utf-8"))


def told(case: dict[str, Any]) -> tuple[Story, list[tuple[str, MatrixRow]]]:
    """The story, and its rows of clauses with their words."""
    readings = [
        article("post", "The Ellery Post", case["post"], BACKDROP),
        article("mail", "The Tarn Mail", case["mail"], REPHRASED),
    ]
    (story,) = resolve.library(readings).stories.values()
    texts = {r.article.id: r.article.text for r in readings}
    rows = [row for row in story.matrix if row.clause]
    return story, [(row.label.span.of(texts[row.label.article]), row) for row in rows]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_clause_of_two_outlets_is_a_row_and_what_both_report(case: dict[str, Any]) -> None:
    story, rows = told(case)
    wanted = [case["row"]] if case["row"] else []
    assert [words for words, _ in rows] == wanted
    for _, row in rows:
        cells = dict(zip(story.articles, row.cells, strict=True))
        assert [cells["post"], cells["mail"]] == case["cells"]
        assert any(row.label.span.meets(r.span) for p in story.shared for r in p.receipts)
        assert all(row.places)


@pytest.mark.parametrize(("words", "wrong"), [("The mill has burned", 0), ("The mill stands", 1)])
def test_the_head_of_such_a_row_is_verified(tmp_path: Path, words: str, wrong: int) -> None:
    (tmp_path / "post.txt").write_text("The mill has burned down.", "utf-8")
    link = f'<a class="src" href="x" data-span="post:0-19">{words}</a>'
    table = f'<div class="matrix"><table><tr><td role="rowheader">{link}</td></tr></table></div>'
    spots = walk(parse(f"<html><body>{table}</body></html>".encode()))
    assert len(list(clauses(spots, Sources(tmp_path)))) == wrong
