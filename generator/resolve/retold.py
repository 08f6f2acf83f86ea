"""Which sentences of other articles tell the same as one, though nothing was found in them.

An outlet that tells of an arrest without its day has no event of it; it is not silent for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.paraphrase import one_fact
from generator.records import (
    Corroboration,
    EventEntry,
    Receipt,
)
from generator.resolve.corroboration import Witnesses
from generator.resolve.days import Days, day_range, overlap
from generator.resolve.echoes import Echoes
from generator.resolve.same_deed import same_deed

SAME = -0.45
"""Log odds of `paraphrase.one_fact` from which a sentence of the same story is one that tells the
same. 12 of 14 in the stories of 450 articles were right, two told a part of it: of two reports of
one affair the nearest sentence is, far more often than of any two, the same fact. Of fifty just
above the floors in stories of other articles 42 were right, five told a part."""
ONE_DAY = -1.1
"""The same, where both name one day: 17 of 17."""


@dataclass(frozen=True, slots=True)
class Retold:
    """Where else a story's articles tell of an event, and who stands behind it then."""

    places: tuple[Receipt, ...]
    support: Corroboration


def retellings(
    events: Iterable[EventEntry], articles: Collection[str], echoes: Echoes, witnesses: Witnesses
) -> dict[str, Retold]:
    """By event, for those that articles tell that have no event of it."""
    found: dict[str, Retold] = {}
    for entry in events:
        places = _retellings(entry, articles, echoes)
        if places:
            told = [Receipt(s.article, s.event.sentence) for s in entry.said]
            found[entry.id] = Retold(places, witnesses.support([*told, *places]))
    return found


def _retellings(
    entry: EventEntry, articles: Collection[str], echoes: Echoes
) -> tuple[Receipt, ...]:
    known = {s.article for s in entry.said}
    first = next((s for s in entry.said if s.article in articles), None)
    if first is None or entry.mood != "happened" or known.issuperset(articles):
        return ()
    when = day_range(entry.when.value) if entry.when else None
    found = retold(Receipt(first.article, first.event.sentence), echoes, when)
    found = {**same_deed(first, when, echoes), **found}
    return tuple(place for article, place in found.items() if article not in known)


def retold(told: Receipt, echoes: Echoes, when: Days | None = None) -> dict[str, Receipt]:
    """Article id → its sentence that tells what another article's sentence tells."""
    text = told.span.of(echoes.readings[told.article].article.text)
    own = when or echoes.day(told)
    best: dict[str, tuple[float, Receipt]] = {}
    for article, sentence, near in echoes.near(text, one_fact, but=(told.article,)):
        place = sentence.receipt(article)
        if near < ONE_DAY or echoes.mostly_quoted(place):
            continue
        theirs = echoes.day(place)
        if near >= _floor(own, theirs) and (article not in best or near > best[article][0]):
            best[article] = (near, place)
    return {article: place for article, (_, place) in best.items()}


def _floor(own: Days | None, theirs: Days | None) -> float:
    if own is None or theirs is None:
        return SAME
    return ONE_DAY if overlap(own, theirs) else 1.0
