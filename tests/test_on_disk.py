"""`search: material`: a copy of the site opened from disk is searched and walked through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import cli

from . import projects
from .browser_tools import served
from .site_tools import build, pages, policy

pytestmark = [pytest.mark.browser, pytest.mark.site]

LOADED = "assets/js/disk.js"
FOUND = "a.md-search-result__link[href*='h=sovereignty']"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five seeds, with this setting, as a user builds them."""
    root = projects.copy(tmp_path_factory.mktemp("a folder") / "of # mine")
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("    # search: material", "    search: material"), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert cli.main(["build"]) == 0
    return root


@pytest.fixture(params=["from disk", "over http"])
def base(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    site = folder / "site"
    if request.param == "from disk":
        yield f"{site.as_uri()}/"
        return
    with served(site) as address:
        yield address


@pytest.mark.parametrize("start", ["index.html", "stories/index.html"])
def test_what_is_searched_is_found_and_opened(tab: Any, base: str, start: str) -> None:
    tab.goto(base + start)
    tab.keyboard.press("/")
    tab.keyboard.type("sovereignty")
    best = tab.locator(FOUND).first
    best.wait_for()
    title = best.locator("h1, h2").first.inner_text()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**h=sovereignty*")
    assert title in tab.locator(".md-content").inner_text()
    assert tab.locator(".md-content mark", has_text="sovereignty").count()


def test_a_result_can_be_clicked(tab: Any, base: str) -> None:
    tab.goto(base + "index.html")
    tab.locator(".md-search__input").press_sequentially("sovereignty")
    tab.locator(FOUND).first.click()
    tab.wait_for_url("**h=sovereignty*")
    assert tab.locator(".md-content h1").count() == 1


def test_links_lead_to_pages(tab: Any, base: str) -> None:
    tab.goto(base + "index.html")
    for link in (".md-tabs [href='stories/']", ".md-tabs [href='../quotes/']", ".md-logo"):
        tab.locator(link).first.click()
        tab.wait_for_load_state()
        assert tab.locator(".md-content h1").count() == 1, tab.url
    link = tab.locator(".md-content a[href^='briefings/'][href*='#']").first
    wanted = link.get_attribute("href").partition("#")[2]
    link.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**#{wanted}")
    assert tab.locator(f"[id='{wanted}']").count() == 1


def test_the_policy_stays_as_narrow_as_it_was(folder: Path) -> None:
    for page, tree in pages(folder / "site"):
        assert policy(tree)["script-src"] == ["'self'"], page
        assert policy(tree)["frame-src"] == ["'none'"], page
        assert tree.xpath(f"//script[contains(@src, '{LOADED}')]"), page


def test_a_build_by_mkdocs_alone_loads_none_of_it(folder: Path, tmp_path: Path) -> None:
    for page, tree in pages(build(folder, tmp_path / "site")):
        assert not tree.xpath(f"//script[contains(@src, '{LOADED}')]"), page
