"""Built pages as the index takes them: each item once, on the page that owns it.

A briefing owns what its article says. Stories, actors and registers show the same items again:
there, whatever leads to another page is a copy and stays out, and only what stands nowhere else
(a name, its other names and roles, a difference between sources, an editor's words) is taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from lxml import etree

from generator.search.blocks import Block, blocks
from generator.search.items import KINDS, Item, item

NAMED = {"briefing": "briefing", "story": "story", "actor": "actor", "topic": "topic"}
"""First part of a page's id → its kind; every other page is a "page"."""
UNDATED = "0000"
"""Sorts after every date: Pagefind leaves out of a sorted list what has no date at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the index."""

    url: str
    """"briefings/name/", from the site's root."""
    date: str
    """"2026-01-12", or `UNDATED`."""
    filters: tuple[tuple[str, str], ...]
    html: str
    """The page as Pagefind reads it."""
    text: str
    """Its words alone."""


def entries(site: Path) -> list[Entry]:
    """Every page that can be found, in the order of addresses."""
    pages = [page for page in map(_page, sorted(site.rglob("*.html"))) if page]
    owned = {b.id for p in pages if p.owns for b in p.blocks if b.level and b.id[:2] in KINDS}
    found = (_entry(page, site, frozenset() if page.owns else frozenset(owned)) for page in pages)
    return sorted((e for e in found if e), key=lambda entry: entry.url)


@dataclass(frozen=True, slots=True)
class _Page:
    path: Path
    told: dict[str, Any]
    """What the template says of the page (`partials/found.html`)."""
    blocks: tuple[Block, ...]

    @property
    def kind(self) -> str:
        return NAMED.get(str(self.told.get("id", "")).partition("/")[0], "page")

    @property
    def owns(self) -> bool:
        return self.kind == "briefing"

    @property
    def copies(self) -> bool:
        """Whether it is made by the generator from what other pages say."""
        return bool(self.told.get("id")) and not self.owns


def _page(path: Path) -> _Page | None:
    raw = path.read_bytes()
    if b'name="search"' not in raw:
        return None
    tree = etree.fromstring(raw, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    told = str(tree.xpath("string(//meta[@name='search']/@content)"))
    article = tree.find(".//article")
    if not told or article is None:
        return None
    return _Page(path, json.loads(told), tuple(blocks(article)))


def _entry(page: _Page, site: Path, owned: frozenset[str]) -> Entry | None:
    kept = list(_kept(page, owned))
    if not kept:
        return None
    url = page.path.relative_to(site).as_posix().removesuffix("index.html")
    items = list(_items(kept))
    filters = tuple(sorted(set(_filters(page, items))))
    date = str(page.told.get("published") or "")[:10] or UNDATED
    return Entry(
        url=url,
        date=date,
        filters=filters,
        html=_html(page, kept, filters, date),
        text=" ".join(block.text for block in kept),
    )


def _kept(page: _Page, owned: frozenset[str]) -> Iterator[Block]:
    """What is indexed of a page; a heading without anything below it is left out."""
    skipping, waiting = False, None
    for block in page.blocks:
        if block.level:
            skipping = block.id in owned or (page.copies and block.leads and block.level > 1)
            waiting = None if skipping else block
            if waiting and (block.level == 1 or block.id[:2] in KINDS):
                yield block
                waiting = None
        elif not skipping and not (page.copies and block.leads):
            if waiting:
                yield waiting
                waiting = None
            yield block


def _items(kept: list[Block]) -> Iterator[Item]:
    for at, block in enumerate(kept):
        if block.level and block.id[:2] in KINDS:
            below: list[Block] = []
            for other in kept[at + 1 :]:
                if other.level:
                    break
                below.append(other)
            yield item(block, below)


def _filters(page: _Page, items: list[Item]) -> Iterator[tuple[str, str]]:
    yield "kind", page.kind
    published, outlet = str(page.told.get("published") or ""), page.told.get("outlet")
    if published:
        yield "year", published[:4]
    if outlet:
        yield "source", str(outlet)
    for topic in page.told.get("topics") or ():
        yield "topic", str(topic)
    for found in items:
        yield "kind", found.kind
        yield "item", found.record
        if found.speaker:
            yield "speaker", found.speaker
        if found.year:
            yield "year", found.year


def _html(page: _Page, kept: list[Block], filters: tuple[tuple[str, str], ...], date: str) -> str:
    """Only what Pagefind needs: all text escaped, values in attributes of their own."""
    meta = [("title", _title(page, kept)), ("kind", page.kind)]
    meta += [(k, str(page.told[k])) for k in ("outlet", "published", "entity") if page.told.get(k)]
    spans = [_span("filter", name, value) for name, value in filters]
    spans += [_span("meta", name, value) for name, value in meta]
    if page.owns:  # who or what a story is about has no date to be sorted by
        spans.append(_span("sort", "date", date))
    body = [*spans, *(_element(block) for block in kept)]
    head = '<!doctype html><html lang="en"><body data-pagefind-body>'
    return "\n".join([head, *body, "</body></html>\n"])


def _title(page: _Page, kept: list[Block]) -> str:
    return str(page.told.get("title") or "") or next((b.text for b in kept if b.level), "")


def _span(what: str, name: str, value: str) -> str:
    return f'<span data-pagefind-{what}="{name}[data-v]" data-v="{escape(value)}"></span>'


def _element(block: Block) -> str:
    if not block.level:
        return f"<p>{escape(block.text)}</p>"
    return f'<h{block.level} id="{escape(block.id)}">{escape(block.text)}</h{block.level}>'
