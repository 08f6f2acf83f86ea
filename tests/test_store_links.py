"""The cases of data/links/cases.yml: which links of a page lead nowhere."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator import config, pipeline
from generator.keep.anchors import without_anchors
from generator.keep.dead_links import dead_links
from tests import projects

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/links/cases.yml").read_text("utf-8")
)


@pytest.mark.parametrize("name", CASES)
def test_dead_links(name: str) -> None:
    case = CASES[name]
    pages = {PurePosixPath(path): text for path, text in case["pages"].items()}
    files = {PurePosixPath(path) for path in case.get("files", ())}
    found = dead_links(pages, files.__contains__)
    told = [f"{d.path}:{d.line} {d.message.split()[0]}" for d in found]
    assert sorted(told) == sorted(row.replace('"', "") for row in case["dead"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](quotes.md#q-1) [b](quotes.md#q-2)", "[a](quotes.md) [b](quotes.md#q-2)"),
        ("[a](#q-1), [b](other.md#q-1)", "[a](quotes.md), [b](other.md#q-1)"),
        ('[a](<quotes.md#q-1> "t"){.src}', '[a](<quotes.md> "t"){.src}'),
        ("q-1 (quotes.md#q-1)", "q-1 (quotes.md#q-1)"),
    ],
)
def test_links_to_items_that_are_gone_lead_to_their_page(before: str, after: str) -> None:
    page = PurePosixPath("quotes.md")
    assert without_anchors(before, page, {page: frozenset({"q-1"})}) == after


def test_the_generated_pages_have_none(tmp_path: Path) -> None:
    settings = config.load(projects.copy(tmp_path / "project"))
    draft = pipeline.preview(settings)
    assert len(draft.texts) > 30
    assert pipeline.faults(settings, draft) == []


def test_links_are_looked_at_as_they_will_be_after_the_run(tmp_path: Path) -> None:
    settings = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(settings)
    page = settings.content / "quotes.md"
    lines = page.read_text().splitlines()
    page.write_text("\n".join([*lines, "", "[x](nowhere.md)", ""]))
    (told,) = pipeline.faults(settings, pipeline.preview(settings))
    assert str(told) == (
        f"quotes.md:{len(lines) + 2}: nowhere.md leads to nowhere.md, which does not exist; "
        "mend the link, or write the words without one"
    )
