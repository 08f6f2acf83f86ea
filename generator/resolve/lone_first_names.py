"""Arnold of one article and Arnold Quell of another, of whom both tell the same: one man."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.records import Cast
from generator.resolve.misspelt import Member
from generator.resolve.names import Parts, parts
from generator.resolve.nearness import Near
from generator.resolve.roles import folded


def first_name_alone(casts: Mapping[Member, Cast], near: Near) -> Iterator[tuple[Member, Member]]:
    """Pairs of "Arnold" and "Arnold Quell" of articles near each other, of whom the same is told in
    two words or more: "Ida Moor's uncle"."""
    told: dict[tuple[Parts, str], dict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    lone: list[tuple[Parts, str, Member]] = []
    for member, cast in casts.items():
        name = parts(cast.name)
        for role in dict.fromkeys(folded(r.text) for r in cast.roles):
            if cast.type == "person" and len(role) > 1 and 0 < len(name) <= 2:
                told[role, name[0]][member[0]].append(member)
                lone += [(role, name[0], member)] if len(name) == 1 else []
    for role, first, member in lone:
        around = [m for a in sorted(near.get(member[0], ())) for m in told[role, first].get(a, ())]
        full = [m for m in around if len(parts(casts[m].name)) == 2]
        if len({parts(casts[m].name) for m in full}) == 1:
            yield full[0], member
