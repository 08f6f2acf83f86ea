"""The order of a page's sections when two sides have each their own; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Levels = Mapping[str, int]


def woven(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str], levels: Levels
) -> list[str]:
    """Every key of both sides: in our order if an editor changed it, else in theirs.

    What only the other side has goes behind what it follows there, within the same section.
    """
    first, second = (theirs, ours) if not _moved(base, ours) else (ours, theirs)
    found = list(first)
    here = set(first)
    above = parents(second, levels)
    for at, key in enumerate(second):
        if key not in here:
            found.insert(_place(found, second[:at], key, above, levels), key)
            here.add(key)
    return found


def parents(keys: Sequence[str], levels: Levels) -> dict[str, str]:
    """The key of the section that each one lies in; "" for the page itself."""
    found: dict[str, str] = {}
    open_ones: list[str] = []
    for key in keys:
        while open_ones and levels[open_ones[-1]] >= levels[key]:
            open_ones.pop()
        found[key] = open_ones[-1] if open_ones else ""
        open_ones.append(key)
    return found


def _moved(base: Sequence[str], side: Sequence[str]) -> bool:
    """Whether the keys that both have stand in another order."""
    return _shared(base, set(side)) != _shared(side, set(base))


def _shared(keys: Sequence[str], others: Collection[str]) -> list[str]:
    return [key for key in keys if key in others]


def _place(
    found: Sequence[str],
    before: Sequence[str],
    key: str,
    above: Mapping[str, str],
    levels: Levels,
) -> int:
    """Behind the nearest sibling that stands before it, else right below its section."""
    where = {other: at for at, other in enumerate(found)}
    for other in reversed(before):
        if other in where and above[other] == above[key]:
            return _after(found, where[other], levels)
    if above[key] in where:
        return where[above[key]] + 1
    return next((where[other] + 1 for other in reversed(before) if other in where), 0)


def _after(found: Sequence[str], at: int, levels: Levels) -> int:
    """The place behind a section and everything in it."""
    level = levels[found[at]]
    at += 1
    while at < len(found) and levels[found[at]] > level:
        at += 1
    return at
