"""The roles of an actor as the articles give them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from generator.records import Cast, Receipt, RoleSaid
from generator.words import plain_words


def roles(members: Iterable[tuple[str, Cast]]) -> tuple[RoleSaid, ...]:
    """One entry a role, "U.S. President" and "US president" folded; most given first."""
    given: dict[tuple[str, ...], list[tuple[str, Receipt]]] = defaultdict(list)
    for article, cast in members:
        for role in cast.roles:
            given[folded(role.text)].append((role.text, Receipt(article, role.span)))
    if not given:
        return ()
    rows = sorted(given.values(), key=lambda row: -len({r.article for _, r in row}))
    return tuple(RoleSaid(_shown(row), tuple(dict.fromkeys(r for _, r in row))) for row in rows)


@cache
def folded(role: str) -> tuple[str, ...]:
    """The words of a role whatever their case and points."""
    return tuple(plain_words(role))


def _shown(row: list[tuple[str, Receipt]]) -> str:
    counts = Counter(text for text, _ in row)
    return min(counts, key=lambda text: (-counts[text], text))
