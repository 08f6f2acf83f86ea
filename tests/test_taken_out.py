"""Items deleted on any page, the whole way: gone from the whole site, and back when undone."""

from __future__ import annotations

import json
import re

import pytest

from generator import pipeline
from generator.config import Config
from tests import projects
from tests.editors import (
    AMID,
    STORY,
    change,
    delete_item,
    item,
    kinds,
    page,
    same_but_manifest,
    settled,
    write,
)
from tests.items_taken_out import (
    CAPTURE,
    CARTELS,
    GROUP,
    REASON,
    SHEINBAUM,
    SOVEREIGN,
    TRUMP,
    WATER,
    gone,
    removals,
)


def put_back(project: Config, name: str, original: str, old: str) -> None:
    """The item where it stood: before the heading that followed it, whatever that says by now."""
    now = page(project, name)
    follows = re.search(r"^</div>|^(?:1\.  )?#+ .*(\{#[\w-]+)", original.partition(old)[2], re.M)
    assert follows
    mark = follows.group(1)
    at = now.rindex("\n", 0, now.index(mark)) + 1 if mark else now.index(follows.group())
    write(project, name, f"{now[:at]}{old}\n{now[at:]}")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (STORY, CARTELS),  # a statement of three articles
        (STORY, SOVEREIGN),
        (STORY, WATER),
        (STORY, CAPTURE),  # told by four
        (STORY, REASON),
        (TRUMP, CARTELS),
        (SHEINBAUM, "is worried"),  # said about her
        (SHEINBAUM, "approximately 50 percent"),
        (SHEINBAUM, "On Friday, in her morning press briefing"),
        ("quotes.md", GROUP),
        ("questions.md", REASON),
        ("timeline.md", CAPTURE),
        ("figures.md", WATER),
        (AMID, GROUP),
        (AMID, "97%"),
        (AMID, "How did President Sheinbaum respond"),
        (AMID, "On Friday, in her morning press briefing"),
    ],
)
def test_an_item_deleted_on_any_page_is_gone_everywhere_and_undone_everywhere(
    project: Config, name: str, words: str
) -> None:
    before, original = projects.said(project.content), page(project, name)
    key = delete_item(project, name, words)
    assert removals(project) == [("site", name, key)]
    assert "conflict" not in kinds(pipeline.generate(project))
    gone(project, key)
    settled(project)
    put_back(project, name, original, item(original, words))
    assert [row[0] for row in removals(project)] == ["back"]
    pipeline.generate(project)
    same_but_manifest(project, before)
    settled(project)


def test_counts_follow(project: Config) -> None:
    delete_item(project, STORY, CARTELS)
    pipeline.generate(project)
    assert "32 statements by 5 speakers" in page(project, "quotes.md")
    matrix = page(project, STORY).partition("## Who says so")[2].partition("\n## ")[0]
    assert "The cartels are running" not in matrix
    rows = json.loads(page(project, "data/quotes.json"))["quotes"]
    assert not [row for row in rows if "The cartels are running Mexico" in row["text"]]


def test_the_log_names_every_page_on_which_it_was_deleted(project: Config) -> None:
    for name in (STORY, TRUMP, "quotes.md"):
        delete_item(project, name, CARTELS)
    pipeline.generate(project)
    log = page(project, "about/corrections.md")
    assert log.count("taken out: ") == 1
    (row,) = [row for row in log.splitlines() if "taken out: " in row]
    for link in ("[Donald Trump](", "[Quotes](", "[Trump Signals Possible"):
        assert link in row
    settled(project)


def test_put_back_on_another_page_it_is_back_on_all(project: Config) -> None:
    before = projects.said(project.content)
    old = item(page(project, "quotes.md"), GROUP)
    for name in (STORY, SHEINBAUM):
        delete_item(project, name, GROUP)
    pipeline.generate(project)
    change(project, "quotes.md", "### “Collaboration", f"{old}\n### “Collaboration")
    pipeline.generate(project)
    rest = {
        name: raw for name, raw in projects.said(project.content).items() if "quotes" not in name
    }
    same = {name: raw for name, raw in before.items() if "quotes" not in name}
    assert {**rest, ".generated/manifest.json": b""} == {**same, ".generated/manifest.json": b""}
    settled(project)


def test_an_open_page_says_what_it_understood(project: Config) -> None:
    delete_item(project, STORY, SOVEREIGN)
    (told,) = pipeline.generate(project).removals
    assert (told.pages, told.label) == (4, f"“{SOVEREIGN}”")
