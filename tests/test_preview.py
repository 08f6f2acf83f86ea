"""A look at the page behind a link, for a mouse that rests on it and for the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from .browser_tools import served, watched

pytestmark = [pytest.mark.browser, pytest.mark.site]


@contextmanager
def opened(browser: Any, site: Path, page: str, **options: Any) -> Iterator[tuple[Any, list[str]]]:
    """A page, and the addresses of pages that are asked for after it."""
    with served(site) as base, watched(browser, base, **options) as tab:
        tab.goto(f"{base}{page}")
        asked: list[str] = []  # not the site's picture, which the browser fetches when it likes
        tab.on("request", lambda r: r.url.endswith("/") and asked.append(r.url.removeprefix(base)))
        yield tab, asked


def test_a_name_shows_whose_it_is(browser: Any, plain: Path) -> None:
    with opened(browser, plain, "questions/") as (tab, asked):
        link = tab.locator("a.name", has_text="Claudia Sheinbaum").first
        link.hover()
        tab.wait_for_selector(".preview")
        kind, name, tally, role = tab.locator(".preview p").all_inner_texts()
        assert (kind, name, role) == ("Person", "Claudia Sheinbaum", "Mexican President")
        assert "quote" in tally
        assert link.get_attribute("aria-describedby") == tab.locator(".preview").get_attribute("id")
        assert asked == ["actors/claudia-sheinbaum/"]
        tab.locator(".preview").hover()
        tab.wait_for_timeout(600)
        assert tab.locator(".preview").count() == 1, "it may be read with the mouse in it"
        tab.keyboard.press("Escape")
        assert tab.locator(".preview").count() == 0
        assert link.get_attribute("aria-describedby") is None


def test_an_item_shows_its_own_words_and_its_article(browser: Any, plain: Path) -> None:
    with opened(browser, plain, "actors/donald-trump/") as (tab, _):
        tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        link = tab.locator("a.src[href*='/briefings/'][href*='#q-']").first
        link.hover()
        tab.wait_for_selector(".preview")
        item = link.get_attribute("href").partition("#")[2]
        words = tab.locator(".preview-said").inner_text()
        headline = tab.locator(".preview-title").inner_text()
        link.click()
        tab.wait_for_load_state()
        assert tab.locator(f"#{item}").inner_text().startswith(words.removesuffix(" …"))
        assert tab.locator("h1").inner_text().startswith(headline)


def test_the_keyboard_has_it_too(browser: Any, plain: Path) -> None:
    with opened(browser, plain, "questions/") as (tab, _):
        link = tab.locator("a.name").first
        link.focus()
        tab.keyboard.press("Shift+Tab")
        tab.keyboard.press("Tab")
        tab.wait_for_selector(".preview")
        tab.keyboard.press("Tab")
        assert tab.locator(".preview").count() == 0


def test_who_passes_or_touches_asks_for_nothing(browser: Any, plain: Path) -> None:
    with opened(browser, plain, "questions/") as (tab, asked):
        for _ in range(3):
            tab.locator("a.name").first.hover()
            tab.mouse.move(5, 5)
        tab.locator("h2 a, h1 a").first.hover()
        tab.wait_for_timeout(700)
        assert (asked, tab.locator(".preview").count()) == ([], 0)
    with opened(browser, plain, "questions/", has_touch=True) as (tab, _):
        tab.evaluate("addEventListener('click', e => e.preventDefault())")
        tab.locator("a.name").first.tap()
        tab.wait_for_timeout(700)
        assert tab.locator(".preview").count() == 0


def test_it_lies_within_the_window_and_moves_nothing(browser: Any, plain: Path) -> None:
    size = {"width": 700, "height": 420}
    with opened(browser, plain, "questions/", size=size) as (tab, _):
        height = tab.evaluate("document.documentElement.scrollHeight")
        for link in tab.locator("a.name").all()[:6]:
            link.hover()
            box = tab.wait_for_selector(".preview").bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
            assert tab.evaluate("document.documentElement.scrollHeight") == height
            tab.keyboard.press("Escape")
            tab.mouse.move(1, 1)
