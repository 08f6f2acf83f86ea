"""Quality and robustness over the data sets, where they are there; see docs/quality.md."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from bench import floors
from bench.measure import data_folder, measure
from bench.wanted import floors as floors_now
from generator import extract
from generator.readers.text import parse

DATA = data_folder()
ARTICLES = sorted((DATA / "real_articles").glob("*.txt")) if DATA else []
PARTS = 6
"""The articles are read in parts, so that several processes can share them."""

pytestmark = pytest.mark.skipif(DATA is None, reason="the data sets are not here")


def test_no_figure_falls_below_its_floor() -> None:
    assert DATA is not None
    fallen = floors.below(measure(DATA), floors_now())
    assert [(figure.key, figure.now) for figure in fallen] == []


@pytest.mark.parametrize("part", range(PARTS))
def test_every_article_is_read_and_every_finding_is_in_its_text(part: int) -> None:
    for path in ARTICLES[part::PARTS]:
        assert outside(path) == []


def outside(path: Path) -> list[object]:
    """The findings that quote nothing of the text."""
    text = path.read_text("utf-8")
    article = parse(text, id=path.stem, path=PurePosixPath(path.name), sha256="")
    found = extract.read(article).findings
    return [f for f in found if not 0 <= f.span.start < f.span.end <= len(text)]
