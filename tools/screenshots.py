"""Pictures of built pages at phone and desktop width, light and dark, for looking at.

    python tools/screenshots.py [--site site] [--out shots] [--width 390] [--scheme dark] [PAGE …]
    python tools/screenshots.py --docs      # docs/screenshots/ anew, small, with the search

A page is its address below the site, "stories/name/"; "" is the home page. Without pages: one of
each kind found.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browser_tools import FLAGS, chromium, served

WIDTHS = {390: 844, 768: 1024, 1440: 1000}
"""Width to height of the window: a phone, a tablet upright, a laptop."""
KINDS = ("", "stories", "briefings", "actors", "quotes", "questions", "figures", "timeline",
         "topics", "sources", "about")  # fmt: skip

DOCS = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
DOCS_WIDTHS = (360, 768, 1440)
DOCS_KINDS = ("", "stories/*/", "briefings/*/", "actors/*/", "quotes/", "timeline/")
DOCS_TALL = 2000
"""CSS pixels from the top: enough to judge a page by."""
ASKED = "ground attacks"


def main() -> None:
    options = _options()
    if options.docs:
        for_docs(options.site)
        return
    pages = options.page or one_of_each(options.site)
    options.out.mkdir(parents=True, exist_ok=True)
    with served(options.site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for width in options.width or WIDTHS:
            for scheme in options.scheme or ("light", "dark"):
                size = {"width": width, "height": WIDTHS.get(width, 1000)}
                tab = browser.new_page(viewport=size, color_scheme=scheme)
                for page in pages:
                    print(_shoot(tab, base, page, options.out, f"{width}-{scheme}"))
                tab.close()
        browser.close()


def for_docs(site: Path) -> None:
    """One page of each kind that matters, and the search, at three widths, light and dark."""
    DOCS.mkdir(parents=True, exist_ok=True)
    for old in DOCS.iterdir():
        old.unlink()
    pages = {kind.split("/")[0] or "home": _longest(site, kind) for kind in DOCS_KINDS}
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for width in DOCS_WIDTHS:
            for scheme in ("light", "dark"):
                size: Any = {"width": width, "height": WIDTHS.get(width, 800)}
                tab = browser.new_page(viewport=size, color_scheme=scheme)
                for name, page in pages.items():
                    tab.goto(base + page)
                    _small(tab, DOCS / f"{name}-{width}-{scheme}.webp", DOCS_TALL)
                tab.goto(base)
                tab.locator("[data-find]").click()
                tab.keyboard.type(ASKED)
                tab.locator("#find[data-state='found'] .find__pages a").first.wait_for()
                _small(tab, DOCS / f"search-{width}-{scheme}.webp", size["height"])
                tab.close()
        browser.close()


def _longest(site: Path, kind: str) -> str:
    found = max(site.glob(f"{kind}index.html"), key=lambda p: (p.stat().st_size, p))
    return f"{found.parent.relative_to(site).as_posix()}/".removeprefix("./")


def _small(tab: Page, path: Path, tall: int) -> None:
    high = min(tall, tab.evaluate("document.documentElement.scrollHeight"))
    width = (tab.viewport_size or {"width": 0})["width"]
    clip: Any = {"x": 0, "y": 0, "width": width, "height": max(high, 600)}
    raw = tab.screenshot(full_page=high > 1000, clip=clip)
    Image.open(io.BytesIO(raw)).save(path, quality=45, method=6)
    print(path)


def one_of_each(site: Path) -> list[str]:
    """The front of each section, and the longest page below it."""
    found = []
    for kind in KINDS:
        if (site / kind / "index.html").is_file():
            found.append(f"{kind}/" if kind else "")
        below = list((site / kind).glob("*/index.html")) if kind else []
        if below:
            longest = max(below, key=lambda p: (p.stat().st_size, p))
            found.append(f"{longest.parent.relative_to(site).as_posix()}/")
    return found


def _shoot(tab: Page, base: str, page: str, out: Path, label: str) -> Path:
    tab.goto(base + page, wait_until="load")
    name = page.strip("/").replace("/", "--") or "home"
    path = out / f"{name}-{label}.png"
    tab.screenshot(path=str(path), full_page=True)
    return path


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("page", nargs="*")
    parser.add_argument("--docs", action="store_true", help="make docs/screenshots/ anew")
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--width", type=int, action="append")
    parser.add_argument("--scheme", choices=("light", "dark"), action="append")
    return parser.parse_args()


if __name__ == "__main__":
    main()
