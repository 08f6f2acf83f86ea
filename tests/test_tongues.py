"""Foreign words on the built pages: each in an element that tells its language."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline, site
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
    for text in tree.xpath("//article//text()[not(ancestor::details[@class='cite'])]"):
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
