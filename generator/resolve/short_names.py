"""Steve Bannon of one article and Stephen K. Bannon of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator import lexicon
from generator.records import Cast
from generator.resolve.names import Parts, parts
from generator.resolve.nearness import Near
from generator.resolve.roles import folded

Member = tuple[str, str]
"""(article id, `Cast.key`)."""


def short_and_long(casts: Mapping[Member, Cast], near: Near) -> Iterator[tuple[Member, Member]]:
    """Pairs that are one person by a short and a long first name, and by what is told of them.

    Told in articles near each other, or with the same role; an article that names both keeps them
    apart, and so do two who could each be the long form.
    """
    by_name: dict[Parts, list[Member]] = defaultdict(list)
    for member, cast in casts.items():
        name = parts(cast.name)
        if cast.type == "person" and len(name) == 2:
            by_name[name].append(member)
    for short, members in by_name.items():
        for first in long_forms(short[0]):
            others = by_name.get((first, short[1]), [])
            if others and not {m[0] for m in members} & {m[0] for m in others}:
                yield from _tied(members, others, casts, near)


def long_forms(first: str) -> tuple[str, ...]:
    """Long forms of a short first name: "jack" → john, jacob."""
    lists = lexicon.load("short_forms")
    usual = lists["short_forms"].get(first)
    return (*([usual] if usual else ()), *lists["also"].get(first, ()))


def _tied(
    members: list[Member], others: list[Member], casts: Mapping[Member, Cast], near: Near
) -> Iterator[tuple[Member, Member]]:
    """The first of each, where a role or a pair of near articles ties them."""
    roles = [{r for m in row for r in _roles(casts[m])} for row in (members, others)]
    articles = {article for article, _ in others}
    close = any(articles & near.get(article, {}).keys() for article, _ in members)
    if close or roles[0] & roles[1]:
        yield members[0], others[0]


def _roles(cast: Cast) -> Iterator[Parts]:
    """The roles, and of a member of parliament the office alone: "Texas Sen." → ("senator",)."""
    seats: Mapping[str, str] = lexicon.load("same_names")["seats"]
    for role in cast.roles:
        words = folded(role.text)
        yield words
        if words and words[-1] in seats:
            yield (seats[words[-1]],)
