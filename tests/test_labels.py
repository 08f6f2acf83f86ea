"""Quotations in a few words, for rows and links: data/pages/labels.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import extract, resolve
from generator.pages.desk import Desk
from generator.pages.items.labels import quoted
from generator.pages.runs import NO_BREAK
from generator.readers import READERS
from tests.conftest import PROJECT

CASES = yaml.safe_load((PROJECT / "tests/data/pages/labels.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_label(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"The ferry\n\n5 March 2026\n\n{case['text']}\n", "utf-8")
    library = resolve.library([extract.read(READERS[".txt"](path, tmp_path))])
    first, *_ = library.statements.values()
    label = quoted(Desk(library), first.variants[0], case["most"])
    assert label.replace(NO_BREAK, " ") == case["label"]
