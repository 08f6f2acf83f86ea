"""Article → Reading: each extractor sees the article and what those before it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.extract.actors import actors
from generator.extract.attribution.vias import vias
from generator.extract.dates import dates
from generator.extract.events import events
from generator.extract.faqs import faqs
from generator.extract.figures import figures
from generator.extract.keypoints import keypoints
from generator.extract.quotes import quotes
from generator.garbage import uncollected
from generator.records import Article, Finding, Reading

Extractor = Callable[[Reading], Iterator[Finding]]

EXTRACTORS: Mapping[str, Extractor] = {
    "dates": dates,
    "actors": actors,
    "quotes": quotes,
    "vias": vias,
    "faqs": faqs,
    "figures": figures,
    "events": events,
    "keypoints": keypoints,
}
"""In the order in which they run: quotes need names and dates, events need quotes."""


def read(article: Article, extractors: Iterable[Extractor] | None = None) -> Reading:
    """Everything the extractors find in one article; a pure function of the article."""
    reading = Reading(article)
    with uncollected():
        for extract in EXTRACTORS.values() if extractors is None else extractors:
            found = sorted(extract(reading), key=lambda f: f.span)
            reading = Reading(article, (*reading.findings, *found))
    return reading
