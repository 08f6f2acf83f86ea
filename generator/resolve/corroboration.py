"""How many independent lines stand behind something: lines, not pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.links import slug
from generator.records import Corroboration, Reading
from generator.resolve.copies import copies
from generator.resolve.order import is_chat
from generator.resolve.sets import Sets

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Whose articles count together, and why."""

    groups: Mapping[str, str]
    """Article id → independence group; "" for what never counts."""
    outlets: Mapping[str, str | None]
    """Article id → outlet as printed; None where none is stated."""
    copied: frozenset[str]
    """Groups of more than one text of which one copies another."""

    def support(self, articles: Iterable[str]) -> Corroboration:
        """The count for what these articles tell, with its reasons."""
        ids = sorted(set(articles))
        counted = [i for i in ids if self.groups[i]]
        return Corroboration(
            documents=len(ids),
            outlets=len({self.groups[i] for i in counted}),
            chat=len(ids) - len(counted),
            reasons=tuple(self._reasons(counted, len(ids) - len(counted))),
        )

    def _reasons(self, counted: list[str], chats: int) -> Iterator[str]:
        sizes = Counter(self.groups[i] for i in counted)
        for group in sorted(g for g, n in sizes.items() if n > 1):
            yield self._once(group, [i for i in counted if self.groups[i] == group])
        unstated = sum(self.outlets[i] is None for i in counted)
        if unstated:
            yield _unstated(unstated)
        if chats:
            yield "A chat assistant’s answer is shown, never counted"

    def _once(self, group: str, members: list[str]) -> str:
        names = sorted({self.outlets[i] or "a text without a stated outlet" for i in members})
        if len(names) == 1 and group not in self.copied:
            return f"{names[0]} has {number(len(members))} articles here and counts once"
        listed = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
        return f"{len(members)} documents share most of their text ({listed}) and count once"


def witnesses(readings: Mapping[str, Reading]) -> Witnesses:
    """Who counts as whom: by outlet, and copies together."""
    real = {i: r for i, r in readings.items() if not is_chat(r)}
    lines = Sets(real)
    first: dict[str, str] = {}
    for i, reading in real.items():
        if reading.article.outlet is not None:
            lines.join(first.setdefault(slug(reading.article.outlet.text), i), i)
    copied = set()
    for a, b in copies(real):
        lines.join(a, b)
        copied.add(a)
    groups = dict.fromkeys(readings, "")
    for members in lines.all():
        groups.update(dict.fromkeys(members, _group_name(members, readings)))
    outlets = {i: r.article.outlet.text if r.article.outlet else None for i, r in readings.items()}
    return Witnesses(groups, outlets, frozenset(groups[i] for i in copied))


def _group_name(members: list[str], readings: Mapping[str, Reading]) -> str:
    """The outlet's slug, else the first article's id."""
    stated = sorted(o.text for i in members if (o := readings[i].article.outlet))
    return slug(stated[0]) if stated else min(members)


def number(count: int) -> str:
    """A count in a sentence: in words up to ten."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _unstated(count: int) -> str:
    if count == 1:
        return "One document does not state its outlet and counts as a line of its own"
    return f"{number(count).capitalize()} documents state no outlet, and each counts as a line"
