"""Where pieces of the search's index do not come: it says so, and what to do."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.search import bundle

from .browser_tools import served, watched
from .search_tools import ask

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_without_an_index_the_dialog_says_where_to_look(
    browser: Any, searched: Path, tmp_path: Path
) -> None:
    shutil.copytree(searched / "news", tmp_path / "site")
    shutil.rmtree(tmp_path / "site/search")
    with served(tmp_path / "site") as address:
        tab = browser.new_page()
        tab.goto(address)
        tab.keyboard.press("/")
        tab.wait_for_selector(".find__hint--broken:visible")
        assert tab.locator(".find__hint--broken a").count() >= 4
        tab.context.close()


@pytest.mark.parametrize(
    "pattern",
    ["index.json", "engine-*/pagefind.js", "engine-*/wasm*", "shards/*/*.pf_meta",
     "shards/*/pagefind-entry.json", "shards/*/fragment/*", "shards/*/index/*",
     "words/*"],
)  # fmt: skip
@pytest.mark.parametrize("cut", [True, False], ids=["cut off", "missing"])
def test_half_an_index_is_told_calmly(
    browser: Any, searched: Path, tmp_path: Path, pattern: str, cut: bool
) -> None:
    shutil.copytree(searched / "news", tmp_path / "site")
    for victim in (tmp_path / "site/search").glob(pattern):
        raw = victim.read_bytes()
        victim.unlink()
        if cut:
            victim.write_bytes(raw[: 0 if pattern == "words/*" else len(raw) // 2])
    with served(tmp_path / "site") as address:
        tab = browser.new_page()
        tab.goto(address)
        tab.keyboard.press("/")
        tab.locator(".find__field").fill("cartels")
        tab.wait_for_selector(".find__hint--broken:visible")
        assert tab.locator(".find__hint--broken a").count() >= 4
        tab.context.close()


LATER = 4_000_000_000
"""A time of change that is not within a second of when the file was cut: the browser's own store
asks by seconds whether a file has changed."""
PIECES = ["pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*", "filter/*"]


@pytest.mark.parametrize("pattern", PIECES)
@pytest.mark.parametrize("cut", [True, False], ids=["cut off", "missing"])
def test_a_loss_of_some_is_told_beside_the_rest_and_made_good(
    browser: Any, large: Path, tmp_path: Path, pattern: str, cut: bool
) -> None:
    """One shard of several lacks something: what the others hold is shown, and what is amiss."""
    shutil.copytree(large / "news", tmp_path / "site")
    kept = {path: path.read_bytes() for path in _with_briefings(tmp_path / "site")[0].glob(pattern)}
    assert kept
    for path, raw in kept.items():
        path.unlink()
        if cut:
            path.write_bytes(raw[: len(raw) // 2])
    asked = {"kind": "quote"} if pattern == "filter/*" else {}
    with served(tmp_path / "site") as address:
        tab = browser.new_context().new_page()
        tab.goto(address)
        ask(tab, "cartels", **asked)
        assert "Some results could not be loaded" in tab.locator(".find__status").inner_text()
        shown = tab.locator(".find__page").count()
        assert shown
        for path, raw in kept.items():
            path.write_bytes(raw)
            os.utime(path, (LATER, LATER))
        tab.get_by_role("button", name="Try again").click()
        tab.wait_for_selector(".find__again", state="hidden")
        tab.wait_for_selector(".find:not([data-busy])[data-state='found']")
        assert "could not" not in tab.locator(".find__status").inner_text()
        assert tab.locator(".find__page").count() > shown
        tab.context.close()


def _with_briefings(site: Path) -> list[Path]:
    """The shards that hold briefings; all of these tell of the cartels."""
    listing = json.loads((site / "search/index.json").read_text("utf-8"))
    folders = [site / "search" / shard for shard in listing["shards"]]
    found = [f for f in folders if any(url.startswith("briefings/") for url, _ in bundle.urls(f))]
    assert len(found) > 1
    return found


def test_a_whole_index_says_nothing_of_losses(browser: Any, large: Path) -> None:
    with served(large) as address, watched(browser, address) as tab:
        tab.goto(address + "news/")
        ask(tab, "cartels")
        assert "could not" not in tab.locator(".find__status").inner_text()
        assert not tab.locator(".find__again").is_visible()
