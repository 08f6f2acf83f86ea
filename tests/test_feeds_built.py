"""Feeds of a built site: pages name them, and what an editor puts right is right in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator import config, pipeline, site
from tests import projects

A = "{http://www.w3.org/2005/Atom}"


@pytest.mark.site
def test_pages_of_a_built_site_name_their_feeds(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    assert site.build(project)
    found: dict[str, list[Any]] = {}
    for path in project.site.rglob("index.html"):
        links = re.findall(
            r'<link rel="alternate feed"[^>]* href="([^"]+)"', path.read_text("utf-8")
        )
        assert all((path.parent / link).resolve().is_file() for link in links), path
        found[path.parent.relative_to(project.site).parts[:1][0] if path.parent != project.site
              else ""] = links  # fmt: skip
    assert len(found[""]) == 2
    assert len(found["actors"]) >= 2
    first = ElementTree.parse(project.site / "feed.xml").getroot()
    assert all("://" in (e.get("href") or "") for e in first.iter(f"{A}link"))


def test_what_an_editor_puts_right_is_right_in_data_and_feeds(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    page = next(p for p in project.content.glob("briefings/*.md") if "Henry Cruz" in p.read_text())
    text = page.read_text("utf-8")
    assert 'published: "2026-01-10"' in text
    page.write_text(text.replace('published: "2026-01-10"', 'published: "2026-01-20"'), "utf-8")
    pipeline.generate(project)
    articles = json.loads((project.content / "data/articles.json").read_text("utf-8"))["articles"]
    days = [row["published"]["value"] for row in articles if row["authors"] == ["Henry Cruz"]]
    assert days == ["2026-01-20"]
    feed = ElementTree.parse(project.content / "feed.xml").getroot()
    assert feed.findtext(f"{A}updated") == "2026-01-20T00:00:00Z"
