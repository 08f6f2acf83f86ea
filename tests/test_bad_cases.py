"""Articles that no designer draws: all of a kind in one project, built and verified whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from generator import config, pipeline, site
from generator.pages.long_lists import MOST
from tests import projects

pytestmark = pytest.mark.site

QUOTED = 400
PLACES = ["bridge", "school", "harbour", "ferry", "market", "library", "garden", "theatre"]
PEOPLE = ["teacher", "nurse", "driver", "baker", "pilot", "farmer", "painter", "sailor", "judge"]
DEEDS = ["welcomes", "needs", "remembers", "loses", "expects", "refuses", "pays"]


def _sentence(number: int) -> str:
    """Words that no two of them share in full, and few in most."""
    place, person, deed = PLACES[number % 8], PEOPLE[number % 9], DEEDS[number % 7]
    return (
        f"{person} {number} {deed} {place} {number * 7} and {PEOPLE[number * 5 % 9]} {number * 3}"
    )


LONG = " ".join(["Parliament votes on the harbour bill after a night of talks"] * 5)
SEEDS = {
    "often": "The Mayor’s Promises\n\nBy Tom Ruiz\n\n3 March 2026\n\n"
    + "\n\n".join(f'"{_sentence(n)}," Mayor Lena Okafor said.' for n in range(QUOTED)),
    "right-to-left": "Minister محمد عبد الله meets Łukasz Wójcik\n\n5 March 2026\n\n"
    '"We agreed on everything," Łukasz Wójcik said.',
    "long": 'A headline\n\n"It is done," Prime Minister Ana Costa said.',
    "nameless": '"I do not know," a man said.\n\nNothing more is known about these words.',
}
CORRECTED = {"long": f"headline: {LONG}\n"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> config.Config:
    found = projects.empty(tmp_path_factory.mktemp("odd") / "project")
    for name, text in SEEDS.items():
        (found.seeds / f"{name}.txt").write_text(text, "utf-8")
    for name, text in CORRECTED.items():
        (found.seeds / f"{name}.yml").write_text(text, "utf-8")
    pipeline.generate(found)
    site.build(found)
    return found


def page(project: config.Config, address: str) -> html.HtmlElement:
    return html.parse(str(project.site / address / "index.html")).getroot()


def test_the_site_is_verified(built: config.Config) -> None:
    assert pipeline.verify(built).problems == []


def test_whoever_is_quoted_every_day_has_a_page_that_stays_light(built: config.Config) -> None:
    tree = page(built, "actors/lena-okafor")
    whole = tree.xpath("//article//h3[starts-with(@id, 'q-')]")
    parts = tree.xpath("//article//h3[@id='all-statements']/following-sibling::div[1]//li/a/@href")
    lines = [line for part in parts for line in _listed(built, part)]
    assert len(whole) == MOST
    assert len({line.get("href") for line in lines}) == len(lines) == QUOTED
    briefing = (built.site / "briefings" / "the-mayors-promises" / "index.html").read_text("utf-8")
    for link in lines:
        target, _, anchor = link.get("href").partition("#")
        assert target == "../../../briefings/the-mayors-promises/"
        assert f'id="{anchor}"' in briefing


def _listed(project: config.Config, part: str) -> list[html.HtmlElement]:
    """The statements of a part, which lies below the actor's page."""
    found: list[html.HtmlElement] = page(project, f"actors/lena-okafor/{part}").xpath(
        "//article//div[@class='source-list']//li/a"
    )
    return found


def test_a_headline_of_300_letters_is_shown_whole(built: config.Config) -> None:
    (slug,) = {p.parent.name for p in built.site.glob("briefings/parliament*/index.html")}
    assert len(slug) <= 60
    tree = page(built, f"briefings/{slug}")
    assert len(LONG) == 299
    assert tree.xpath("//h1")[0].text.strip() == LONG


def test_names_of_other_scripts_stand_as_they_are_written(built: config.Config) -> None:
    tree = page(built, "briefings/minister-meets-lukasz-wojcik")
    assert tree.xpath("//h1")[0].text.strip() == "Minister محمد عبد الله meets Łukasz Wójcik"
    (by,) = tree.xpath("//p[@class='by']//strong")
    assert by.text_content() == "Łukasz Wójcik"


def test_nothing_is_said_of_a_text_that_says_nothing(built: config.Config) -> None:
    addresses = [p.parent.name for p in built.site.glob("briefings/*/index.html")]
    (slug,) = [a for a in addresses if a.startswith("i-do-not-know") or "nothing" in a]
    byline = page(built, f"briefings/{slug}").xpath("//p[@class='byline']")[0].text_content()
    for words in ("Outlet not stated", "author not stated", "date not stated"):
        assert words in byline


def test_one_article_makes_no_story(built: config.Config) -> None:
    assert [p.stem for p in (built.content / "stories").glob("*.md")] == ["index"]


def test_without_articles_the_home_page_says_how_to_begin(tmp_path: Path) -> None:
    project = projects.empty(tmp_path / "project")
    pipeline.generate(project)
    site.build(project)
    assert pipeline.verify(project).problems == []
    tree = page(project, "")
    steps = tree.xpath("//h2[@id='begin']/following-sibling::ol[1]/li")
    assert "seeds/" in steps[0].text_content() and "make site" in steps[1].text_content()
