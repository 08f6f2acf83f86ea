"""Who is connected with whom: names in a column, an arc from name to name.

In a column every name can be read on a phone, and no label lies on another. The order is laid out
so that arcs are short: neighbours in the graph become neighbours in the column.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from generator.pages.asked import TOGETHER, asked
from generator.pages.charts.nearby import nearby
from generator.pages.desk import Desk
from generator.pages.words import count
from generator.records import Chart, Shape

MOST_NAMES = 14
FEWEST_NAMES, FEWEST_TIES = 3, 2
"""Below these a picture shows less than the list."""
ROW, ARCS = 26, 96
"""Height of a name, and the width of the widest arc, in pixels."""
WIDTH = 340
"""In pixels: what a phone of 360 has."""
NAME_LETTERS = 30
MOST_THICK = 6

Numbers = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Ties:
    names: tuple[str, ...]
    """Those that are tied to another, the most prominent first."""
    numbers: Numbers


def ties_of(desk: Desk, actors: Sequence[str], articles: Collection[str]) -> Ties:
    """The ties among the first of `actors`, counted in `articles`."""
    chosen = actors[:MOST_NAMES]
    found = _numbers(desk, chosen, frozenset(articles))
    return Ties(tuple(a for a in chosen if any(a in pair for pair in found)), found)


def ties(desk: Desk, tied: Ties, middle: str = "") -> Chart | None:
    """A picture of ties, where there are enough; `middle` is whose page it is."""
    names, found = tied.names, tied.numbers
    if len(names) < FEWEST_NAMES or len(found) < FEWEST_TIES:
        return None
    ordered = _laid_out(names, found)
    at = {actor: 14 + ROW * n for n, actor in enumerate(ordered)}
    left = max(_bulge(at, pair) for pair in found) + 8
    most = max(found.values())
    shapes = [_arc(desk, pair, number, at, left, most) for pair, number in found.items()]
    for actor in ordered:
        shapes += _name(desk, actor, left, at[actor], actor == middle)
    told = "; ".join(_told(desk, pair, number) for pair, number in found.items())
    return Chart(
        id="connected",
        title="Who is named together with whom",
        told=f"{told}.",
        caption="An arc says that documents name both, a thicker one that more of them do, "
        "and nothing else.",
        height=ROW * len(ordered) + 6,
        shapes=tuple(shapes),
        across="px",
        width=WIDTH,
    )


def _numbers(desk: Desk, actors: Sequence[str], articles: frozenset[str]) -> Numbers:
    """(one, other) to the number of documents that name both, in the order of `actors`."""
    tied = {actor: _tied(desk, actor) for actor in actors}
    desk.notes.asked.update((TOGETHER, article) for article in articles)
    found: Numbers = {}
    with desk.notes.aside():  # what other documents name together changes nothing here
        edges = {actor: _edges(desk, actor) if tied[actor] else {} for actor in actors}
    for one, other in combinations(actors, 2):
        if other in tied[one] or one in tied[other]:
            named = edges[one].get(other) or edges[other].get(one, ())
            if number := len(articles.intersection(named)):
                found[one, other] = number
    return found


@asked("tied to")
def _tied(desk: Desk, actor: str) -> tuple[str, ...]:
    """To whom an actor is tied, however often."""
    return tuple(sorted(edge.other for edge in desk.library.actors[actor].edges))


def _edges(desk: Desk, actor: str) -> Mapping[str, Sequence[str]]:
    """The documents that name an actor together with another one, by the other."""
    return {edge.other: edge.articles for edge in desk.library.actors[actor].edges}


def _laid_out(names: Sequence[str], found: Numbers) -> list[str]:
    """An order with short arcs (Cuthill–McKee); the most prominent half on top."""
    number = {name: n for n, name in enumerate(names)}
    order = [names[n] for n in nearby(len(names), ((number[a], number[b]) for a, b in found))]
    places = [order.index(name) for name in names[: max(1, len(names) // 3)]]
    return order if sum(places) * 2 <= (len(order) - 1) * len(places) else order[::-1]


def _bulge(at: Mapping[str, int], pair: tuple[str, str]) -> int:
    """How far an arc reaches to the left: half a circle while there is room."""
    one, other = (at[actor] for actor in pair)
    return min(ARCS, abs(one - other) // 2)


def _arc(
    desk: Desk, pair: tuple[str, str], number: int, at: Mapping[str, int], left: int, most: int
) -> Shape:
    top, bottom = sorted(at[actor] for actor in pair)
    thick = 1 + (MOST_THICK - 1) * number / most if most > 1 else 1.5
    told = _told(desk, pair, number)
    return Shape("arc", "edge", left, top, _bulge(at, pair), bottom, round(thick, 1), told)


def _name(desk: Desk, actor: str, left: int, y: int, here: bool) -> list[Shape]:
    name = desk.name(actor)
    text = name.text if len(name.text) <= NAME_LETTERS else name.text[: NAME_LETTERS - 1] + "…"
    look: Literal["lane", "lab"] = "lane" if here else "lab"
    ref = None if here else name.ref
    return [
        Shape("dot", "node", left, y, size=5 if here else 3.5),
        Shape("words", look, left + 12, y + 5, text=text, ref=ref, middle=False),
    ]


def _told(desk: Desk, pair: tuple[str, str], number: int) -> str:
    one, other = (desk.name(actor).text for actor in pair)
    return f"{one} and {other}: {count(number, 'document')}"
