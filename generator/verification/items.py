"""Items: headings whose id begins with q-, f-, n-, e- or d-, and what follows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.verification.excerpts import (
    difference,
    excerpt_of,
    found_in,
    found_in_stretches,
    gaps,
)
from generator.verification.markup import (
    HEADINGS,
    Element,
    Spot,
    body,
    chips,
    classes,
    kept,
    words,
    words_beside,
)
from generator.verification.sources import Place, Sources

Complaints = Iterator[str]
STRETCHES = 4
"""What a figure measures may stand before it, after it, and apart from it in its sentence."""
BETWEEN_PIECES = "” […] “"
# `," he said, "`, ` . . .” She paused. “ `; not ` the`, which would be a word of the quotation.
_UNSAID = re.compile(r"\W*[\"'”’»“].*[\"'“‘«„”]\s*|\W+")
_PHRASE = re.compile(r"“([^“”]+)”")
_OURS = frozenset(("by", "from", "counted", "hand", "note", "also", "tally"))
"""Classes of paragraphs in the site's own voice."""


def items(spots: Iterable[Spot], sources: Sources) -> Iterator[tuple[str, str]]:
    """(id, complaint) for each item that is not what its receipt says."""
    for heading in (spot.element for spot in spots if spot.element.tag in HEADINGS):
        key = heading.get("id") or ""
        if key[:2] in (*_CHECKS, "f-") and "withdrawn" not in classes(heading):
            for complaint in _item(key[:2], heading, body(heading), sources):
                yield key, complaint


def _item(kind: str, heading: Element, below: list[Element], sources: Sources) -> Complaints:
    """Receipts that cannot be read are reported where all of a page are."""
    if not any(chips(element) for element in below):
        yield "it has no receipt"
        return
    yield from _phrases(below, sources)
    if kind == "f-":
        yield from _question(heading, below, sources)
    elif at := _own_place(below):
        yield from _CHECKS[kind](heading, below, at, sources)


def _phrases(below: list[Element], sources: Sources) -> Complaints:
    """How a date was counted: the words in “ ” stand in a source of the item."""
    places = [chip.place for element in below for chip in chips(element) if chip.place]
    for paragraph in kept(below, "counted"):
        for phrase in _PHRASE.findall(words(paragraph)):
            if places and not any(found_in(phrase, sources.whole(at)) for at in places):
                yield f"no source of it says “{phrase}”"


def _own_place(below: list[Element]) -> Place | None:
    """The item's own receipt: in its byline, else in a disclosure, else after it.

    Other wordings have theirs, and are checked where all wordings are.
    """
    plain = [e for e in below if not classes(e) & {"variants", "receipt", "by"}]
    for element in (*kept(below, "by"), *kept(below, "receipt"), *plain):
        for chip in chips(element):
            return chip.place
    return None


def _quote(heading: Element, below: list[Element], at: Place, sources: Sources) -> Complaints:
    """A quotation in our curly marks, long ones with their rest in block quotations."""
    if "in-sentence" in classes(heading):
        yield from sentence(heading, at, sources)
        return
    said = " ".join(map(words, [heading, *(e for e in below if e.tag == "blockquote")]))
    if not (said.startswith("“") and said.endswith("”")):
        yield "its heading is no quotation in “ ”, and it is not marked .in-sentence"
        return
    shown, source = said[1:-1].strip(), sources.words(at)
    if shown not in (source, _reopened(at, sources)) and not _pieced(shown, source):
        yield f"not the words of {sources.shown(at)}: {difference(shown, source)}"


def _pieced(shown: str, source: str) -> bool:
    """An interrupted quotation, "first” […] “second", from its first word to its last.

    What is left out begins after a closing mark and ends before an opening one: it is not said.
    A "…" is a character of the quotation like any other.
    """
    pieces = shown.split(BETWEEN_PIECES)
    between = gaps(pieces, source) if len(pieces) > 1 and all(pieces) else None
    return bool(between) and all(_UNSAID.fullmatch(gap) for gap in between or ())


def _reopened(at: Place, sources: Sources) -> str:
    """The source without the marks that reopen a quotation at each new paragraph."""
    first, *others = sources.paragraphs(at) or [""]
    return " ".join([first, *(line.lstrip("\"“”«»„'‘") for line in others)])


def _question(heading: Element, below: list[Element], sources: Sources) -> Complaints:
    """The source's question, then its answer, or several, each with its receipt.

    Another source may ask the same in other words: the question is the first one's.
    """
    answer = [words(heading)]
    for element in below:
        own = chips(element)
        if own and own[0].place:
            yield from _answer(answer, own[0].place, sources)
        if own:
            answer = []
        elif element.tag in ("p", "ul", "ol", "blockquote") and not classes(element) & _OURS:
            answer.append(words(element))
    if answer:
        yield f"part of its answer has no receipt: “{answer[0][:60]}”"


def _answer(parts: list[str], at: Place, sources: Sources) -> Complaints:
    after = sources.after(at)
    for part in parts:
        if not found_in(part, after):
            yield f"its words do not follow {sources.shown(at)}: “{part[:60]}”"


def _figure(heading: Element, below: list[Element], at: Place, sources: Sources) -> Complaints:
    """The value in bold as printed, then the words that say what it measures."""
    value = heading.find("strong")
    shown, source = words(value) if value is not None else "", sources.words(at)
    if not shown:
        yield "its heading has no value in bold"
        return
    if shown != source:
        yield f"not the value at {sources.shown(at)}: {difference(shown, source)}"
    before, after = words_beside(heading, value) if value is not None else ("", "")
    measured = f"{before} {after}".strip(" :,")
    if not found_in_stretches(measured, sources.around(at), STRETCHES):
        yield f"what it measures is not said at {sources.shown(at)}: “{measured[:60]}”"


def _event(heading: Element, below: list[Element], at: Place, sources: Sources) -> Complaints:
    """Our date in bold, then the source's words."""
    date = heading.find("strong")
    told = words(heading).removeprefix(words(date) if date is not None else "").strip()
    source = sources.words(at)
    if not excerpt_of(told, source):
        yield f"not the words of {sources.shown(at)}: {difference(told, source)}"


def _difference(heading: Element, below: list[Element], at: Place, sources: Sources) -> Complaints:
    """Nothing here: each of its sides is checked where all wordings are."""
    return iter(())


_CHECKS: Mapping[str, Callable[[Element, list[Element], Place, Sources], Complaints]] = {
    "q-": _quote,
    "n-": _figure,
    "e-": _event,
    "d-": _difference,
}


def sentence(element: Element, at: Place, sources: Sources) -> Complaints:
    """A sentence of a source, in bold the words that its receipt names."""
    bold = [words(strong) for strong in element.iter("strong")]
    source, shown = sources.words(at), words(element)
    if not bold:
        yield "no words are set in bold"
    elif " ".join(bold) != source and not excerpt_of(" … ".join(bold), source):
        yield f"not the words of {sources.shown(at)}: {difference(' '.join(bold), source)}"
    elif not found_in(shown, sources.around(at)):
        yield f"its sentence is not the one at {sources.shown(at)}: “{shown[:80]}”"
