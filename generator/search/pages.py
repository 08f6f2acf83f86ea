"""Built pages as the index takes them: each item once, on the page that owns it.

A briefing owns what its article says. Stories, actors and registers show the same items again:
there, whatever leads to another page is a copy and stays out, and only what stands nowhere else
(a name, its other names and roles, a difference between sources, an editor's words) is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from typing import Any

from lxml import etree

from generator.search import speakers
from generator.search.blocks import Block, blocks
from generator.search.entry import Entry
from generator.search.items import KINDS, Item, item
from generator.search.kept import Kept

NAMED = {"briefing": "briefing", "story": "story", "actor": "actor", "topic": "topic"}
"""First part of a page's id → its kind; every other page is a "page"."""
UNDATED = "0000"
"""Sorts after every date: Pagefind leaves out of a sorted list what has no date at all."""
# <meta name="search" content='{"id": …}'>, as partials/found.html writes it; no other <meta>.
_TOLD = re.compile(r"""<meta name="search" content=(?:'([^']*)'|"([^"]*)")""")
# id="n-1ef6b91b55" and data-x="… id=n-…"; more than the items' own ids does no harm here.
_ITEM = re.compile(r'id="?([a-z]-[0-9a-f]+)')


def entries(site: Path, kept: Kept | None = None) -> list[Entry]:
    """Every page that can be found, by address; what is in `kept` is not read anew."""
    pages = [page for page in (_page(path, site) for path in sorted(site.rglob("*.html"))) if page]
    says = speakers.of_figures(site)
    made = {p.url: _made(p, frozenset(), says.get(p.article, {}), kept) for p in pages if p.owns}
    owned = frozenset(i for entry in made.values() if entry for i in entry.items)
    made |= {p.url: _made(p, owned & p.items, {}, kept) for p in pages if not p.owns}
    return [made[url] for url in sorted(made) if made[url].body]


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    told: Mapping[str, Any]
    """What the template says of the page (`partials/found.html`)."""
    html: str
    """Its article."""

    @property
    def kind(self) -> str:
        return NAMED.get(str(self.told.get("id", "")).partition("/")[0], "page")

    @property
    def article(self) -> str:
        """Of which article a briefing tells."""
        return str(self.told.get("id", "")).partition("/")[2]

    @property
    def owns(self) -> bool:
        return self.kind == "briefing"

    @property
    def copies(self) -> bool:
        """Whether it is made by the generator from what other pages say."""
        return bool(self.told.get("id")) and not self.owns

    @property
    def items(self) -> frozenset[str]:
        """Ids of its items, and perhaps more."""
        return frozenset(_ITEM.findall(self.html))


def _page(path: Path, site: Path) -> _Page | None:
    text = path.read_text("utf-8")
    told = _TOLD.search(text)
    start, end = text.find("<article"), text.rfind("</article>")
    if not told or not 0 <= start < end:
        return None
    url = path.relative_to(site).as_posix().removesuffix("index.html")
    return _Page(url, json.loads(unescape(told[1] or told[2])), text[start:end] + "</article>")


def _made(page: _Page, owned: Collection[str], says: Mapping[str, str], kept: Kept | None) -> Entry:
    """The page for the index, without a body where nothing of it is; made now or found."""
    if not kept:
        return _entry(page, owned, says)
    of = json.dumps([page.url, page.told, page.html, sorted(owned), sorted(says.items())])
    key = sha256(of.encode()).hexdigest()
    found = kept.get(key)
    if found is None:
        found = _entry(page, owned, says)
        kept.put(key, found)
    return found


def _entry(page: _Page, owned: Collection[str], says: Mapping[str, str]) -> Entry:
    tree = etree.fromstring(page.html, etree.HTMLParser(huge_tree=True))
    shown = list(_kept(page, tuple(blocks(tree.find(".//article"))), owned))
    items = list(_items(shown, says))
    place = page.url if page.kind == "actor" else ""
    return Entry(
        url=page.url,
        date=str(page.told.get("published") or "")[:10] or UNDATED,
        filters=tuple(sorted(set(_filters(page, items)))),
        meta=tuple(_meta(page, shown)),
        body="\n".join(_element(block, place) for block in shown),
        text=" ".join(block.text for block in shown),
    )


def _meta(page: _Page, shown: list[Block]) -> Iterator[tuple[str, str]]:
    named = str(page.told.get("title") or "")
    yield "title", named or next((b.text for b in shown if b.level), "")
    yield "kind", page.kind
    for key in ("outlet", "published", "entity"):
        if page.told.get(key):
            yield key, str(page.told[key])


def _kept(page: _Page, all_of_it: tuple[Block, ...], owned: Collection[str]) -> Iterator[Block]:
    """What is indexed of a page; a heading without anything below it is left out."""
    skipping, waiting = False, None
    for block in all_of_it:
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


def _items(kept: list[Block], says: Mapping[str, str]) -> Iterator[Item]:
    for at, block in enumerate(kept):
        if block.level and block.id[:2] in KINDS:
            below: list[Block] = []
            for other in kept[at + 1 :]:
                if other.level:
                    break
                below.append(other)
            yield item(block, below, says.get(block.id, ""))


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


def _element(block: Block, place: str) -> str:
    """`place`: the page's address, where the index packs it with others (packets.py)."""
    if not block.level:
        return f"<p>{escape(block.text)}</p>"
    name = f"{place}#{block.id}" if place else block.id
    return f'<h{block.level} id="{escape(name)}">{escape(block.text)}</h{block.level}>'
