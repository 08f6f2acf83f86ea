"""Items that an editor deleted on a story, a person's page or a register: not on the built site.

What each run changed is told still, by the kind of what it was.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from generator import cli
from generator.config import Config
from generator.search.pages import entries
from tests import projects
from tests.editors import STORY, delete_item

TAKEN_OUT = [
    (STORY, "The cartels are running Mexico. It's very"),
    ("actors/claudia-sheinbaum.md", "We have a working group to further strengthen"),
    ("figures.md", "of drugs coming in by water"),
    ("timeline.md", "Just days earlier, Washington executed"),
    ("questions.md", "What is the reason behind"),
]
SPOKEN = "We have a working group to further strengthen our relationship"
READ = (".html", ".json", ".csv", ".xml", ".md", ".txt")
STILL = "Mexico is a sovereign nation"
"""A quotation beside those."""


@pytest.mark.site
def test_the_built_site_its_data_and_its_search_have_none_of_them(
    project: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.root)
    keys = [delete_item(project, name, words) for name, words in TAKEN_OUT]
    assert cli.main(["build"]) == 0
    for place in sorted(project.site.rglob("*")):
        if place.suffix in READ and not place.name.endswith(projects.HISTORY):
            text = place.read_text("utf-8")
            assert not [key for key in keys if key in text], place
    with closing(sqlite3.connect(project.site / "data/briefing.sqlite")) as database:
        for table in ("statements", "figures", "events", "questions"):
            ids = {row[0] for row in database.execute(f"SELECT id FROM {table}")}
            assert ids
            assert not ids & {*keys}
    searched = " ".join(entry.text for entry in entries(project.site))
    assert STILL in searched
    assert SPOKEN not in searched
