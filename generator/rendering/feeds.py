"""Feeds as Atom (RFC 4287) and as JSON Feed 1.1.

Addresses are counted from the feed's own place; a build that knows where the site lives makes
them whole (`generator.absolute`). A line for each element, so that a diff can be read.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol
from xml.etree import ElementTree

from generator.escape import clean, web_address
from generator.records import Ref
from generator.rendering.publication import Publication
from generator.tongues import SITE, language_of, leftwards

ATOM = "http://www.w3.org/2005/Atom"
DATED = ("briefing", "update")
"""Entries that are of their day for good; a story's moves on."""
JSON_FEED = "https://jsonfeed.org/version/1.1"
Link = Callable[[Ref], str | None]
"""The address of a page, counted from the feed; None for a page that an editor deleted."""


class Point(Protocol):
    @property
    def words(self) -> str: ...
    @property
    def note(self) -> str: ...


class Entry(Protocol):
    @property
    def page(self) -> Ref: ...
    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def day(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def points(self) -> Sequence[Point]: ...
    @property
    def original(self) -> str | None: ...
    @property
    def id(self) -> str: ...


class Feed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def home(self) -> Ref: ...
    @property
    def file(self) -> Ref: ...
    @property
    def day(self) -> str: ...
    @property
    def entries(self) -> Sequence[Entry]: ...


def moment(day: str) -> str:
    """A day as feeds want it, the hour unknown: "2026-01-10T00:00:00Z"."""
    return f"{day}T00:00:00Z"


def atom(feed: Feed, site: Publication, link: Link) -> str:
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": SITE})
    _add(root, "id", site.id(f"feed/{feed.id}"))
    _add(root, "title", _title(feed, site))
    _add(root, "subtitle", feed.about)
    _add(root, "updated", moment(feed.day))
    _add(_add(root, "author"), "name", site.name)
    _link(root, "self", "application/atom+xml", link(feed.file))
    _link(root, "alternate", "text/html", link(feed.home) or link(Ref("home")))
    for entry, address in _shown(feed, link):
        _entry(_add(root, "entry"), entry, address, site)
    ElementTree.indent(root, "")
    written = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'


def _entry(element: ElementTree.Element, entry: Entry, address: str, site: Publication) -> None:
    _add(element, "id", site.id(entry.id or entry.page.page))
    title = _add(element, "title", entry.title)
    if language := language_of(entry.title):
        title.set("xml:lang", language)
    _add(element, "updated", moment(entry.day))
    if entry.kind in DATED:
        _add(element, "published", moment(entry.day))
    _link(element, "alternate", "text/html", address)
    if entry.original and (outside := web_address(entry.original)):
        _link(element, "via", "", outside)
    _add(element, "category").set("term", entry.kind)
    _add(element, "summary", entry.summary)
    _add(element, "content", _html(entry)).set("type", "html")


def _add(parent: ElementTree.Element, name: str, text: str = "") -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = clean(text) or None
    return element


def _link(parent: ElementTree.Element, rel: str, kind: str, href: str | None) -> None:
    keys = {"rel": rel, "type": kind, "href": href or ""}
    ElementTree.SubElement(parent, "link", {key: value for key, value in keys.items() if value})


def json_feed(feed: Feed, site: Publication, link: Link) -> str:
    found = {
        "version": JSON_FEED,
        "title": clean(_title(feed, site)),
        "description": clean(feed.about),
        "home_page_url": link(feed.home) or link(Ref("home")),
        "feed_url": link(feed.file),
        "language": SITE,
        "authors": [{"name": site.name}],
        "items": [_item(entry, address, site) for entry, address in _shown(feed, link)],
    }
    return f"{json.dumps(found, ensure_ascii=False, indent=1)}\n"


def _item(entry: Entry, address: str, site: Publication) -> dict[str, Any]:
    outside = web_address(entry.original) if entry.original else None
    item = {
        "id": site.id(entry.id or entry.page.page),
        "url": address,
        "external_url": outside,
        "title": clean(entry.title),
        "language": language_of(entry.title) or None,
        "summary": clean(entry.summary),
        "content_html": _html(entry),
        "date_published": moment(entry.day) if entry.kind in DATED else None,
        "date_modified": moment(entry.day),
        "tags": [entry.kind],
    }
    return {key: value for key, value in item.items() if value is not None}


def _title(feed: Feed, site: Publication) -> str:
    return f"{feed.title} · {site.name}" if feed.title else site.name


def _shown(feed: Feed, link: Link) -> Iterator[tuple[Entry, str]]:
    """Entries whose pages are there, with their addresses."""
    for entry in feed.entries:
        address = link(entry.page)
        if address is not None:
            yield entry, address


def _html(entry: Entry) -> str:
    """Summary and key points as HTML in which every character of a source is text."""
    points = "".join(f"<li>{_point(point)}</li>" for point in entry.points)
    listed = f"<ul>{points}</ul>" if points else ""
    return f"<p>{html.escape(clean(entry.summary))}</p>{listed}"


def _point(point: Point) -> str:
    """With whose words it is where it is quoted: "We will move (Ana Ruiz, quoted)"."""
    words = html.escape(clean(point.words))
    if language := language_of(point.words):
        turned = ' dir="rtl"' if leftwards(language) else ""
        words = f'<span lang="{html.escape(language)}"{turned}>{words}</span>'
    return f"{words} ({html.escape(clean(point.note))})" if point.note else words
