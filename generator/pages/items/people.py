"""Who and what an article or a story names: people and organisations in rows, places in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.escape import clean
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.items.telling_roles import telling
from generator.pages.parts import Name, Row
from generator.pages.words import count
from generator.records import Cast, Mention, Receipt, RoleSaid

_TYPES = {"person": "Person", "organisation": "Organisation", "place": "Place"}


def people(desk: Desk, key: str) -> tuple[Row, ...]:
    """People and organisations of one article, with the role as given here.

    What has nothing but its capitals to be an actor by, and no page, is left out.
    """
    return tuple(
        Row(desk.name(actor), _as_given(cast))
        for actor, cast in _casts(desk, key)
        if desk.who(actor).type != "place" and (cast.sure or desk.who(actor).paged)
    )


def places(desk: Desk, key: str) -> tuple[Name, ...]:
    return tuple(desk.name(a) for a, _ in _casts(desk, key) if desk.who(a).type == "place")


def _casts(desk: Desk, key: str) -> list[tuple[str, Cast]]:
    """Actors with a page first; in each group those that this article names most often."""
    found = [(a, desk.shelf.casts[a, key]) for a in desk.shelf.actors[key]]
    owners = desk.shelf.owners.get(key, {})
    often = Counter(owners.get(m.actor) for m in desk.library.readings[key].of(Mention))
    return sorted(found, key=lambda pair: (not desk.who(pair[0]).paged, -often[pair[0]]))


def _as_given(cast: Cast) -> str:
    if not cast.roles:
        return "Described, not named" if cast.group else _TYPES[cast.type]
    return ", ".join(f"“{role}”" for role in dict.fromkeys(r.text for r in cast.roles))


def role_places(desk: Desk, role: RoleSaid) -> tuple[Receipt, ...]:
    """Where the role is given, places that print it as it is shown first: "Sen." and "sen."."""
    shown = clean(role.text).strip()
    return tuple(sorted(role.receipts, key=lambda r: desk.text(r.article, r.span) != shown))


def tallied(desk: Desk, actors: Sequence[str]) -> tuple[Row, ...]:
    """Actors with their most telling role and their counts over all articles."""
    return tuple(_tallied(desk, a) for a in actors)


@asked("tally")
def _tallied(desk: Desk, actor: str) -> Row:
    found = desk.library.actors[actor]
    inside = frozenset(found.articles)
    roles = [r.text for r in found.roles if any(at.article in inside for at in r.receipts)]
    return _tally(desk, actor, len(inside), roles, len(desk.shelf.spoken[actor]))


def tallied_in(desk: Desk, articles: Collection[str], actors: Sequence[str]) -> tuple[Row, ...]:
    """The same over some articles alone: what others tell of a name changes nothing there."""
    said = {told for article in articles for told in desk.shelf.speakers[article]}
    quotes = Counter(speaker for _, speaker in said)
    inside = frozenset(articles)
    rows = []
    for actor in actors:
        given = _roles(desk, actor)
        here = given.keys() & inside
        numbers = sorted({n for key in here if (n := given[key]) is not None})
        roles = [desk.library.actors[actor].roles[number].text for number in numbers]
        rows.append(_tally(desk, actor, len(here), roles, quotes[actor]))
    return tuple(rows)


@asked("roles by article")
def _roles(desk: Desk, actor: str) -> Mapping[str, int | None]:
    """Each article of the actor, with the number of the first role that it gives."""
    found = desk.library.actors[actor]
    given: dict[str, int | None] = dict.fromkeys(found.articles)
    for number, role in reversed(list(enumerate(found.roles))):
        given |= {at.article: number for at in role.receipts if at.article in given}
    return given


def _tally(desk: Desk, actor: str, documents: int, roles: Sequence[str], quotes: int) -> Row:
    """Like "Mexican President · 5 documents, 9 quotes"."""
    counts = [count(documents, "document")]
    if quotes:
        counts.append(count(quotes, "quote"))
    return Row(desk.name(actor), " · ".join(filter(None, (telling(roles), ", ".join(counts)))))
