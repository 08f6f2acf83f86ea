"""The search in a real Chromium: what is typed leads to the very item, by keyboard, on any path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .browser_tools import DESK, served
from .search_tools import ask, best

pytestmark = [pytest.mark.browser, pytest.mark.site]

DATA = Path(__file__).parent / "data"
CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "searches.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def base(searched: Path) -> Iterator[str]:
    with served(searched) as address:
        yield address + "news/"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("layout", ["one", "many"], ids=["one shard", "many shards"])
def test_what_is_typed_leads_to_the_item(
    shared: dict[str, Any], layout: str, case: dict[str, Any]
) -> None:
    tab = shared[layout]
    ask(tab, case["words"], **case.get("filters", {}))
    link = best(tab)
    address = link.get_attribute("href").removeprefix("/news/")
    shown = [row.get_attribute("href") for row in tab.locator("[data-best]").all()]
    assert address.startswith(case["lands"]), shown
    assert case.get("says", "") in " ".join(link.inner_text().split())
    if case.get("only"):
        assert tab.locator(".find__status").inner_text().startswith("1 result")


@pytest.fixture(scope="module")
def shared(browser: Any, searched: Path, large: Path) -> Iterator[dict[str, Any]]:
    """A tab for each layout, open for all questions."""
    with served(searched) as one, served(large) as many:
        tabs = {}
        for name, address in (("one", one), ("many", many)):
            tabs[name] = browser.new_context(viewport=DESK).new_page()
            tabs[name].set_default_timeout(5_000)
            tabs[name].goto(address + "news/")
        yield tabs
        for tab in tabs.values():
            tab.context.close()


def test_everything_goes_by_keyboard(tab: Any, base: str) -> None:
    tab.goto(base + "timeline/")
    tab.keyboard.press("/")
    tab.keyboard.type("ground attacks")
    tab.wait_for_selector(".find:not([data-busy]) [data-best]")
    focused = "document.activeElement.getAttribute('href') || document.activeElement.type"
    tab.keyboard.press("ArrowDown")
    first = tab.evaluate(focused)
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate(focused) not in (first, "search")
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate(focused) == first
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate(focused) == "search"
    tab.keyboard.press("Escape")
    assert not tab.locator("dialog.find").is_visible()
    assert tab.url == base + "timeline/"


def test_enter_opens_the_best_result_even_before_it_is_shown(tab: Any, base: str) -> None:
    tab.goto(base)
    tab.keyboard.press("/")
    tab.keyboard.type("sovereignty and independence of our nation")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#q-*")
    heading = tab.locator(f"[id='{tab.url.rpartition('#')[2]}']")
    assert "sovereignty and independence" in heading.inner_text()
    assert 0 <= heading.bounding_box()["y"] < DESK["height"], "the page is scrolled to the quote"


def test_results_can_be_put_in_the_order_of_their_dates(shared: dict[str, Any]) -> None:
    for tab in shared.values():
        ask(tab, "cartels", kind="quote")
        tab.locator(".find [data-part='order']").select_option("asc")
        tab.wait_for_selector(".find:not([data-busy])[data-asked*='asc']")
        lines = tab.locator(".find__title + .find__line").all_inner_texts()
        dates = [line.rpartition(" · ")[2] for line in lines]
        tab.locator(".find [data-part='order']").select_option("")
        stated = [date for date in dates if "not stated" not in date]
        assert stated == sorted(stated, key=lambda date: int(date.split()[0]))
        assert len(set(stated)) > 1


def test_one_statement_of_several_sources_is_one_result(shared: dict[str, Any]) -> None:
    for tab in shared.values():
        ask(tab, "ground attacks cartels", kind="quote", speaker="Donald Trump")
        links = [a.get_attribute("href") for a in tab.locator(".find__words").all()]
        items = [link.partition("#")[2] for link in links]
        assert len(items) == len(set(items))
        assert tab.locator(".find__line a", has_text="CubaHeadlines").count()


def test_nothing_found_says_what_to_try(shared: dict[str, Any]) -> None:
    tab = shared["one"]
    ask(tab, "zzyzxq")
    assert tab.locator(".find__hint--none").is_visible()
    assert "zzyzxq" in tab.locator(".find__hint--none").inner_text()
    assert tab.locator(".find__hint--none a").count() >= 4


def test_a_filter_that_leaves_nothing_is_no_broken_index(shared: dict[str, Any]) -> None:
    for tab in shared.values():
        ask(tab, "sovereignty", kind="topic", speaker="Donald Trump")
        assert tab.locator(".find__hint--none").is_visible()
