"""Corrections, the whole way: edit one page, generate, read the other pages; then take it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli, config, pipeline
from generator.config import Config
from generator.name_links import unlinked
from generator.records import Report
from tests import projects

AMID = "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"
OFFENSIVE = "briefings/trump-signals-possible-ground-offensive-against-mexican-drug.md"
SEED = "seeds/001_28cff20e001e0449.txt"
GROUP = "We have a working group to further strengthen our relationship"
ATTACKS = "We are now going to start ground attacks on the cartels"


@pytest.fixture
def project(tmp_path: Path) -> Config:
    settings = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(settings)
    return settings


def page(project: Config, name: str) -> str:
    return (project.content / name).read_text("utf-8")


def change(project: Config, name: str, before: str, after: str, first: bool = False) -> None:
    text = page(project, name)
    assert before in text, before
    (project.content / name).write_text(text.replace(before, after, 1 if first else -1), "utf-8")


def item(text: str, words: str) -> str:
    """The item whose heading holds these words; "" where there is none."""
    items = re.split(r"\n(?=(?:1\.  )?#{1,6} )", text)
    found = next((found for found in items if words in found.partition("\n")[0]), "")
    return found.partition("\n</div>")[0]


def edit_item(project: Config, name: str, words: str, edit: Callable[[str], str]) -> None:
    old = item(page(project, name), words)
    assert old, words
    change(project, name, old, edit(old))


def kinds(report: Report) -> set[str]:
    return {change.kind for change in report.pages}


def settled(project: Config) -> None:
    """Another run changes nothing, and what is there is as it should be."""
    before = projects.files(project.content)
    pipeline.generate(project)
    assert projects.files(project.content) == before
    draft = pipeline.preview(project)
    assert not draft.changes
    assert pipeline.faults(project, draft) == []


def said_by(name: str) -> Callable[[str], str]:
    """Writes this name, without a link, under a quote."""
    return lambda text: re.sub(r"\*\*\[[^\]]*\]\([^)]*\)\*\*", f"**{name}**", text, count=1)


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


# --- an item taken out -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (GROUP, ("quotes.md", "actors/claudia-sheinbaum.md")),
        ("97%", ("figures.md",)),
        ("How did President Sheinbaum respond", ("questions.md",)),
        ("On Friday, in her morning press briefing", ("timeline.md",)),
    ],
)
def test_a_deleted_item_is_gone_everywhere(
    project: Config, words: str, others: tuple[str, ...]
) -> None:
    before = projects.said(project.content)
    old = item(page(project, AMID), words)
    found = re.search(r"\{#([\w-]+)", old)
    assert found
    change(project, AMID, f"{old}\n", "")
    assert "conflict" not in kinds(pipeline.generate(project))
    for name in (AMID, *others):
        assert f"{{#{found.group(1)}" not in page(project, name), name
    assert "taken out" in page(project, "about/corrections.md")
    settled(project)
    change(project, AMID, "## Source record", f"{old.strip()}\n\n## Source record")
    pipeline.generate(project)
    assert projects.said(project.content) == before


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
