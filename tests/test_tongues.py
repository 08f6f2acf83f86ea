"""Foreign words on the built pages: each in an element that tells its language."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from generator import pipeline, site
from generator.pages.feeds.rows import Entry, FeedData, Point
from generator.records import Ref
from generator.rendering.feeds import json_feed
from generator.rendering.publication import Publication
from generator.tongues import Foreign, by_letters, told
from tests import projects
from tests.site_tools import pages

SPANISH = """Los vecinos piden un puente nuevo sobre el río

El Faro
10 January 2026

“Queremos un puente nuevo antes del invierno,” said Mayor Ana Robles on Friday.

La alcaldesa habló ante unas 300 personas en la plaza mayor de la ciudad.

“El puente viejo no aguanta otra crecida del río,” Robles said.
"""
ENGLISH = """Mayor speaks of the bridge at the river

The Lighthouse
12 January 2026

“We shall have a new bridge before winter,” Mayor Ana Robles said on Monday.

“אנחנו רוצים גשר חדש לפני החורף הבא בעיר שלנו,” Rabbi David Levi said on Monday.

Robles spoke before 300 people in the main square of the town on Monday.
"""
HEBREW = "אנחנו רוצים גשר"
CASES = yaml.safe_load((Path(__file__).parent / "data" / "tongues.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:20])
def test_letters_tell_the_language(case: dict[str, str]) -> None:
    assert by_letters(case["text"]) == case["language"]


def test_a_foreign_text_keeps_its_language_between_processes() -> None:
    copy = pickle.loads(pickle.dumps(told("Un puente", "es")))
    assert (copy, copy.language) == ("Un puente", "es")
    assert not isinstance(told("A bridge", "en-GB"), Foreign)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = projects.empty(tmp_path_factory.mktemp("tongues") / "project")
    (project.seeds / "faro.txt").write_text(SPANISH, "utf-8")
    (project.seeds / "faro.yml").write_text("language: es\n", "utf-8")
    (project.seeds / "light.txt").write_text(ENGLISH, "utf-8")
    pipeline.generate(project)
    site.build(project)
    assert pipeline.verify(project).problems == []
    return project.site


def _texts(tree: Any) -> Iterator[tuple[str, Any]]:
    """Each stretch of text of the page itself with the element that it stands in."""
    for text in tree.xpath(
        "//article//text()[not(ancestor::*[@class='cite' or @class='made__where'])]"
    ):
        parent = text.getparent()
        yield str(text), parent.getparent() if text.is_tail else parent


def _language(element: Any) -> tuple[str, str]:
    holder = next(e for e in [element, *element.iterancestors()] if e.get("lang"))
    return holder.get("lang"), holder.get("dir") or ""


@pytest.mark.site
def test_every_item_in_another_language_says_so(built: Path) -> None:
    kinds = set()
    for page, tree in pages(built):
        for text, element in _texts(tree):
            if element.tag == "li":
                continue  # a few words of a source in a line of the site's own
            if "puente" in text or "personas" in text:
                assert _language(element)[0] == "es", (page, text)
                kinds.add(element.xpath("name(ancestor-or-self::*[self::h1 or self::h3 or self::a"
                                        " or self::p or self::td][1])"))  # fmt: skip
            elif HEBREW in text:
                assert _language(element) == ("he", "rtl"), (page, text)
                kinds.add("hebrew")
            elif "new bridge" in text:
                assert _language(element)[0] == "en", (page, text)
    assert {"h1", "h3", "a", "p", "hebrew"} <= kinds


@pytest.mark.site
def test_search_engines_are_told_the_language(built: Path) -> None:
    found = {}
    for page, tree in pages(built):
        written = tree.xpath("//script[@type='application/ld+json']/text()")
        for thing in json.loads(written[0])["@graph"] if written else ():
            assert thing["inLanguage"] == "en", "the page itself is in the site's language"
            if page.startswith("briefings/") and "isBasedOn" in thing:
                said = [q.get("inLanguage") for q in thing["hasPart"]]
                found[thing["headline"][:11]] = (thing["isBasedOn"].get("inLanguage"), said)
    assert found["Los vecinos"] == ("es", ["es", "es"])
    assert found["Mayor speak"] == (None, [None, "he"])


@pytest.mark.site
def test_feeds_tell_the_language(built: Path) -> None:
    feed = etree.parse(built / "feed.xml")
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    titles = {t.text[:11]: t.get(language) for t in feed.iter("{*}title") if t.text}
    assert (titles["Los vecinos"], titles["Mayor speak"]) == ("es", None)
    items = json.loads((built / "feed.json").read_text("utf-8"))["items"]
    told_ = {item["title"][:11]: item for item in items}
    assert told_["Los vecinos"]["language"] == "es"
    assert "language" not in told_["Mayor speak"]


def test_key_points_in_feeds_tell_their_language() -> None:
    points = (Point(told("Un puente", "es"), "Ana Ruiz, quoted"), Point(told(HEBREW, "en")))
    entry = Entry(Ref("b"), "briefing", "A bridge", "2026-01-01", "One.", points)
    feed = FeedData("site", "", "", Ref("home"), Ref("f"), "2026-01-01", (entry,))
    written = json_feed(feed, Publication("The Test", "news.example,2026"), lambda ref: ref.page)
    content = json.loads(written)["items"][0]["content_html"]
    assert '<li><span lang="es">Un puente</span> (Ana Ruiz, quoted)</li>' in content
    assert f'<li><span lang="he" dir="rtl">{HEBREW}</span></li>' in content
