"""Of an actor's long lists the page holds the newest; pages by year hold all of each."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.pages import long_lists, pages
from generator.pages.actor_lists import NAMES
from generator.records import Library, Page
from generator.render import Renderer

ITEM = re.compile(r"^(?:1\.  )?#+ .*\{#([qne]-[\w-]+)[ }]", re.M)
LINE = re.compile(r"^-   \[.*\]\((?:\.\./)*briefings/([\w-]+)\.md(?:#([qne]-[\w-]+))?\)", re.M)
ITEMS = {"statements": "q-", "said-about": "q-", "events": "e-", "figures": "n-"}


def _texts(library: Library) -> dict[str, str]:
    made: list[Page] = pages(library)
    renderer = Renderer({page.id: page.path for page in made})
    return {page.id: renderer.text(page) for page in made}


@pytest.fixture(scope="module")
def whole(library: Library) -> dict[str, str]:
    return _texts(library)


@pytest.fixture(scope="module")
def cut(library: Library) -> dict[str, str]:
    """With one item of a list on the page of an actor."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_lists, "MOST", 1)
        return _texts(replace(library))  # another record: the desk knows nothing of it yet


def _section(text: str, name: str) -> str:
    """From the heading of a list to the next one of its level."""
    _, _, behind = text.partition(f"{{#{name}}}")
    return behind.partition("\n## ")[0]


def _told(text: str) -> set[str]:
    """Items, and for a list of lines what these lead to."""
    return {*ITEM.findall(text), *("#".join(filter(None, row)) for row in LINE.findall(text))}


@pytest.mark.parametrize("name", NAMES)
def test_all_of_a_list_stands_on_its_pages_once(
    name: str, whole: dict[str, str], cut: dict[str, str]
) -> None:
    """What the page of an actor says that holds all of it."""
    seen = 0
    for page, text in whole.items():
        if not page.startswith("actor/"):
            continue
        every = _told(_section(text, name))
        parts = [t for p, t in cut.items() if p.startswith(f"actor-list/{page[6:]}/{name}")]
        if len(every) < 2:
            assert not parts
            continue
        seen += 1
        told = [one for part in parts for one in _told(part)]
        ids = [one.rpartition("#")[2] for one in told]
        assert sorted(ids) == sorted(every)
        left = _section(cut[page], name).partition(f"{{#all-{name}")[0]
        assert len(_told(left)) == 1
    assert seen


def test_the_page_leads_to_each_part_and_each_part_back(cut: dict[str, str]) -> None:
    parts = [page for page in cut if page.startswith("actor-list/")]
    for page in parts:
        _, actor, rest = page.split("/", 2)
        assert f"({actor}/{rest.replace('/', '-')}.md)" in cut[f"actor/{actor}"]
        assert f"](../{actor}.md)" in cut[page]
        assert "search: {exclude: true}" in cut[page]
    assert parts


def test_a_short_list_has_no_pages_of_its_own(whole: dict[str, str]) -> None:
    assert not [page for page in whole if page.startswith("actor-list/")]
    assert not [page for page, text in whole.items() if "{#all-" in text]
