"""Stories: articles about one affair, and what they say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.abreast import each
from generator.records import Actor, ActorType, Reading, Receipt, Story
from generator.resolve.affairs import Affairs, called, title
from generator.resolve.alone import Alone
from generator.resolve.contested import contested
from generator.resolve.corroboration import Witnesses
from generator.resolve.differences import differences
from generator.resolve.echoes import echoes
from generator.resolve.items import Items
from generator.resolve.matrix import matrix
from generator.resolve.points import key_points
from generator.resolve.registry import Registry
from generator.resolve.retold import retellings
from generator.resolve.shared import shared

MANY = 60
"""Fewer stories than this are put together faster than processes start."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that the articles tell, from which stories are put together."""

    readings: Mapping[str, Reading]
    alone: Mapping[str, Alone]
    items: Items
    witnesses: Witnesses
    named: Mapping[str, list[Actor]]
    """Article id → the actors it names."""


def stories(
    readings: Mapping[str, Reading],
    alone: Mapping[str, Alone],
    affairs: Affairs,
    placed: Affairs,
    items: Items,
    registry: Registry,
    witnesses: Witnesses,
    wishes: Mapping[str, tuple[str, ...]],
    processes: int = 1,
) -> dict[str, Story]:
    """The stories of these articles; one that an editor made (`placed`) has a name of its own."""
    told = Told(readings, alone, items, witnesses, _by_article(registry))

    def put_together(id_: str) -> Story:
        wished = "" if id_ in affairs else called(id_, wishes)
        return _story(id_, list(placed[id_]), told, wished)

    return dict(zip(placed, each(put_together, list(placed), processes, MANY), strict=True))


def _by_article(registry: Registry) -> dict[str, list[Actor]]:
    named: dict[str, list[Actor]] = {}
    for actor in registry.actors.values():
        for article in actor.articles:
            named.setdefault(article, []).append(actor)
    return named


def _story(id_: str, articles: list[str], told: Told, name: str) -> Story:
    items, readings = told.items, told.readings
    lead = readings[articles[0]].article
    headline = lead.headline.span if lead.headline and not name else None
    held = items.among(articles)
    sentences = echoes(articles, readings, told.alone)
    two_speakers = contested([items.statements[i] for i in held if i in items.statements], readings)
    points = key_points(articles, readings, sentences, told.witnesses)
    happened = [items.events[i] for i in held if i in items.events]
    retold = retellings(happened, articles, sentences, told.witnesses)
    return Story(
        id=id_,
        headline=Receipt(lead.id, headline) if headline else None,
        title=name or title(lead),
        articles=tuple(articles),
        support=told.witnesses.support(articles),
        points=points,
        shared=shared(articles, points, items, readings, retold),
        statements=tuple(i for i in held if i in items.statements),
        figures=tuple(i for i in held if i in items.figures),
        events=tuple(i for i in held if i in items.events),
        questions=tuple(i for i in held if i in items.questions),
        actors=_named(articles, told, ("person", "organisation")),
        places=_named(articles, told, ("place",)),
        matrix=matrix(articles, readings, items, sentences, retold, two_speakers),
        differences=differences(articles, readings, items, two_speakers),
    )


def _named(articles: list[str], told: Told, types: tuple[ActorType, ...]) -> tuple[str, ...]:
    """Those of most of the story's articles first."""
    counts: Counter[str] = Counter()
    mentions: dict[str, int] = {}
    for article in articles:
        for actor in told.named.get(article, ()):
            if actor.type in types:
                counts[actor.id] += 1
                mentions[actor.id] = actor.mentions
    return tuple(sorted(counts, key=lambda i: (-counts[i], -mentions[i], i)))
