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
from generator.passages import PLACE
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
            reading = extended(reading, extract)
    return reading


def extended(reading: Reading, extract: Extractor) -> Reading:
    """The reading with what one more extractor finds, in the order of the text."""
    found = sorted(extract(reading), key=PLACE)
    return Reading(reading.article, (*reading.findings, *found))
