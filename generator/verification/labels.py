"""Words of an item that stand elsewhere as a link to it: in tables and in lists of what is new.

They have no receipt of their own; the item that they link to has one, or several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.verification.excerpts import found_in, found_in_stretches
from generator.verification.items import STRETCHES
from generator.verification.links import Base, target
from generator.verification.markup import HEADINGS, Element, Spot, body, chips, classes, words
from generator.verification.sources import Place, Sources, place

HOLDERS = frozenset(("matrix", "ledger", "changes"))
"""Classes of what holds such links; anywhere else an editor may link in words of their own."""
KINDS = ("q-", "f-", "n-", "e-")
BETWEEN = " · "
"""Between the values of one figure in a ledger."""


@dataclass(frozen=True, slots=True)
class Label:
    """A link's words, and in a ledger the values beside it; `item` says on what they stand."""

    file: str
    fragment: str
    words: str
    values: tuple[str, ...]
    item: str


def labels(spots: Iterable[Spot], page: str, base: Base) -> Iterator[Label]:
    """The labels of a page, in order."""
    for spot in spots:
        names = classes(spot.element) & HOLDERS
        for link in spot.element.iter("a") if names else ():
            leads = target(link.get("href") or "", page, base)
            if leads and leads[1].startswith(KINDS) and "src" not in classes(link):
                values = _values(link) if "ledger" in names else ()
                yield Label(*leads, words(link).strip("“”"), values, spot.item)


def clauses(spots: Iterable[Spot], sources: Sources) -> Iterator[tuple[str, str]]:
    """What is wrong with rows of a matrix that are no items: their words stand at their place."""
    for spot in spots:
        for head in spot.element.iter("td", "th") if "matrix" in classes(spot.element) else ():
            for link in head.iter("a") if head.get("role") == "rowheader" else ():
                at = place(link.get("data-span") or "") if "src" in classes(link) else None
                if at and not found_in(words(link), sources.words(at)):
                    yield spot.item, f"not the words of its receipt: “{words(link)[:80]}”"


def _values(link: Element) -> tuple[str, ...]:
    """What the cell right of the link's cell says."""
    cell: Element | None = link
    while cell is not None and cell.tag != "td":
        cell = cell.getparent()
    beside = cell.getnext() if cell is not None else None
    return tuple(words(beside).split(BETWEEN)) if beside is not None else ()


def labelled(spots: Iterable[Spot], shown: Iterable[Label], sources: Sources) -> list[str]:
    """For each label what is wrong with it, "" if nothing; `spots` is the page it links to.

    A label of an item that is not there has nothing wrong with its words: its link is dead.
    """
    shown = list(shown)
    places = _receipts(spots, frozenset(label.fragment for label in shown))
    return [
        _complaint(label, places[label.fragment], sources) if label.fragment in places else ""
        for label in shown
    ]


def _receipts(spots: Iterable[Spot], wanted: frozenset[str]) -> dict[str, list[Place]]:
    """The places that the receipts of these items name."""
    return {
        key: [c.place for e in body(spot.element) for c in chips(e) if c.place]
        for spot in spots
        if spot.element.tag in HEADINGS and (key := spot.element.get("id") or "") in wanted
    }


def _complaint(label: Label, places: list[Place], sources: Sources) -> str:
    near = map(sources.around, places)
    if not any(found_in_stretches(label.words, text, STRETCHES) for text in near):
        return f"not the words of #{label.fragment}: “{label.words[:80]}”"
    printed = {sources.words(place) for place in places}
    for value in label.values:
        if value not in printed:
            return f"not a value of #{label.fragment}: “{value}”"
    return ""
