"""Deleted items beside other edits, killed runs, and sources that go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.config import Config
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
    saying,
    settled,
    small,
    write,
)
from tests.items_taken_out import CARTELS, GROUP, SHEINBAUM, SOVEREIGN, WATER, gone, removals
from tests.killing import killed_anywhere


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
