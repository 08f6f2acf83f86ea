"""What one story is told from, and nothing else: where that is as it was, so is the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.records import ActorType, Reading
from generator.resolve.alone import Alone
from generator.resolve.corroboration import Witnesses
from generator.resolve.ground import Named, of_lines
from generator.resolve.items import Items


@dataclass(frozen=True, slots=True)
class Told:
    """All that the articles tell, from which stories are put together."""

    readings: Mapping[str, Reading]
    alone: Mapping[str, Alone]
    items: Items
    witnesses: Witnesses
    named: Mapping[str, Sequence[Named]]
    """Article id → everybody whom it names."""
    often: Mapping[str, Mapping[str, int]]
    """Article id → how often it mentions each of them."""
    keys: Mapping[str, tuple[str, str] | None]
    """Article id → digests of its reading and whom it names, and of who stands behind it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Of one story: its articles with all that they tell, and who else tells it."""

    id: str
    name: str
    """As an editor has it; "" for that of its first article."""
    articles: tuple[str, ...]
    readings: Mapping[str, Reading]
    """Those of its articles, and of others that tell the same."""
    alone: Mapping[str, Alone]
    """Of its articles."""
    items: Items
    witnesses: Witnesses
    actors: tuple[str, ...]
    places: tuple[str, ...]

    def content(self, keys: Mapping[str, str | None]) -> object:
        """All of it, to be compared; `keys` stand for readings. None where one has no key."""
        if any(keys[i] is None for i in self.readings):
            return None
        found = self.items
        return (
            (self.id, self.name, self.articles, self.actors, self.places),
            [keys[i] for i in self.readings],
            [t.told() for t in (found.statements, found.figures, found.events)],
            list(found.questions.values()),
            [sorted(found.by_article[i]) for i in self.articles],
            list(found.rank),
            self.witnesses,
        )


def scope(id_: str, name: str, articles: Sequence[str], told: Told) -> Scope:
    """Everything that the story of these articles may depend on."""
    items = _items(articles, told.items)
    tellers = dict.fromkeys([*articles, *_tellers(items)])
    named = _named(articles, told)
    return Scope(
        id=id_,
        name=name,
        articles=tuple(articles),
        readings={i: told.readings[i] for i in tellers},
        alone={i: told.alone[i] for i in articles},
        items=items,
        witnesses=told.witnesses.among(tellers),
        actors=tuple(i for i, kind in named.items() if kind != "place"),
        places=tuple(i for i, kind in named.items() if kind == "place"),
    )


def key(id_: str, name: str, articles: Sequence[str], told: Told) -> str | None:
    """A digest that tells without a look at any item whether the scope is as it was.

    Where it is another the scope may still be the same. None where nothing tells.
    """
    items = told.items
    held = items.among(articles)
    tables = items.statements, items.figures, items.events
    made = set().union(*(table.made(held) for table in tables))
    asked = [items.questions.row(i) for i in held if i in items.questions]
    tellers = set(articles).union(*(row.articles for row in asked))
    for table in tables:
        tellers.update(*(table.row(i).articles for i in held if i in table))
    known = [(i, told.keys[i]) for i in sorted(tellers)]
    if None in made or any(own is None for _, own in known):
        return None
    words = (id_, name, tuple(articles), known, [row[:3] for row in asked])
    return of_lines([repr(words), *held, *sorted(filter(None, made))])


def _items(articles: Sequence[str], items: Items) -> Items:
    held = items.among(articles)
    return Items(
        statements=items.statements.among(held),
        figures=items.figures.among(held),
        events=items.events.among(held),
        questions=items.questions.among(held),
        by_article={i: items.by_article.get(i, frozenset()) for i in articles},
        rank={i: n for n, i in enumerate(held)},
    )


def _tellers(items: Items) -> Iterable[str]:
    for table in (items.statements, items.figures, items.events, items.questions):
        for row in table.rows():
            yield from row.articles


def _named(articles: Iterable[str], told: Told) -> dict[str, ActorType]:
    """Those of most of the story's articles first, of these whom they name most often."""
    counts: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    types: dict[str, ActorType] = {}
    for article in articles:
        own = {actor: kind for _, actor, _, kind in told.named[article]}
        counts.update(own.keys())
        types.update(own)
        mentions.update(told.often[article])
    return {i: types[i] for i in sorted(counts, key=lambda i: (-counts[i], -mentions[i], i))}
