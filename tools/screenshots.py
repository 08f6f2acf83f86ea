"""Pictures of built pages at phone and desktop width, light and dark, for looking at.

    python tools/screenshots.py [--site site] [--out shots] [--width 390] [--scheme dark] [PAGE …]

A page is its address below the site, "stories/name/"; "" is the home page. Without pages: one of
each kind found.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browser_tools import FLAGS, chromium, served

WIDTHS = {390: 844, 768: 1024, 1440: 1000}
"""Width to height of the window: a phone, a tablet upright, a laptop."""
KINDS = ("", "stories", "briefings", "actors", "quotes", "questions", "figures", "timeline",
         "topics", "sources", "about")  # fmt: skip


def main() -> None:
    options = _options()
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
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--width", type=int, action="append")
    parser.add_argument("--scheme", choices=("light", "dark"), action="append")
    return parser.parse_args()


if __name__ == "__main__":
    main()
