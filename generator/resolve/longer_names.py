"""Edmundo González of one article and Edmundo González Urrutia of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping

from generator.records import Cast
from generator.resolve.names import Parts, extends, parts
from generator.resolve.nearness import Near
from generator.resolve.roles import folded
from generator.resolve.sets import Sets

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
Casts = Mapping[Member, Cast]
Named = dict[tuple[str, Parts], Member]

KNOWN = 3
"""Articles that give a name in full, from which it is the known form."""


def join_longer(
    casts: Casts, named: Named, near: Near, sets: Sets[Member], surnames: Container[str]
) -> None:
    """Joins "Edmundo González" to "Edmundo González Urrutia" if he is the only one such.

    With a name between ("John Doe", "John Roe Doe") they are one where something says so.

    A known name with a word run on in one article ("Hillary Clinton Really") is no second
    bearer of it; with somebody else's surname ("Joe Biden Trump") it is nobody for certain:
    `surnames` are those of all who are so known.
    """
    articles = Counter(parts(c.name) for c in casts.values() if c.type == "person")
    by_first: dict[str, list[tuple[Parts, Member]]] = defaultdict(list)
    holding: dict[tuple[str, str], list[tuple[Parts, Member]]] = defaultdict(list)
    for (type_, name), member in named.items():
        if type_ == "person" and name:
            by_first[name[0]].append((name, member))
            for word in dict.fromkeys(name[1:]):
                holding[name[0], word].append((name, member))
    tied = Tied(casts, near, sets)
    for people in by_first.values():
        for short, member in people:
            rows = (holding[short[0], word] for word in short[1:])
            longer = [(n, m) for n, m in min(rows, key=len, default=[]) if extends(short, n)]
            odd = [name for name, _ in longer if _run_on(short, articles[short], name, articles)]
            roots = {sets.find(m) for name, m in longer if name not in odd}
            if len(roots) == 1 and (
                any(n[-1] != short[-1] for n, _ in longer) or tied(next(iter(roots)), member)
            ):
                sets.join(roots.pop(), member)
            for name, m in longer:
                more = (word for word in name[len(short) :] if word not in short)
                if name in odd and not any(word in surnames for word in more):
                    sets.join(member, m)


def _run_on(short: Parts, often: int, long: Parts, articles: Mapping[Parts, int]) -> bool:
    """Whether a name that stands in one article is a known one with more behind it."""
    return often >= KNOWN and articles[long] == 1 and long[: len(short)] == short


def _one_holds(role: Parts) -> bool:
    """Whether one alone has the role at a time: not a "mayor" of some town, nor a former one, as
    father and son may be."""
    return len(role) > 1 and not {"former", "ex", "late"} & {*role}


class Tied:
    """Whether something says that two are one: articles near each other, or a role."""

    def __init__(self, casts: Casts, near: Near, sets: Sets[Member]):
        self._casts, self._near = casts, near
        self._group = {member: group for group in sets.all() for member in group}

    def __call__(self, one: Member, other: Member) -> bool:
        groups = sorted((self._group[one], self._group[other]), key=len)
        articles = [{article for article, _ in group} for group in groups]
        roles = [{folded(r.text) for m in g for r in self._casts[m].roles} for g in groups]
        if articles[0] & articles[1]:
            return groups[0] is groups[1] or any(map(_one_holds, roles[0] & roles[1]))
        if any(articles[1] & self._near.get(article, {}).keys() for article in articles[0]):
            return True
        return bool(roles[0] & roles[1])
