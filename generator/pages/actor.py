"""One person, organisation or place over all articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.pages.actor_lists import NAMES, newest, parts_of, whole
from generator.pages.asked import asked
from generator.pages.charts.ties import Ties, ties, ties_of
from generator.pages.desk import Desk, desk_for
from generator.pages.facts import facts_of
from generator.pages.feeds.rows import feed_of
from generator.pages.items.backlinks import briefing_row
from generator.pages.items.events import lanes
from generator.pages.items.figures import figure_item
from generator.pages.items.people import role_places
from generator.pages.items.quotes import quote_item
from generator.pages.long_lists import Whole
from generator.pages.meta import meta
from generator.pages.parts import FigureItem, Lanes, QuoteItem, Row, Term
from generator.pages.words import count
from generator.records import Actor, Chart, Edge, Later, Library, Page, RoleSaid

KINDS = {"person": "Person", "organisation": "Organisation", "place": "Place"}
WIKIDATA = "https://www.wikidata.org/wiki/"
BOOST = 4
"""Somebody who types a name wants this page first."""
MOST_EDGES = 12
MOST_CHIPS = 8
"""Of one role; the data have every place."""


@dataclass(frozen=True, slots=True)
class ActorData:
    name: str
    aliases: tuple[str, ...]
    tally: str
    wikidata: str
    """Its address there, "" where nobody has said which item it is."""
    roles: tuple[Term, ...]
    statements: tuple[QuoteItem, ...]
    about: tuple[QuoteItem, ...]
    lanes: Lanes
    figures: tuple[FigureItem, ...]
    edges: tuple[Row, ...]
    ties: Chart | None
    briefings: tuple[Row, ...]
    distinct: tuple[Row, ...]
    whole: Mapping[str, Whole | None]
    """By list; None of one that the page holds all of."""


def actors(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for actor in desk.library.actors.values():
        if actor.paged:
            page = f"actor/{actor.id}"
            yield desk.later(page, desk.path(page), _page, actor.id)
            yield from parts_of(desk, actor.id)


def _page(desk: Desk, key: str) -> Page:
    actor = desk.library.actors[key]
    page = f"actor/{actor.id}"
    front = meta(
        desk,
        page,
        actor.name,
        KINDS[actor.type],
        actor.articles,
        description=f"{actor.name}: {_tally(desk, actor)}.",
        boost=BOOST,
        feed=feed_of(page),
    )
    front |= facts_of(actor)
    return Page(page, desk.path(page), "actor", front, _data(desk, actor))


def _data(desk: Desk, actor: Actor) -> ActorData:
    library, page = desk.library, f"actor/{actor.id}"
    edges = _edges(desk, actor)[:MOST_EDGES]
    shown = {name: newest(desk, actor.id, name) for name in NAMES}
    return ActorData(
        name=actor.name,
        aliases=actor.aliases,
        tally=_tally(desk, actor),
        wikidata=WIKIDATA + actor.wikidata if actor.wikidata else "",
        roles=tuple(_role(desk, role) for role in actor.roles),
        statements=tuple(
            quote_item(desk, library.statements[i], page=page) for i in shown["statements"]
        ),
        about=tuple(quote_item(desk, library.statements[i]) for i in shown["said-about"]),
        lanes=lanes(desk, (library.events[i] for i in shown["events"])),
        figures=tuple(figure_item(desk, library.figures[i]) for i in shown["figures"]),
        edges=tuple(_edge(desk, edge) for edge in edges),
        ties=ties(desk, _ties(desk, actor.id), actor.id),
        briefings=tuple(briefing_row(desk, actor.id, key) for key in shown["briefings"]),
        distinct=tuple(_other(desk, other) for other in actor.distinct),
        whole={name: whole(desk, actor.id, name) for name in NAMES},
    )


@asked("ties of actor")
def _ties(desk: Desk, key: str) -> Ties:
    actor = desk.library.actors[key]
    others = (edge.other for edge in _edges(desk, actor)[:MOST_EDGES])
    return ties_of(desk, (key, *others), actor.articles)


def _role(desk: Desk, role: RoleSaid) -> Term:
    """The role with the first who give it; that a hundred call her president, a number tells."""
    places = role_places(desk, role)
    more = len(places) - MOST_CHIPS
    return Term(
        role.text,
        chips=tuple(desk.chip(r, anchor="people") for r in places[:MOST_CHIPS]),
        more=f"and {count(more, 'more document')}" if more > 0 else "",
    )


def _tally(desk: Desk, actor: Actor) -> str:
    shelf = desk.shelf
    counts = [count(len(actor.articles), "document")]
    for found, noun in ((shelf.spoken, "quote"), (shelf.asserted, "figure")):
        if found[actor.id]:
            counts.append(count(len(found[actor.id]), noun))
    return ", ".join(counts)


def _edges(desk: Desk, actor: Actor) -> list[Edge]:
    """Ties to people, and to whatever else has a page."""
    return [e for e in actor.edges if (o := desk.who(e.other)).paged or o.type == "person"]


def _edge(desk: Desk, edge: Edge) -> Row:
    line = f"{count(len(edge.articles), 'document')} name both"
    if len(edge.articles) == 1:
        line = "1 document names both"
    return Row(desk.name(edge.other), line, (desk.chip(edge.receipt, anchor=""),))


def _other(desk: Desk, actor: str) -> Row:
    return Row(desk.name(actor), _first_role(desk, actor) or "Role not stated")


@asked("first role")
def _first_role(desk: Desk, actor: str) -> str:
    """Of somebody of the same name; how much else is told of him moves nothing."""
    roles = desk.library.actors[actor].roles
    return roles[0].text if roles else ""
