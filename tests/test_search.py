"""The search in a real Chromium: what is typed leads to the very item, by keyboard, on any path."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

from generator import search
from generator.escape import escape
from generator.search import sharding
from generator.site import PAGEFIND

from .accessibility_rules import RULES, broken
from .browser_tools import Complaints, launched, served
from .site_tools import PROJECT, build, pages, policy, project

pytestmark = [pytest.mark.browser, pytest.mark.site]

DATA = Path(__file__).parent / "data"
CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "searches.yml").read_text("utf-8"))
HOSTILE: list[str] = yaml.safe_load((DATA / "hostile_titles.yml").read_text("utf-8"))
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
BUDGET = 400_000
"""Bytes of the first search; measured at 10,000 articles in docs/search.md."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as opened:
        yield opened


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site below it, in `news/`: it lives on a path of its own."""
    folder = tmp_path_factory.mktemp("root")
    build(PROJECT, folder / "news", **PAGEFIND)
    search.write(folder / "news", folder / "cache")
    return folder


@pytest.fixture(scope="module")
def many(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, its index in more than one shard, as that of a large one is."""
    folder = tmp_path_factory.mktemp("many")
    shutil.copytree(root / "news", folder / "news")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharding, "SMALL", 4)
        patch.setattr(sharding, "LARGE", 2)
        search.write(folder / "news", folder / "cache")
    listing = json.loads((folder / "news/search/index.json").read_text("utf-8"))
    assert len(listing["shards"]) > 2
    return folder


@pytest.fixture(scope="module")
def base(root: Path) -> Iterator[str]:
    with served(root) as address:
        yield address + "news/"


@pytest.fixture
def tab(browser: Any, base: str) -> Iterator[Any]:
    yield from _watched(browser, base)


def _watched(browser: Any, base: str, size: dict[str, int] = DESK, **more: Any) -> Iterator[Any]:
    context = browser.new_context(viewport=size, **more)
    page = context.new_page()
    page.set_default_timeout(15_000)
    complaints = Complaints(base)
    complaints.watch(page)
    yield page
    context.close()
    assert complaints.messages == []
    assert complaints.strangers == []


def ask(tab: Any, words: str, **filters: str) -> None:
    """Open the search on the page that is there, choose, type, and wait for the results."""
    if not tab.locator("dialog.find").is_visible():
        tab.keyboard.press("/")
    tab.wait_for_selector(".find [data-filter='kind'] option:nth-child(3)", state="attached")
    for select in tab.locator(".find label:not([hidden]) select[data-filter]").all():
        select.select_option(filters.get(select.get_attribute("data-filter"), ""))
    tab.locator(".find__field").fill(words)
    tab.wait_for_selector(".find:not([data-busy])[data-asked]")


def best(tab: Any) -> Any:
    return tab.locator("[data-best]").first


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("layout", ["root", "many"], ids=["one shard", "many shards"])
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
def shared(browser: Any, root: Path, many: Path) -> Iterator[dict[str, Any]]:
    """A tab for each layout, open for all questions."""
    with served(root) as one, served(many) as other:
        tabs = {}
        for name, address in (("root", one), ("many", other)):
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
    for tab in _watched(browser, base, size, **options):
        tab.goto(base)
        for words in ("cartels", "zzyzxq", ""):
            ask(tab, words, **({"speaker": "Donald Trump"} if words == "cartels" else {}))
            assert broken(words, Axe().run(tab, options=RULES).response) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_dialog_fits_its_window(browser: Any, base: str, size: dict[str, int]) -> None:
    for tab in _watched(browser, base, size):
        tab.goto(base)
        tab.get_by_role("button", name="Search").click()
        ask(tab, "cartels")
        wide = "(e => e.scrollWidth - e.clientWidth)(document.querySelector('.find__body'))"
        assert tab.evaluate(wide) <= 0
        box = tab.locator("dialog.find").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]


def test_one_statement_of_several_sources_is_one_result(shared: dict[str, Any]) -> None:
    for tab in shared.values():
        ask(tab, "ground attacks cartels", kind="quote", speaker="Donald Trump")
        links = [a.get_attribute("href") for a in tab.locator(".find__words").all()]
        items = [link.partition("#")[2] for link in links]
        assert len(items) == len(set(items))
        assert tab.locator(".find__line a", has_text="CubaHeadlines").count()


def test_nothing_found_says_what_to_try(shared: dict[str, Any]) -> None:
    tab = shared["root"]
    ask(tab, "zzyzxq")
    assert tab.locator(".find__hint--none").is_visible()
    assert "zzyzxq" in tab.locator(".find__hint--none").inner_text()
    assert tab.locator(".find__hint--none a").count() >= 4


def test_a_filter_that_leaves_nothing_is_no_broken_index(shared: dict[str, Any]) -> None:
    for tab in shared.values():
        ask(tab, "sovereignty", kind="topic", speaker="Donald Trump")
        assert tab.locator(".find__hint--none").is_visible()


def test_without_an_index_the_dialog_says_where_to_look(
    browser: Any, root: Path, tmp_path: Path
) -> None:
    shutil.copytree(root / "news", tmp_path / "site")
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
    browser: Any, root: Path, tmp_path: Path, pattern: str, cut: bool
) -> None:
    shutil.copytree(root / "news", tmp_path / "site")
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


def test_without_scripts_no_control_is_seen(browser: Any, base: str) -> None:
    for tab in _watched(browser, base, java_script_enabled=False):
        tab.goto(base)
        assert not tab.locator(".find-open, dialog.find").filter(visible=True).count()


def test_the_policy_allows_webassembly_and_nothing_more(root: Path) -> None:
    for page, tree in pages(root / "news"):
        rules = policy(tree)
        assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'"], page
        assert {v for name in rules for v in rules[name]} <= {
            "'none'", "'self'", "'wasm-unsafe-eval'", "data:",
        }, page  # fmt: skip


def test_hostile_titles_stay_text(browser: Any, tmp_path: Path) -> None:
    texts = {}
    for number, title in enumerate(HOSTILE):
        front = json.dumps({"title": title, "outlet": title, "published": title, "id": "x"})
        text = f"---\n{front}\n---\n\n# {escape(title)}\n\nA findable word, {escape(title)}.\n"
        texts[f"briefings/page-{number}.md"] = text
    built = build(project(tmp_path / "project", texts), tmp_path / "site", **PAGEFIND)
    search.write(built, tmp_path / "cache")
    with served(built) as base:
        for tab in _watched(browser, base):
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
