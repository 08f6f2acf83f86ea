"""Of everybody named the id, the place in the list, and who bears the same last name."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from operator import neg, not_

from generator.links import digest
from generator.resolve.roster import Roster

NAMESAKES = 60
"""Bearers of one last name that are listed with each other. Of 450 articles' persons no more than
45 share one; of thousands of Smiths these are the ones whose first names are most alike."""
_TYPES = ("person", "organisation", "place")


def minted(roster: Roster) -> list[str]:
    """The id of each: the slug of its name, with a short digest where that is taken."""
    out = list(roster.slug)
    again = {slug for slug, many in Counter(out).items() if many > 1}
    if not again:
        return out
    every = range(len(out))
    _mint(compress(every, map(again.__contains__, out)), roster, out)
    if len(set(out)) < len(out):  # an id so made is another's slug: one after the other
        out = list(roster.slug)
        _mint(every, roster, out)
    return out


def _mint(numbers: Iterable[int], roster: Roster, out: list[str]) -> None:
    taken: set[str] = set()
    for n, (_, article, key) in _in_order(numbers, roster):
        own = out[n]
        if own in taken:
            own = out[n] = f"{own}-{digest(roster.type[n], roster.articles[article], key)[:6]}"
        taken.add(own)


def _in_order(numbers: Iterable[int], roster: Roster) -> list[tuple[int, tuple[int, int, str]]]:
    """People before bodies before places, of each who was named first; with the first cast."""
    starts = roster.starts()

    def place(n: int) -> tuple[int, int, str]:
        return _TYPES.index(roster.type[n]), roster.article[starts[n]], roster.cast[starts[n]]

    return sorted(((n, place(n)) for n in numbers), key=lambda row: row[1])


def listed(roster: Roster, ids: Sequence[str]) -> list[int]:
    """Numbers: those with a page first, of these those of most articles."""
    rows = zip(
        map(not_, roster.paged),
        map(neg, roster.documents),
        map(neg, roster.mentions),
        ids,
        range(len(ids)),
        strict=True,
    )
    return [row[-1] for row in sorted(rows)]


def told_apart(roster: Roster, ids: Sequence[str]) -> Callable[[int], tuple[str, ...]]:
    """Of each the ids of others who bear the same last name: of very many, the nearest."""
    by_last: dict[str, list[str]] = {}

    def distinct(number: int) -> tuple[str, ...]:
        if roster.type[number] != "person":
            return ()
        if not by_last:
            people = map("person".__eq__, roster.type)
            for last, own in compress(zip(roster.last, ids, strict=True), people):
                by_last.setdefault(last, []).append(own)
        namesakes = by_last[roster.last[number]]
        return _distinct(ids[number], namesakes) if len(namesakes) > 1 else ()

    return distinct


def _distinct(own: str, namesakes: list[str]) -> tuple[str, ...]:
    namesakes.sort()  # soon done from the second time on
    if len(namesakes) > NAMESAKES:
        at = bisect_left(namesakes, own) - NAMESAKES // 2
        begin = max(0, min(at, len(namesakes) - NAMESAKES))
        namesakes = namesakes[begin : begin + NAMESAKES]
    return tuple([i for i in namesakes if i != own])
