"""The quotations of all articles, each under the speaker that all of them together give it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.ids import quote_ids, spoken_by
from generator.links import fold
from generator.records import Quote, Reading, Span
from generator.resolve.alike import OneByOne, Place
from generator.resolve.ground import Ground
from generator.resolve.pronouns import by_pronoun, doubtful, renamed, unnamed
from generator.resolve.registry import Registry
from generator.resolve.said import Said, said
from generator.resolve.unnamed import may_mean, named_elsewhere

# "a blogger" of one source is "one blogger" of another, where he says the same.
_DETERMINER = re.compile(r"(?:an?|one|the) (?=\w)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation with all its pieces, and who said it."""

    id: str
    quote: Quote
    parts: tuple[Span, ...]
    speaker: str
    """`Actor.id`, else the folded words that name the speaker; never empty."""


Quotations = Mapping[str, tuple[Quoted, ...]]
"""By article."""


@dataclass(frozen=True, slots=True)
class Heard:
    quoted: Quotations
    told: OneByOne[Said]
    """The same, ready to be compared."""
    ground: Ground
    """With the readings without speakers whom a pronoun was taken for and another article
    contradicts, and with those who are named as speakers in another article."""
    keys: Mapping[str, str | None]
    """By article: a digest of all that its quotations are made of."""


def heard(ground: Ground) -> Heard:
    quoted = {i: tuple(_quotations(r, ground.registry)) for i, r in ground.readings.items()}
    first = _ready(quoted, ground)
    doubted = _doubted(first)
    taken = [renamed(first.told.at((i, n)), ground.readings[i], who) for (i, n), who in doubted]
    readings = unnamed(ground.readings, taken)
    again = dict(zip((place for place, _ in doubted), taken, strict=True))
    quoted = {
        i: tuple(_as_said(again[i, n]) if (i, n) in again else q for n, q in enumerate(mine))
        for i, mine in quoted.items()
    }
    second = _ready(quoted, replace(ground, readings=readings), first)
    quoted = dict(_spoken_by_one(second))
    return _ready(quoted, second.ground, second)


def _quotations(reading: Reading, registry: Registry) -> Iterator[Quoted]:
    article = reading.article
    for id_, quote, parts in quote_ids(reading):
        actor = registry.actor(article.id, quote.speaker.actor)
        # An unnamed speaker is nobody else's: the id keeps him to his own quotation.
        nameless = _DETERMINER.sub("", fold(spoken_by(reading, quote) or ""))
        yield Quoted(id_, quote, parts, actor or nameless or f"{article.id} {id_}")


def _as_said(found: Said) -> Quoted:
    return Quoted(found.id, found.quote, found.parts, found.speaker)


def _ready(quoted: Quotations, ground: Ground, before: Heard | None = None) -> Heard:
    """The quotations on their ground; those that are as they were `before` are not made again."""
    actors, prints = ground.registry.actors, ground.recall.prints
    speak = {i: tuple(q.speaker for q in mine if q.speaker in actors) for i, mine in quoted.items()}
    ground = replace(ground, speak=speak)
    same = {i for i in quoted if before is not None and quoted[i] == before.quoted[i]}
    keys = dict(before.keys) if before is not None else {}
    keys |= {
        i: prints.of(key, [q.speaker for q in quoted[i]]) if key else None
        for i, key in ground.keys([i for i in quoted if i not in same]).items()
    }

    def one(article: str, number: int) -> Said:
        q, text = quoted[article][number], ground.readings[article].article.text
        return said(q.id, article, q.quote, q.parts, text, q.speaker)

    made = {
        i: [None] * len(mine)
        if before is None
        else list(map(_again, mine, before.quoted[i], before.told.known(i)))
        for i, mine in quoted.items()
    }
    return Heard(quoted, OneByOne(one, made), ground, keys)


def _again(now: Quoted, was: Quoted, made: Said | None) -> Said | None:
    """A quotation ready as it was made before, where only who says it is another."""
    if made is None or now is was or now == was:
        return made
    if now.parts != was.parts:
        return None
    return replace(made, id=now.id, quote=now.quote, speaker=now.speaker)


def _doubted(found: Heard) -> list[tuple[Place, str]]:
    """Quotations by "he" that others contradict, and whom these name; "" for nobody."""
    ground, told = found.ground, found.told
    asked = [
        i
        for i, mine in found.quoted.items()
        if any(by_pronoun(q.quote, ground.readings[i]) for q in mine)
    ]

    def doubted(new: list[str]) -> list[list[tuple[int, str]]]:
        rows: dict[str, list[tuple[int, str]]] = {i: [] for i in new}
        quotations = {i: list(told.of(i)) for i in _around(new, ground)}
        for q, who in doubtful(quotations, ground, set(new)):
            rows[q.article].append((next(_number(q, quotations[q.article])), who))
        return list(rows.values())

    rows = ground.recall.keyed_at_once("doubted", _keyed(asked, found), doubted)
    return [((i, n), who) for i in asked for n, who in rows[i]]


def _number(said_: Said, mine: list[Said]) -> Iterator[int]:
    return (n for n, q in enumerate(mine) if q is said_)


def _spoken_by_one(found: Heard) -> Iterator[tuple[str, tuple[Quoted, ...]]]:
    """The quotations, those of "the governor" under the governor's name where one is left."""
    ground, told, actors = found.ground, found.told, found.ground.registry.actors
    surfaces = {
        (i, q.id): spoken_by(ground.readings[i], q.quote) or ""
        for i, mine in found.quoted.items()
        for q in mine
        if q.speaker not in actors
    }

    def named(new: list[str]) -> list[list[tuple[str, str]]]:
        quotations = {i: list(told.of(i)) for i in _around(new, ground)}
        wanted = set(new)
        of = {key: surface for key, surface in surfaces.items() if key[0] in wanted}
        rows: dict[str, list[tuple[str, str]]] = {i: [] for i in new}
        for (i, id_), who in named_elsewhere(quotations, of, actors, ground.near).items():
            rows[i].append((id_, who))
        return list(rows.values())

    asked = list(dict.fromkeys(i for (i, _), surface in surfaces.items() if surface))
    rows = ground.recall.keyed_at_once("named elsewhere", _keyed(asked, found), named)
    who = {
        (i, id_): one
        for i in asked
        for id_, one in rows[i]
        if may_mean(surfaces[i, id_], actors[one])
    }
    for i, mine in found.quoted.items():
        yield i, tuple(replace(q, speaker=who[i, q.id]) if (i, q.id) in who else q for q in mine)


def _around(articles: Iterable[str], ground: Ground) -> list[str]:
    """The articles and those near them, in the order of the readings."""
    wanted = {j for i in articles for j in (i, *ground.near.get(i, ()))}
    return [i for i in ground.readings if i in wanted]


def _keyed(articles: Iterable[str], found: Heard) -> dict[str, str | None]:
    """Each with a digest of all that it and those near it say."""
    keys, ground = found.keys, found.ground
    return {
        i: ground.recall.all_of([(j, keys[j]) for j in (i, *ground.near.get(i, ())) if j in keys])
        for i in articles
    }
