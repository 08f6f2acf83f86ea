"""The quotations of all articles, each under the speaker that all of them together give it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from generator.fingerprint import of_text
from generator.ids import quote_ids, spoken_by
from generator.links import digest, fold
from generator.records import Quote, Span
from generator.resolve.alike import OneByOne
from generator.resolve.ground import Ground, of_lines
from generator.resolve.pronouns import doubtful, pronoun, renamed, unnamed
from generator.resolve.said import Said, said
from generator.resolve.unnamed import may_mean, named_elsewhere

VERBATIM = 6
"""Content words from which equal words are one utterance wherever they stand."""
MANY = 100
"""Fewer articles than this have their quotations looked at faster than processes start."""
# "a blogger" of one source is "one blogger" of another, where he says the same.
_DETERMINER = re.compile(r"(?:an?|one|the) (?=\w)")


class Quoted(NamedTuple):
    """Who said a quotation, and what else is asked of every one; as JSON gives it back."""

    id: str
    speaker: str
    """`Actor.id`, else the folded words that name the speaker; never empty."""
    surface: str
    """The name or the words that stand for him; "" for nobody."""
    he: str
    """The pronoun that stands for him; "" where none does."""
    named: bool
    """Whether the speaker is an actor whom its article names."""
    start: int
    end: int
    """Of its first piece."""
    words: str
    """A digest of its words, where they are one utterance wherever they stand; else ""."""
    doubted: bool = False
    """Whether "he" is not whom its article alone would take him for."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


Quotations = Mapping[str, Sequence[Quoted]]
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
    first = _as_told(ground)
    second = _without_doubts(first)
    return _named(second)


def _as_told(ground: Ground) -> Heard:
    """As each article gives them, alone."""
    readings, keys = ground.readings, ground.keys()

    @cache
    def pieces(article: str) -> list[tuple[str, Quote, tuple[Span, ...]]]:
        return list(quote_ids(readings[article]))

    def one(article: str, number: int) -> Said:
        id_, quote, parts = pieces(article)[number]
        speaker, _ = _speaker(id_, quote, article, ground)
        return said(id_, article, quote, parts, readings[article].article.text, speaker)

    ready = OneByOne(one, lambda i: len(pieces(i)))

    def row(article: str) -> list[Quoted]:
        return [_quoted(q, ground) for q in ready.of(article)]

    rows = ground.recall.keyed("quotations", keys, row, 1, MANY)
    quoted = {i: [Quoted(*q) for q in mine] for i, mine in rows.items()}
    own = _speaking(ground, quoted)
    actors = ground.registry.actors
    # Who speaks and is named nowhere in his article has the name of an actor by chance.
    chance = {
        i: [q.speaker for q in mine if not q.named and q.speaker in actors]
        for i, mine in quoted.items()
    }
    told = {i: own.told_of(who) for i, who in chance.items() if who}
    return Heard(quoted, ready, own, _keyed(keys, told))


def _speaker(id_: str, quote: Quote, article: str, ground: Ground) -> tuple[str, bool]:
    """Who speaks, and whether it is an actor."""
    actor = ground.registry.actor(article, quote.speaker.actor)
    if actor:
        return actor, True
    # An unnamed speaker is nobody else's: the id keeps him to his own quotation.
    nameless = _DETERMINER.sub("", fold(spoken_by(ground.readings[article], quote) or ""))
    return nameless or f"{article} {id_}", False


def _quoted(q: Said, ground: Ground) -> Quoted:
    reading, span = ground.readings[q.article], q.quote.span
    return Quoted(
        q.id,
        q.speaker,
        spoken_by(reading, q.quote) or "",
        pronoun(q.quote, reading),
        bool(ground.registry.actor(q.article, q.quote.speaker.actor)),
        span.start,
        span.end,
        digest(q.row) if len(q.content.terms) >= VERBATIM else "",
    )


def _speaking(ground: Ground, quoted: Quotations) -> Ground:
    actors = ground.registry.actors

    def speak(article: str) -> tuple[str, ...]:
        return tuple(q.speaker for q in quoted[article] if q.speaker in actors)

    return replace(ground, speak=speak)


def _keyed(keys: Mapping[str, str | None], told: Mapping[str, object]) -> dict[str, str | None]:
    """The keys of articles, of those of which more is told by now with that."""
    more = {i: key and of_text(repr((key, told[i]))) for i, key in keys.items() if i in told}
    return {**keys, **more}


