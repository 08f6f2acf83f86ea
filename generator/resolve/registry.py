"""Who is who over all articles. Ambiguity splits, never merges."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.links import digest, fold, slug
from generator.records import Actor, Cast, Mention, Quote, Reading, Span
from generator.resolve.longer_names import KNOWN, Member
from generator.resolve.names import canonical, is_acronym, is_firm, parts, surnames
from generator.resolve.nearness import Near
from generator.resolve.order import first_told
from generator.resolve.roles import roles
from generator.resolve.same_actor import joined

PROMINENT = 4
"""Mentions in one article that make an actor worth a page: chosen by reading twenty pages."""
NAMESAKES = 60
"""Bearers of one last name that are listed with each other. Of 450 articles' persons no more than
45 share one; of thousands of Smiths these are the ones whose first names are most alike."""
_TYPES = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True)
class Registry:
    actors: Mapping[str, Actor]
    of: Mapping[Member, str]
    """(article id, `Cast.key`) → `Actor.id`."""
    mentions: Mapping[str, tuple[tuple[int, ...], tuple[str, ...]]]
    """Article id → where its mentions begin, and whom they mean, in the order of the text."""

    def within(self, article: str, span: Span) -> tuple[str, ...]:
        """The actors named inside a span, each once, in the order of the text."""
        starts, actors = self.mentions[article]
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(dict.fromkeys(actors[low:high]))

    def actor(self, article: str, key: str | None) -> str | None:
        return None if key is None else self.of.get((article, key))

    def among(self, article: str, keys: Iterable[str]) -> tuple[str, ...]:
        """The actors of an article's keys, each once, in the given order."""
        found = (self.of.get((article, key)) for key in keys)
        return tuple(dict.fromkeys(a for a in found if a is not None))


def registry(readings: Mapping[str, Reading], near: Near) -> Registry:
    """Every named actor once; descriptions ("critics") are nobody in particular and stay out."""
    casts = {  # in order: those who decide who is who walk them so again and again
        (i, cast.key): cast
        for i in sorted(readings)
        for cast in sorted(readings[i].of(Cast), key=lambda c: c.key)
        if not cast.group
    }
    order = {i: n for n, i in enumerate(sorted(readings, key=lambda i: first_told(readings[i])))}
    groups = [sorted(group, key=lambda m: (order[m[0]], m[1])) for group in joined(casts, near)]
    groups.sort(key=lambda g: (_TYPES.index(casts[g[0]].type), order[g[0][0]], g[0][1]))
    mentions = Counter((i, m.actor) for i, r in readings.items() for m in r.of(Mention))
    quoted = {(i, q.speaker.actor or "") for i, r in readings.items() for q in r.of(Quote)}
    names = [_name([casts[m] for m in group]) for group in groups]
    ids = _minted(names, groups, casts)
    apart = _told_apart(names, ids, groups, casts)
    actors = [
        _actor(*known, casts, readings, mentions, quoted)
        for known in zip(ids, names, groups, apart, strict=True)
    ]
    of = {member: actor.id for actor in actors for member in actor.keys}
    listed = sorted(actors, key=lambda a: (not a.paged, -len(a.articles), -a.mentions, a.id))
    named = {i: _named(reading, of) for i, reading in readings.items()}
    return Registry({a.id: a for a in listed}, of, named)


