"""Corrections of heads, the whole way: edit one page, generate, read the others; take it back."""

from __future__ import annotations

import re

import pytest

from generator import pipeline
from generator.config import Config
from tests import projects
from tests.editors import (
    AMID,
    change,
    item,
    kinds,
    page,
    settled,
)

# --- the head of a briefing ------------------------------------------------------------------


def test_a_headline_is_right_everywhere(project: Config) -> None:
    title = "Mexican President Seeks to Strengthen U.S. Coordination"
    change(project, AMID, f'title: "{title}', 'title: "Sheinbaum: no troops, says')
    assert "conflict" not in kinds(pipeline.generate(project))
    assert "# Sheinbaum: no troops, says Amid" in page(project, AMID)
    assert "Sheinbaum: no troops, says Amid" in page(project, "briefings/index.md")
    assert title not in page(project, "briefings/index.md")
    settled(project)
    change(project, AMID, 'title: "Sheinbaum: no troops, says', f'title: "{title}')
    pipeline.generate(project)
    assert title in page(project, "briefings/index.md")
    assert f"# {title}" in page(project, AMID)


def test_a_date_is_right_everywhere_and_counted_from(project: Config) -> None:
    was, now = 'published: "2026-01-12"', "published: 2026-01-19\ncorrected: 2026-02-01"
    change(project, AMID, was, now)
    assert "conflict" not in kinds(pipeline.generate(project))
    assert "19 January 2026" in page(project, "briefings/index.md")
    assert "“Friday”, counted from 19 January 2026" in page(project, AMID)
    log = page(project, "about/corrections.md")
    assert "1 February 2026" in log
    assert "date: “2026-01-19”, was “2026-01-12”" in log
    settled(project)
    change(project, AMID, now, was)
    pipeline.generate(project)
    assert "“Friday”, counted from 12 January 2026" in page(project, AMID)


def test_outlet_kind_and_address_are_right_everywhere(project: Config) -> None:
    before = projects.said(project.content)
    original = page(project, AMID)
    change(project, AMID, 'outlet: "CubaHeadlines"', "outlet: The Paper")
    change(project, AMID, 'kind: "report"', "kind: opinion\noriginal: https://example.org/a")
    assert "conflict" not in kinds(pipeline.generate(project))
    text = page(project, AMID)
    assert "[The Paper](../sources/the-paper.md)" in text
    assert "https://example.org/a" in text
    assert "Opinion" in text
    assert page(project, "sources/the-paper.md")
    assert "The Paper" in page(project, "briefings/index.md")
    settled(project)
    (project.content / AMID).write_text(original, "utf-8")
    pipeline.generate(project)
    assert not (project.content / "sources/the-paper.md").exists()
    manifest = ".generated/manifest.json"
    after = projects.said(project.content)
    assert {**after, manifest: b""} == {**before, manifest: b""}


def test_a_value_that_cannot_be_right_is_told_and_not_taken(project: Config) -> None:
    change(project, AMID, 'published: "2026-01-12"', "published: last Friday")
    change(project, AMID, 'kind: "report"', "kind: gossip")
    report = pipeline.generate(project)
    told = [warning for warning in report.warnings if AMID in warning]
    assert len(told) == 2
    assert "'gossip' is no kind of source; allowed: report" in told[0]
    assert "'last Friday' is no date; allowed: YYYY" in told[1]
    assert "12 January 2026" in page(project, AMID)


# --- people ----------------------------------------------------------------------------------


def test_an_alias_joins_two_actors(project: Config) -> None:
    sinaloa = "actors/sinaloa-cartel.md"
    assert page(project, sinaloa)
    jalisco = "actors/jalisco-new-generation-cartel.md"
    change(project, jalisco, 'aliases: ["CJNG"]', "aliases: [CJNG, Sinaloa Cartel]")
    pipeline.generate(project)
    assert "Sinaloa Cartel" in page(project, jalisco).partition("{.byline}")[0].partition("# ")[2]
    assert not (project.content / sinaloa).exists()
    assert "sinaloa-cartel.md" not in page(project, "actors/index.md")
    settled(project)
    text = page(project, jalisco)
    undone = re.sub(r"^aliases: .*$", "aliases: [CJNG]", text, flags=re.M)
    (project.content / jalisco).write_text(undone, "utf-8")
    pipeline.generate(project)
    assert page(project, sinaloa)


def test_a_name_is_right_everywhere_and_its_address_stays(project: Config) -> None:
    actor = "actors/claudia-sheinbaum.md"
    change(project, actor, 'title: "Claudia Sheinbaum"', 'title: "Claudia Sheinbaum Pardo"')
    assert "conflict" not in kinds(pipeline.generate(project))
    assert "# Claudia Sheinbaum Pardo" in page(project, actor)
    assert "[Claudia Sheinbaum Pardo](actors/claudia-sheinbaum.md)" in page(project, "quotes.md")
    assert "[Claudia Sheinbaum Pardo](../actors/claudia-sheinbaum.md)" in page(project, AMID)
    settled(project)
    change(project, actor, 'title: "Claudia Sheinbaum Pardo"', 'title: "Claudia Sheinbaum"')
    pipeline.generate(project)
    assert "Sheinbaum Pardo" not in page(project, AMID)


def test_whom_an_editor_tells_apart_are_two(project: Config) -> None:
    one = "actors/jalisco-new-generation-cartel.md"
    two = "actors/cjng.md"
    assert not (project.content / two).exists()
    change(project, one, "---\nid:", "---\nnot_same_as: [CJNG]\nid:", True)
    seed = project.seeds / "006_new.txt"
    text = "CJNG grows\n\nCJNG said it would act. CJNG is large. CJNG, CJNG and CJNG again."
    seed.write_text(text, "utf-8")
    pipeline.generate(project)
    assert page(project, two)
    assert "not the same as: “CJNG”" in page(project, "about/corrections.md")
    settled(project)
    change(project, one, "not_same_as: [CJNG]\n", "")
    pipeline.generate(project)
    assert not (project.content / two).exists()


def test_a_value_that_cannot_be_right_leaves_the_one_before(project: Config) -> None:
    change(project, AMID, 'kind: "report"', "kind: opinion")
    pipeline.generate(project)
    change(project, AMID, "kind: opinion", "kind: gossip")
    for _ in range(2):
        report = pipeline.generate(project)
        assert any("'gossip' is no kind of source" in told for told in report.warnings)
        assert "Briefing · Opinion" in page(project, AMID)
    change(project, AMID, "kind: gossip", "kind: report")
    pipeline.generate(project)
    assert "Briefing · Opinion" not in page(project, AMID)
    settled(project)


@pytest.mark.parametrize(
    ("day", "told"), [("2099-01-01", True), ("2027-01-05", False), ("2020-01-01", False)]
)
def test_a_date_far_behind_all_others_is_told_and_taken(
    project: Config, day: str, told: bool
) -> None:
    change(project, AMID, 'published: "2026-01-12"', f"published: {day}")
    warnings = pipeline.generate(project).warnings
    found = [warning for warning in warnings if f"published: {day} is taken" in warning]
    assert [warning.partition(": ")[0] for warning in found] == [f"content/{AMID}:11"] * told
    assert day[:4] in item(page(project, AMID), "{#headline}")
