"""The dialog of the search: small, quick, for everybody, and safe."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

from generator import search
from generator.escape import escape
from generator.site import PAGEFIND

from .accessibility_rules import RULES, broken
from .browser_tools import DESK, PHONE, served, watched
from .search_tools import ask, best
from .site_tools import build, pages, policy, project

pytestmark = [pytest.mark.browser, pytest.mark.site]

HOSTILE: list[str] = yaml.safe_load(
    (Path(__file__).parent / "data" / "hostile_titles.yml").read_text("utf-8")
)
BUDGET = 400_000
"""Bytes of the first search; measured at 10,000 articles in docs/search.md."""


@pytest.fixture(scope="module")
def base(searched: Path) -> Iterator[str]:
    with served(searched) as address:
        yield address + "news/"


def test_the_first_search_is_small_and_moves_nothing(tab: Any, base: str) -> None:
    moved = (
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "e => { window.moved += e.value; })).observe({type: 'layout-shift', buffered: true})"
    )
    tab.add_init_script(moved)
    tab.goto(base)
    sizes: list[int] = []
    tab.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    ask(tab, "ground attacks")
    best(tab).wait_for()
    assert 0 < sum(sizes) < BUDGET
    assert tab.evaluate("window.moved") == 0


def test_nothing_is_fetched_for_a_reader_who_does_not_search(tab: Any, base: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(base, wait_until="networkidle")
    assert [url for url in asked if "/search/" in url or "/find/" in url] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_the_dialog(
    browser: Any, base: str, size: dict[str, int], scheme: str
) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce", "bypass_csp": True}
    with watched(browser, base, size, **options) as tab:
        tab.goto(base)
        for words in ("cartels", "zzyzxq", ""):
            ask(tab, words, **({"speaker": "Donald Trump"} if words == "cartels" else {}))
            assert broken(words, Axe().run(tab, options=RULES).response) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_dialog_fits_its_window(browser: Any, base: str, size: dict[str, int]) -> None:
    with watched(browser, base, size) as tab:
        tab.goto(base)
        tab.get_by_role("button", name="Search").click()
        ask(tab, "cartels")
        wide = "(e => e.scrollWidth - e.clientWidth)(document.querySelector('.find__body'))"
        assert tab.evaluate(wide) <= 0
        box = tab.locator("dialog.find").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]


def test_without_scripts_no_control_is_seen(browser: Any, base: str) -> None:
    with watched(browser, base, java_script_enabled=False) as tab:
        tab.goto(base)
        assert not tab.locator(".find-open, dialog.find").filter(visible=True).count()


def test_the_policy_allows_webassembly_and_nothing_more(searched: Path) -> None:
    for page, tree in pages(searched / "news"):
        rules = policy(tree)
        assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'"], page
        assert {v for name in rules for v in rules[name]} <= {
            "'none'", "'self'", "'wasm-unsafe-eval'", "data:",
        }, page  # fmt: skip


def test_what_nothing_can_be_chosen_from_is_not_offered(browser: Any, tmp_path: Path) -> None:
    front = json.dumps({"title": "Ferries", "outlet": "The Post", "id": "x"})
    text = f"---\n{front}\n---\n\n# Ferries\n\nA findable word.\n"
    built = build(
        project(tmp_path / "project", {"briefings/ferries.md": text}),
        tmp_path / "site",
        **PAGEFIND,
    )
    search.write(built, tmp_path / "cache")
    with served(built) as base, watched(browser, base) as tab:
        tab.goto(base)
        tab.keyboard.press("/")
        tab.keyboard.type("findable")
        best(tab).wait_for()
        assert tab.locator("#find-source").is_visible()
        assert not tab.locator("#find-topic").is_visible()


def test_hostile_titles_stay_text(browser: Any, tmp_path: Path) -> None:
    texts = {}
    for number, title in enumerate(HOSTILE):
        front = json.dumps({"title": title, "outlet": title, "published": title, "id": "x"})
        text = f"---\n{front}\n---\n\n# {escape(title)}\n\nA findable word, {escape(title)}.\n"
        texts[f"briefings/page-{number}.md"] = text
    built = build(project(tmp_path / "project", texts), tmp_path / "site", **PAGEFIND)
    search.write(built, tmp_path / "cache")
    with served(built) as base, watched(browser, base) as tab:
        tab.goto(base)
        tab.keyboard.press("/")
        tab.keyboard.type("findable")
        best(tab).wait_for()
        while tab.locator(".find__more").is_visible():
            tab.locator(".find__more").click()
            tab.wait_for_timeout(100)
        assert tab.locator(".find__page").count() == len(HOSTILE)
        strange = ".find__pages :not(li, ol, a, p, span, mark)"
        assert tab.locator(strange).count() == 0
