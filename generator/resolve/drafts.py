"""What all its articles say of one actor, before he has an id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from generator.links import fold, slug
from generator.records import ActorType, Cast, Reading, Receipt, RoleSaid, Span
from generator.resolve.casting import Entry
from generator.resolve.circles import Member
from generator.resolve.longer_names import KNOWN
from generator.resolve.names import canonical, is_acronym, is_firm, parts, surnames
from generator.resolve.roles import roles

PROMINENT = 4
"""Mentions in one article that make an actor worth a page: chosen by reading twenty pages."""


class Draft(NamedTuple):
    """As JSON gives it back: lists may stand for tuples."""

    name: str
    slug: str
    type: ActorType
    last: str
    """By which a person has namesakes; "" for all else."""
    aliases: Sequence[str]
    roles: Sequence[Any]
    """As `written` gives them."""
    mentions: int
    paged: bool
    members: Sequence[Member]


def draft(
    group: Sequence[Member],
    casts: Mapping[Member, Cast],
    told: Mapping[Member, Entry],
    reading: Callable[[str], Reading],
) -> Draft:
    members = [casts[m] for m in group]
    name = _name(members)
    others = {n for c in members for n in _aliases(c, name, len(members))} - {name}
    counts = [told[m].mentions for m in group]
    quoted = [told[m].quoted for m in group]
    articles = dict.fromkeys(article for article, _ in group)
    sure = any(c.sure for c in members) or any(quoted)
    sure = sure or (len(articles) > 1 and _is_marked(name))
    many = len(articles) > 1 or max(counts) >= PROMINENT
    kind = members[0].type
    paged = sure and kind != "place"
    return Draft(
        name=name,
        slug=slug(name),
        type=kind,
        last=_last(name) if kind == "person" else "",
        aliases=_once(name, others),
        roles=_written(roles((article, casts[article, key]) for article, key in group)),
        mentions=sum(counts),
        paged=paged
        and bool(many or quoted[0] or _in_headline(reading(group[0][0]), (name, *others))),
        members=group,
    )


def _written(given: Iterable[RoleSaid]) -> list[Any]:
    return [[r.text, [[p.article, p.span.start, p.span.end] for p in r.receipts]] for r in given]


def roles_of(row: Sequence[Any]) -> tuple[RoleSaid, ...]:
    return tuple(
        [RoleSaid(text, tuple([Receipt(i, Span(*span)) for i, *span in at])) for text, at in row]
    )


def _once(name: str, others: Collection[str]) -> tuple[str, ...]:
    """The other names, "TRUMP" left out beside "Trump" and "O’Neill" beside "O'Neill"."""
    if not others:  # as nearly all have none
        return ()
    shown: dict[str, str] = {}
    for other in sorted(
        {name, *others}, key=lambda n: (n != name, n.isupper() is not is_acronym(n), n)
    ):
        shown.setdefault(fold(other), other)
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


def _last(name: str) -> str:
    own = parts(name)
    return (surnames(own) or own or ("",))[-1]
