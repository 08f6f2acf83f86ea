"""Reports of three to five sentences that tell another short one again, with nothing of their own.

So few sentences may find their like in any report of the event, and a quotation that both have
proves nothing: two outlets were sent it. So what stands outside quotation marks is compared, all
of it must be told again in the same order and closely, and one of the two must have no number and
no quotation that the other has not: whoever asked anybody has one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.records import Quote, Reading, Span
from generator.resolve.alone import Alone
from generator.resolve.nearness import Near
from generator.resolve.rewritten import AT_LEAST, FEWEST, NEAR, in_order, likes_of
from generator.similarity import weigh, weighed
from generator.words import Wording, row_of, wording

LEAST = 3
"""Sentences below which nothing is said."""
MOST = 3 * FEWEST
"""Sentences, "Why?" and the like too, above which a report is none of these."""
CLOSE = 0.55
"""Mean likeness of the sentences outside quotation marks. Five short reports rewritten by hand have
.63 to .82, each sentence its like; the first three to five sentences of ninety pairs of reports of
one event by two outlets at most .45, and never all of them in order."""


@dataclass(frozen=True, slots=True)
class _Brief:
    """What is compared of a short report."""

    own: tuple[Wording, ...]
    """What they say outside quotation marks."""
    numbers: frozenset[str]
    quoted: str
    """All words between quotation marks."""
    quotes: tuple[str, ...]


def short_copies(
    readings: Mapping[str, Reading],
    near: Near,
    alone: Mapping[str, Alone],
    known: Collection[tuple[str, str]],
) -> Iterator[tuple[str, str]]:
    """Pairs of article ids, the smaller first, of which one tells the other again."""
    briefs: dict[str, _Brief | None] = {}

    def brief(i: str) -> _Brief | None:
        if i not in briefs:
            briefs[i] = _brief(readings[i], alone[i]) if _short(alone[i]) else None
        return briefs[i]

    for a in sorted(readings):
        for b, cosine in near.get(a, {}).items():
            looked_at = a < b and cosine >= NEAR and b in readings and (a, b) not in known
            if looked_at and (mine := brief(a)) and (theirs := brief(b)) and _again(mine, theirs):
                yield a, b


def _short(alone: Alone) -> bool:
    """Told soon of most: they have more sentences of any kind."""
    if len(alone.spans) > MOST:
        return False
    return LEAST <= sum(len(told.terms) >= AT_LEAST for told in alone.sentences) < FEWEST


def _again(a: _Brief, b: _Brief) -> bool:
    if not (_nothing_of_its_own(a, b) or _nothing_of_its_own(b, a)):
        return False
    short, long = sorted((a.own, b.own), key=len)
    if len(short) < LEAST:
        return False
    weights = weigh(told.terms for told in (*short, *long))
    mine, theirs = ([weighed(told, weights) for told in own] for own in (short, long))
    found = likes_of(mine, theirs)
    total = sum(max(like.values(), default=0.0) for like in found)
    return in_order(found) == len(short) and total >= CLOSE * len(short)


def _nothing_of_its_own(a: _Brief, b: _Brief) -> bool:
    return a.numbers <= b.numbers and all(quote in b.quoted for quote in a.quotes)


def _brief(reading: Reading, alone: Alone) -> _Brief:
    text = reading.article.text
    quoted = sorted(quote.span for quote in reading.of(Quote))
    told = [Span(s.start, s.end) for s in alone.sentences]
    own = (wording(_outside(text, span, quoted)) for span in told)
    rows = tuple(row_of(span.of(text)) for span in quoted)
    return _Brief(
        tuple(one for one in own if len(one.terms) >= AT_LEAST),
        frozenset().union(*(wording(span.of(text)).numbers for span in told)),
        "".join(rows),
        rows,
    )


def _outside(text: str, sentence: Span, quoted: list[Span]) -> str:
    """The words of a sentence that are nobody's but the outlet's."""
    out, at = [], sentence.start
    for span in (q for q in quoted if q.meets(sentence)):
        out.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join((*out, text[at : sentence.end]))
