"""What holds for every page, of the small library and of the project's own seeds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

import yaml

from generator.escape import clean
from generator.pages import PAGE_TYPES, pages
from generator.records import Library, Page, Quote, Ref
from tests.markdown_site import Outline, html
from tests.page_texts import PLACE, Made, body, texts
from tests.small_library import small_library

DATA = Path(__file__).parent / "data" / "pages"


_LINK = re.compile(r"\]\(([^)\s]*)\)")


_ID = re.compile(r"\{#([\w-]+)")


def test_every_page_type_is_there() -> None:
    kinds = {page.id.partition("/")[0] for page in pages(small_library())}
    assert kinds == {
        "home", "stories", "story", "briefings", "briefing", "actors", "actor", "quotes",
        "questions", "timeline", "figures", "topics", "topic", "sources", "source", "about",
        "changes", "data", "feed", "llms.txt", "robots.txt",
    }  # fmt: skip
    # The last two kinds are of one type, and here nothing is taken off the site.
    assert len(PAGE_TYPES) - 1 == len(kinds) - 1


def test_ids_and_paths_are_used_once() -> None:
    made = pages(small_library())
    assert max(Counter(page.id for page in made).values()) == 1
    assert max(Counter(str(page.path).casefold() for page in made).values()) == 1


def test_no_id_stands_twice_on_a_page(each_library: Made) -> None:
    for path, text in each_library[1].items():
        twice = [key for key, n in Counter(_ID.findall(text)).items() if n > 1]
        assert not twice, f"{path}: {twice}"


def test_every_link_leads_to_a_page_and_an_item(each_library: Made) -> None:
    made = each_library[1]
    files = {page.path for page in pages(each_library[0])}
    for path, text in made.items():
        for link in _LINK.findall(text):
            if link.startswith("https:"):
                continue
            file, _, anchor = link.partition("#")
            target = _resolved(path, file) if file else path
            assert target in files, f"{path}: {link}"
            assert not anchor or f"{{#{anchor}" in made[target], f"{path}: {link}"


def _resolved(path: PurePosixPath, link: str) -> PurePosixPath:
    parts = list(path.parent.parts)
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def test_every_place_lies_in_its_article(each_library: Made) -> None:
    library, made = each_library
    for text in made.values():
        for key, start, end in PLACE.findall(text):
            assert 0 <= int(start) < int(end) <= len(library.readings[key].article.text)


def test_every_item_has_a_receipt(each_library: Made) -> None:
    for path, text in each_library[1].items():
        for item in re.split(r"^(?=[\d. ]*#{1,6} )", text, flags=re.M):
            key = _ID.search(item.partition("\n")[0])
            if key and key.group(1)[:2] in ("q-", "f-", "n-", "e-", "d-"):
                assert PLACE.search(item), f"{path}: {key.group(1)}"


def test_quotes_stand_verbatim_on_their_briefing(each_library: Made) -> None:
    library, made = each_library
    paths = {page.id: page.path for page in pages(library)}
    for key, reading in library.readings.items():
        if reading.article.rights == "none":
            continue
        shown = Outline(html(body(made[paths[f"briefing/{key}"]]))).text
        for quote in reading.of(Quote):
            for line in quote.span.of(reading.article.text).split("\n\n"):
                words = " ".join(clean(line).split())
                assert all(part in shown for part in _sentences(words)), f"{key}: {words}"


def _sentences(words: str) -> list[str]:
    """Pieces that a long quotation is not cut within: its heading ends after a sentence."""
    return re.split(r"(?<=[.!?]) ", words) if len(words.split()) > 40 else [words]


def test_layout_of_the_markdown(each_library: Made) -> None:
    for path, text in each_library[1].items():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\r" not in text
        assert "\n\n\n" not in text
        lines = text.splitlines()
        for before, line in pairwise(lines):
            assert line == line.rstrip(), f"{path}: {line!r}"
            if re.match(r"#{1,6} ", line):
                assert before == "", f"{path}: no blank line before {line!r}"


def test_sections_stand_in_one_order(each_library: Made) -> None:
    order = yaml.safe_load((DATA / "sections.yml").read_text("utf-8"))
    for page in pages(each_library[0]):
        kind = page.id.partition("/")[0]
        if kind in order and page.id != kind:
            found = re.findall(r"^## .*\{#([\w-]+)", each_library[1][page.path], flags=re.M)
            assert [s for s in order[kind] if s in found] == found, page.id


def test_a_story_tells_nothing_twice_before_its_registers(each_library: Made) -> None:
    for page in pages(each_library[0]):
        if page.id.startswith("story/"):
            head = each_library[1][page.path].partition("\n## Where sources differ")[0]
            told = re.findall(r"^-   (.+)$", head, flags=re.M)
            words = [" ".join(re.findall(r"\w+", re.sub(r"\]\([^)]*\)", "", t))) for t in told]
            assert len(words) == len(set(words)), page.id


def test_no_section_is_empty(each_library: Made) -> None:
    for path, text in each_library[1].items():
        for before, after in pairwise(re.split(r"\n(?=## )", text)[1:]):
            below = re.sub(r"</?div[^>]*>", "", before.partition("\n")[2]).strip()
            assert below, f"{path}: nothing below {before!r}, then {after[:40]!r}"


def test_headings_skip_no_level(each_library: Made) -> None:
    for path, text in each_library[1].items():
        levels = [len(m) for m in re.findall(r"^(?:1\.  |-   )?(#{1,6}) ", text, flags=re.M)]
        for before, level in pairwise(levels):
            assert level <= before + 1, f"{path}: {before} then {level}"


def test_the_same_pages_from_the_same_library() -> None:
    assert texts(small_library()) == texts(small_library())


def test_links_are_of_known_pages(each_library: Made) -> None:
    known = {page.id for page in pages(each_library[0])}
    assert {ref.page for page in pages(each_library[0]) for ref in _refs(page)} <= known


def _refs(thing: object) -> list[Ref]:
    if isinstance(thing, Ref):
        return [thing]
    if isinstance(thing, tuple | list):
        return [ref for part in thing for ref in _refs(part)]
    fields = getattr(thing, "__dataclass_fields__", ())
    return [ref for name in fields for ref in _refs(getattr(thing, name))]


def test_without_articles_there_is_still_a_site() -> None:
    library = small_library()
    empty = Library(
        **{name: type(getattr(library, name))() for name in library.__dataclass_fields__}
    )
    made = texts(empty)
    assert "## How to begin {#begin}" in made[PurePosixPath("index.md")]


def test_articles_of_one_headline_get_paths_of_their_own() -> None:
    library = small_library()
    readings = {
        key: replace(
            r, article=replace(r.article, headline=replace(r.article.headline, text="Index"))
        )
        for key, r in library.readings.items()
        if r.article.headline
    }
    made = pages(replace(library, readings=readings))
    found = [str(p.path) for p in made if p.id.startswith("briefing/")]
    assert len(set(found)) == len(found)
    assert "briefings/index.md" not in found


def test_pages_of_another_package_are_made_too() -> None:
    def one(library: Library) -> list[Page]:
        return [Page("extra", PurePosixPath("extra.md"), "rows", {}, None)]

    from generator.pages import PageType

    made = pages(small_library(), {**PAGE_TYPES, "extra": PageType(lambda lib: iter(one(lib)))})
    assert made[-1].id == "extra"
