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
    for member, cast in sorted(casts.items()):
        name = parts(cast.name)
        if cast.type == "person" and len(name) == 2:
            by_name[name].append(member)
    forms: Mapping[str, str] = lexicon.load("short_forms")["short_forms"]
    for short, members in by_name.items():
        long = (forms.get(short[0], ""), short[1])
        others = by_name.get(long, [])
        if others and not {m[0] for m in members} & {m[0] for m in others}:
            yield from _tied(members, others, casts, near)


def _tied(
    members: list[Member], others: list[Member], casts: Mapping[Member, Cast], near: Near
) -> Iterator[tuple[Member, Member]]:
    """The first of each, where a role or a pair of near articles ties them."""
    roles = [{folded(r.text) for m in row for r in casts[m].roles} for row in (members, others)]
    articles = {article for article, _ in others}
    close = any(articles & near.get(article, {}).keys() for article, _ in members)
    if close or roles[0] & roles[1]:
        yield members[0], others[0]
