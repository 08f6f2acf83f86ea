"""Search engines are shown the first of several near-identical articles alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline, site
from tests import projects
from tests.site_tools import pages

pytestmark = pytest.mark.site

TEXT = """Council votes for a new bridge over the Tarn

The town council of Milham voted on Monday for a new bridge over the river Tarn, which floods the
old crossing every spring and cuts the northern quarter off from the market for weeks.

"We shall have a bridge before the winter," Mayor Lena Okafor said after the vote, which she
called the most important of her time in office, and thanked everybody who had worked on it.

The bridge will cost 12 million euros, of which the region pays a half, and its building is to
begin in May on the eastern bank, where the town has bought the ground of the former brickworks.
"""
OTHER = """Library of Milham reopens after two years

"The roof is dry at last," librarian Jonas Weber said on Tuesday at the opening of the library.
"""
SEEDS = (
    ("first", "Tarn Times", 3, TEXT),
    ("second", "Milham Mail", 5, TEXT.replace("on Monday ", "")),
    ("third", "The Echo", 4, OTHER),
)


def test_a_copy_is_not_indexed_and_its_original_is(tmp_path: Path) -> None:
    project = projects.empty(tmp_path / "project")
    for name, outlet, day, text in SEEDS:
        (project.seeds / f"{name}.txt").write_text(text, "utf-8")
        sidecar = f"outlet: {outlet}\ndate: 2026-03-0{day}\n"
        (project.seeds / f"{name}.yml").write_text(sidecar, "utf-8")
    pipeline.generate(project)
    site.build(project)
    told = {}
    mapped = (project.site / "sitemap.xml").read_text("utf-8")
    for page, tree in pages(project.site):
        if page.startswith("briefings/") and page != "briefings/index.html":
            outlet = tree.xpath("string(//p[@class='byline'])").split(" · ")[0]
            told[outlet] = tree.xpath("//meta[@name='robots']/@content")
            (own,) = tree.xpath("//link[@rel='canonical']/@href")
            assert own.endswith(page.removesuffix("index.html"))
            assert (f"<loc>{own}</loc>" in mapped) == (not told[outlet]), "in the sitemap or not"
    assert told == {"Tarn Times": [], "Milham Mail": ["noindex"], "The Echo": []}
