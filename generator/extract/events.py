"""What happened and what is said to come, each with its clause, its date and who is in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.extract.happenings.announced import actors_in, announced
from generator.extract.happenings.clause import clause, words
from generator.extract.happenings.dated import dated, of_saying
from generator.extract.happenings.mood import POSSIBLE, mood
from generator.extract.happenings.noted import noted
from generator.extract.happenings.saying import (
    Saying,
    asserted_by,
    cast_of,
    said_just_before,
    sayings,
)
from generator.extract.happenings.told import Told, told
from generator.records import Article, Cast, Event, Finding, Reading, TimeRef

MOST = 8
"""Dated events of one article; a page of more is a diary, not a summary."""
MOST_IN_SENTENCE = 4
"""A sentence with more dates is a list."""
MOST_YEARS = 3
MOST_ANNOUNCED = 3
MOST_NOTED = 2
KINDS = ("paragraph", "item", "standfirst")
_WEIGHT = {"day": 0, "minute": 0, "range": 1, None: 1, "month": 2, "year": 3}
MORE = 3
"""Words behind the verb and its date that make it more than "… he said on Friday"."""
FULL_SAYING = 7
"""Words that make "X said on Friday …" an event of its own: fewer only date a quotation."""


def events(reading: Reading) -> Iterator[Finding]:
    """Dated events first chosen by how exact their date is, then undated ones, in text order."""
    cast = cast_of(reading)
    sentences = [s for s in told(reading, KINDS) if not s.text.rstrip("\"”'’").endswith("?")]
    exact: list[tuple[int, int, Event]] = []
    for sentence in sentences:
        when = dated(sentence)[:MOST_IN_SENTENCE] if sentence.readable else []
        said = sayings(sentence) if when else []
        for date in when:
            found = _dated_event(sentence, date, said, reading.article, cast)
            if found:
                exact.append((_WEIGHT[date.precision], sentence.number, found))
    chosen = _weightiest(_unlike(exact))
    taken = {e.sentence for e in chosen}
    plain = [s for s in sentences if s.span not in taken]
    told_to_come = _first((announced(s, cast) for s in plain), MOST_ANNOUNCED)
    chosen += told_to_come or _first((announced(s, cast, POSSIBLE) for s in plain), 1)
    taken = {e.sentence for e in chosen}
    chosen += _first((noted(s) for s in plain if s.span not in taken), MOST_NOTED)
    yield from sorted(chosen, key=lambda e: e.span)


def _first(found: Iterator[Event | None], most: int) -> list[Event]:
    return list(islice((e for e in found if e is not None), most))


def _weightiest(found: list[tuple[int, int, Event]]) -> list[Event]:
    """The most exactly dated, of those the first told; years are background and few."""
    ranked = sorted(found, key=lambda e: e[:2])
    finer = [e for weight, _, e in ranked if weight < _WEIGHT["year"]]
    years = [e for weight, _, e in ranked if weight == _WEIGHT["year"]]
    return [*finer, *years[:MOST_YEARS]][:MOST]


def _unlike(found: list[tuple[int, int, Event]]) -> list[tuple[int, int, Event]]:
    """One event for each clause and mood: two dates of one clause are one happening."""
    seen: set[tuple[object, str]] = set()
    out = []
    for weight, number, event in found:
        key = (event.span, event.mood)
        if key not in seen:
            seen.add(key)
            out.append((weight, number, event))
    return out


def _dated_event(
    sentence: Told, date: TimeRef, said: list[Saying], article: Article, cast: dict[str, Cast]
) -> Event | None:
    felt = mood(sentence, date, article.published)
    start, end = sentence.places(date.span)
    found = clause(sentence, start, end) if felt else None
    if felt is None or found is None or _too_wide(date, article):
        return None
    saying = of_saying(sentence, date, said)
    if saying is None and said_just_before(sentence, start):
        return None
    if saying is None:
        by = asserted_by(sentence, start, end, cast, said)
        if by and by.span and by.actor is None and by.span.of(article.text) in ("I", "we", "We"):
            return None
        span = sentence.passage.span(*found)
        return Event(span, sentence.span, date, felt, actors_in(sentence, *found), by)
    return _utterance(sentence, date, saying, found)


def _utterance(
    sentence: Told, date: TimeRef, saying: Saying, found: tuple[int, int]
) -> Event | None:
    """The saying itself is what happened that day; the date of what is said is another matter.

    "The blast killed 82, officials said Saturday" tells of no Saturday's blast: only where more
    is told of the saying ("… in an interview", "… that she had …") is it an event.
    """
    first, last = max(found[0], min(saying.subject[0], found[1])), found[1]
    if saying.end > saying.subject[0]:
        first = found[0]
    _, end = sentence.places(date.span)
    text = sentence.passage.text
    told_more = words(text, max(end, saying.verb[1]), last) >= MORE
    if not told_more or words(text, first, last) < FULL_SAYING:
        return None
    span = sentence.passage.span(first, last)
    return Event(span, sentence.span, date, "happened", actors_in(sentence, first, last))


def _too_wide(date: TimeRef, article: Article) -> bool:
    """ "in 2026" in an article of 2026 dates nothing, nor does a day of no certain year."""
    published = article.published
    if published is None:
        return False
    if not date.value:
        return published.precision in ("day", "minute")
    return date.precision == "year" and published.value[:4] == date.value
