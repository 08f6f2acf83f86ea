"""Which articles of a story give the very number of a figure that was not found to be theirs too.

"All 22 of the crew were saved" and "Helicopters took off the crew of twenty-two": one count, though
what it counts is worded otherwise; so are "nearly 300" and "295" of one thing. It fills a cell, and
counts for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.kin import kindred
from generator.records import Figure, FigureEntry, Reading, Receipt, Span
from generator.resolve.attributed import named
from generator.resolve.one_amount import of_one_kind
from generator.resolve.values import agree
from generator.words import stem, wording

DIGITS = 2
"""Of a number by which a figure is known again; anything may befall three people."""
AROUND = 40
"""Characters before and behind a number in which its sentence tells what it counts."""
_ANYBODY = frozenset({"person", ""})
_SHARE = "%"
_BLAND = frozenset(wording("people persons said more than least nearly about around").terms)


def same_number(
    item: FigureEntry, readings: Mapping[str, Reading], but: Iterable[str]
) -> dict[str, tuple[Receipt, str]]:
    """Article id → where it gives the number, of the same thing by its unit or by a word beside
    it, and after whom; not of these articles."""
    first = next((said for said in item.said if said.article in readings), None)
    if first is None or item.state == "differ":
        return {}
    figure, known = first.figure, {first.article, *but}
    if sum(map(str.isdigit, figure.value)) < DIGITS:
        return {}
    beside = _beside(figure, readings[first.article].article.text)
    found: dict[str, tuple[Receipt, str]] = {}
    for article, reading in readings.items():
        for other in reading.of(Figure) if article not in known else ():
            if _one(figure, other) and _alike(figure, other, beside, reading.article.text):
                found.setdefault(
                    article, (Receipt(article, _clause(other)), named(other.by, reading))
                )
    return found


def _one(a: Figure, b: Figure) -> bool:
    return agree(a, b) and (a.unit == _SHARE) == (b.unit == _SHARE)


def _alike(a: Figure, b: Figure, beside: frozenset[str], text: str) -> bool:
    """Whether both count one thing: by its name or what is told of it; and by both where one
    number is a round one ("nearly 300 flights were cancelled", "295 cancelled flights")."""
    one_kind = not _ANYBODY & {a.unit, b.unit} and a.unit != _SHARE and of_one_kind(a.unit, b.unit)
    exact = a.value == b.value
    if exact and one_kind:
        return True
    counted = {stem(a.unit), stem(b.unit)}
    marks = {mark for term in beside - counted for mark in kindred(term)}
    other = _beside(b, text) - counted
    return (exact or one_kind) and any(not marks.isdisjoint(kindred(term)) for term in other)


def _beside(figure: Figure, text: str) -> frozenset[str]:
    """What its sentence says around it, but for numbers."""
    start = max(figure.sentence.start, figure.span.start - AROUND)
    end = min(figure.sentence.end, figure.span.end + AROUND)
    words = text[start:end].split(" ")[start > figure.sentence.start :]
    terms = wording(" ".join(words[: -1 if end < figure.sentence.end else None])).terms
    return frozenset(term for term in terms if not term[0].isdigit()) - _BLAND


def _clause(figure: Figure) -> Span:
    start, end = figure.span.start, figure.span.end
    return Span(min(start, figure.what.start), max(end, figure.what.end))
