"""Stories: articles about one affair, and what they say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.links import digest, slug
from generator.records import Actor, ActorType, Article, Reading, Receipt, Story
from generator.resolve.corroboration import Witnesses
from generator.resolve.differences import differences
from generator.resolve.echoes import echoes
from generator.resolve.grouping import Weights, affairs
from generator.resolve.items import Items
from generator.resolve.matrix import matrix
from generator.resolve.order import in_order
from generator.resolve.points import key_points, shared
from generator.resolve.registry import Registry
from generator.resolve.ties import Pair, Tie


@dataclass(frozen=True, slots=True)
class Told:
    """All that the articles tell, from which stories are put together."""

    readings: Mapping[str, Reading]
    items: Items
    witnesses: Witnesses
    named: Mapping[str, list[Actor]]
    """Article id → the actors it names."""


def stories(
    readings: Mapping[str, Reading],
    ties: Mapping[Pair, Tie],
    items: Items,
    registry: Registry,
    witnesses: Witnesses,
) -> dict[str, Story]:
    """Every affair that two or more articles tell; those of most documents first."""
    told = Told(readings, items, witnesses, _by_article(registry))
    weights = {pair: tie.weight for pair, tie in ties.items()}
    groups = [
        _led(in_order(g, readings), witnesses)
        for g in _affairs(sorted(readings), weights, witnesses)
        if len(g) > 1
    ]
    found: dict[str, Story] = {}
    for articles in sorted(groups, key=lambda a: (-len(a), a)):
        id_ = _mint(readings[articles[0]].article, found)
        found[id_] = _story(id_, articles, told)
    return found


def _led(articles: list[str], witnesses: Witnesses) -> list[str]:
    """The articles, led by the first that follows no other one."""
    lead = next((i for i in articles if i not in witnesses.rests), articles[0])
    return [lead, *(i for i in articles if i != lead)]


def _affairs(articles: list[str], weights: Weights, witnesses: Witnesses) -> list[list[str]]:
    """Groups of articles; each copy goes where its original is, and pulls nobody along."""
    first = {i: witnesses.copy_of(i) for i in articles}
    own = {i for i in articles if first[i] == i}
    groups = affairs(sorted(own), {p: w for p, w in weights.items() if p[0] in own and p[1] in own})
    of = {i: group for group in groups for i in group}
    for article in articles:
        if article not in own:
            of[first[article]].append(article)
    return groups


def _mint(lead: Article, taken: Mapping[str, Story]) -> str:
    """A slug of the first article's headline; it stays when later articles join."""
    own = slug(title(lead))
    return own if own not in taken else f"{own}-{digest(lead.id)[:6]}"


def title(lead: Article) -> str:
    """The lead article's headline, else its first words."""
    if lead.headline is not None:
        return lead.headline.text
    prose = next((b for b in lead.blocks if b.kind in ("paragraph", "standfirst")), None)
    words = prose.span.of(lead.text).split() if prose else [lead.id]
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _by_article(registry: Registry) -> dict[str, list[Actor]]:
    named: dict[str, list[Actor]] = {}
    for actor in registry.actors.values():
        for article in actor.articles:
            named.setdefault(article, []).append(actor)
    return named


def _story(id_: str, articles: list[str], told: Told) -> Story:
    items, readings = told.items, told.readings
    lead = readings[articles[0]].article
    headline = lead.headline.span if lead.headline else None
    held = items.among(articles)
    sentences = echoes(articles, readings)
    points = key_points(articles, readings, sentences, told.witnesses)
    return Story(
        id=id_,
        headline=Receipt(lead.id, headline) if headline else None,
        title=title(lead),
        articles=tuple(articles),
        support=told.witnesses.support(articles),
        points=points,
        shared=shared(articles, points, items, readings),
        statements=tuple(i for i in held if i in items.statements),
        figures=tuple(i for i in held if i in items.figures),
        events=tuple(i for i in held if i in items.events),
        questions=tuple(i for i in held if i in items.questions),
        actors=_named(articles, told, ("person", "organisation")),
        places=_named(articles, told, ("place",)),
        matrix=matrix(articles, readings, items, sentences),
        differences=differences(articles, readings, items),
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
