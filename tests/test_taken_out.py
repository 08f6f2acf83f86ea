"""Items deleted on any page, the whole way: gone from the whole site, and back when undone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import pipeline
from generator.config import Config
from tests import projects
from tests.editors import (
    AMID,
    SEED,
    STORY,
    change,
    delete_item,
    delete_section,
    edit_item,
    item,
    kinds,
    page,
    said_by,
    same_but_manifest,
    saying,
    settled,
    small,
    write,
)
from tests.killing import killed_anywhere

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


def put_back(project: Config, name: str, original: str, old: str) -> None:
    """The item where it stood: before the heading that followed it, whatever that says by now."""
    now = page(project, name)
    follows = re.search(r"^</div>|^(?:1\.  )?#+ .*(\{#[\w-]+)", original.partition(old)[2], re.M)
    assert follows
    mark = follows.group(1)
    at = now.rindex("\n", 0, now.index(mark)) + 1 if mark else now.index(follows.group())
    write(project, name, f"{now[:at]}{old}\n{now[at:]}")


# --- each kind, on each sort of page ------------------------------------------------------------


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


# --- what is less than that ---------------------------------------------------------------------


def test_a_section_goes_from_its_page_alone(project: Config) -> None:
    before = saying(project, "#n-1ef6b91b55")
    delete_section(project, STORY, "Figures")
    report = pipeline.generate(project)
    assert {r.reach for r in report.removals} == {"page"}
    assert {r.why for r in report.removals} == {"its section “Figures” was deleted"}
    assert len(report.removals) == 10
    assert saying(project, "#n-1ef6b91b55") == before - {STORY}
    assert "## Figures" not in page(project, STORY)
    assert not pipeline.generate(project).removals
    settled(project)


def test_an_item_deleted_beside_a_deleted_section_is_gone_everywhere(project: Config) -> None:
    delete_section(project, STORY, "Figures")
    key = delete_item(project, STORY, SOVEREIGN)
    report = pipeline.generate(project)
    assert [r.item for r in report.removals if r.reach == "site"] == [key]
    gone(project, key)
    settled(project)


def test_a_heading_put_back_without_its_items_takes_none_off_the_site(project: Config) -> None:
    delete_section(project, STORY, "Figures")
    pipeline.generate(project)
    change(project, STORY, "## Questions {#q", "## Figures {#figures}\n\n## Questions {#q")
    assert removals(project) == []
    pipeline.generate(project)
    assert WATER in page(project, "figures.md")
    settled(project)


def test_on_a_frozen_page_an_item_goes_from_it_alone_also_when_it_is_open_again(
    project: Config,
) -> None:
    change(project, STORY, "---\nid:", "---\nlock: true\nid:")
    key = delete_item(project, STORY, SOVEREIGN)
    assert removals(project) == [("page", STORY, key)]
    pipeline.generate(project)
    change(project, STORY, "lock: true\n", "")
    assert removals(project) == []
    pipeline.generate(project)
    assert key in page(project, "quotes.md")
    assert f"{{#{key}" not in page(project, STORY)
    settled(project)


def test_many_items_at_once_go_from_their_page_alone(project: Config) -> None:
    text = page(project, "quotes.md")
    items = re.findall(r"^### .*\{#(q-\w+)", text, re.M)[:13]
    for key in items:
        delete_item(project, "quotes.md", key)
    report = pipeline.generate(project)
    assert {(r.reach, r.why) for r in report.removals} == {
        ("page", "13 items were deleted at once, more than 12")
    }
    assert all(f"{{#{key}" in page(project, STORY) for key in items)
    settled(project)


def test_an_item_moved_to_another_page_by_hand_stays(project: Config) -> None:
    old = item(page(project, SHEINBAUM), SOVEREIGN)
    key = delete_item(project, SHEINBAUM, SOVEREIGN)
    rubio = "actors/marco-rubio.md"
    change(project, rubio, "## Connected with", f"{old}\n## Connected with")
    assert removals(project) == [("page", SHEINBAUM, key)]
    pipeline.generate(project)
    assert key in page(project, "quotes.md")
    settled(project)


def test_a_page_deleted_as_a_whole_takes_no_item_with_it(project: Config) -> None:
    (project.content / SHEINBAUM).unlink()
    assert removals(project) == []
    pipeline.generate(project)
    assert SOVEREIGN in page(project, "quotes.md")
    settled(project)


def test_a_page_of_nothing_else_goes_with_its_item(project: Config) -> None:
    delete_item(project, "actors/jorge-rodriguez.md", "a large number")
    report = pipeline.generate(project)
    assert "orphaned" not in kinds(report)
    assert not (project.content / "actors/jorge-rodriguez.md").exists()
    settled(project)


# --- together with other edits ------------------------------------------------------------------


def test_a_quote_given_to_somebody_else_and_deleted_on_the_old_page_stays(project: Config) -> None:
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    key = delete_item(project, SHEINBAUM, GROUP)
    assert removals(project) == [("page", SHEINBAUM, key)]
    pipeline.generate(project)
    assert key in page(project, "actors/marco-rubio.md")
    settled(project)


def test_words_added_to_an_item_that_is_deleted_elsewhere_are_a_conflict(project: Config) -> None:
    edit_item(project, AMID, GROUP, lambda text: f"{text.rstrip()}\n\nShe said so twice.\n")
    key = delete_item(project, STORY, GROUP)
    report = pipeline.generate(project)
    assert [c.subject for c in report.pages if c.kind == "conflict"] == [f"content/{AMID}"]
    assert "She said so twice." in item(page(project, AMID), GROUP)
    assert saying(project, f"{{#{key}") == {AMID}
    again = pipeline.generate(project)
    assert "conflict" in kinds(again)
    assert not again.removals


@pytest.mark.parametrize(("side", "here"), [("--ours", True), ("--theirs", False)])
def test_the_conflict_is_settled_either_way(
    project: Config, monkeypatch: pytest.MonkeyPatch, side: str, here: bool
) -> None:
    from generator import cli

    edit_item(project, AMID, GROUP, lambda text: f"{text.rstrip()}\n\nShe said so twice.\n")
    key = delete_item(project, STORY, GROUP)
    pipeline.generate(project)
    monkeypatch.chdir(project.root)
    assert cli.main(["resolve", f"content/{AMID}", side]) == 0
    pipeline.generate(project)
    assert ("She said so twice." in page(project, AMID)) is here
    assert (key in page(project, STORY)) is here
    assert (key in page(project, "quotes.md")) is here
    settled(project)


def test_a_withdrawn_article_takes_its_deletions_with_it_and_brings_them_back(
    project: Config,
) -> None:
    key = delete_item(project, STORY, GROUP)
    change(project, AMID, "---\nid:", "---\nstatus: withdrawn\nreason: Ours.\nid:")
    pipeline.generate(project)
    settled(project)
    change(project, AMID, "status: withdrawn\nreason: Ours.\n", "")
    pipeline.generate(project)
    gone(project, key)
    settled(project)


@pytest.mark.parametrize(("step", "writes"), [("taken out", 20), ("put back", 20), ("section", 1)])
def test_killed_at_a_write_the_next_run_ends_in_the_same_state(
    tmp_path: Path, kill: list[int], step: str, writes: int
) -> None:
    start = small(tmp_path / "start")
    original = page(start, "quotes.md")
    if step == "section":
        delete_section(start, "actors/lena-moor.md", "Statements")
    else:
        delete_item(start, "quotes.md", "It stops in May")
    if step == "put back":
        pipeline.generate(start)
        write(start, "quotes.md", original)
    assert killed_anywhere(start, tmp_path, kill, lambda settings: None) > writes


# --- and the sources go on ----------------------------------------------------------------------


def test_a_new_version_of_its_source_does_not_bring_it_back(project: Config) -> None:
    key = delete_item(project, STORY, GROUP)
    figure = delete_item(project, "figures.md", WATER)
    pipeline.generate(project)
    seed = project.root / SEED
    text = seed.read_text("utf-8").replace("Mexico", "The Republic of Mexico", 3)
    assert "97%" in text
    seed.write_text(text.replace("97%", "98%"), "utf-8")
    pipeline.generate(project)
    gone(project, key)
    gone(project, figure)
    assert "98%" not in page(project, "figures.md")
    settled(project)


def test_another_article_that_says_it_does_not_bring_it_back(project: Config) -> None:
    key = delete_item(project, "quotes.md", SOVEREIGN)
    pipeline.generate(project)
    words = '"Mexico is a sovereign nation," said Claudia Sheinbaum, the president of Mexico.'
    (project.root / "seeds/005_new.txt").write_text(f"A sixth text\n\n{words}\n", "utf-8")
    pipeline.generate(project)
    gone(project, key)
    settled(project)


def test_its_first_telling_may_go(project: Config) -> None:
    """The id of an item is made of its first telling; the others know it again."""
    key = delete_item(project, STORY, CARTELS)
    pipeline.generate(project)
    (project.root / "seeds/003_363af21ffb7771ea.txt").unlink()
    pipeline.generate(project)
    gone(project, key)
    assert "The cartels are running Mexico" not in page(project, "quotes.md")
    settled(project)


def test_an_item_whose_source_goes_at_the_same_time_is_no_correction(project: Config) -> None:
    delete_item(project, "quotes.md", GROUP)
    (project.root / SEED).unlink()
    pipeline.generate(project)
    assert not (project.content / ".generated/corrections.json").exists()
    settled(project)


def test_an_open_page_says_what_it_understood(project: Config) -> None:
    delete_item(project, STORY, SOVEREIGN)
    (told,) = pipeline.generate(project).removals
    assert (told.pages, told.label) == (4, f"“{SOVEREIGN}”")
