"""Feeds: what is in them and when, ids that stay, and that a feed reader understands them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from generator.pages import pages
from generator.records import Dated, Library, Stated
from generator.render import Renderer
from generator.rendering.publication import Publication
from tests.conftest import library_of_seeds
from tests.small_articles import LOCKED
from tests.small_library import small_library

A = "{http://www.w3.org/2005/Atom}"
DATA = Path(__file__).parent / "data"
JSON_FEED = Draft202012Validator(json.loads((DATA / "json_feed.schema.json").read_text("utf-8")))
SITE = Publication("The Test", "news.example,2026")
LIBRARIES: dict[str, Callable[[], Library]] = {"small": small_library, "seeds": library_of_seeds}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def feeds(library: Library, deleted: tuple[str, ...] = ()) -> dict[str, str]:
    """Every feed by its path."""
    made = [page for page in pages(library) if page.id not in deleted]
    renderer = Renderer({page.id: page.path for page in made}, (), deleted, SITE)
    return {str(p.path): renderer.text(p) for p in made if p.path.name.startswith("feed.")}


@pytest.fixture(scope="module", params=LIBRARIES)
def made(request: pytest.FixtureRequest) -> dict[str, str]:
    return feeds(LIBRARIES[request.param]())


def atoms(made: dict[str, str]) -> dict[str, ElementTree.Element]:
    return {p: ElementTree.fromstring(t) for p, t in made.items() if p.endswith(".xml")}


def test_every_story_and_actor_with_a_page_has_both(library: Library) -> None:
    found = feeds(library)
    owners = {p.path for p in pages(library) if p.id.startswith(("story/", "actor/"))}
    folders = {PurePosixPath(path).parent for path in found} - {PurePosixPath()}
    assert folders == {path.with_suffix("") for path in owners}
    assert {f"{folder}/{name}" for folder in folders for name in ("feed.xml", "feed.json")} | {
        "feed.xml",
        "feed.json",
    } == set(found)


def test_atom_has_what_the_standard_asks_for(made: dict[str, str]) -> None:
    for path, feed in atoms(made).items():
        assert feed.tag == f"{A}feed"
        names = [child.tag.removeprefix(A) for child in feed]
        for name in ("id", "title", "updated", "author"):
            assert names.count(name) == 1, path
        assert [e.get("href") for e in feed if e.get("rel") == "self"] == ["feed.xml"]
        for entry in feed.iter(f"{A}entry"):
            parts = [child.tag.removeprefix(A) for child in entry]
            for name in ("id", "title", "updated", "summary", "content"):
                assert parts.count(name) == 1, path
            assert len([e for e in entry if e.get("rel") == "alternate"]) == 1
        for moment in [*feed.iter(f"{A}updated"), *feed.iter(f"{A}published")]:
            assert _MOMENT.fullmatch(moment.text or "")
        ids = [e.text for e in feed.iter(f"{A}id")]
        assert len(ids) == len(set(ids))
        assert all((i or "").startswith("tag:news.example,2026:") for i in ids)


def test_atom_follows_its_grammar(made: dict[str, str]) -> None:
    grammar = etree.RelaxNG(etree.parse(DATA / "atom.rng"))
    for path, text in made.items():
        if path.endswith(".xml"):
            assert grammar.validate(etree.fromstring(text.encode())), (path, grammar.error_log)


def test_json_feeds_follow_their_rules(made: dict[str, str]) -> None:
    for path, text in made.items():
        if path.endswith(".json"):
            assert [e.message for e in JSON_FEED.iter_errors(json.loads(text))] == [], path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<id>tag:news.example,2026:feed/all</id>", ""),
        ("T00:00:00Z</updated>", "</updated>"),
        ('<link rel="self"', '<links rel="self"'),
        ('<content type="html">', '<content type="html"><b/>'),
        ("</summary>", "</summary><summary>two</summary>"),
    ],
)
def test_the_grammar_notices_what_is_wrong(before: str, after: str) -> None:
    text = feeds(small_library())["feed.xml"]
    assert before in text
    tree = etree.fromstring(text.replace(before, after).encode(), etree.XMLParser(recover=True))
    assert not etree.RelaxNG(etree.parse(DATA / "atom.rng")).validate(tree)


@pytest.mark.parametrize(
    "change", [{"id": 3}, {"date_modified": "2026-01-10"}, {"language": ""}, {"summery": "x"}]
)
def test_the_rules_notice_what_is_wrong(change: dict[str, Any]) -> None:
    feed = json.loads(feeds(small_library())["feed.json"])
    feed["items"][0].update(change)
    assert not JSON_FEED.is_valid(feed)


def test_both_formats_say_the_same(made: dict[str, str]) -> None:
    for path, feed in atoms(made).items():
        items = json.loads(made[path.replace(".xml", ".json")])["items"]
        told = [
            (e.findtext(f"{A}id"), e.findtext(f"{A}title"), e.findtext(f"{A}content"))
            for e in feed.iter(f"{A}entry")
        ]
        assert told == [(i["id"], i["title"], i["content_html"]) for i in items]


def test_a_feed_reader_understands_every_feed(made: dict[str, str]) -> None:
    feedparser = pytest.importorskip("feedparser")
    for path, text in made.items():
        if path.endswith(".xml"):
            place, kind = f"https://news.example/{path}", "application/atom+xml; charset=utf-8"
            headers = {"content-location": place, "content-type": kind}
            read = feedparser.parse(text.encode(), response_headers=headers)
            assert not read.bozo, f"{path}: {read.get('bozo_exception')}"
            assert read.version == "atom10"
            for entry in read.entries:
                assert entry.link.startswith("https://news.example/")
                assert entry.link.partition("#")[0].endswith("/")
                assert ".." not in entry.link


# --- what is in them -------------------------------------------------------------------------


def dated(library: Library, **dates: Dated | None) -> Library:
    return replace(library, published={**library.published, **dates})


def entries(library: Library) -> dict[str, tuple[str, str]]:
    """Of the site's feed: page id → (updated, published); updates aside."""
    feed = ElementTree.fromstring(feeds(replace(library, updates=()))["feed.xml"])
    return {
        (e.findtext(f"{A}id") or "").rpartition(":")[2]: (
            (e.findtext(f"{A}updated") or "")[:10],
            (e.findtext(f"{A}published") or "")[:10],
        )
        for e in feed.iter(f"{A}entry")
    }


