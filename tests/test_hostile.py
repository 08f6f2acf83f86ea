"""Seeds that mean harm, from file to built site; cases in tests/data/hostile_seeds.yml."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import config, pages, pipeline, resolve
from generator import site as mkdocs
from generator.config import Config
from generator.records import Reading, Report
from generator.render import Renderer
from tests import projects
from tests.site_tools import pages as built

pytestmark = pytest.mark.site

DATA = Path(__file__).parent / "data"
CASES: list[dict[str, Any]] = yaml.safe_load((DATA / "hostile_seeds.yml").read_text("utf-8"))
BODY = (
    'Mayor Lena Okafor said on Friday that the bridge will close. "We have no choice," she told '
    "reporters in Springfield. About 200 people signed a letter."
)
HEAD = f"Council closes the bridge\nBy Ada Quill\nJanuary 5, 2026\n\n{BODY}\n\n"
MARKUP: dict[str, list[str]] = yaml.safe_load((DATA / "article_markup.yml").read_text("utf-8"))
LONGEST = 10
"""Seconds for one seed, from file to text of its pages."""


def text_of(case: dict[str, Any]) -> str:
    if "repeat" in case:
        line = case["repeat"] * case["times"] + "\n\n"
        return f"{HEAD}{line * case.get('lines', 1)}{BODY}\n"
    return str(case["text"]).replace("BODY", BODY)


def path_of(case: dict[str, Any]) -> str:
    return str(case.get("file") or case["name"].replace(" ", "-").replace(",", "") + ".txt")


class Built:
    """The project with all hostile seeds beside its own, built once."""

    def __init__(self, folder: Path) -> None:
        root = projects.copy(folder)
        for case in CASES:
            place = root / "seeds" / path_of(case)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text_of(case).encode("utf-8", "surrogatepass"))
        self.settings: Config = config.load(root)
        self.report: Report = pipeline.generate(self.settings)
        mkdocs.build(self.settings, self.report.newest)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory.mktemp("hostile") / "project")


def test_each_seed_has_its_page_or_a_reason_why_not(project: Built) -> None:
    told = {c.subject: c for c in project.report.seeds}
    for case in CASES:
        change = told[project.settings.shown(project.settings.seeds / path_of(case))]
        assert change.kind == ("skipped" if "skipped" in case else "new"), change
        assert change.reason.startswith(case.get("skipped", "")), change
    read = sum(c.kind == "new" for c in told.values())
    briefings = project.settings.content / "briefings"
    assert len(list(briefings.glob("*.md"))) == read + 1
    assert not project.report.conflicts


def test_every_page_says_what_its_seed_says(project: Built) -> None:
    assert pipeline.verify(project.settings).problems == []


TONGUE = {"lang": re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]+)?").fullmatch, "dir": "rtl".__eq__}
"""What the site itself says of words in another language."""


def test_no_element_and_no_attribute_comes_out_of_a_seed(project: Built) -> None:
    for page, tree in built(project.settings.site):
        for element in tree.iterfind(".//article//*"):
            if isinstance(element.tag, str):
                drawn = element.xpath("boolean(ancestor-or-self::figure[@class='chart'])")
                markup = MARKUP["pictures"] if drawn else MARKUP
                assert element.tag in markup["elements"], f"{page}: <{element.tag}>"
                tongue = TONGUE if element.tag == "span" else {}
                told = {k for k, v in element.attrib.items() if k in tongue and tongue[k](v)}
                attributes = set(element.attrib) - set(markup["attributes"]) - told
                assert not attributes, f"{page}: {attributes} on <{element.tag}>"
        assert len(tree.xpath("//h1")) == len(tree.xpath("//body")) == 1, page


def test_no_page_of_a_seed_s_own_making(project: Built) -> None:
    """No path, id or template that a seed asked for."""
    texts = [p.read_text("utf-8") for p in project.settings.content.rglob("*.md")]
    assert not [t for t in texts if "\nid: briefing/evil" in t or "\ntemplate: x" in t]
    content = project.settings.content.resolve()
    assert all(content in p.resolve().parents for p in content.rglob("*"))


@pytest.mark.parametrize("case", [c for c in CASES if "repeat" in c], ids=lambda c: c["name"])
def test_no_seed_takes_long(case: dict[str, Any], tmp_path: Path) -> None:
    seed = tmp_path / "seeds" / "a.txt"
    seed.parent.mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: X\n")
    seed.write_text(text_of(case), "utf-8")
    start = time.process_time()
    if "skipped" in case:
        with pytest.raises(Exception, match="a line of"):
            pipeline.read(config.load(tmp_path), seed)
    else:
        _pages_of(pipeline.read(config.load(tmp_path), seed)[0])
    assert time.process_time() - start < LONGEST


def _pages_of(reading: Reading) -> None:
    made = pages.pages(resolve.library([reading]))
    renderer = Renderer({page.id: page.path for page in made})
    for page in made:
        renderer.text(page)
