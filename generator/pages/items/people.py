"""Who and what an article or a story names: people and organisations in rows, places in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Any

from generator.escape import clean
from generator.pages.desk import Desk
from generator.pages.parts import Name, Row
from generator.pages.words import count
from generator.records import Actor, Cast, Mention, Receipt, RoleSaid

_TYPES = {"person": "Person", "organisation": "Organisation", "place": "Place"}


def people(desk: Desk, key: str) -> tuple[Row, ...]:
    """People and organisations of one article, with the role as given here."""
    return tuple(
        Row(desk.name(actor.id), _as_given(cast))
        for actor, cast in _casts(desk, key)
        if actor.type != "place"
    )


def places(desk: Desk, key: str) -> tuple[Name, ...]:
    return tuple(desk.name(a.id) for a, _ in _casts(desk, key) if a.type == "place")


def _casts(desk: Desk, key: str) -> list[tuple[Actor, Cast]]:
    """Actors with a page first; in each group those that this article names most often."""
    found = [(desk.library.actors[a], desk.shelf.casts[a, key]) for a in desk.shelf.actors[key]]
    owners = _owners(desk)
    often = Counter(owners.get((key, m.actor)) for m in desk.library.readings[key].of(Mention))
    return sorted(found, key=lambda pair: (not pair[0].paged, -often[pair[0].id]))


def _owners(desk: Desk) -> dict[Any, str]:
    """(article, whom it calls so) → the actor; made once: some stand in thousands of articles."""
    found = desk.memo.setdefault("owners", {})
    if not found:
        found |= {key: actor.id for actor in desk.library.actors.values() for key in actor.keys}
    return found


def _as_given(cast: Cast) -> str:
    if not cast.roles:
        return "Described, not named" if cast.group else _TYPES[cast.type]
    return ", ".join(f"“{role}”" for role in dict.fromkeys(r.text for r in cast.roles))


def role_places(desk: Desk, role: RoleSaid) -> tuple[Receipt, ...]:
    """Where the role is given, places that print it as it is shown first: "Sen." and "sen."."""
    shown = clean(role.text).strip()
    return tuple(sorted(role.receipts, key=lambda r: desk.text(r.article, r.span) != shown))


def tallied(desk: Desk, actors: Sequence[str]) -> tuple[Row, ...]:
    """Actors with their first role and their counts over all articles."""
    found = (desk.library.actors[a] for a in actors)
    return tuple(_tally(desk, a, a.articles, len(desk.shelf.spoken[a.id])) for a in found)


def tallied_in(desk: Desk, articles: Collection[str], actors: Sequence[str]) -> tuple[Row, ...]:
    """The same over some articles alone: what others tell of a name changes nothing there."""
    said = {i for article in articles for i in desk.shelf.statements[article]}
    quotes = Counter(desk.library.statements[i].speaker for i in said)
    return tuple(_tally(desk, desk.library.actors[a], articles, quotes[a]) for a in actors)


def _tally(desk: Desk, actor: Actor, articles: Collection[str], quotes: int) -> Row:
    """Like "Mexican President · 5 documents, 9 quotes"."""
    inside = frozenset(articles)
    counts = [count(len(inside.intersection(actor.articles)), "document")]
    if quotes:
        counts.append(count(quotes, "quote"))
    given = (r.text for r in actor.roles if any(at.article in inside for at in r.receipts))
    return Row(desk.name(actor.id), " · ".join([*islice(given, 1), ", ".join(counts)]))
