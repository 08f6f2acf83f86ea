"""Links of names on the pages that are kept and on the built site: editors, search, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator import config, pipeline
from generator.config import Config
from generator.name_links import unlinked
from generator.search.blocks import blocks
from tests import projects
from tests.browser_tools import Complaints, launched, served
from tests.site_tools import PROJECT, build, pages

BY_HAND = " Checked by hand."


@pytest.fixture
def project(tmp_path: Path) -> Config:
    found = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(found)
    return found


def _rows(project: Config) -> Iterator[tuple[Path, str]]:
    """Every line of a page with such a link; no answers, which an editor words for all
    pages, and no line that stands there twice."""
    for path in sorted(project.content.rglob("*.md")):
        text = path.read_text("utf-8")
        if ".generated" not in path.parts and "{.name}" in text:
            answers = text.partition("\n## Questions")[2].partition("\n## ")[0]
            plain = unlinked(text).split("\n")
            for row in text.split("\n"):
                once = plain.count(unlinked(row)) == 1
                if "{.name}" in row and once and row not in answers and path.name != "questions.md":
                    yield path, row


def test_pages_edited_before_there_were_links_conflict_with_none(project: Config) -> None:
    linked = list(_rows(project))
    assert len(linked) > 20
    for path in project.content.rglob("*.md"):
        path.write_text(unlinked(path.read_text("utf-8")), "utf-8")
    edited = {}
    for number, (path, row) in enumerate(linked):
        if number % 2:
            before, after = unlinked(row), unlinked(row) + BY_HAND
            path.write_text(
                path.read_text("utf-8").replace(f"\n{before}\n", f"\n{after}\n", 1), "utf-8"
            )
            edited[path, row] = after
    report = pipeline.generate(project)
    assert not report.conflicts and not report.reviews
    for path, row in linked:
        assert f"\n{edited.get((path, row), row)}\n" in path.read_text("utf-8")
    assert not pipeline.generate(project).conflicts


def test_a_page_that_moves_and_one_that_is_deleted_take_their_links_along(project: Config) -> None:
    people = project.content / "actors"
    (project.content / "who").mkdir()
    (people / "claudia-sheinbaum.md").rename(project.content / "who" / "sheinbaum.md")
    (people / "sean-hannity.md").unlink()
    pipeline.generate(project)
    shown = "".join(path.read_text("utf-8") for path in project.content.glob("briefings/*.md"))
    assert "[Sheinbaum](../who/sheinbaum.md){.name}" in shown
    assert "[Trump](../actors/donald-trump.md){.name}" in shown
    assert "claudia-sheinbaum.md" not in shown and "sean-hannity.md" not in shown
    assert "interview with Sean Hannity on" in shown


def test_data_and_feeds_hold_the_words_alone() -> None:
    kept = PROJECT / "content"
    files = [
        p for p in kept.rglob("*") if p.suffix in (".json", ".csv", ".xml", ".txt") and p.is_file()
    ]
    assert len(files) > 20
    assert not any(
        ".md)" in p.read_text("utf-8") or "{.name}" in p.read_text("utf-8") for p in files
    )


def test_the_search_reads_a_sentence_with_a_link_as_one_without() -> None:
    page = "<article><ul><li><p>{} met him.</p></li></ul><p>{} left.</p></article>"
    linked = page.replace("{}", '<a class="name" href="../../actors/ana/">Ana</a>')
    found, plain = (list(blocks(etree.HTML(text))) for text in (linked, page.replace("{}", "Ana")))
    assert found == plain
    assert [block.text for block in found] == ["Ana met him.", "Ana left."]
    assert next(blocks(etree.HTML(linked.replace(' class="name"', "")))).leads


# --- in a browser ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(PROJECT, tmp_path_factory.mktemp("site"))


@pytest.mark.site
def test_names_are_linked_in_sentences_alone_and_once_a_section(site: Path) -> None:
    found = 0
    for page, tree in pages(site):
        links = tree.xpath("//article//a[contains(concat(' ', @class, ' '), ' name ')]")
        found += len(links)
        for link in links:
            around = {element.tag for element in link.iterancestors()}
            assert not around & {
                "a",
                "h1",
                "h2",
                "h3",
                "h4",
                "code",
                "pre",
                "summary",
                "figcaption",
            }
            assert (site / page).parent.joinpath(link.get("href"), "index.html").resolve().is_file()
        sections = [(link.xpath("preceding::h2[1]/@id"), link.get("href")) for link in links]
        assert len(sections) == len({str(section) for section in sections}), page
    assert found > 30


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("script", [True, False])
def test_a_name_in_a_sentence_leads_to_its_page(site: Path, script: bool) -> None:
    with launched() as browser, served(site) as base:
        tab: Any = browser.new_context(java_script_enabled=script).new_page()
        complaints = Complaints(base)
        complaints.watch(tab)
        tab.goto(f"{base}questions/")
        link = tab.locator("a.name", has_text="Claudia Sheinbaum").first
        sentence = link.locator("xpath=..")
        if script:
            looks = "e => { const s = getComputedStyle(e); return [s.color, s.textDecorationLine] }"
            colour, line = link.evaluate(looks)
            assert colour == sentence.evaluate(looks)[0] and line == "underline"
        link.click()
        tab.wait_for_load_state()
        assert tab.url == f"{base}actors/claudia-sheinbaum/"
        assert tab.locator("h1").inner_text().startswith("Claudia Sheinbaum")
        assert complaints.messages == []
