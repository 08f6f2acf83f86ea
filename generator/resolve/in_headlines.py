"""Which articles tell in their headline alone what a row says was done: "Tarn bridge collapses".

Short news does not tell its headline again. It fills a cell, and counts for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.kin import kindred
from generator.records import Deed, MatrixRow, Receipt
from generator.resolve.cells import SOMEBODY, Cell, attributed
from generator.resolve.deeds import rows
from generator.resolve.echoes import Echoes
from generator.resolve.in_sentences import HEARSAY
from generator.resolve.parts_played import HALF, Part, Played, part_of, played
from generator.resolve.same_deed import planned
from generator.sayers import sayers
from generator.words import plain_words, wording

# "Venn to leave the mill", "Did Venn leave?", "Venn could leave": nothing is done yet.
_OPEN = re.compile(
    r"\bto\b|\?|\bif\b|\bwhy\b|\bhow\b|\bcould\b|\bcall(?:s|ed)? for\b", re.IGNORECASE
)

_WORD = re.compile(r"[\w’'-]+")


def with_headlines(row: MatrixRow, articles: Iterable[str], echoes: Echoes) -> MatrixRow:
    """The row with those who tell its deed in their headline."""
    silent = [i for i, does in zip(articles, row.cells, strict=True) if does == "silent"]
    one = _deed(row.label, echoes) if silent else None
    if one is None:
        return row
    found = {i: cell for i in silent if (cell := _told(one, i, echoes))}
    cells = list(zip(articles, row.cells, row.places, row.names, strict=True))
    new = [found.get(i, Cell(does, place, to)) for i, does, place, to in cells]
    return replace(
        row,
        cells=tuple(cell.does for cell in new),
        places=tuple(cell.place for cell in new),
        names=tuple(cell.to for cell in new),
    )


def _deed(label: Receipt, echoes: Echoes) -> Played | None:
    """The first deed that the shown words tell."""
    deeds = echoes.readings[label.article].of(Deed)
    found = (
        deed for deed in deeds if label.span.holds(deed.verb) and deed.sentence.meets(label.span)
    )
    first = next(found, None)
    return played(label.article, first, echoes) if first else None


def _told(one: Played, article: str, echoes: Echoes) -> Cell | None:
    headline = echoes.readings[article].article.headline
    if headline is None or headline.span is None:
        return None
    place = Receipt(article, headline.span)
    text = headline.span.of(echoes.readings[article].article.text)
    if _OPEN.search(text) or planned(text) or wording(text).negated:
        return None
    if sayers(text, plain_words(text)):
        return None
    whole = part_of(article, headline.span, echoes)
    parts = (one.subject, one.doer, one.befallen)
    verb = _verb(text, one.keys)
    if verb is None or not all(_in(part, whole) for part in parts):
        return None
    if _turned_round(one, place, verb, echoes):
        return None
    return attributed(SOMEBODY if HEARSAY.search(text) else "", place)


def _verb(text: str, keys: frozenset[str]) -> re.Match[str] | None:
    """The first word that tells the deed."""
    for word in _WORD.finditer(text):
        if not keys.isdisjoint(rows().get(term, term) for term in wording(word.group()).terms):
            return word
    return None


def _turned_round(one: Played, place: Receipt, verb: re.Match[str], echoes: Echoes) -> bool:
    """Whether who had it done to him may do it here: "Venn arrests", where she was arrested."""
    at = {n.name: n.span.start for n in echoes.named(place.article) if place.span.holds(n.span)}
    doers, befallen = ([at[n] for n in p.names if n in at] for p in (one.doer, one.befallen))
    by = " by " in place.span.of(echoes.readings[place.article].article.text)
    if doers and befallen and (min(doers) > min(befallen)) != by:
        return True
    active = verb.group().endswith("s") and min(befallen, default=place.span.end) < (
        place.span.start + verb.start()
    )
    return one.deed.passive and active


def _in(part: Part, headline: Part) -> bool:
    """Whether somebody or something in a clause stands in a headline."""
    if part.names:
        return not part.names.isdisjoint(headline.names)
    marks = {mark for term in headline.words for mark in kindred(term)}
    held = sum(t in headline.words or not kindred(t).isdisjoint(marks) for t in part.words)
    return held >= HALF * len(part.words)
