"""Citing a page without a script, an item with one; reporting an error that names the item."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from .browser_tools import served, watched
from .site_tools import PROJECT, build, pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

DESK = "mailto:desk@news.example"
# "  title = {…}": one field a line, no brace or bare percent sign within.
FIELD = re.compile(r"^  (\w+) = \{([^{}]*)\},?$", re.M)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's pages, and one whose title means something to every notation."""
    folder = tmp_path_factory.mktemp("project")
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    seeds = "    seeds: seeds\n"
    assert seeds in settings
    (folder / "mkdocs.yml").write_text(settings.replace(seeds, f"{seeds}    report: {DESK}\n"))
    (folder / "site_overrides").symlink_to(PROJECT / "site_overrides")
    content = folder / "content"
    content.mkdir()
    for path in (PROJECT / "content").iterdir():
        (content / path.name).symlink_to(path)
    front = {"id": "odd", "title": 'A {"b"}, \\c & 5% </script> _d_ “e”', "authors": ["Å, B"]}
    (content / "odd.md").write_text(f"---\n{yaml.safe_dump(front)}---\n\n# Odd\n")
    return build(folder, tmp_path_factory.mktemp("site"))


@pytest.fixture
def tab(browser: Any, site: Path) -> Iterator[Any]:
    with served(site) as base, watched(browser, base, base_url=base) as opened:
        yield opened


def codes(tree: Any) -> list[str]:
    return ["".join(c.itertext()) for c in tree.xpath("//details[@class='cite']//code")]


def test_every_page_says_how_to_cite_it(site: Path) -> None:
    cited = 0
    for address, tree in pages(site):
        if address == "404.html":
            continue
        bibtex, csl = codes(tree)
        (entry,) = json.loads(csl)
        fields = dict(FIELD.findall(bibtex))
        assert entry["title"], address
        assert fields["url"] == entry["URL"] == tree.xpath("//link[@rel='canonical']/@href")[0]
        cited += 1
    assert cited > 20


def test_a_briefing_is_cited_as_its_article(site: Path) -> None:
    found = {a: codes(t) for a, t in pages(site) if a.startswith("briefings/mexican-president")}
    ((bibtex, csl),) = found.values()
    (entry,) = json.loads(csl)
    assert entry["type"] == "article-newspaper"
    assert entry["author"] == [{"literal": "Alex Smith"}]
    assert (entry["container-title"], entry["issued"]) == ("CubaHeadlines", {"raw": "2026-01-12"})
    assert dict(FIELD.findall(bibtex))["howpublished"] == "CubaHeadlines"


def test_a_title_means_nothing_to_a_notation(site: Path) -> None:
    ((bibtex, csl),) = [codes(tree) for address, tree in pages(site) if address.startswith("odd/")]
    assert json.loads(csl)[0]["title"] == 'A {"b"}, \\c & 5% </script> _d_ “e”'
    fields = dict(FIELD.findall(bibtex))
    assert fields["title"] == 'A ("b"), /c \\& 5\\% </script> \\_d\\_ “e”'
    assert fields["author"] == "Å, B"


def test_an_item_is_cited_with_its_speaker_and_source(tab: Any) -> None:
    tab.goto("quotes/")
    heading = tab.locator("h3[id^='q-']:not(.in-sentence)").first
    spoken = heading.inner_text().partition("”")[0].partition("“")[2]
    speaker = heading.locator(
        "xpath=following-sibling::p[contains(@class, 'by')][1]//strong"
    ).inner_text()
    heading.locator(".cites").click()
    dialog = tab.locator("dialog[open]")
    sentence, bibtex, csl = dialog.locator("code").all_inner_texts()
    (entry,) = json.loads(csl)
    fields = dict(FIELD.findall(bibtex))
    for text in (sentence, fields["title"], entry["title"]):
        assert spoken in text and "Link" not in text
    assert speaker == fields["author"] == entry["author"][0]["literal"]
    assert entry["URL"].endswith("quotes/#" + heading.get_attribute("id"))
    assert entry["note"] in sentence
    tab.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert heading.locator(".cites").evaluate("button => button === document.activeElement")


def test_an_error_report_names_the_item(tab: Any) -> None:
    tab.goto("figures/")
    heading = tab.locator("h3[id^='n-']").first
    heading.locator(".cites").click()
    target = urlsplit(tab.locator("dialog a").get_attribute("href"))
    assert f"{target.scheme}:{target.path}" == DESK
    query = parse_qs(target.query)
    assert query["subject"][0].startswith("Error in a figure: ")
    assert "figures/#" + heading.get_attribute("id") in query["body"][0]


def test_a_page_s_error_report_needs_no_script(site: Path) -> None:
    for address, tree in pages(site):
        if address.startswith("timeline/"):
            (href,) = tree.xpath("//aside//a[.='Report an error']/@href")
            query = parse_qs(urlsplit(href).query)
            assert query["subject"] == ["Error on: Timeline"]
            assert query["body"][0].startswith(tree.xpath("//link[@rel='canonical']/@href")[0])