def test_entries_have_the_days_that_articles_state() -> None:
    assert entries(small_library()) == {
        "briefing/ferry-2": ("2026-03-03", "2026-03-03"),
        "story/the-ferry": ("2026-03-03", ""),
        "briefing/ferry-1": ("2026-03-02", "2026-03-02"),
    }


@pytest.mark.parametrize(
    "date",
    [
        None,
        Dated("2026-03", "month"),
        Dated("2026-03-01/2026-03-02", "range"),
        Dated("2026-03-04", "day", origin="derived", reason="it tells of nothing later"),
    ],
    ids=["none", "a month", "a range", "worked out"],
)
def test_what_states_no_day_has_no_entry(date: Dated | None) -> None:
    library = dated(small_library(), **{"ferry-2": date})
    assert entries(library) == {
        "story/the-ferry": ("2026-03-02", ""),
        "briefing/ferry-1": ("2026-03-02", "2026-03-02"),
    }
    assert "3 articles that state no day" in feeds(library)["feed.xml"]


def test_the_hour_is_left_out() -> None:
    late = dated(small_library(), **{"ferry-2": Dated("2026-03-05T23:59", "minute")})
    assert entries(late)["briefing/ferry-2"][0] == "2026-03-05"


def test_a_feed_without_entries_is_still_a_feed() -> None:
    library = small_library()
    none = replace(library, published=dict.fromkeys(library.published), updates=())
    feed = ElementTree.fromstring(feeds(none)["feed.xml"])
    assert not list(feed.iter(f"{A}entry"))
    assert _MOMENT.fullmatch(feed.findtext(f"{A}updated") or "")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2026-03-01", "2026-03-05"), ("2026-03-01", "2026-03-05")),
        (("2026-03-01", ""), ("2026-03-01", "2026-03-01")),
        (("2026-03-01", "2026-04"), ("2026-03-01", "2026-03-01")),
        (("", "2026-03-05"), ("", "2026-03-05")),
    ],
    ids=["each its own", "none", "a month", "the first none"],
)
def test_an_update_without_a_day_has_that_of_the_one_before_it(
    days: tuple[str, str], told: tuple[str, str]
) -> None:
    library = small_library()
    (first,) = library.updates
    updates = tuple(replace(first, number=n, date=day) for n, day in enumerate(days, 1))
    items = json.loads(feeds(replace(library, updates=updates))["feed.json"])["items"]
    by_id = {i["id"].rpartition("/")[2]: i for i in items if i["tags"] == ["update"]}
    found = tuple(by_id.get(n, {}).get("date_published", "")[:10] for n in ("1", "2"))
    assert found == told


def test_no_entry_leads_to_a_page_that_an_editor_deleted() -> None:
    made = feeds(small_library(), ("story/the-ferry", "briefing/ferry-1"))
    assert "the-ferry" not in made["feed.xml"].replace("feed/story/the-ferry", "")
    assert "briefing/ferry-2" in made["feed.xml"]


def test_ids_stay_when_titles_and_places_change() -> None:
    library = small_library()
    before = set(entries(library))
    story = replace(library.stories["the-ferry"], title="Another title altogether")
    assert set(entries(replace(library, stories={"the-ferry": story}))) == before


def test_nothing_is_given_of_an_article_whose_rights_are_none() -> None:
    for words in ("Do not print me", "secret report", "77 planks"):
        assert words in LOCKED
        assert not [path for path, text in feeds(small_library()).items() if words in text]


HOSTILE = "</title><script>alert(1)</script>]]>&amp;\u2028\x02\ufffe\"'<b>"


def test_hostile_words_stay_words() -> None:
    library = small_library()
    reading = library.readings["ferry-1"]
    article = replace(reading.article, headline=Stated(HOSTILE), outlet=Stated(HOSTILE))
    hostile = {**library.readings, "ferry-1": replace(reading, article=article)}
    made = feeds(replace(library, readings=hostile))
    shown = " ".join(HOSTILE.replace("\x02", "").replace("\ufffe", "").split())
    for feed in atoms(made).values():
        for element in feed.iter():
            assert element.tag.startswith(A)
    first = ElementTree.fromstring(made["feed.xml"])
    titles = [e.findtext(f"{A}title") for e in first.iter(f"{A}entry")]
    assert shown in titles
    content = next(
        e.findtext(f"{A}content") or ""
        for e in first.iter(f"{A}entry")
        if e.findtext(f"{A}title") == shown
    )
    assert set(re.findall(r"</?(\w+)", content)) <= {"p", "ul", "li", "span"}
    assert shown in html.unescape(content)
