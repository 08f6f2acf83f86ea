"""Nothing on a page moves while it loads, also on a slow line; and all of it works by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import config, site
from tests import projects

from .browser_tools import served, watched
from .site_tools import PROJECT

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = (
    "", "stories/*/", "briefings/*/", "actors/*/", "quotes/", "questions/", "figures/",
    "timeline/", "sources/", "about/", "data/", "changes/",
)  # fmt: skip
"""One page of each."""
MOST_MOVED = 0.01
"""Of the window, in the browsers' own measure; 0.1 is what search engines still call good."""
WATCH = """
window.moved = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) moved.push(
    [entry.value, entry.sources.map(s => s.node && (s.node.className || s.node.nodeName)).join(" ")]
  );
}).observe({type: "layout-shift", buffered: true});
"""
SEEN = """focused => {
  // The choice of colours: a hidden input, its label with the ring.
  const element = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && style.visibility === "visible"
    && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
        || style.textDecorationLine.includes("underline"));
}"""
"""Whether somebody sees that it has the focus."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its own search, as `briefing build` makes it."""
    root = projects.copy(tmp_path_factory.mktemp("steady") / "project")
    shutil.copytree(PROJECT / "content", root / "content")
    settings = config.load(root)
    site.build(settings)
    return settings.site


@pytest.fixture(scope="module")
def base(built: Path) -> Iterator[str]:
    with served(built) as address:
        yield address


@pytest.fixture(scope="module")
def slow(built: Path) -> Iterator[str]:
    """A slow line: scripts come after the first picture."""
    with served(built, slowly=True) as address:
        yield address


def _addresses(built: Path) -> list[str]:
    first = (next(iter(sorted(built.glob(f"{kind}index.html")))) for kind in KINDS)
    return [f"{p.parent.relative_to(built).as_posix()}/".removeprefix("./") for p in first]


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_a_page_loads(browser: Any, built: Path, slow: str, width: int) -> None:
    for address in _addresses(built):
        context = browser.new_context(viewport={"width": width, "height": 900})
        tab = context.new_page()
        tab.add_init_script(WATCH)
        tab.goto(slow + address, wait_until="load")
        tab.wait_for_timeout(200)
        moved = tab.evaluate("moved")
        assert sum(value for value, _ in moved) < MOST_MOVED, (address, moved)
        context.close()


@pytest.fixture
def tab(browser: Any, base: str) -> Iterator[Any]:
    with watched(browser, base, base_url=base) as opened:
        yield opened


def _to(tab: Any, selector: str, most: int = 120) -> Any:
    """Tab until the focus is on it; every stop before it is seen to have the focus."""
    for _ in range(most):
        tab.keyboard.press("Tab")
        focused = tab.evaluate_handle("document.activeElement").as_element()
        assert focused.evaluate(SEEN), focused.evaluate("e => e.outerHTML.slice(0, 200)")
        if focused.evaluate("(e, wanted) => e.matches(wanted)", selector):
            return focused
    raise AssertionError(f"{most} stops do not lead to {selector}")


def test_the_search_is_found_opened_and_used_by_keyboard(tab: Any) -> None:
    tab.goto("")
    _to(tab, "[data-find]")
    tab.keyboard.press("Enter")
    tab.keyboard.type("ground attacks")
    tab.locator("#find[data-state='found'] .find__pages a").first.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/briefings/**#*")
    item = tab.evaluate("document.getElementById(location.hash.slice(1)).innerText")
    assert "ground" in item and "attacks" in item


def test_a_story_is_walked_through_by_keyboard(tab: Any, built: Path) -> None:
    (story, *_) = sorted(built.glob("stories/*/index.html"))
    tab.goto(f"{story.parent.relative_to(built).as_posix()}/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.matches('.md-skip')")
    tab.keyboard.press("Enter")
    part = _to(tab, ".md-content details:not([open]) > summary", 400)
    tab.keyboard.press("Enter")
    assert part.evaluate("e => e.parentElement.open")
    cite = _to(tab, ".cites", 400)
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.closest('dialog').open")
    _to(tab, "dialog button", 3)
    tab.keyboard.press("Escape")
    assert cite.evaluate("e => e === document.activeElement")
    assert tab.locator("dialog[open]").count() == 0


def test_the_colours_are_changed_by_keyboard(tab: Any) -> None:
    tab.goto("")
    before = tab.evaluate("document.body.dataset.mdColorScheme")
    _to(tab, ".md-option")
    for _ in range(2):  # system, light, dark: one of the next two looks different
        tab.keyboard.press("ArrowRight")
        if tab.evaluate("document.body.dataset.mdColorScheme") != before:
            return
    raise AssertionError("the colours stay as they are")


def test_reduced_motion_is_respected(browser: Any, base: str) -> None:
    tab = browser.new_page(base_url=base, reduced_motion="reduce")
    tab.goto("")
    tab.locator("[data-find]").click()
    moving = tab.evaluate(
        "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
        " return parseFloat(s.animationDuration) > 0.01 && s.animationName !== 'none'"
        " || s.scrollBehavior === 'smooth'; }).map(e => e.outerHTML.slice(0, 80))"
    )
    tab.close()
    assert moving == []
