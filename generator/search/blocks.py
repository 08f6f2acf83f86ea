"""A page's article as headings and paragraphs, without what is not its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.name_links import CLASS

ASIDE = {
    "script",
    "style",
    "form",
    "nav",
    "aside",
    "svg",
    "figure",
    "details",
    "button",
    "template",
}
"""Receipts and wordings are `details`: they repeat the words that they belong to."""
REPEATS = {"from", "tally", "headerlink", "also"}
"""Classes of what names other pages, or changes when another article joins."""
ELSEWHERE = {"related", "links-here", "source-record", "connected", "briefings", "sources",
             "where-sources-differ", "who-says-so", "what-changed"}  # fmt: skip
"""Headings of sections that tell of other pages, and of how the page was made."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
PARAGRAPHS = {"p", "li", "dt", "dd", "tr", "pre", "figcaption", "summary"}


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph, white space folded."""

    text: str
    level: int = 0
    """Of a heading, 1–6; 0: a paragraph."""
    id: str = ""
    classes: frozenset[str] = frozenset()
    bold: str = ""
    """Its first bold words."""
    leads: bool = False
    """Whether it or its list entry links to another page, or it stands in a table."""


def blocks(article: Any) -> Iterator[Block]:
    """Headings and paragraphs in the order of the page, sections about other pages left out."""
    skipping, withdrawn = 0, False
    for block in _walk(article):
        if block.level:
            withdrawn = "withdrawn" in block.classes
            if not skipping or block.level <= skipping:
                skipping = block.level if block.id in ELSEWHERE else 0
        if block.text and not skipping and not withdrawn:
            yield block


def _walk(element: Any, leads: bool = False) -> Iterator[Block]:
    for child in element:
        if _aside(child):
            continue
        there = leads or child.tag == "table" or (child.tag == "li" and _leads(child))
        if child.tag in HEADINGS:
            yield _block(child, HEADINGS[child.tag], leads)
        elif child.tag in PARAGRAPHS and not _holds(child):
            yield _block(child, 0, there)
        else:
            if child.text and child.text.strip():
                yield Block(_folded(child.text), leads=there)
            yield from _walk(child, there)


def _aside(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in ASIDE or "hidden" in element.attrib:
        return True
    marks = ("data-search-exclude", "data-pagefind-ignore")
    return bool(REPEATS & _classes(element)) or any(mark in element.attrib for mark in marks)


def _holds(element: Any) -> bool:
    """Whether there are headings or paragraphs inside it."""
    return any(e.tag in HEADINGS or e.tag in PARAGRAPHS for e in element.iterdescendants())


def _block(element: Any, level: int, leads: bool) -> Block:
    bold = next((e for e in element.iter("strong")), None)
    return Block(
        text=_folded("".join(_texts(element))),
        level=level,
        id=element.get("id", ""),
        classes=frozenset(_classes(element)),
        bold=_folded("".join(bold.itertext())) if bold is not None else "",
        leads=leads or _leads(element),
    )


def _texts(element: Any) -> Iterator[str]:
    """The text of an element without that of links which only name a place ("Link", a receipt)."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not {"headerlink", "src"} & _classes(child):
            yield from _texts(child)
        gap = " " if element.tag == "tr" else ""
        yield gap + (child.tail or "")


def _leads(element: Any) -> bool:
    """Whether a link below it leads to another page of the site; a name in a sentence does not."""
    links = (link for link in element.iter("a") if CLASS not in _classes(link))
    targets = (urlsplit(link.get("href", "")) for link in links)
    return any(target.path and not target.netloc for target in targets)


def _classes(element: Any) -> set[str]:
    return set(element.get("class", "").split())


def _folded(text: str) -> str:
    return " ".join(text.split())
