"""Whole addresses: of feeds and signposts, once it is known where the site lives."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest

from generator.absolute import home_of, make_absolute
from generator.errors import BriefingError
from generator.pages import pages
from generator.render import Renderer
from generator.rendering.addresses import address, relative_address
from tests import projects
from tests.small_library import small_library
from tests.test_feeds import SITE, A, feeds


@pytest.mark.parametrize(
    ("source", "page", "found"),
    [
        ("feed.xml", "index.md", "./"),
        ("feed.xml", "briefings/a.md", "briefings/a/"),
        ("stories/x/feed.xml", "briefings/a.md", "../../briefings/a/"),
        ("stories/x/feed.xml", "stories/x.md", "./"),
        ("stories/x/feed.xml", "index.md", "../../"),
        ("stories/x/feed.xml", "stories/x/feed.xml", "feed.xml"),
        ("stories/x/feed.xml", "briefings/index.md", "../../briefings/"),
        ("feed.xml", "briefings/ä b.md", "briefings/%C3%A4%20b/"),
    ],
)
def test_addresses_are_counted_from_the_feed(source: str, page: str, found: str) -> None:
    assert relative_address(PurePosixPath(source), address(PurePosixPath(page))) == found


def _built(folder: Path, canonical: str) -> Path:
    for path, text in feeds(small_library()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(f"<head>{canonical}</head>", encoding="utf-8")
    return folder


def test_a_build_makes_addresses_whole(tmp_path: Path) -> None:
    home = "https://news.example/here/"
    built = _built(tmp_path, f'<link rel="canonical" href="{home}">')
    make_absolute(built)
    for path in built.rglob("feed.*"):
        own = f"{home}{path.relative_to(built).as_posix()}"
        if path.suffix == ".json":
            feed = json.loads(path.read_text("utf-8"))
            found = [feed["home_page_url"], feed["feed_url"], *(i["url"] for i in feed["items"])]
            assert feed["feed_url"] == own
        else:
            tree = ElementTree.fromstring(path.read_bytes())
            found = [e.get("href") or "" for e in tree.iter(f"{A}link")]
            assert own in found
        assert all(a.startswith("https://") and "/../" not in a for a in found)
    before = projects.files(built)
    make_absolute(built)
    assert projects.files(built) == before


def test_a_build_makes_signposts_whole(tmp_path: Path) -> None:
    built = _built(tmp_path, '<link rel="canonical" href="https://news.example/here/">')
    made = pages(small_library())
    renderer = Renderer({page.id: page.path for page in made}, (), (), SITE)
    for page in made:
        if page.path.suffix == ".txt":
            (built / page.path).write_text(renderer.text(page), encoding="utf-8")
    for _ in range(2):
        make_absolute(built)
        llms, robots = ((built / f"{n}.txt").read_text("utf-8") for n in ("llms", "robots"))
        assert "[Quotes](https://news.example/here/quotes/): " in llms
        assert robots.count("Sitemap: https://news.example/here/sitemap.xml\n") == 1


def test_signposts_hold_no_word_of_a_source() -> None:
    """A language model may take what stands there for orders."""
    made = pages(small_library())
    renderer = Renderer({page.id: page.path for page in made}, (), (), SITE)
    texts = [renderer.text(page) for page in made if page.path.suffix == ".txt"]
    assert len(texts) == 2
    assert not [text for text in texts if "ferry" in text.lower() or "Okafor" in text]


@pytest.mark.parametrize("canonical", ["", '<link rel="canonical" href="/here/">'])
def test_without_an_address_feeds_stay_as_they_are(tmp_path: Path, canonical: str) -> None:
    before = projects.files(_built(tmp_path, canonical))
    assert home_of(tmp_path) == ""
    make_absolute(tmp_path)
    assert projects.files(tmp_path) == before


@pytest.mark.parametrize(("name", "text"), [("feed.xml", "<feed>"), ("feed.json", "[]")])
def test_a_broken_feed_is_named(tmp_path: Path, name: str, text: str) -> None:
    built = _built(tmp_path, '<link rel="canonical" href="https://news.example/">')
    (built / name).write_text(text, encoding="utf-8")
    with pytest.raises(BriefingError, match=name):
        make_absolute(built)
