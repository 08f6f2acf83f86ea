"""Corrections of items, the whole way: edit one page, generate, read the others; take it back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import cli, pipeline
from generator.config import Config
from generator.name_links import unlinked
from tests import projects
from tests.editors import (
    AMID,
    FERRY,
    OFFENSIVE,
    SEED,
    SEEDS,
    change,
    edit_item,
    item,
    kinds,
    page,
    said_by,
    settled,
)

GROUP = "We have a working group to further strengthen our relationship"
ATTACKS = "We are now going to start ground attacks on the cartels"


# --- the speaker of a quote ------------------------------------------------------------------


def test_a_speaker_named_on_a_briefing_holds_on_every_page(project: Config) -> None:
    before = projects.said(project.content)
    original = page(project, AMID)
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    report = pipeline.generate(project)
    assert "conflict" not in kinds(report)
    assert "**[Marco Rubio](../actors/marco-rubio.md)**" in item(page(project, AMID), GROUP)
    assert "[Marco Rubio](actors/marco-rubio.md)" in item(page(project, "quotes.md"), GROUP)
    assert item(page(project, "actors/marco-rubio.md"), GROUP)
    assert not item(page(project, "actors/claudia-sheinbaum.md"), GROUP)
    log = page(project, "about/corrections.md")
    assert "speaker: “Marco Rubio”, was “Claudia Sheinbaum”" in log
    assert "Date not stated" in log
    settled(project)
    (project.content / AMID).write_text(original, "utf-8")
    pipeline.generate(project)
    after = projects.said(project.content)
    assert after == before


def test_the_id_of_a_quote_outlives_its_correction(project: Config) -> None:
    found = re.search(r"\{#(q-\w+)", item(page(project, AMID), GROUP))
    assert found
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    pipeline.generate(project)
    for name in (AMID, "quotes.md", "actors/marco-rubio.md"):
        assert found.group() in item(page(project, name), GROUP)


def test_a_changed_link_names_the_speaker_too(project: Config) -> None:
    def relink(text: str) -> str:
        return text.replace("../actors/claudia-sheinbaum.md", "../actors/marco-rubio.md", 1)

    edit_item(project, AMID, GROUP, relink)
    assert "conflict" not in kinds(pipeline.generate(project))
    assert "**[Marco Rubio](../actors/marco-rubio.md)**" in item(page(project, AMID), GROUP)
    assert item(page(project, "actors/marco-rubio.md"), GROUP)
    settled(project)


def test_a_speaker_whom_no_article_names_gets_a_page(project: Config) -> None:
    edit_item(project, AMID, GROUP, said_by("Rosa Icela Rodríguez"))
    pipeline.generate(project)
    assert item(page(project, "actors/rosa-icela-rodriguez.md"), GROUP)
    settled(project)


def test_a_speaker_can_be_taken_away(project: Config) -> None:
    edit_item(project, AMID, GROUP, said_by("Speaker not named"))
    pipeline.generate(project)
    assert "Speaker not named" in item(page(project, "quotes.md"), GROUP)
    assert not item(page(project, "actors/claudia-sheinbaum.md"), GROUP)
    settled(project)


def test_a_statement_of_several_articles_changes_its_speaker_in_all(project: Config) -> None:
    assert item(page(project, OFFENSIVE), "The cartels are")
    edit_item(project, AMID, ATTACKS, said_by("Marco Rubio"))
    assert "conflict" not in kinds(pipeline.generate(project))
    for name in (AMID, OFFENSIVE, "quotes.md"):
        assert "Marco Rubio" in item(page(project, name), "ground attacks"), name
    settled(project)


def test_a_correction_holds_when_its_seed_changes(project: Config) -> None:
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    pipeline.generate(project)
    seed = project.root / SEED
    text = seed.read_text("utf-8")
    seed.write_text(text.replace("Mexico", "The Republic of Mexico", 3), "utf-8")
    pipeline.generate(project)
    assert "Marco Rubio" in item(page(project, "quotes.md"), GROUP)
    settled(project)


def test_a_seed_that_changes_together_with_the_page_is_no_hindrance(project: Config) -> None:
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{REWORDED}\n\n[Line 38")
    seed = project.root / SEED
    seed.write_text(seed.read_text("utf-8").replace("Mexico", "The Republic of Mexico", 1), "utf-8")
    assert "conflict" not in kinds(pipeline.generate(project))
    assert "Marco Rubio" in item(page(project, "quotes.md"), GROUP)
    assert "called sovereignty not for sale" in item(page(project, "questions.md"), ASKED)
    settled(project)


# --- an answer ---------------------------------------------------------------------------------

ASKED = "How did President Sheinbaum respond"
ANSWER = (
    "[Sheinbaum](../actors/claudia-sheinbaum.md){.name} emphasized the importance of "
    "collaboration with the U.S. but firmly stated that Mexico's sovereignty and independence are "
    "non-negotiable."
)
REWORDED = "She would *work with* [Washington](../index.md), and called sovereignty not for sale."


def test_an_answer_in_an_editors_words_holds_on_every_page_and_is_marked(project: Config) -> None:
    before = projects.said(project.content)
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{REWORDED}\n\n[Line 38")
    assert "conflict" not in kinds(pipeline.generate(project))
    assert page(project, AMID).count("emphasized the importance of collaboration") == 0
    assert f"\n{REWORDED}\n{{.hand}}\n" in item(page(project, AMID), ASKED)
    asked = item(page(project, "questions.md"), ASKED)
    assert "work with Washington, and called sovereignty not for sale." in asked
    assert "{.hand}" in asked
    assert "emphasized the importance of collaboration" not in asked
    assert "answer in an editor’s words" in page(project, "about/corrections.md")
    settled(project)
    change(project, AMID, f"{REWORDED}\n{{.hand}}", ANSWER)
    assert "conflict" not in kinds(pipeline.generate(project))
    assert projects.said(project.content) == before


def test_a_key_point_goes_with_the_answer_that_an_editor_words_otherwise(project: Config) -> None:
    told = "instructed the Mexican Foreign Minister to engage with U.S. officials to reinforce "
    told += "security coordination between the two countries."
    assert page(project, AMID).count(told) == 2, "it is a key point, too"
    change(project, AMID, f"\nSheinbaum {told}\n\n[Line 42", "\nShe had them talk.\n\n[Line 42")
    assert "conflict" not in kinds(pipeline.generate(project))
    assert page(project, AMID).count(told) == 0
    settled(project)


def test_an_answer_whose_link_alone_an_editor_takes_off_is_the_sources_still(
    project: Config,
) -> None:
    words = unlinked(ANSWER)
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{words}\n\n[Line 38")
    assert "conflict" not in kinds(pipeline.generate(project))
    assert f"\n{words}\n\n[Line 38" in page(project, AMID)
    assert "Nothing has been corrected" in page(project, "about/corrections.md")
    settled(project)


def test_a_paragraph_added_to_an_answer_is_marked(project: Config) -> None:
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{ANSWER}\n\nTwice.\n\n[Line 38")
    assert "conflict" not in kinds(pipeline.generate(project))
    assert f"\n{ANSWER}\n\nTwice.\n{{.hand}}\n" in item(page(project, AMID), ASKED)
    settled(project)


def test_an_answer_whose_source_changes_too_stays_and_waits_to_be_read_again(
    project: Config,
) -> None:
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{REWORDED}\n\n[Line 38")
    pipeline.generate(project)
    seed = project.root / SEED
    text = seed.read_text("utf-8")
    seed.write_text(text.replace("Sheinbaum emphasized the", "Sheinbaum denied the"), "utf-8")
    report = pipeline.generate(project)
    ((path, (review,)),) = report.reviews.items()
    assert path.endswith(AMID)
    assert review.reason == "its source gives another answer since you did"
    assert ASKED in page(project, AMID).splitlines()[review.line - 1]
    assert REWORDED in page(project, AMID)
    assert pipeline.generate(project).reviews
    change(project, AMID, "for sale.", "for any price.")
    assert not pipeline.generate(project).reviews
    settled(project)


# --- and the built site ----------------------------------------------------------------------


@pytest.mark.site
def test_a_corrected_site_is_built_and_verified(
    project: Config, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_item(project, AMID, GROUP, said_by("Marco Rubio"))
    edit_item(project, AMID, "97%", lambda _: "")
    change(project, AMID, f"\n{ANSWER}\n\n[Line 38", f"\n{REWORDED}\n\nTwice.\n\n[Line 38")
    change(project, AMID, 'outlet: "CubaHeadlines"', "outlet: The Paper")
    monkeypatch.chdir(project.root)
    code = cli.main(["build"])
    assert code == 0, capsys.readouterr().err
    built = (project.site / "quotes/index.html").read_text("utf-8")
    assert "Marco Rubio" in built[built.index(GROUP) :][:600]


def test_an_article_of_any_file_name_can_be_put_right(tmp_path: Path) -> None:
    """Dots and hyphens of its id are written as `&#46;` where a page names it in a receipt."""
    project = projects.empty(tmp_path / "project")
    for name, text in zip(("www.paper--post-1.txt", "b.txt"), SEEDS.values(), strict=True):
        (project.seeds / name).write_text(text, "utf-8")
    pipeline.generate(project)
    edit_item(project, FERRY, "It stops in May", said_by("Jan Roe"))
    pipeline.generate(project)
    assert "[Jan Roe](actors/jan-roe.md)" in item(page(project, "quotes.md"), "It stops in May")
    settled(project)
