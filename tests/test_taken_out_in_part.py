"""What is deleted by the section, by the dozen or on a frozen page goes from that page alone."""

from __future__ import annotations

import re

from generator import pipeline
from generator.config import Config
from tests.editors import (
    SEED,
    STORY,
    change,
    delete_item,
    delete_section,
    item,
    kinds,
    page,
    saying,
    settled,
)
from tests.items_taken_out import SHEINBAUM, SOVEREIGN, WATER, gone, removals


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


def test_what_is_new_in_a_deleted_section_is_known_to_be_off_that_page_at_once(
    project: Config,
) -> None:
    delete_section(project, STORY, "Figures")
    pipeline.generate(project)
    with (project.root / SEED).open("a", encoding="utf-8") as seed:
        seed.write("\nThe Mexican army has bought 4,711 drones for the border.\n")
    pipeline.generate(project)
    assert item(page(project, "figures.md"), "**4,711 drones**")
    assert not item(page(project, STORY), "**4,711 drones**")
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
