"""What feeds say is what the data files of the site say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.pages.feeds.rows import Entry, FeedData, Point
from generator.records import Ref
from generator.rendering.feeds import atom, json_feed
from generator.rendering.publication import Publication
from generator.verification.feeds import feeds as verified
from generator.verification.links import Base

SITE = Publication("The Test", "news.example,2026")


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A site of two pages with its feeds, and the data files that they are compared with."""
    points = (Point("The river rose."),)
    lines = (Point("New statement: Ana Ruiz: “The bridge is …”"), Point("Gone: an event"))
    entries = (
        Entry(Ref("b"), "briefing", "A flood", "2026-01-01", "One.", points),
        Entry(Ref("s"), "update", "What changed: 1 statement new", "2026-01-01", "Two.", lines),
    )
    feed = FeedData("site", "", "", Ref("home"), Ref("f"), "2026-01-01", entries)
    places = {"b": "briefings/flood/", "s": "stories/flood/#what-changed", "home": "./"}
    for folder in ("briefings/flood", "stories/flood"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").write_text('<h2 id="what-changed">What changed</h2>')
    for name, write in (("feed.xml", atom), ("feed.json", json_feed)):
        text = write(feed, SITE, lambda ref: places.get(ref.page, "feed.xml"))
        (tmp_path / name).write_text(text, encoding="utf-8")
    rows = [{"id": "a", "headline": "A flood", "points": [{"text": "The river rose."}]}]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/articles.json").write_text(json.dumps({"articles": rows}), encoding="utf-8")
    said = [{"id": "q-1", "variants": [{"text": "The bridge is closed and we are cut off"}]}]
    (tmp_path / "data/statements.json").write_text(json.dumps({"statements": said}), "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("The river rose.", "The river fell.", "do not say"),
        ("A flood", "A drought", "do not say"),
        ("briefings/flood/", "briefings/gone/", "does not exist"),
        ("One.", "Three.", ""),
        ("The bridge is", "The bridge was", "do not say"),
        ("What changed: 1", "What changed: 2", ""),
        ("stories/flood/", "stories/gone/", "does not exist"),
    ],
)
def test_a_changed_feed_is_found(
    small_site: Path, name: str, before: str, after: str, said: str
) -> None:
    assert list(verified(small_site, Base("", "/"))) == []
    path = small_site / name
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
    found = list(verified(small_site, Base("", "/")))
    assert [p.page for p in found] == ([name] if said else [])
    assert all(said in p.message for p in found)


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
def test_a_feed_that_cannot_be_read_is_a_problem(small_site: Path, name: str) -> None:
    (small_site / name).write_text("<", encoding="utf-8")
    assert [p.page for p in verified(small_site, Base("", "/"))] == [name]
