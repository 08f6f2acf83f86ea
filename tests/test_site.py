"""The site as stock MkDocs builds it: strict, closed to other hosts, safe against its own text."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.site import epoch_of
from generator.verification.claims import claims
from generator.verification.items import items
from generator.verification.markup import walk
from generator.verification.sources import Sources
from generator.verify import verify

from .site_tools import PROJECT, build, pages, policy, project

pytestmark = pytest.mark.site

CASES = Path(__file__).parent / "data" / "hostile_titles.yml"
HOSTILE: list[str] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
_SECTIONS = ("stories", "briefings", "actors", "topics", "sources")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site."""
    return build(PROJECT, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in whose every front-matter value and heading stands something hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    texts = {f"briefings/page-{n}.md": _hostile_page(text) for n, text in enumerate(HOSTILE)}
    fronts = {f"{name}/index.md": _hostile_page(HOSTILE[0]) for name in _SECTIONS}
    return build(project(folder / "project", {**texts, **fronts}), folder / "site")


def _hostile_page(text: str) -> str:
    """A page without a heading, so that the theme itself prints the title as one."""
    keys = ("title", "description", "kicker", "updated", "edited", "author", "subtitle", "robots")
    meta = {**dict.fromkeys(keys, text), "jsonld": {"headline": text}, "tags": [text]}
    sections = "\n\n".join(f"## {name} {{#{name}}}" for name in ("one", "two", "three"))
    return f"---\n{json.dumps(meta)}\n---\n\n{sections}\n"


def test_every_page_of_the_project_says_what_its_seeds_say(site: Path) -> None:
    assert verify(PROJECT, site) == []


def test_one_word_changed_in_one_quote_is_found(site: Path, tmp_path: Path) -> None:
    page, quote = next(_quotes(site))
    path = site / page
    kept = path.read_text(encoding="utf-8")
    words = quote.text.split()
    try:
        changed = " ".join([*words[:-1], f"not {words[-1]}"])
        path.write_text(kept.replace(f">{quote.text}", f">{changed}", 1), encoding="utf-8")
        found = verify(PROJECT, site)
    finally:
        path.write_text(kept, encoding="utf-8")
    address = page.removesuffix("index.html")
    assert [(p.page, p.item) for p in found] == [(address, quote.get("id"))]


def test_one_letter_changed_in_any_item_is_found(site: Path) -> None:
    sources, tried = Sources(PROJECT / "seeds"), 0
    for page, tree in pages(site):
        spots = walk(tree)
        for element in tree.xpath(_WORDS, namespaces=_REGEX):
            text = element.text or ""
            letters = [at for at, c in enumerate(text) if c.isalpha()]
            if not letters or element.xpath(_OURS):
                continue
            at = letters[len(letters) // 2]
            element.text = f"{text[:at]}{'x' if text[at] != 'x' else 'y'}{text[at + 1 :]}"
            found = [*items(spots, sources), *claims(spots, sources)]
            assert found, f"/{page}: {element.text}"
            element.text, tried = text, tried + 1
    assert tried > 100


# Where the words of sources stand: headings of items, answers, points, receipts, wordings.
_WORDS = (
    "//*[self::h3 or self::h4][re:test(@id, '^[qfn]-')]/descendant-or-self::*[text()]"
    " | //h3[starts-with(@id, 'f-')]/following-sibling::p[1]"
    " | //*[contains(@class, 'points')]/following-sibling::*[1]/li/p[not(@class)]"
    " | //details[@class='receipt']/p[not(@class)]/descendant-or-self::*"
    " | //details[@class='variants']//dd"
)
_REGEX = {"re": "http://exslt.org/regular-expressions"}
_OURS = "self::a | self::p[@class]"


def _quotes(site: Path) -> Iterator[tuple[str, Any]]:
    """Quotes that are nothing but text, with their pages."""
    for page, tree in pages(site):
        for quote in tree.xpath('//h3[starts-with(@id, "q-")][not(contains(@class, "sentence"))]'):
            if quote.text and "”" in quote.text:
                yield page, quote


def test_no_page_runs_or_styles_anything_inline(site: Path, hostile: Path) -> None:
    for page, tree in [*pages(site), *pages(hostile)]:
        for script in tree.xpath("//script[not(@src)]"):
            assert script.get("type") in ("application/json", "application/ld+json"), page
        assert tree.xpath("//style | //@style") == [], page
        assert tree.xpath('//@*[starts-with(name(), "on")]') == [], page


def test_the_policy_allows_the_site_itself_and_nothing_else(site: Path) -> None:
    for page, tree in pages(site):
        rules = policy(tree)
        assert rules["default-src"] == ["'none'"], page
        assert {v for name in rules for v in rules[name]} <= {"'none'", "'self'", "data:"}, page
        assert rules["script-src"] == rules["style-src"] == ["'self'"], page
        head = [child.tag for child in tree.find("head")]
        assert head.index("meta") < head.index("link") < head.index("script"), page


def test_no_page_asks_another_host(site: Path) -> None:
    for page, tree in pages(site):
        asked = tree.xpath("//script/@src | //img/@src | //link[not(@rel='canonical')]/@href")
        assert not [a for a in asked if "//" in a], page


def test_hostile_text_adds_no_element(hostile: Path) -> None:
    for page, tree in pages(hostile):
        assert tree.xpath("//img | //iframe | //svg[@onload] | //b | //marquee") == [], page
        assert len(tree.xpath("//title")) == len(tree.xpath("//body")) == 1, page
        scripts = {s.get("src", "").rpartition("/")[2] for s in tree.xpath("//script[@src]")}
        assert {s.partition(".")[0] for s in scripts} <= {
            "scope", "palette", "bundle", "briefing", "cite", "preview",
        }  # fmt: skip


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_reads_as_it_was_written(hostile: Path, number: int) -> None:
    text = HOSTILE[number]
    tree = dict(pages(hostile))[f"briefings/page-{number}/index.html"]
    shown = " ".join(text.split())
    assert " ".join(tree.xpath("string(//title)").split()) == f"{shown} · The Briefing"
    assert " ".join(tree.xpath("string(//h1)").split()) == shown
    assert " ".join(tree.xpath("string(//p[@class='kicker']/text())").split()) == shown
    for name in ("description", "robots"):
        assert tree.xpath(f"//meta[@name='{name}']/@content")[0].split() == text.split()
    assert tree.xpath("//meta[@property='og:title']/@content")[0].split() == text.split()
    written = tree.xpath("string(//script[@type='application/ld+json'])")
    assert json.loads(written)["headline"] == text


@pytest.mark.parametrize(
    ("newest", "seconds"),
    [
        ("1970-01-02", 86400),
        ("1969-07-20", 0),
        ("0001", 0),
        ("2106-02", 4294425600),
        ("9999-12-31", 2**32 - 1),
    ],
)
def test_a_site_of_any_day_can_be_packed(newest: str, seconds: int) -> None:
    """MkDocs writes the day of the newest source into a gzip file, which knows 1970 to 2106."""
    assert epoch_of(newest) == str(seconds)
    with gzip.GzipFile(fileobj=io.BytesIO(), mode="wb", mtime=int(epoch_of(newest))) as packed:
        packed.write(b"")


def test_a_section_without_pages_has_no_tab(tmp_path: Path) -> None:
    built = build(project(tmp_path / "project", {"quotes.md": "# Quotes\n"}), tmp_path / "site")
    tree = dict(pages(built))["index.html"]
    assert tree.xpath("//a[@class='md-tabs__link']/text()") == ["Quotes & questions"]
    assert verify(tmp_path / "project", built) == []


def test_a_page_belongs_to_the_tab_of_its_folder(tmp_path: Path) -> None:
    texts = {"topics/index.md": "# Topics\n", "topics/trade.md": "# Trade\n", "quotes.md": "# Q\n"}
    built = build(project(tmp_path / "project", texts), tmp_path / "site")
    for page, tree in pages(built):
        current = tree.xpath("//a[@class='md-tabs__link'][@aria-current]/text()")
        expected = {"topics": ["Stories"], "quotes": ["Quotes & questions"]}
        assert current == expected.get(page.split("/")[0], []), page


def test_the_policy_is_left_out_only_where_mkdocs_serves(tmp_path: Path) -> None:
    """`mkdocs serve` reloads pages with an inline script; it sets site_url to its own address."""
    folder = project(tmp_path / "project", {})
    for address, count in (("http://127.0.0.1:8000/", 0), ("http://127.0.0.1:80/", 1)):
        built = build(folder, tmp_path / "site", SITE_URL=address)
        policies = dict(pages(built))["index.html"].xpath("//meta[@http-equiv]")
        assert len(policies) == count, address


def test_the_site_may_live_in_a_folder(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", {"quotes.md": "# Quotes\n"})
    built = build(folder, tmp_path / "site", SITE_URL="https://example.org/news/")
    trees = dict(pages(built))
    assert trees["index.html"].xpath("//link[@rel='canonical']/@href") == [
        "https://example.org/news/"
    ]
    assert "/news/assets/js/scope.js" in trees["404.html"].xpath("//script/@src")
    assert verify(folder, built) == []


def test_servers_are_told_the_policy_of_the_pages(site: Path) -> None:
    """One policy in three places; a header can also say who may show the site in a frame."""
    ((_, tree), *_) = pages(site)
    said = tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    wanted = f"{said}; frame-ancestors 'none'"
    headers = (site / "_headers").read_text("utf-8")
    assert f"  Content-Security-Policy: {wanted}\n" in headers
    assert f'add_header Content-Security-Policy "{wanted}" always;' in (
        PROJECT / "docs" / "publishing.md"
    ).read_text("utf-8")
