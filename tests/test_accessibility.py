"""Every kind of page under axe-core in a real Chromium: phone and desk, light and dark.

Disclosures are open, so that what they hold is looked at too. What axe cannot judge (reading order,
whether words make sense) is looked at by people.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from .accessibility_rules import COLOURS, RULES, broken
from .browser_tools import served
from .site_tools import pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

KINDS = (
    "", "stories/", "stories/*/", "briefings/", "briefings/*/", "actors/", "actors/*/", "quotes/",
    "questions/", "figures/", "timeline/", "topics/", "topics/*/", "sources/", "sources/*/",
    "about/", "about/method/", "about/corrections/", "about/rights/", "about/feeds/", "data/",
)  # fmt: skip
"""Addresses; "*" is any page of that kind."""
OF_A_KIND = 3
VIEWS = [(width, scheme) for width in (360, 1440) for scheme in ("light", "dark")]
OPEN = "for (const d of document.querySelectorAll('details')) d.open = true"


def addresses(site: Path) -> list[str]:
    found = {
        f"{page.parent.relative_to(site).as_posix()}/".removeprefix("./")
        for kind in KINDS
        for page in sorted(site.glob(f"{kind}index.html"))[:OF_A_KIND]
    }
    return sorted(found)


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_nothing(browser: Any, plain: Path, width: int, scheme: str) -> None:
    found: list[str] = []
    rules = RULES if scheme == "light" else COLOURS
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    tab = context.new_page()
    with served(plain) as base:
        for address in addresses(plain):
            tab.goto(base + address)
            tab.evaluate(OPEN)
            found += broken(address, Axe().run(tab, options=rules).response)
    context.close()
    assert found == []


def test_tables_have_captions_and_scopes(plain: Path) -> None:
    seen = 0
    for page, tree in pages(plain):
        for table in tree.xpath("//article//table"):
            name = table.xpath("string(parent::*/@aria-label)") or table.xpath("string(../summary)")
            assert name and table.xpath("string(caption)") == name, page
            heads, rows = table.xpath("thead//th"), table.xpath("tbody/tr")
            assert {head.get("scope") for head in heads} == {"col"}, page
            assert all([c.get("scope") for c in row][:1] == ["row"] for row in rows), page
            assert all(len(row) == len(heads) for row in rows), page
            seen += 1
    assert seen > 5


def test_headings_skip_no_level(plain: Path) -> None:
    for page, tree in pages(plain):
        levels = [int(h.tag[1]) for h in tree.xpath("//article//*[re:test(name(), '^h[1-6]$')]",
                  namespaces={"re": "http://exslt.org/regular-expressions"})]  # fmt: skip
        assert levels.count(1) == 1 and levels[0] == 1, page
        assert all(b - a <= 1 for a, b in pairwise(levels)), page


def test_axe_would_find_pale_words_in_the_dark(browser: Any) -> None:
    tab = browser.new_page(color_scheme="dark")
    tab.set_content("<html lang=en><title>x</title><p style='color:#333;background:#000'>dim")
    rules = {rule["id"] for rule in Axe().run(tab, options=COLOURS).response["violations"]}
    tab.close()
    assert rules == {"color-contrast"}


def test_axe_would_find_something(browser: Any) -> None:
    """The rules are on: a picture without a text, grey on white, a heading that skips levels."""
    tab = browser.new_page()
    tab.set_content(
        "<html lang=en><title>x</title><main><h1>x</h1><h4>y</h4><img src=x>"
        "<p style='color:#ccc;background:#fff'>pale"
    )
    rules = {rule["id"] for rule in Axe().run(tab, options=RULES).response["violations"]}
    tab.close()
    assert {"image-alt", "color-contrast", "heading-order"} <= rules
