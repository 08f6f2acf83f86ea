"""The built site in a real Chromium: reading, searching, phones, no complaint of any kind.

The browser is Debian's, driven by Playwright; its path is looked up. Without one these tests are
skipped, except in CI, where they fail.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.escape import escape

from .browser_tools import DESK, NARROW, PHONE, Complaints, served, watched
from .site_tools import build, pages, project

pytestmark = [pytest.mark.browser, pytest.mark.site]

HOSTILE = yaml.safe_load(
    (Path(__file__).parent / "data" / "hostile_titles.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def base(plain: Path) -> Iterator[str]:
    with served(plain) as address:
        yield address


def _a_quote(plain: Path) -> tuple[str, str, str]:
    """(page, id, words) of the longest quotation that stands on the briefings."""
    found = [
        (page.removesuffix("index.html"), quote.get("id"), quote.text.strip("“” "))
        for page, tree in pages(plain)
        if page.startswith("briefings/")
        for quote in tree.xpath('//h3[starts-with(@id, "q-")][not(contains(@class, "sentence"))]')
        if quote.text and "”" in quote.text
    ]
    return max(found, key=lambda f: (len(f[2]), f))


def test_a_reader_goes_from_the_home_page_to_a_quote(tab: Any, base: str) -> None:
    tab.goto(base)
    tab.locator(".front-lead h2 a").first.click()
    tab.wait_for_load_state()
    chip = tab.locator("[id^='q-'] ~ details a.src, [id^='q-'] ~ .by a.src").first
    target = chip.get_attribute("href")
    tab.goto(tab.evaluate("href => new URL(href, location).href", target))
    anchor = re.search(r"#(q-\w+)$", tab.url)
    assert anchor, f"the chip of a quote leads to {tab.url}"
    assert tab.locator(f"[id='{anchor[1]}']").is_visible()


def test_the_search_box_finds_a_phrase_and_lands_on_the_quote(
    tab: Any, base: str, plain: Path
) -> None:
    _, _, quote = _a_quote(plain)
    phrase = " ".join(re.findall(r"[\w'’]+", quote)[2:8])
    tab.goto(base)
    tab.keyboard.press("/")
    tab.keyboard.type(phrase)
    first = tab.locator(".md-search-result__item a[href*='#q-']").first
    first.wait_for()
    first.click()
    tab.wait_for_url("**#q-*")
    heading = tab.locator(f"[id='{tab.url.rpartition('#')[2]}']")
    assert " ".join(heading.inner_text().split()).startswith(f"“{quote[:20]}")
    box = heading.bounding_box()
    assert 0 <= box["y"] < DESK["height"], "the page is scrolled to the quote"


@pytest.mark.parametrize("size", [PHONE, NARROW], ids=["phone", "narrow"])
def test_no_page_scrolls_sideways(browser: Any, base: str, plain: Path, size: Any) -> None:
    with watched(browser, base, size) as tab:
        for page, _ in pages(plain):
            tab.goto(base + page.removesuffix("index.html"))
            wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"/{page} is {wide} px wider than the window"


def test_the_drawer_holds_every_section_on_a_phone(browser: Any, base: str) -> None:
    with watched(browser, base, PHONE) as phone:
        phone.goto(base)
        phone.get_by_role("button", name="Sections").press("Enter")
        phone.locator(".md-nav--primary a", has_text="Timeline").click()
        phone.wait_for_url("**/timeline/")


def test_a_wide_window_has_tabs_and_a_box_instead_of_buttons(tab: Any, base: str) -> None:
    tab.goto(base)
    assert tab.locator(".md-tabs a", has_text="Timeline").is_visible()
    assert tab.locator(".md-search__input").is_visible()
    assert not tab.locator(".opens__drawer, .opens__search").filter(visible=True).count()


def test_the_quotes_can_be_filtered_by_speaker(tab: Any, base: str) -> None:
    tab.goto(base + "quotes/")
    select = tab.locator("form[data-filter] select[name='speaker']")
    name = select.locator("option").nth(1).get_attribute("value")
    select.select_option(name)
    shown = tab.locator("[id^='q-'][data-speaker]:visible")
    assert 0 < shown.count() < tab.locator("[id^='q-'][data-speaker]").count()
    assert {shown.nth(n).get_attribute("data-speaker") for n in range(shown.count())} == {name}


def test_the_colours_follow_the_system_and_the_choice_is_kept(browser: Any, base: str) -> None:
    with watched(browser, base, DESK, color_scheme="dark") as tab:
        tab.goto(base)
        assert tab.locator("body").get_attribute("data-md-color-scheme") == "slate"
        for _ in range(2):  # system → light
            tab.locator("[data-md-component='palette'] label:visible").click()
            if tab.locator("body").get_attribute("data-md-color-scheme") == "default":
                break
        tab.reload()
        assert tab.locator("body").get_attribute("data-md-color-scheme") == "default"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_without_scripts(
    browser: Any, base: str, plain: Path, scheme: str
) -> None:
    page, item, words = _a_quote(plain)
    options = {"java_script_enabled": False, "color_scheme": scheme}
    with watched(browser, base, PHONE, **options) as tab:
        tab.goto(f"{base}{page}#{item}")
        heading = tab.locator(f"[id='{item}']")
        assert heading.is_visible()
        assert words[:20] in heading.inner_text()
        tab.locator(f"[id='{item}'] ~ details.receipt summary").first.click()
        assert tab.locator(f"[id='{item}'] ~ details.receipt p").first.is_visible()


def test_hostile_titles_stay_text_in_search_results(browser: Any, tmp_path: Path) -> None:
    texts = {}
    for number, title in enumerate(HOSTILE):
        front = json.dumps({"title": title, "description": title})
        text = f"---\n{front}\n---\n\n# {escape(title)}\n\nA findable word.\n"
        texts[f"briefings/page-{number}.md"] = text
    built = build(project(tmp_path / "project", texts), tmp_path / "site")
    with served(built) as base, watched(browser, base, DESK) as tab:
        tab.goto(base)
        tab.keyboard.press("/")
        tab.keyboard.type("findable")
        tab.locator(".md-search-result__item").first.wait_for()
        assert tab.locator(".md-search-result__item").count() >= 10
        strange = ".md-search-result :is(img, script, svg[onload], b, marquee, iframe)"
        assert tab.locator(strange).count() == 0


def test_a_breach_of_the_policy_would_be_seen(browser: Any, tmp_path: Path) -> None:
    text = '# Home\n\n<p style="color: red">x</p>\n<script>document.title = "ran"</script>\n'
    built = build(project(tmp_path / "project", {"index.md": text}), tmp_path / "site")
    with served(built) as base:
        complaints = Complaints(base)
        tab = browser.new_page()
        complaints.watch(tab)
        tab.goto(base)
        assert tab.title() != "ran"
        tab.close()
    seen = " ".join(complaints.messages)
    assert "policy: script-src-elem inline" in seen
    assert "policy: style-src-attr inline" in seen
