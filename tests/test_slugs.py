"""The cases of data/links/slugs.yml: what a page is called after its title."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.links import slug

CASES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "data/links/slugs.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_slug(case: dict[str, str]) -> None:
    assert slug(case["title"]) == case["slug"]
