"""Related articles, each with the reason in a reader's words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice, takewhile

from generator.kept_actors import documents_of, owners_of
from generator.on_asking import OnDemand
from generator.records import Actor, Related, Story
from generator.resolve.corroboration import Witnesses, number
from generator.resolve.ties import Tie, Ties

RELATED = 0.22
"""Weight of a tie from which an article is worth a link."""
MOST = 8
"""Links shown under an article, those of its own story aside."""
NAMED = 3
"""People named in a reason."""


def related(
    found: Ties,
    stories: Mapping[str, Story],
    actors: Mapping[str, Actor],
    witnesses: Witnesses,
) -> Mapping[str, tuple[Related, ...]]:
    """By article: the articles of its story, and others as near; strongest first.

    They are looked for when somebody asks.
    """
    told_with: dict[str, set[str]] = {}
    for story in stories.values():
        for i in story.articles:
            told_with.setdefault(i, set()).update(story.articles)
    people = _people(actors, witnesses.groups)
    one: dict[tuple[str, ...], tuple[str, ...]] = {}  # both of a pair have the same reasons

    def linked(i: str, j: str, tie: Tie) -> Related:
        reasons = tuple(_reasons(i, j, tie, people, witnesses))
        return Related(i, j, one.setdefault(reasons, reasons), round(tie.weight, 4))

    def links(i: str) -> tuple[Related, ...]:
        mates = told_with.get(i, ())
        close = found.of(i)
        own = [(j, tie) for j, tie in close if j in mates]
        near = ((j, tie) for j, tie in close if j not in mates)
        worth = takewhile(lambda row: row[1].weight >= RELATED, near)
        return tuple([linked(i, j, tie) for j, tie in (*own, *islice(worth, MOST))])

    return OnDemand(witnesses.groups, links)


def _people(
    actors: Mapping[str, Actor], articles: Collection[str]
) -> Mapping[str, dict[str, None]]:
    """Article id → names of the people and bodies in it, the rarest first."""
    owners = owners_of(actors, articles)

    def named(article: str) -> dict[str, None]:
        who = (actors[i] for i in dict.fromkeys(owners.get(article, {}).values()))
        rows = sorted((documents_of(actors, a.id), a.id, a.name) for a in who if a.type != "place")
        return dict.fromkeys(name for _, _, name in rows)

    return OnDemand(articles, named)


def _reasons(
    i: str, j: str, tie: Tie, people: Mapping[str, Mapping[str, None]], witnesses: Witnesses
) -> Iterator[str]:
    counted = (
        (tie.statements, "statement"), (tie.events, "event"),
        (tie.figures, "figure"), (tie.questions, "question"),
    )  # fmt: skip
    yield from (_in_common(n, what) for n, what in counted if n)
    theirs = people.get(j, ())
    both = [name for name in people.get(i, ()) if name in theirs][:NAMED]
    if both:
        yield f"Both name {_listed(both)}"
    if not both and not any(n for n, _ in counted):
        yield "Much the same words"
    yield _outlets(i, j, witnesses)


def _in_common(count: int, what: str) -> str:
    many = what if count == 1 else f"{what}s"
    return f"{number(count).capitalize()} {many} in common"


def _outlets(i: str, j: str, witnesses: Witnesses) -> str:
    mine, theirs = witnesses.outlets[i], witnesses.outlets[j]
    if not witnesses.groups[j] or not witnesses.groups[i]:
        return "chat assistant’s answer"
    if mine is None or theirs is None:
        return "outlet not stated"
    if witnesses.groups[i] == witnesses.groups[j]:
        return "same outlet" if mine == theirs else "copy of one text"
    return "other outlet"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
