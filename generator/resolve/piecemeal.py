"""One utterance that one source quotes at a stretch and another in several quotations.

The Post   “We will open it in May, and nobody shall wait,” Ruiz said.
The Mail   “We will open it in May,” Ruiz said at the quay. ¶ “Nobody shall wait,” she added.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.records import Span
from generator.resolve.said import Said, said
from generator.resolve.utterance import one_holds_the_other, sameness

NEAR = 400
"""Characters between two quotations that are shown as one with a break: a paragraph at most."""
ROOM = 1.25
"""How much longer than the whole its pieces may be together: two wordings of one piece are none."""


def parted(a: Said, b: Said, whole: Said) -> bool:
    """Whether two quotations of one article are two pieces of what the other article has whole."""
    if a.article != b.article or whole.article == a.article or one_holds_the_other(a, b):
        return False
    if len(a.words) + len(b.words) > ROOM * len(whole.words):
        return False
    return sameness(a, whole) > 0 and sameness(b, whole) > 0


def rejoined(own: Sequence[Said], main: Said, text: str) -> tuple[Said, tuple[Span, ...]]:
    """The main quotation of an article with the pieces beside it, and where the others begin."""
    pieces = [main, *(q for q in own if _beside(q, main))]
    pieces.sort(key=lambda q: q.parts)
    at = pieces.index(main)
    first, last = at, at
    gaps = [b.parts[0].start - a.parts[-1].end for a, b in pairwise(pieces)]
    while first > 0 and 0 <= gaps[first - 1] <= NEAR:
        first -= 1
    while last < len(gaps) and 0 <= gaps[last] <= NEAR:
        last += 1
    head, *others = pieces[first : last + 1]
    if not others:
        return main, ()
    parts = tuple(part for q in (head, *others) for part in q.parts)
    joined = said(head.id, head.article, head.quote, parts, text, head.speaker)
    return joined, tuple(q.quote.span for q in others)


def _beside(q: Said, main: Said) -> bool:
    """Whether it has words that the main one has not; a fragment stays in its own sentence."""
    if q is main or q.quote.fragment or main.quote.fragment:
        return False
    return not one_holds_the_other(q, main)
