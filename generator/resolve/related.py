"""Related articles, each with the reason in a reader's words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.fingerprint import of_plain
from generator.kept_actors import documents_of, owners_of
from generator.numerals import spelled
from generator.on_asking import OnDemand
from generator.records import Actor, Related, Story
from generator.resolve.corroboration import Witnesses
from generator.resolve.credits import outlet_key
from generator.resolve.ties import Tie, Ties

People = Mapping[str, Mapping[str, None]]
"""Article id → names of the people and bodies in it, the rarest first."""
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
    links = _Links(found, stories, _people(actors, witnesses.groups), witnesses)
    return OnDemand(witnesses.groups, links.of, links.told)


class _Links:
    """From one article to others."""

    def __init__(
        self, found: Ties, stories: Mapping[str, Story], people: People, witnesses: Witnesses
    ) -> None:
        self._found, self._people, self._witnesses = found, people, witnesses
        self._told_with: dict[str, set[str]] = {}
        for story in stories.values():
            for i in story.articles:
                self._told_with.setdefault(i, set()).update(story.articles)
        self._about = OnDemand(witnesses.groups, self._about_one)
        self._one: dict[tuple[str, ...], tuple[str, ...]] = {}
        """Many pairs have the same reasons: each is kept once."""

    def of(self, i: str) -> tuple[Related, ...]:
        return tuple([self._linked(i, j, -below) for below, j in self._close(i)])

    def told(self, i: str) -> object:
        """All that the links are made of; None for what is no article."""
        if i not in self._about:
            return None
        between, about = self._found.between, self._about
        rows = self._close(i)
        return about[i], [(j, round(-w, 4), between(i, j).counted, about[j]) for w, j in rows]

    def _about_one(self, i: str) -> str:
        witnesses = self._witnesses
        return of_plain((tuple(self._people[i]), witnesses.outlets[i], witnesses.groups[i]))

    def _close(self, i: str) -> list[tuple[float, str]]:
        """Those worth a link, each behind its weight, which is below nothing."""
        mates = self._told_with.get(i, ())
        others = self._found.of(i).items()
        own = sorted((-weight, j) for j, weight in others if j in mates)
        near = ((-w, j) for j, w in others if w >= RELATED and j not in mates)
        return [*own, *sorted(near)[:MOST]]

    def _linked(self, i: str, j: str, weight: float) -> Related:
        reasons = tuple(_reasons(i, j, self._found.between(i, j), self._people, self._witnesses))
        return Related(i, j, self._one.setdefault(reasons, reasons), round(weight, 4))


def _people(actors: Mapping[str, Actor], articles: Collection[str]) -> People:
    owners = owners_of(actors, articles)

    def named(article: str) -> dict[str, None]:
        who = (actors[i] for i in dict.fromkeys(owners.get(article, {}).values()))
        rows = sorted((documents_of(actors, a.id), a.id, a.name) for a in who if a.type != "place")
        return dict.fromkeys(name for _, _, name in rows)

    return OnDemand(articles, named)


def _reasons(i: str, j: str, tie: Tie, people: People, witnesses: Witnesses) -> Iterator[str]:
    counted = [*zip(tie.counted, ("statement", "event", "figure", "question"), strict=True)]
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
    return f"{spelled(count).capitalize()} {many} in common"


def _outlets(i: str, j: str, witnesses: Witnesses) -> str:
    mine, theirs = witnesses.outlets[i], witnesses.outlets[j]
    if not witnesses.groups[j]:
        return "a chat assistant’s answer"
    if not witnesses.groups[i]:
        return "this text is a chat assistant’s answer"
    if theirs is None:
        return "its outlet not stated"
    if mine is None:
        return "no outlet stated here"
    if outlet_key(mine) == outlet_key(theirs):
        return "same outlet"
    if witnesses.groups[i] == witnesses.groups[j]:
        return "copy of one text"
    return "other outlet"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
