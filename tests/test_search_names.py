"""Filters by name: any name of a large site is found by typing a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

from generator.search import names

from .accessibility_rules import RULES, broken
from .browser_tools import PHONE, served, watched
from .search_tools import ask

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "search_names.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_name_stands_under_each_of_its_words(case: dict[str, Any]) -> None:
    assert list(names.by_letter([case["name"]])) == case["lists"]


def test_only_long_filters_have_lists(tmp_path: Path) -> None:
    many = [f"{letter}{number}" for number in range(60) for letter in "ab"]
    made = names.write({"speaker": many, "source": many[:9], "kind": many}, tmp_path)
    assert made == {"speaker": ["a", "b"]}
    assert (tmp_path / "speaker/a.txt").read_text("utf-8").split("\n")[:2] == ["a0", "a1"]
    assert names.foremost({"speaker": many, "kind": many}) == {
        "speaker": sorted(many[: names.MOST]),
        "kind": sorted(many),
    }


@pytest.fixture
def tab(browser: Any, large: Path) -> Iterator[Any]:
    """The dialog of a site that lists one speaker at once, and the others once a name is typed."""
    with served(large) as address, watched(browser, address) as opened:
        opened.goto(address + "news/")
        ask(opened, "")
        yield opened


def _field(tab: Any) -> Any:
    return tab.get_by_role("combobox", name="Speaker", exact=True)


def _offered(tab: Any) -> list[str]:
    return list(_options(tab).all_inner_texts())


def _options(tab: Any) -> Any:
    return tab.locator("#find-speaker-names [role='option']")


def _hint(tab: Any, words: str) -> Any:
    return tab.locator(".find__names [role='status']", has_text=words).filter(visible=True)


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("typed", ["rodri", "RODRÍGUEZ jor", "Jorge Rodríguez"])
def test_who_is_not_listed_is_found_by_typing(tab: Any, typed: str) -> None:
    _field(tab).click()
    assert _offered(tab) == ["Claudia Sheinbaum"]
    tab.keyboard.type(typed)
    _options(tab).filter(has_text="Jorge Rodríguez").wait_for()
    assert _offered(tab) == ["Jorge Rodríguez"]
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".find:not([data-busy])[data-state='found']")
    assert _field(tab).input_value() == "Jorge Rodríguez"
    lines = tab.locator(".find__item .find__line").all_inner_texts()
    assert lines
    assert all("Jorge Rodríguez" in line for line in lines)


@pytest.mark.browser
@pytest.mark.site
def test_the_list_goes_by_keyboard(tab: Any) -> None:
    _field(tab).focus()
    tab.keyboard.type("t")
    _options(tab).nth(1).wait_for()
    first, second = (_options(tab).nth(n).get_attribute("id") for n in (0, 1))
    assert _field(tab).get_attribute("aria-activedescendant") == first
    tab.keyboard.press("ArrowDown")
    assert _field(tab).get_attribute("aria-activedescendant") == second
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    last = _options(tab).last.get_attribute("id")
    assert _field(tab).get_attribute("aria-activedescendant") == last
    tab.keyboard.press("Escape")
    assert _field(tab).get_attribute("aria-expanded") == "false"
    assert _field(tab).input_value() == ""
    assert tab.locator("dialog.find").is_visible(), "Escape closes the list first"
    tab.keyboard.press("Escape")
    assert not tab.locator("dialog.find").is_visible()


@pytest.mark.browser
@pytest.mark.site
def test_what_is_no_name_asks_for_nothing(tab: Any) -> None:
    _field(tab).click()
    tab.keyboard.type("zzyzx")
    _hint(tab, "No such name").wait_for()
    tab.keyboard.press("Tab")
    assert _field(tab).input_value() == ""
    assert tab.locator(".find").get_attribute("data-state") == "empty"


@pytest.mark.browser
@pytest.mark.site
def test_a_name_is_taken_back_by_emptying_its_field(tab: Any) -> None:
    ask(tab, "cartels", speaker="Claudia Sheinbaum")
    narrow = tab.locator(".find__status").inner_text()
    _field(tab).fill("")
    tab.wait_for_selector(".find:not([data-busy])[data-asked*='cartels']")
    assert tab.locator(".find__status").inner_text() != narrow


@pytest.mark.browser
@pytest.mark.site
def test_a_list_that_does_not_come_is_told(browser: Any, large: Path) -> None:
    with served(large) as address:
        tab = browser.new_context().new_page()
        tab.route("**/names/speaker/*", lambda route: route.abort())
        tab.goto(address + "news/")
        ask(tab, "")
        _field(tab).click()
        tab.keyboard.type("rod")
        _hint(tab, "could not be loaded").wait_for()
        tab.context.close()


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_list(browser: Any, large: Path, scheme: str) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce", "bypass_csp": True}
    with served(large) as address, watched(browser, address, PHONE, **options) as tab:
        tab.goto(address + "news/")
        ask(tab, "")
        for typed in ("m", "zzyzx"):
            _field(tab).fill(typed)
            tab.wait_for_timeout(300)
            assert broken(typed, Axe().run(tab, options=RULES).response) == []
            sheet = tab.locator(".find__names:visible").bounding_box()
            assert sheet["x"] >= 0
            assert sheet["x"] + sheet["width"] <= PHONE["width"]


@pytest.mark.browser
@pytest.mark.site
def test_a_name_alone_does_not_fetch_the_whole_index(tab: Any) -> None:
    asked: list[str] = []
    tab.context.on("request", lambda request: asked.append(request.url))
    ask(tab, "", speaker="Jorge Rodríguez")
    assert tab.locator(".find__page").count()
    assert [url for url in asked if url.endswith(".pf_filter")]
    assert not [url for url in asked if url.endswith(".pf_index")]
