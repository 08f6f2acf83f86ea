"""An item that many articles tell: a dozen of them on a page, all of them in its register."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from generator import pages, resolve
from generator.pages.items.few import MOST
from generator.render import Renderer
from tests.crowd import TOLD, articles

NUMBER = 20
LINK = re.compile(r"\[(\d+) more documents?\]\(([^()#]*)(?:#([^()]*))?\)")


@pytest.fixture(scope="module")
def made() -> dict[PurePosixPath, str]:
    found = pages.pages(resolve.library(articles(NUMBER)))
    renderer = Renderer({page.id: page.path for page in found})
    return {page.path: renderer.text(page) for page in found if page.path.suffix == ".md"}


def items(text: str) -> dict[str, str]:
    """The items of a page by id, to the next heading."""
    parts = re.split(r"^(?=(?:    |1\.  )?#+ |1\.  #)", text, flags=re.MULTILINE)
    return {id_[1]: part for part in parts if (id_ := re.search(r"\{#([qne]-\w+)", part))}


def sources(item: str) -> set[str]:
    return set(re.findall(r'data-span="(\w+):', item))


def test_a_briefing_names_a_dozen_others_and_counts_the_rest(
    made: dict[PurePosixPath, str],
) -> None:
    briefings = [t for p, t in made.items() if p.parent.name == "briefings" and p.stem != "index"]
    assert len(briefings) == NUMBER
    for text in briefings:
        told = {i: part for i, part in items(text).items() if "Also in" in part}
        assert len(told) >= len(TOLD) - 1
        for part in told.values():
            (link,) = LINK.findall(part)
            assert len(sources(part)) == MOST + 1
            assert int(link[0]) == NUMBER - 1 - MOST


def test_all_are_listed_where_the_link_leads(made: dict[PurePosixPath, str]) -> None:
    found = {
        (PurePosixPath(target).name, anchor)
        for text in made.values()
        for _, target, anchor in LINK.findall(text)
    }
    assert {name for name, _ in found} == {"quotes.md", "figures.md", "timeline.md"}
    for name, anchor in found:
        part = items(made[PurePosixPath(name)])[anchor]
        assert len(sources(part)) == NUMBER
        assert not LINK.search(part)


def test_a_story_says_how_many_sources_it_leaves_out(made: dict[PurePosixPath, str]) -> None:
    (text,) = [t for p, t in made.items() if p.parent.name == "stories" and p.stem != "index"]
    told = {i: LINK.findall(part) for i, part in items(text).items() if LINK.search(part)}
    assert len(told) >= len(TOLD)
    assert {int(number) for found in told.values() for number, _, _ in found} == {NUMBER - MOST}
