"""Dated expressions of an article, absolute and relative, counted from the day it appeared."""

from __future__ import annotations

from collections.abc import Iterator

from generator.calendar.anchor import anchor_of
from generator.calendar.reckoned import Clock
from generator.extract.calendar.elsewhere import elsewhere
from generator.extract.calendar.namesakes import first_names
from generator.extract.calendar.quarters import compared
from generator.extract.calendar.retold import retold
from generator.extract.calendar.spot import Spotted, spotted
from generator.extract.calendar.told import from_told
from generator.passages import PROSE, Passage, passages
from generator.records import Article, Finding, Reading, TimeRef

READ = (*PROSE, "headline", "heading", "question")


def dates(reading: Reading) -> Iterator[Finding]:
    """A `TimeRef` for each expression of time; `value` is "" where it cannot be counted."""
    article = reading.article
    published = article.published
    own, unknown = Clock(anchor_of(published.value) if published else None), Clock(None)
    apart, named = elsewhere(article), first_names(article.text)
    found = (
        _ref(passage, spot, article)
        for passage in passages(article, READ)
        for spot in spotted(passage.text, unknown if apart(passage.block.span.start) else own)
        if not named or passage.span(spot.start, spot.end).start not in named
    )
    text, day = article.text, published.value if published else ""
    yield from from_told(retold(compared(found, text, day), text), text)


def _ref(passage: Passage, spot: Spotted, article: Article) -> TimeRef:
    found, published = spot.found, article.published
    counted = found.counted and bool(found.value) and published is not None
    return TimeRef(
        span=passage.span(spot.start, spot.end),
        type=found.kind,
        value=found.value,
        precision=found.precision,
        anchor=published.value if counted and published else None,
        anchor_derived=counted and published is not None and published.origin == "derived",
        forward=spot.forward,
    )
