"""The picture of each story and briefing, and the Markdown of each page, as the build lays them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from PIL import Image, ImageChops

from generator import cards, config, pipeline, site
from generator.cards.drawing import MARGIN, PAPER, SIZE, Card, draw, readable
from tests import projects

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> config.Config:
    found = config.load(projects.copy(tmp_path_factory.mktemp("cards") / "project"))
    pipeline.generate(found)
    site.build(found)
    return found


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def test_every_story_and_briefing_has_the_card_it_names(built: config.Config) -> None:
    named = 0
    for page in built.site.glob("*/*/index.html"):
        found = html.parse(str(page)).xpath("//meta[@property='og:image']/@content")
        wanted = page.parent.parent.name in cards.KINDS
        assert bool(found) is wanted, page
        for address in found:
            picture = built.site / address.removeprefix("https://briefing.example/")
            assert Image.open(picture).size == SIZE
            named += 1
    assert named == len(list((built.site / "cards").rglob("*.png"))) > 5


@settings(max_examples=25)
@given(st.text(max_size=400), st.text(max_size=300), st.text(max_size=300))
@example("W" * 300, "M" * 300, "m" * 300)
def test_nothing_is_drawn_beyond_the_margins(title: str, kicker: str, line: str) -> None:
    picture = opened(draw(Card(title, kicker, line, "The Briefing")))
    inked = ImageChops.difference(picture, Image.new("RGB", SIZE, PAPER)).getbbox()
    assert picture.size == SIZE
    assert inked is not None
    # A letter may lean out of its own width by a little.
    assert inked[0] >= MARGIN - 12 and inked[2] <= SIZE[0] - MARGIN + 12


def test_a_headline_of_300_letters_ends_with_dots_above_the_rule() -> None:
    long = opened(draw(Card("Parliament " * 60, "Story", "5 documents", "The Briefing")))
    short = opened(draw(Card("Parliament", "Story", "5 documents", "The Briefing")))
    below = (0, 530, SIZE[0], SIZE[1])
    assert ImageChops.difference(long.crop(below), short.crop(below)).getbbox() is None
    assert ImageChops.difference(long, short).getbbox() is not None


def test_a_headline_that_the_font_cannot_write_is_left_off() -> None:
    assert readable("Łódź: “Über” Ångström, Δημοκρατία, Москва")
    assert not readable("北京发布新规") and not readable("الرئيس") and not readable("  ")
    first = draw(Card("北京发布新规", "Briefing", "Xinhua", "The Briefing"))
    assert first == draw(Card("الرئيس يلقي خطابا", "Briefing", "Xinhua", "The Briefing"))


def test_only_what_changed_is_drawn_again(tmp_path: Path) -> None:
    content, out, cache = (tmp_path / name for name in ("content", "site", "cache"))
    (content / "stories").mkdir(parents=True)
    for name in ("a", "b", "index"):
        (content / "stories" / f"{name}.md").write_text(f'---\ntitle: "{name}"\n---\n\nText.\n')

    def made() -> dict[str, tuple[int, bytes]]:
        cards.write(content, out, cache, "The Briefing")
        found = sorted((out / "cards").rglob("*.png"))
        return {p.stem: (p.stat().st_mtime_ns, p.read_bytes()) for p in found}

    first = made()
    (content / "stories" / "b.md").write_text('---\ntitle: "corrected"\n---\n\nText.\n')
    second = made()
    assert sorted(first) == ["a", "b"]
    assert second["a"] == first["a"]
    assert second["b"][1] != first["b"][1]
    assert len(list((cache / "cards").iterdir())) == 2


def test_a_broken_head_still_has_a_card(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.md").write_text("---\ntitle: [\n---\n\nText.\n")
    cards.write(tmp_path, tmp_path / "site", tmp_path / "cache", "The Briefing")
    assert (tmp_path / "site" / "cards" / "stories" / "a.png").read_bytes().startswith(b"\x89PNG")


def test_the_markdown_of_a_page_lies_beside_it(built: config.Config) -> None:
    copies = 0
    for page in built.site.rglob("index.html"):
        found = html.parse(str(page)).xpath("//link[@type='text/markdown']/@href")
        assert len(found) == 1, page
        copy = (page.parent / found[0]).resolve()
        source = page.parent.relative_to(built.site).as_posix()
        known = [built.content / f"{source}.md", built.content / source / "index.md"]
        (original,) = [p for p in known if p.exists()]
        assert copy.read_bytes() == original.read_bytes()
        copies += 1
    assert copies > 20
