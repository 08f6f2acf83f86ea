"""What must raise no count, read on built pages: data/attacks.yml."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from generator import pipeline, site
from generator.config import Config
from tests import projects
from tests.site_tools import pages

pytestmark = pytest.mark.site

DATA = yaml.safe_load((Path(__file__).parent / "data/attacks.yml").read_text("utf-8"))
KINDS = ("statements", "figures", "events", "stories")
WORDS = {"Two": 2, "Three": 3, "Four": 4}
COUNTED = re.compile(r"(\w+) independent outlets|(documents that count once|Single source)")


def built(folder: Path, *seeds: dict[str, Any]) -> Config:
    """A site of these seeds; lists are paragraphs, by name or as they are."""
    project = projects.empty(folder)
    for files in seeds:
        for name, content in files.items():
            if isinstance(content, list):
                content = "\n\n".join(DATA["texts"].get(key, key) for key in content) + "\n"
            (project.seeds / name).write_text(content, "utf-8")
    pipeline.generate(project)
    site.build(project)
    assert pipeline.verify(project).problems == []
    return project


def supports(project: Config) -> dict[str, int]:
    """Id of each item → its independent outlets, as the data files have them."""
    found = {}
    for kind in KINDS:
        rows = json.loads((project.site / f"data/{kind}.json").read_text("utf-8"))[kind]
        found |= {row["id"]: row["support"]["outlets"] for row in rows}
    return found


def printed(project: Config) -> dict[str, set[int]]:
    """Id of each item → the numbers of independent outlets that pages print below it."""
    found: dict[str, set[int]] = {}
    for _, tree in pages(project.site):
        for heading in tree.xpath("//article//*[self::h3 or self::h4][@id]"):
            below = " ".join(_below(heading))
            numbers = {_number(m) for m in COUNTED.finditer(below)}
            found.setdefault(heading.get("id"), set()).update(numbers)
    return {i: numbers for i, numbers in found.items() if numbers and i[:2] in ("q-", "n-", "e-")}


def _below(heading: Any) -> list[str]:
    told = []
    for element in heading.itersiblings():
        if element.tag in ("h2", "h3", "h4"):
            break
        told.append(" ".join(element.itertext()))
    return told


def _number(found: re.Match[str]) -> int:
    word = found[1]
    return 1 if word is None else WORDS.get(word) or int(word)


def story(project: Config) -> html.HtmlElement:
    (page,) = project.site.glob("stories/*/index.html")
    return html.parse(str(page)).getroot()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Config:
    return built(tmp_path_factory.mktemp("base") / "project", DATA["base"])


def test_two_reports_count_twice(base: Config) -> None:
    assert story(base).xpath("string(//p[@class='tally'])") == DATA["story"]
    assert sorted(supports(base).values())[-1] == 2
    assert {1, 2} <= {n for numbers in printed(base).values() for n in numbers}


@pytest.mark.parametrize("case", DATA["attacks"], ids=lambda case: case["name"])
def test_no_count_rises(case: dict[str, Any], base: Config, tmp_path: Path) -> None:
    project = built(tmp_path / "project", DATA["base"], case["seeds"])
    more = int(case.get("one_more", False))
    before, after = supports(base), supports(project)
    assert {i: after.get(i, 0) - n for i, n in before.items() if after.get(i, 0) > n + more} == {}
    assert max((after[i] for i in after.keys() - before.keys()), default=0) <= 1
    shown, now = printed(base), printed(project)
    assert {i: (n, now[i]) for i, n in shown.items() if max(now.get(i, {0})) > max(n) + more} == {}
    page = story(project)
    assert page.xpath("string(//p[@class='tally'])") == case["story"]
    assert case.get("says", "") in " ".join(page.xpath("//article//text()"))


# --- nothing but a chat assistant's answer ---------------------------------------------------


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Config:
    (alone,) = (case["seeds"] for case in DATA["attacks"] if "chat.txt" in case["seeds"])
    return built(tmp_path_factory.mktemp("chat") / "project", alone)


WORDS_OF_IT = ("every bolt", "12 million", "cracks in its northern pylon")


def test_what_only_a_chat_answer_says_stands_on_no_page_without_saying_so(chat: Config) -> None:
    told = []
    for address, tree in pages(chat.site):
        etree.strip_elements(tree, "script", "style", "svg", with_tail=False)
        for element in tree.xpath("//article//*[self::p or self::li or self::h3 or self::td]"):
            text = " ".join(element.itertext())
            if any(words in text for words in WORDS_OF_IT):
                around = " ".join([text, *_below(element)])
                told.append((address, text[:60]))
                assert re.search("(?i)chat (assistant|answer)", around) or address.startswith(
                    "briefings/"
                ), (address, text)
    assert told
    assert not list(chat.site.glob("stories/*/index.html"))


def test_the_briefing_of_a_chat_answer_says_so_first(chat: Config) -> None:
    (page,) = chat.site.glob("briefings/*/index.html")
    tree = html.parse(str(page)).getroot()
    first = tree.xpath("//article//*[contains(@class, 'chat-answer')]")[0]
    assert first.xpath("following::h2")
    assert not first.xpath("preceding::h2[ancestor::article]")


@pytest.mark.parametrize(
    "name", ["index.html", "timeline/index.html", "stories/index.html", "feed.xml", "feed.json",
             "llms.txt", "index.md", "data/stories.json"],
)  # fmt: skip
def test_nothing_of_it_is_told_where_facts_are(chat: Config, name: str) -> None:
    text = (chat.site / name).read_text("utf-8")
    assert not [words for words in WORDS_OF_IT if words in text]


def test_no_machine_is_told_that_somebody_said_it(chat: Config) -> None:
    for address, tree in pages(chat.site):
        for text in tree.xpath("//script[@type='application/ld+json']/text()"):
            types = re.findall(r'"@type": "(\w+)"', text)
            assert not {"Quotation", "Answer", "NewsArticle", "Claim"} & {*types}, address


def test_no_picture_of_a_page_shows_its_words(chat: Config) -> None:
    for card in (chat.content / "cards").rglob("*") if (chat.content / "cards").exists() else ():
        assert card.suffix in (".png", ".svg") or card.is_dir()
        if card.suffix == ".svg":
            assert not [w for w in WORDS_OF_IT if w in card.read_text("utf-8")]


def test_who_is_quoted_by_it_alone_is_not_counted_as_quoted(chat: Config) -> None:
    assert "Most quoted" not in (chat.site / "index.html").read_text("utf-8")
