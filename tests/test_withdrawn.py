"""Withdrawn articles, the whole way: a stub with the reason, nothing of them anywhere, and back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import cli, pipeline
from generator.config import Config
from generator.search.pages import entries
from tests import projects
from tests.editors import AMID, FERRY, change, page, same_but_manifest, saying, settled, small
from tests.killing import killed_anywhere

HEADLINE = "Mexican President Seeks to Strengthen U.S. Coordination"
ARTICLE = "001_28cff20e001e0449"
GROUP = "We have a working group to further strengthen our relationship"
REASON = "The outlet took it back on 3 May 2026."
LINES = f"---\nstatus: withdrawn\nreason: {REASON}\nid:"


def test_a_withdrawn_article_leaves_a_stub_and_is_nowhere_else(project: Config) -> None:
    before = projects.said(project.content)
    change(project, AMID, "---\nid:", LINES)
    report = pipeline.generate(project)
    (told,) = [c for c in report.pages if c.kind == "withdrawn"]
    assert told.subject.endswith(AMID)
    assert told.reason == REASON
    stub = page(project, AMID)
    assert f"This briefing was withdrawn: {REASON}" in stub
    assert "CubaHeadlines · 12 January 2026" in stub
    assert "search: {exclude: true}" in stub
    assert "data-span" not in stub
    assert len(stub.splitlines()) < 20
    assert saying(project, ARTICLE) == {AMID}
    assert saying(project, HEADLINE) == {AMID, "about/corrections.md"}
    assert saying(project, GROUP) == set()
    assert f"withdrawn: {REASON} · [{HEADLINE}" in page(project, "about/corrections.md")
    settled(project)
    change(project, AMID, f"status: withdrawn\nreason: {REASON}\n", "")
    pipeline.generate(project)
    same_but_manifest(project, before)
    settled(project)
    assert not (project.content / ".generated/aside").exists()


def test_what_it_supported_has_one_source_less(project: Config) -> None:
    def supports() -> dict[str, int]:
        rows = json.loads(page(project, "data/statements.json"))["statements"]
        return {row["id"]: row["support"]["documents"] for row in rows}

    def tally() -> str:
        found = re.search(
            r"\n(\d+ documents[^\n]*)\n\{\.tally\}", page(project, "sources/index.md")
        )
        assert found
        return found.group(1)

    before, counted = supports(), tally()
    assert counted.startswith("5 documents")
    change(project, AMID, "---\nid:", LINES)
    pipeline.generate(project)
    after = supports()
    assert tally().startswith("4 documents")
    fewer = [i for i in after if i in before and after[i] < before[i]]
    assert fewer
    assert before.keys() - after.keys()


def test_edits_and_corrections_wait_and_come_back(project: Config) -> None:
    text = page(project, AMID)
    at = text.index("**[Claudia Sheinbaum]", text.index(GROUP))
    end = text.index(")**", at) + len(")**")
    text = f"{text[:at]}**Marco Rubio**{text[end:]}"
    text = text.replace("## Figures {#figures}", "Counted by hand.\n\n## Figures {#figures}", 1)
    text += "\n## Editor’s note {#editors-note .by-hand}\n\nWe asked on Monday.\n"
    (project.content / AMID).write_text(text, "utf-8")
    pipeline.generate(project)
    change(project, AMID, "---\nid:", LINES)
    report = pipeline.generate(project)
    (told,) = [c for c in report.pages if c.kind == "withdrawn"]
    assert "1 line by hand kept for when it is shown again" in told.reason
    stub = page(project, AMID)
    assert "We asked on Monday." in stub
    assert "Counted by hand." not in stub
    assert saying(project, GROUP) == set()
    settled(project)
    change(project, AMID, "We asked on Monday.", "We asked on Monday, and on Friday.")
    pipeline.generate(project)
    seed = project.seeds / f"{ARTICLE}.txt"
    seed.write_text(seed.read_text("utf-8").replace("she explained", "she declared", 1), "utf-8")
    pipeline.generate(project)
    settled(project)
    change(project, AMID, f"status: withdrawn\nreason: {REASON}\n", "")
    report = pipeline.generate(project)
    assert "conflict" not in {c.kind for c in report.pages}
    text = page(project, AMID)
    assert "Counted by hand." in text
    assert "We asked on Monday, and on Friday." in text
    assert "she declared" in text
    assert "[Marco Rubio]" in text[text.index(GROUP) :][:300]
    assert "[Marco Rubio]" in (quotes := page(project, "quotes.md"))[quotes.index(GROUP) :][:900]
    settled(project)


def test_both_at_once_another_reason_and_none(project: Config) -> None:
    change(project, AMID, "---\nid:", "---\nlock: true\nstatus: withdrawn\nid:")
    report = pipeline.generate(project)
    assert [w for w in report.warnings if AMID in w and "add `reason: …`" in w]
    assert "This briefing was withdrawn: no reason is given" in page(project, AMID)
    change(project, AMID, 'reason: "no reason is given"', f"reason: {REASON}")
    report = pipeline.generate(project)
    assert not report.warnings
    assert f"This briefing was withdrawn: {REASON}" in page(project, AMID)
    settled(project)


@pytest.mark.site
def test_a_site_without_it_is_built_and_verified(
    project: Config, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, AMID, "---\nid:", LINES)
    monkeypatch.chdir(project.root)
    assert cli.main(["build"]) == 0, capsys.readouterr().err
    built = project.site / AMID.removesuffix(".md") / "index.html"
    html = built.read_text("utf-8")
    assert REASON in html
    assert 'content="noindex"' in html
    assert "NewsArticle" not in html
    searched = {entry.url: entry.text for entry in entries(project.site)}
    assert f"{AMID.removesuffix('.md')}/" not in searched
    assert [url for url, text in searched.items() if HEADLINE in text] in (
        [],
        ["about/corrections/"],
    )
    assert not [url for url, text in searched.items() if GROUP in text]


@pytest.mark.parametrize("step", ["withdrawn", "shown again"])
def test_killed_at_a_write_a_withdrawal_or_its_undoing_ends_in_the_same_state(
    tmp_path: Path, kill: list[int], step: str
) -> None:
    start = small(tmp_path / "start")
    change(start, FERRY, "---\n", "---\nstatus: withdrawn\nreason: Wrong.\n")
    if step == "shown again":
        pipeline.generate(start)
        change(start, FERRY, "status: withdrawn\nreason: Wrong.\n", "")

    def still(settings: Config) -> None:
        kept = settings.content / ".generated/aside/briefing/a/page.md"
        places = [place for place in (settings.content / FERRY, kept) if place.exists()]
        assert any("We asked the ferry office." in place.read_text("utf-8") for place in places)

    assert killed_anywhere(start, tmp_path, kill, still) > 20


def test_an_edited_page_whose_articles_are_all_withdrawn_builds_and_says_what_to_do(
    tmp_path: Path,
) -> None:
    settings = small(tmp_path / "project")
    actor = "actors/lena-moor.md"
    change(settings, actor, "\n# ", "\n<!-- Ours. -->\n\n# ")
    change(settings, FERRY, "---\n", "---\nstatus: withdrawn\nreason: Wrong.\n")
    (told,) = [c for c in pipeline.generate(settings).pages if c.kind == "orphaned"]
    assert told.subject == f"content/{actor}"
    assert "delete it by hand, or keep it" in told.reason
    assert "mended" in told.reason
    assert "Ours." in page(settings, actor)
    settled(settings)
    change(settings, FERRY, "status: withdrawn\nreason: Wrong.\n", "")
    report = pipeline.generate(settings)
    assert not report.conflicts
    assert "Ours." in page(settings, actor)
    assert "{#q-" in page(settings, actor)
    settled(settings)
