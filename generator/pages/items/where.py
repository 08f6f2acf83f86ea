"""Where something happened: the places that the head of an article names, in its order.

A place further down ("who had studied in Quellin") is named in passing, and stands among the
people, organisations and places alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.parts import Name
from generator.passages import passages, sentences
from generator.records import Article, Span

OPENING = 2
"""So many sentences tell where it is."""
MOST = 6


def where(desk: Desk, articles: Sequence[str]) -> tuple[Name, ...]:
    """What most of the articles name first stands first."""
    named = Counter(place for key in articles for place in _named(desk, key))
    return tuple(desk.name(place) for place, _ in named.most_common(MOST))


@asked("places in the head")
def _named(desk: Desk, key: str) -> tuple[str, ...]:
    owners, mentions = desk.shelf.owners.get(key, {}), desk.mentions[key]
    found = (
        owners.get(mention.actor)
        for window in _head(desk.article(key))
        for mention in mentions.within(window)
        if mention.type == "place"
    )
    return tuple(dict.fromkeys(place for place in found if place))


def _head(article: Article) -> Iterator[Span]:
    """Dateline, headline, standfirst and the first sentences."""
    stated = (article.dateline, article.headline, article.standfirst)
    yield from (one.span for one in stated if one and one.span)
    lines = (
        passage.span(start, end)
        for passage in passages(article, ("paragraph", "item"))
        for start, end in sentences(passage.text)
    )
    yield from islice(lines, OPENING)
