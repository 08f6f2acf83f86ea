"""What an article tells in its headline alone; data/resolve/in_headlines.yml."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from generator import resolve
from generator.extract import read
from generator.readers.text import parse
from tests.conftest import PROJECT
from tests.written import BACKDROP, REPHRASED

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/in_headlines.yml").read_text("utf-8"))


@pytest.mark.parametrize(("tells", "headline", "does"), CASES)
def test_a_headline_tells_what_was_done(tells: str, headline: str, does: str) -> None:
    rows = (("post", "Bridge stays closed", tells, BACKDROP), ("mail", headline, REPHRASED))
    readings = []
    for name, *lines, text in rows:
        head, *told = lines
        outlet = {"post": "The Ellery Post", "mail": "The Tarn Mail"}[name]
        words = "\n".join((head, outlet, "March 6, 2026", "", "\n\n".join((*told, text))))
        parsed = parse(words, id=name, path=PurePosixPath(f"{name}.txt"), sha256=name)
        readings.append(read(parsed))
    (story,) = resolve.library(readings).stories.values()
    cells = [dict(zip(story.articles, row.cells, strict=True)) for row in story.matrix]
    assert [cell["mail"] for cell in cells if cell["post"] == "says"][:1] == [does]
