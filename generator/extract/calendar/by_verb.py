"""Whether the verb that a date belongs to looks ahead."""

from __future__ import annotations

from functools import lru_cache

from generator.extract.attachment.governor import governor
from generator.extract.attachment.laid import Laid, laid
from generator.extract.attachment.manner import ahead
from generator.extract.calendar.sentence_end import SENTENCE_END

REACH = 400
"""Characters on either side that hold the sentence of a date; further ones are another's."""


def by_verb(text: str, start: int, end: int) -> bool | None:
    """True ahead, False back, None where no verb certainly has the date.

    "On Friday he retreated to a village where he could" looks back, whatever else could be.
    """
    first = max(start - REACH, 0)
    cuts = list(SENTENCE_END.finditer(text, first, start))
    first = cuts[-1].end() if cuts else first
    stop = SENTENCE_END.search(text, end, end + REACH)
    words = _laid(text[first : stop.start() if stop else end + REACH])
    place = words.words(start - first, end - first)
    found = governor(words, *place) if place else None
    return ahead(words, found) if found else None


@lru_cache(maxsize=8)
def _laid(sentence: str) -> Laid:
    """Several dates of one sentence ask for it one after the other."""
    return laid(sentence, ())
