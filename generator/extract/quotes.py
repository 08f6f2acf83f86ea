"""What an article's people say: quotations with speakers, and quoted words that are nobody's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.speech.attribute import attribute
from generator.extract.speech.findings import doubts, quote, scare
from generator.extract.speech.occasion import occasions
from generator.extract.speech.scene import scene
from generator.extract.speech.voices import Voices
from generator.records import Cast, Doubt, Quote, Reading, Scare


def quotes(reading: Reading) -> Iterator[Quote | Scare | Doubt]:
    """Every quoted stretch of the article, in order: a quotation or a scare quote, never both."""
    paragraphs = scene(reading)
    if not paragraphs:
        return
    quoted = attribute(paragraphs, Voices(reading.of(Cast)))
    said = [q for q in quoted if not q.scare]
    when_and_where = occasions(said, reading)
    for q in quoted:
        if q.scare:
            yield from scare(q)
        else:
            yield quote(q, when_and_where[id(q)])
            yield from doubts(q)