def _named(reading: Reading, of: Mapping[Member, str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    article = reading.article.id
    rows = sorted(
        (m.span.start, of[article, m.actor])
        for m in reading.of(Mention)
        if (article, m.actor) in of
    )
    return tuple(start for start, _ in rows), tuple(actor for _, actor in rows)


def _actor(
    id_: str,
    name: str,
    group: list[Member],
    distinct: tuple[str, ...],
    casts: Mapping[Member, Cast],
    readings: Mapping[str, Reading],
    mentions: Mapping[Member, int],
    quoted: Collection[Member],
) -> Actor:
    members = [casts[m] for m in group]
    others = {n for c in members for n in _aliases(c, name, len(members))} - {name}
    counts = [mentions.get(member, 0) for member in group]
    articles = tuple(dict.fromkeys(article for article, _ in group))
    sure = any(c.sure for c in members) or any(m in quoted for m in group)
    sure = sure or (len(articles) > 1 and _is_marked(name))
    many = len(articles) > 1 or max(counts) >= PROMINENT
    return Actor(
        id=id_,
        name=name,
        type=members[0].type,
        aliases=_once(name, others),
        roles=roles((article, casts[article, key]) for article, key in group),
        articles=articles,
        keys=tuple(group),
        mentions=sum(counts),
        distinct=distinct,
        paged=sure
        and members[0].type != "place"
        and (many or group[0] in quoted or _in_headline(readings[articles[0]], (name, *others))),
    )


def _once(name: str, others: Collection[str]) -> tuple[str, ...]:
    """The other names, "TRUMP" left out beside "Trump" and "O’Neill" beside "O'Neill"."""
    if not others:  # as nearly all have none
        return ()
    shown: dict[str, str] = {}
    for other in sorted(
        {name, *others}, key=lambda n: (n != name, n.isupper() is not is_acronym(n), n)
    ):
        shown.setdefault(fold(other).replace("’", "'"), other)
    return tuple(sorted(set(shown.values()) - {name}))


def _aliases(cast: Cast, name: str, articles: int) -> tuple[str, ...]:
    """Its names; of one that runs on after the known name ("Ana Díaz Getty") what belongs to it."""
    known, own = parts(name), parts(cast.name)
    if articles >= KNOWN and len(own) > len(known) > 1 and own[: len(known)] == known:
        return tuple(a for a in cast.aliases if set(parts(a)) <= set(known))
    return (cast.name, *cast.aliases)


def _name(members: list[Cast]) -> str:
    """The most frequent full form, the fuller among equals; a known body by its known name."""
    for cast in members:
        if cast.type != "person" and canonical(cast.name) != cast.name:
            return canonical(cast.name)
    if len(members) == 1:
        return members[0].name
    counts = Counter(c.name for c in members)
    bare = {n for n in counts if not is_firm(n)}
    if members[0].type == "organisation" and bare:
        counts = Counter({n: counts[n] for n in bare})
    return min(
        counts,
        key=lambda n: (is_acronym(n), len(parts(n)) < 2, -counts[n], -len(parts(n)), -len(n), n),
    )


def _is_marked(name: str) -> bool:
    """More than a word with a capital: "Ada Quellin", "NBX"."""
    return " " in name or is_acronym(name)


def _in_headline(reading: Reading, names: Iterable[str]) -> bool:
    headline = reading.article.headline
    if headline is None or headline.origin == "derived":
        return False
    words = set(parts(headline.text))
    return any(set(parts(name)) <= words for name in names)


def _minted(
    names: list[str], groups: list[list[Member]], casts: Mapping[Member, Cast]
) -> list[str]:
    """The id of each: the slug of its name, with a short digest where that is taken."""
    taken: set[str] = set()
    out: list[str] = []
    for name, (first, *_) in zip(names, groups, strict=True):
        own = slug(name)
        if own in taken:
            own = f"{own}-{digest(casts[first].type, *first)[:6]}"
        taken.add(own)
        out.append(own)
    return out


def _told_apart(
    names: list[str], ids: list[str], groups: list[list[Member]], casts: Mapping[Member, Cast]
) -> list[tuple[str, ...]]:
    """Of each the ids of others who bear the same last name: of very many, the nearest."""
    lasts = [
        _last(name) if casts[group[0]].type == "person" else None
        for name, group in zip(names, groups, strict=True)
    ]
    by_last: dict[str, list[str]] = defaultdict(list)
    for last, own in zip(lasts, ids, strict=True):
        if last is not None:
            by_last[last].append(own)
    for namesakes in by_last.values():
        namesakes.sort()
    return [
        () if last is None else _distinct(own, by_last[last])
        for last, own in zip(lasts, ids, strict=True)
    ]


def _distinct(own: str, namesakes: Sequence[str]) -> tuple[str, ...]:
    if len(namesakes) > NAMESAKES:
        at = bisect_left(namesakes, own) - NAMESAKES // 2
        begin = max(0, min(at, len(namesakes) - NAMESAKES))
        namesakes = namesakes[begin : begin + NAMESAKES]
    return tuple(i for i in namesakes if i != own)


def _last(name: str) -> str:
    own = parts(name)
    return (surnames(own) or own or ("",))[-1]
