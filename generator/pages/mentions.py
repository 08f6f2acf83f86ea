"""Where an article names actors who have a page: names that were resolved, no pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import lexicon
from generator.links import fold
from generator.records import Library, Mention, Reading, Ref, Span

Mentions = Sequence[tuple[Span, Ref]]
_ADJECTIVES = frozenset(lexicon.load("adjectives")["bodies"])
"""A body that only an adjective stands for is not named: "Congressional approval"."""
_CITIES = ",".join(lexicon.load("cities")[part] for part in ("great", "large", "towns"))
_PLACES = frozenset(
    fold(" ".join(name.split()))
    for names in (_CITIES.split(","), *(lexicon.load("places")[p] for p in ("states", "cities")))
    for name in names
)
# "a theatre in Washington" beside Denzel Washington; not "faith in Washington’s words"
_THERE = re.compile(r"\b(?:in|near|outside|across)\s+\Z", re.I)
_OWN = re.compile(r"['’]s?\b")
_BEFORE = 10
"""Characters in which "outside " has room."""


def mentions(library: Library) -> Mapping[str, Mentions]:
    """By article, in the order of the text; none of two overlaps."""
    paged = (actor for actor in library.actors.values() if actor.paged)
    actors = {key: Ref(f"actor/{actor.id}") for actor in paged for key in actor.keys}
    return {key: tuple(_of_article(key, r, actors)) for key, r in library.readings.items()}


def _of_article(
    key: str, reading: Reading, actors: Mapping[tuple[str, str], Ref]
) -> Iterator[tuple[Span, Ref]]:
    """Of names that lie in each other the longest alone: "Trump administration", not "Trump"."""
    end = 0
    for mention in sorted(reading.of(Mention), key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start < end:
            continue
        end = mention.span.end
        ref = actors.get((key, mention.actor))
        if ref is not None and not _doubtful(reading.article.text, mention):
            yield mention.span, ref


def _doubtful(text: str, mention: Mention) -> bool:
    """Whether the words may mean something else here: a place of the same name."""
    span = mention.span
    words = fold(span.of(text))
    if mention.type != "person":
        return words in _ADJECTIVES
    before = text[max(0, span.start - _BEFORE) : span.start]
    return words in _PLACES and bool(_THERE.search(before)) and not _OWN.match(text, span.end)


def within(found: Mentions, window: Span) -> Iterable[tuple[Span, Ref]]:
    """Those that lie in a window as a whole."""
    first = bisect_left(found, window.start, key=lambda m: m[0].start)
    for span, ref in found[first:]:
        if span.start >= window.end:
            return
        if span.end <= window.end:
            yield span, ref
