"""From the stretches as read to the records that others see."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.speech.fragment import is_fragment
from generator.extract.speech.meant import Meant
from generator.extract.speech.occasion import Occasion
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import TITLES
from generator.records import Doubt, Quote, Scare, Span, Speaker

CONFIDENCE = {
    "transcript": 0.99,
    "tweet": 0.99,
    "after-inverted": 0.99,
    "same-paragraph": 0.99,
    "after": 0.98,
    "label": 0.97,
    "name-below": 0.97,
    "according": 0.95,
    "dash": 0.95,
    "chain": 0.95,
    "before": 0.93,
    "same-sentence": 0.93,
    "colon": 0.9,
    "introduced-above": 0.9,
    "next-paragraph": 0.9,
    "unnamed": 0.9,
    "unsaid": 0.9,
    "before-object": 0.87,
    "after-unlisted": 0.85,
    "after-verbless": 0.85,
    "passive": 0.85,
    "previous-sentence": 0.85,
    "same-speaker": 0.8,
    "owned-noun": 0.8,
    "subject": 0.65,
    "previous-paragraph": 0.65,
}
"""Share of right speakers, fragments included, that each rule had in 300 articles of news; where
it had fewer than ten, a lower number after reading what it did in 450 others."""
LEAST = 0.7
"""Below it a speaker goes on the review list."""
_NOBODY = Meant(None, None, None)


def quote(q: Quoted, occasion: Occasion) -> Quote:
    meant = q.meant or _NOBODY
    fragment = is_fragment(q)
    if meant.thing and (fragment or q.paragraph.block.kind in TITLES):
        # as "the regatta" in: asked before the regatta if they were "in league"
        meant = _NOBODY
    return Quote(
        span=_span(q),
        speaker=Speaker(meant.words, meant.voice.key if meant.voice else None, meant.name or None),
        sentence=_sentence(q),
        cue=_cue(q),
        venue=occasion.venue,
        said_on=occasion.said_on,
        fragment=fragment,
        continues=_span(q.first) if q.first is not None and not fragment else None,
        rule=q.rule or "none",
    )


def scare(q: Quoted) -> Iterator[Scare]:
    span = _span(q)
    if span.start < span.end:
        yield Scare(span, q.scare)


def doubts(q: Quoted) -> Iterator[Doubt]:
    if q.meant is not None and q.meant.rivals:
        yield Doubt(_span(q), f"speaker may be {' or '.join(q.meant.rivals)}")
    elif CONFIDENCE.get(q.rule, 0.5) < LEAST:
        who = q.meant.name if q.meant is not None and q.meant.name else "nobody"
        yield Doubt(_span(q), f"speaker guessed from the context ({q.rule or 'none'}): {who}")


def _span(q: Quoted) -> Span:
    return q.paragraph.passage.span(*q.stretch.inner)


def _sentence(q: Quoted) -> Span:
    return q.paragraph.span(q.sentence.start, q.sentence.end)


def _cue(q: Quoted) -> Span | None:
    if q.credit is None or q.credit.cue is None:
        return None
    return q.credit.sentence.paragraph.span(*q.credit.cue)
