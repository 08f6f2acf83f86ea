"""People, organisations and places as rows, those without a page too."""

from __future__ import annotations

from generator.escape import clean
from generator.pages.data.once import by_item
from generator.pages.data.pieces import at
from generator.pages.data.rows import ActorRow, EdgeRow, RoleRow
from generator.pages.desk import Desk
from generator.pages.items.people import role_places
from generator.records import Actor, Rows


def actors(desk: Desk) -> Rows:
    return by_item(desk, actors_of, desk.library.actors)


def actors_of(desk: Desk, item: str) -> list[ActorRow]:
    """The row of one actor."""
    return [_row(desk, desk.library.actors[item])]


def _row(desk: Desk, actor: Actor) -> ActorRow:
    roles = (
        RoleRow(clean(role.text).strip(), tuple(at(desk, r) for r in role_places(desk, role)))
        for role in actor.roles
    )
    edges = (EdgeRow(e.other, e.articles, at(desk, e.receipt)) for e in actor.edges)
    return ActorRow(
        id=actor.id,
        address=desk.name(actor.id).ref,
        name=actor.name,
        type=actor.type,
        aliases=actor.aliases,
        roles=tuple(roles),
        articles=actor.articles,
        mentions=actor.mentions,
        distinct=actor.distinct,
        edges=tuple(edges),
        wikidata=actor.wikidata or None,
    )