def _again(before: Heard, quoted: Quotations, ground: Ground, told: Mapping[str, object]) -> Heard:
    """The quotations as they are by now; those that are as they were are not made again."""

    def one(article: str, number: int) -> Said:
        now, was = quoted[article][number], before.told.at((article, number))
        if now == before.quoted[article][number]:
            return was
        taken = renamed(was) if now.doubted else was
        return replace(taken, speaker=now.speaker)

    ready = OneByOne(one, lambda i: len(quoted[i]))
    return Heard(quoted, ready, _speaking(ground, quoted), _keyed(before.keys, told))


def _without_doubts(found: Heard) -> Heard:
    """Quotations by "he" that others contradict under whom these name, or under nobody."""
    rows = _doubted(found)
    doubts = {i: [(n, who) for n, who in row] for i, row in rows.items() if row}
    ground, quoted = found.ground, dict(found.quoted)
    for i, row in doubts.items():
        mine = list(quoted[i])
        for n, who in row:
            q = mine[n]
            mine[n] = q._replace(speaker=who or fold(q.he), surface=q.he, doubted=True)
        quoted[i] = mine
    places = {i: {quoted[i][n].span: quoted[i][n].id for n, _ in row} for i, row in doubts.items()}
    readings = {**ground.readings, **unnamed(ground.readings, places, ground.recall)}
    told = {i: (row, ground.told_of(who for _, who in row if who)) for i, row in doubts.items()}
    return _again(found, quoted, replace(ground, readings=readings), told)


def _doubted(found: Heard) -> dict[str, list[tuple[int, str]]]:
    """By article: numbers of the quotations by "he" that others contradict, and whom these name;
    "" for nobody."""
    ground, told = found.ground, found.told
    asked = [i for i, mine in found.quoted.items() if any(q.he for q in mine)]

    def doubted(new: list[str]) -> list[list[tuple[int, str]]]:
        rows: dict[str, list[tuple[int, str]]] = {i: [] for i in new}
        quotations = {i: list(told.of(i)) for i in _around(new, ground)}
        for q, who in doubtful(quotations, ground, set(new)):
            rows[q.article].append((next(_number(q, quotations[q.article])), who))
        return list(rows.values())

    return ground.recall.keyed_at_once("doubted", _keyed_near(asked, found), doubted)


def _number(said_: Said, mine: list[Said]) -> Iterator[int]:
    return (n for n, q in enumerate(mine) if q is said_)


def _named(found: Heard) -> Heard:
    """The quotations, those of "the governor" under the governor's name where one is left."""
    ground, told, actors = found.ground, found.told, found.ground.registry.actors

    def surfaces(article: str) -> dict[str, str]:
        return {q.id: q.surface for q in found.quoted[article] if q.speaker not in actors}

    def named(new: list[str]) -> list[list[tuple[str, str]]]:
        quotations = {i: list(told.of(i)) for i in _around(new, ground)}
        of = {(i, id_): surface for i in new for id_, surface in surfaces(i).items()}
        rows: dict[str, list[tuple[str, str]]] = {i: [] for i in new}
        for (i, id_), who in named_elsewhere(quotations, of, actors, ground.near).items():
            rows[i].append((id_, who))
        return list(rows.values())

    asked = [
        i
        for i, mine in found.quoted.items()
        if any(q.surface and q.speaker not in actors for q in mine)
    ]
    rows = ground.recall.keyed_at_once("named elsewhere", _keyed_near(asked, found), named)
    quoted, who = dict(found.quoted), {}
    for i, row in rows.items():
        words = surfaces(i) if row else {}
        of = {id_: one for id_, one in row if may_mean(words[id_], actors[one])}
        if of:
            who[i] = sorted(of.items()), ground.told_of(sorted(of.values()))
            quoted[i] = [q._replace(speaker=of.get(q.id, q.speaker)) for q in quoted[i]]
    return _again(found, quoted, ground, who)


def _around(articles: Iterable[str], ground: Ground) -> list[str]:
    """The articles and those near them, in the order of the readings."""
    wanted = {j for i in articles for j in (i, *ground.near.get(i, ()))}
    return [i for i in ground.readings if i in wanted]


def _keyed_near(articles: Iterable[str], found: Heard) -> dict[str, str | None]:
    """Each with a digest of all that it and those near it say."""
    near = found.ground.near
    own = {i: f"{i!r} {key}" if key else None for i, key in found.keys.items()}

    def key(article: str) -> str | None:
        return of_lines([own[article], *(own[j] for j in near.get(article, ()) if j in own)])

    return {i: key(i) for i in articles}
