"""An order of linked things in which those that are linked stand near each other; pure.

Cuthill and McKee, "Reducing the bandwidth of sparse symmetric matrices" (1969): from one that is
as far off as any, whatever is linked to it, the least linked first, then what is linked to that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Links = Mapping[int, Sequence[int]]
"""Number of a thing → of those it is linked to, in order."""


def nearby(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """The numbers below `number`, group by group, in such an order."""
    linked: dict[int, set[int]] = {n: set() for n in range(number)}
    for one, other in pairs:
        linked[one].add(other)
        linked[other].add(one)
    links = {n: sorted(others) for n, others in linked.items()}
    order: dict[int, None] = {}
    for first in range(number):
        if first not in order:
            order |= dict.fromkeys(_walk(links, _far_off(links, first)))
    return list(order)


def _walk(links: Links, start: int) -> Iterator[int]:
    seen, queue = {start}, deque([start])
    while queue:
        here = queue.popleft()
        yield here
        fresh = sorted((n for n in links[here] if n not in seen), key=lambda n: len(links[n]))
        seen.update(fresh)
        queue.extend(fresh)


def _far_off(links: Links, start: int) -> int:
    """One at an end of its group: none is more steps from another that is as far off."""
    steps = 0
    while True:
        away = _steps(links, start)
        most = max(away.values())
        if most <= steps:
            return start
        steps = most
        start = min((n for n, k in away.items() if k == most), key=lambda n: len(links[n]))


def _steps(links: Links, start: int) -> dict[int, int]:
    """How many steps away each of its group is."""
    found, queue = {start: 0}, deque([start])
    while queue:
        here = queue.popleft()
        for other in links[here]:
            if other not in found:
                found[other] = found[here] + 1
                queue.append(other)
    return found
