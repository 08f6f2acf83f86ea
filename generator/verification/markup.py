"""Reading built pages: elements, classes, words, items, receipts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.verification.folding import fold
from generator.verification.sources import Place, place

Element = etree._Element
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SKIPPED = frozenset(("headerlink", "src"))
"""Classes of links that are no words of their surroundings."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A source chip: `place` is None when its `data-span` cannot be read."""

    written: str
    place: Place | None


def parse(page: bytes) -> Element:
    """The tree of a built page."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(page.strip() or b"<html></html>", parser)


@dataclass(frozen=True, slots=True)
class Spot:
    """An element, and the id of the last heading before it ("" if there is none)."""

    element: Element
    item: str


def walk(tree: Element) -> list[Spot]:
    """Every element in the order of the page."""
    found, item = [], ""
    for element in tree.iter():
        if isinstance(element.tag, str):
            if element.tag in HEADINGS and element.get("id"):
                item = element.get("id") or ""
            found.append(Spot(element, item))
    return found


def classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def words(element: Element) -> str:
    """The folded text of an element, chips and "Link" left out."""
    return fold("".join(_text(element)))


def _text(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _seen(child)
        yield child.tail or ""


def _seen(child: Element) -> Iterator[str]:
    if not (child.tag == "a" and classes(child) & _SKIPPED):
        yield from _text(child)


def words_beside(element: Element, child: Element) -> tuple[str, str]:
    """The folded text of an element before one of its children, and after it."""
    before, after = [element.text or ""], [child.tail or ""]
    for other in child.itersiblings(preceding=True):
        before.insert(1, "".join((*_seen(other), other.tail or "")))
    for other in child.itersiblings():
        after.extend((*_seen(other), other.tail or ""))
    return fold("".join(before)), fold("".join(after))


def chips(element: Element) -> list[Chip]:
    """The receipts in an element, in order."""
    return [
        Chip(link.get("data-span") or "", place(link.get("data-span") or ""))
        for link in element.iter("a")
        if link.get("data-span") is not None
    ]


def body(heading: Element) -> list[Element]:
    """What belongs to an item: everything after its heading, to the next heading."""
    found = []
    for element in heading.itersiblings():
        if element.tag in HEADINGS:
            break
        found.append(element)
    return found


def kept(elements: list[Element], name: str) -> list[Element]:
    """The elements of a class among these and what they hold, in order."""
    return [e for element in elements for e in element.iter() if name in classes(e)]
