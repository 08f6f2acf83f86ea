"""Items of the five seeds that an editor deletes, and how to see that they are gone."""

from __future__ import annotations

from generator import pipeline
from generator.config import Config
from tests.editors import page, saying

TRUMP, SHEINBAUM = "actors/donald-trump.md", "actors/claudia-sheinbaum.md"
CARTELS = "The cartels are running Mexico. It's very"
GROUP = "We have a working group to further strengthen our relationship"
SOVEREIGN = "Mexico is a sovereign nation"
WATER = "of drugs coming in by water"
CAPTURE = "Just days earlier, Washington executed"
REASON = "What is the reason behind"


def removals(project: Config) -> list[tuple[str, str, str]]:
    """(reach, page, item) of each, as a run would tell them."""
    found = pipeline.preview(project).report.removals
    return [(r.reach, r.page.removeprefix("content/"), r.item) for r in found]


def gone(project: Config, key: str) -> None:
    """No page, list, feed or data file has the item, or leads to it; the log says so."""
    assert saying(project, key) == set()
    assert "taken out: " in page(project, "about/corrections.md")
