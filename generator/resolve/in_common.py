"""What several articles have in common around a number that all of them give.

"Díaz denied that she took a $3,000 bottle of wine" and "a note thanked him for a $3,000 bottle of
wine" both tell of the bottle, and only one of the denial: it is the bottle that two report.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from generator import lexicon
from generator.kin import kindred
from generator.records import Article, Figure, Span
from generator.resolve.tolls import tolls
from generator.words import stem, wording

_WORD = re.compile(r"\S+")
_NEXT = re.compile(r"\s(\w[\w’'-]*)")
# "according to two officials": those who say so are not what two report.
_BY_WHOM = re.compile(
    r"\b(?:according to|cit(?:ing|ed|es)|quot(?:ing|ed|es))\s(?:\w+\s){0,2}$", re.IGNORECASE
)
_SAID = lexicon.words("reporting", "says_plainly")
# What parts a sentence: nothing is told in common across it.
_PART = re.compile(r",\s|[;:()“”\"–—]")


def in_common(figure: Figure, article: Article, others: Collection[str]) -> Span | None:
    """The stretch of a figure's sentence around its number of which every one of the other
    sentences has the words or their like; None where that is no more than number and unit."""
    text, own, sentence = article.text, figure.span, figure.sentence
    if _BY_WHOM.search(text, sentence.start, own.start):
        return None
    has = [_told(other) for other in others]
    parts = [part.end() for part in _PART.finditer(text, sentence.start, own.start)]
    ends = _PART.search(text, own.end, sentence.end)
    before = list(_words(text, Span(max(parts, default=sentence.start), own.start)))[::-1]
    behind = list(_words(text, Span(own.end, ends.start() if ends else sentence.end)))
    start = min((word.start for word in _both(text, before, has)), default=own.start)
    last = [word.end for word in _both(text, behind, has) if _may_end(text, word.end)]
    found = Span(start, max(last, default=own.end))
    known = {stem(figure.unit), *wording(own.of(text)).numbers}
    return None if known.issuperset(wording(found.of(text)).terms) else found


def _may_end(text: str, at: int) -> bool:
    """Whether no noun goes on there: "in campaign" is no end of "in campaign funds"."""
    behind = _NEXT.match(text, at)
    return behind is None or not wording(behind[1]).terms


def covered(
    shown: Sequence[Span], article: Article, figure: Figure, others: Collection[str]
) -> bool:
    """Whether every one of the other sentences has all that these stretches tell."""
    has = [_told(other) for other in others]
    parts = " ".join(span.of(article.text) for span in shown)
    told = wording(parts.replace(figure.span.of(article.text), " "))
    return all(_has(term, one) for term in told.terms for one in has)


def _both(text: str, words: Sequence[Span], has: Sequence[frozenset[str | int]]) -> Iterator[Span]:
    """Of these words, next to the number first, those that the others have, up to the first that
    one of them has not."""
    for word in words:
        told = wording(word.of(text))
        if told.negated or word.of(text).lower() in _SAID:
            return
        befell = tolls(word.of(text))
        alike = bool(befell) and all(one >= befell for one in has)
        if not alike and not all(_has(term, one) for term in told.terms for one in has):
            return
        if told.terms:
            yield word


def _words(text: str, within: Span) -> Iterator[Span]:
    for found in _WORD.finditer(text, within.start, within.end):
        bare = found.group().rstrip(",.")
        yield Span(found.start(), found.start() + len(bare))


def _told(text: str) -> frozenset[str | int]:
    """Its content words, by what others are kindred to them, and what befell whom it counts."""
    terms = wording(text).terms
    return frozenset({*terms, *(mark for term in terms for mark in kindred(term)), *tolls(text)})


def _has(term: str, told: frozenset[str | int]) -> bool:
    return term in told or not kindred(term).isdisjoint(told)
