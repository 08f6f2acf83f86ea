"""Of an outlet's articles, and of all of them under Rights, the page holds the newest; pages by
year hold all of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.pages import long_lists, pages
from generator.records import Library, Page
from generator.render import Renderer

LISTED = re.compile(r"^-   \[.*\]\((?:\.\./)*briefings/([\w-]+)\.md\)$", re.M)


def _texts(library: Library) -> dict[str, str]:
    made: list[Page] = pages(library)
    renderer = Renderer({page.id: page.path for page in made})
    return {page.id: renderer.text(page) for page in made}


@pytest.fixture(scope="module")
def whole(library: Library) -> dict[str, str]:
    texts = _texts(library)
    assert not [page for page in texts if page.startswith("article-list/")]
    return texts


@pytest.fixture(scope="module")
def cut(library: Library) -> dict[str, str]:
    """With one article on the page of an outlet and under Rights."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_lists, "MOST", 1)
        return _texts(replace(library))  # another record: the desk knows nothing of it yet


def _of_articles(texts: dict[str, str]) -> list[str]:
    pages = [page for page in texts if page.startswith("source/") or page == "about/rights"]
    return [page for page in pages if len(LISTED.findall(texts[page])) > 1]


def test_all_articles_stand_on_the_pages_of_their_years_once(
    whole: dict[str, str], cut: dict[str, str]
) -> None:
    long = _of_articles(whole)
    assert "about/rights" in long and len(long) > 1
    for page in long:
        every = LISTED.findall(whole[page])
        parts = [text for p, text in cut.items() if p.startswith(f"article-list/{page}/")]
        assert sorted(key for text in parts for key in LISTED.findall(text)) == sorted(every)
        assert LISTED.findall(cut[page]) == every[:1]


def test_the_page_leads_to_each_part_and_each_part_back(cut: dict[str, str]) -> None:
    parts = [page for page in cut if page.startswith("article-list/")]
    for page in parts:
        owner, _, rest = page.removeprefix("article-list/").partition("/documents")
        folder = "rights" if owner == "about/rights" else owner.removeprefix("source/")
        assert f"({folder}/documents{rest.replace('/', '-')}.md)" in cut[owner]
        assert f"](../{folder}.md)" in cut[page]
        assert "search: {exclude: true}" in cut[page]
    assert parts
