"""What is no heading and still says something: key points, wordings, receipts, chips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.verification.excerpts import difference, excerpt_of, found_in
from generator.verification.folding import fold
from generator.verification.items import sentence
from generator.verification.markup import Element, Spot, chips, classes, words
from generator.verification.sources import Place, Sources

Complaints = Iterator[str]


def claims(spots: Iterable[Spot], sources: Sources) -> Iterator[tuple[str, str]]:
    """(id of the item or section, complaint) for what is not what its receipt says."""
    for spot in spots:
        for complaint in _claim(spot.element, sources):
            yield spot.item, complaint


def _claim(element: Element, sources: Sources) -> Complaints:
    names = classes(element)
    if element.tag == "a" and "src" in names:
        yield from _chip(element, sources)
    elif "points" in names:
        yield from _points(element, sources)
    elif element.tag == "details" and "receipt" in names:
        yield from _receipt(element, sources)
    elif element.tag == "dl":
        yield from _wordings(element, sources)


def _chip(link: Element, sources: Sources) -> Complaints:
    """Every chip names a place that exists."""
    if link.get("data-span") is None:
        yield f"a source chip has no data-span: “{fold(''.join(map(str, link.itertext())))}”"
    for chip in chips(link):
        if chip.place is None:
            yield f"its receipt {chip.written!r} is not “article:start-end”"
        elif complaint := sources.complaint(chip.place):
            yield complaint


def _points(heading: Element, sources: Sources) -> Complaints:
    """A list of claims: in each entry the serif text is the words of its first chip."""
    listed = heading.getnext()
    if listed is None or listed.tag not in ("ul", "ol"):
        return
    for entry in listed.iter("li"):
        own = chips(entry)
        if not own:
            yield f"a point has no receipt: “{words(entry)[:60]}”"
        elif own[0].place:
            plain = [words(p) for p in entry.iter("p") if not p.get("class")]
            source = sources.words(own[0].place)
            shown = _unmarked(" ".join(plain), source)
            if not excerpt_of(shown, source):
                where = sources.shown(own[0].place)
                yield f"a point is not the words of {where}: {difference(shown, source)}"


def _unmarked(shown: str, source: str) -> str:
    """Without the curly marks that we put round words which are somebody's alone."""
    ours = shown.startswith("“") and shown.endswith("”") and not source.startswith("“")
    return shown[1:-1] if ours else shown


def _receipt(details: Element, sources: Sources) -> Complaints:
    """The sentence in which the words were found, and its chips."""
    own = chips(details)
    if not own:
        yield "a receipt names no source"
    elif own[0].place:
        for paragraph in details.iter("p"):
            if not paragraph.get("class"):
                for complaint in sentence(paragraph, own[0].place, sources):
                    yield f"its receipt: {complaint}"


def _wordings(listed: Element, sources: Sources) -> Complaints:
    """Chip, then the wording of that source: another way to say it, or one side of a difference."""
    parent, at = listed.getparent(), None
    variants = parent is not None and "variants" in classes(parent)
    for element in listed:
        if element.tag == "dt":
            own = chips(element)
            at = own[0].place if own else None
        elif element.tag == "dd" and at and not chips(element):
            shown = words(element)
            same = excerpt_of(shown, sources.words(at)) if variants else _near(shown, at, sources)
            if not same:
                yield f"a wording is not that of {sources.shown(at)}: “{shown[:80]}”"


def _near(shown: str, at: Place, sources: Sources) -> bool:
    return found_in(shown, sources.around(at))
