"""Long registers: cut by letter or year, every item on one page, links that find it there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import pages, registers
from generator.pages.registers import cut as cut_up
from generator.records import Page, Ref
from generator.render import Renderer
from tests.small_library import small_library

REGISTERS = ("quotes", "figures", "questions", "timeline")
PREFIX = {"quotes": "q", "figures": "n", "questions": "f", "timeline": "e"}


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Page id → text, with registers that hold no more than one item a page."""
    monkeypatch.setattr(registers, "MOST", 1)
    made = pages(small_library())
    renderer = Renderer({page.id: page.path for page in made})
    return {page.id: renderer.text(page) for page in made}


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    made = pages(small_library())
    renderer = Renderer({page.id: page.path for page in made})
    return {page.id: renderer.text(page) for page in made}


def items(text: str, prefix: str) -> list[str]:
    return re.findall(rf"^(?:1\.  )?#+ .*\{{#({prefix}-[\w-]+)[ }}]", text, re.M)


@pytest.mark.parametrize("register", REGISTERS)
def test_every_item_stands_on_one_page(
    register: str, cut: dict[str, str], whole: dict[str, str]
) -> None:
    prefix = PREFIX[register]
    parts = {key: text for key, text in cut.items() if key.startswith(f"{register}/")}
    found = [item for text in parts.values() for item in items(text, prefix)]
    if len(items(whole[register], prefix)) > 1:
        assert sorted(found) == sorted(items(whole[register], prefix))
        assert items(cut[register], prefix) == []
        for key in parts:
            name = key.rpartition("/")[2]
            assert f"({register}/{name}.md)" in cut[register]
    assert max(Counter(found).values(), default=1) == 1


def test_links_to_items_find_the_page(cut: dict[str, str]) -> None:
    """Renderer raises for a page that does not exist; here, that the item stands on it."""
    targets = re.findall(
        r"\]\((?:\.\./)*((?:quotes|figures|questions|timeline)[\w/-]*)\.md#([qnfe]-[\w-]+)\)",
        "\n".join(cut.values()),
    )
    assert targets
    for page, item in targets:
        assert f"{{#{item}" in cut[page], (page, item)


def test_data_names_the_page_of_each_item(cut: dict[str, str]) -> None:
    addresses = re.findall(
        r'"address": "(quotes|figures|questions|timeline)/([\w-]*)/?#', "\n".join(cut.values())
    )
    assert {register for register, _ in addresses} >= {"quotes", "figures"}
    assert all(f"{register}/{part}" in cut for register, part in addresses if part)


@given(st.lists(st.sampled_from("ABC"), max_size=400), st.integers(0, 400))
def test_a_new_item_changes_its_own_shelf_only(shelves: list[str], at: int) -> None:
    ordered = [(f"q-{n}", shelf) for n, shelf in enumerate(sorted(shelves))]
    if len(ordered) <= registers.MOST:
        return
    shelf = "B"
    place = sum(s <= shelf for _, s in ordered)
    more = [*ordered[:place], ("q-new", shelf), *ordered[place:]]
    before = {p.page: p for p in cut_up("quotes", ordered)}
    after = {p.page: p for p in cut_up("quotes", more)}
    changed = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    assert all(key.startswith("quotes/b") for key in changed)


@given(st.lists(st.sampled_from(["A", "B", "Not named"]), max_size=700))
def test_no_page_holds_more_than_fits_and_none_is_lost(shelves: list[str]) -> None:
    given_ = [(f"q-{n}", shelf) for n, shelf in enumerate(shelves)]
    found = cut_up("quotes", given_)
    assert sorted(i for part in found for i in part.items) == sorted(i for i, _ in given_)
    assert all(len(part.items) <= registers.MOST for part in found)
    assert len({part.path for part in found}) == len(found)
    assert PurePosixPath("quotes.md") not in {p.path for p in found} or len(found) == 1


@pytest.mark.parametrize("at", range(0, 2_001, 125))
def test_a_new_item_changes_hardly_a_page_of_a_long_shelf(at: int) -> None:
    """Else each would push an item on to the next one, up to the end."""
    items = [(f"q-{n}", "B") for n in range(2_000)]
    before = {p.page: p.items for p in cut_up("quotes", items)}
    after = {p.page: p.items for p in cut_up("quotes", [*items[:at], ("q-new", "B"), *items[at:]])}
    assert len(before) > 13
    assert sum(items != before.get(page) for page, items in after.items()) <= 3


def test_pages_of_a_cut_register_are_pages_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "MOST", 1)
    made: list[Page] = [p for p in pages(small_library()) if p.id.startswith("quotes/")]
    assert {p.template for p in made} == {"quotes"}
    assert all(p.meta["title"].startswith("Quotes: ") for p in made)
    assert Ref("quotes") in [name.ref for name in made[0].data.also]


# --- the fronts of sections ---------------------------------------------------------------------

FRONTS = {"stories": "stories", "briefings": "briefings", "actors": "actors"}


@pytest.mark.parametrize("front", FRONTS)
def test_every_page_of_a_section_is_listed_on_one_page(
    front: str, cut: dict[str, str], whole: dict[str, str]
) -> None:
    """Links of a list: [Title](title.md), one a row."""
    row = re.compile(r"^-   (?:## )?\[.*?\]\(([\w-]+)\.md\)", re.M)
    listed = row.findall(whole[front])
    parts = {key: text for key, text in cut.items() if key.startswith(f"{front}/")}
    if len(listed) > 1:
        assert sorted(found for text in parts.values() for found in row.findall(text)) == sorted(
            listed
        )
        for key in parts:
            assert f"({key.rpartition('/')[2]}.md)" in cut[front]
    else:
        assert parts == {}
