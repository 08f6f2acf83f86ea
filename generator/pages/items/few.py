"""The tellings of an item that many articles tell: a few on each page, all of them in the register.

A page for each of three hundred articles that lists the other 299 is ninety thousand links.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Generic, Protocol, TypeVar

from generator.pages.desk import Desk
from generator.pages.parts import Name
from generator.pages.words import count
from generator.records import Ref

MOST = 12
"""Tellings of one item on a page that is not its register: what differs fits into a dozen."""


class Telling(Protocol):
    @property
    def article(self) -> str:
        """Id of the article that tells it."""


T = TypeVar("T", bound=Telling)


@dataclass(frozen=True, slots=True)
class Tellings(Generic[T]):
    """All tellings of one item, each with its number, and in what order a page takes some."""

    every: Sequence[T]
    otherwise: tuple[tuple[int, T], ...]
    """The first of each wording, value or date."""
    alike: tuple[tuple[int, T], ...]
    """The others: of each independent group one, then the rest."""
    of: Mapping[str, list[tuple[int, T]]]
    """By article."""


def tellings(
    desk: Desk, item: str, every: Sequence[T], says: Callable[[T], Hashable]
) -> Tellings[T]:
    """`says` is what a telling may say otherwise than another; looked up once an item, and not
    where there is no other."""
    if len(every) == 1:
        return Tellings(every, ((0, every[0]),), (), {every[0].article: [(0, every[0])]})
    made = partial(_tellings, every, says, desk.library.groups)
    return desk.notes.once(("tellings", item), made)


def _tellings(
    every: Sequence[T], says: Callable[[T], Hashable], groups: Mapping[str, str]
) -> Tellings[T]:
    of: dict[str, list[tuple[int, T]]] = {}
    otherwise: dict[Hashable, tuple[int, T]] = {}
    alike: list[tuple[int, T]] = []
    for row in enumerate(every):
        of.setdefault(row[1].article, []).append(row)
        if otherwise.setdefault(says(row[1]), row) is not row:
            alike.append(row)
    known = {groups.get(t.article, "") for _, t in otherwise.values()} | {""}
    first: dict[str, tuple[int, T]] = {}
    for row in alike:
        first.setdefault(groups.get(row[1].article, ""), row)
    leading = {row[0] for group, row in first.items() if group not in known}
    alike.sort(key=lambda row: row[0] not in leading)
    return Tellings(every, tuple(otherwise.values()), tuple(alike), of)


def few(told: Tellings[T], *, beside: str = "", nearest: Iterable[str] = ()) -> list[T]:
    """So many tellings as may stand on a page, in their order; none of the article `beside`.

    What is told otherwise comes first, then what the `nearest` articles tell.
    """
    if len(told.every) <= MOST:
        return [t for t in told.every if t.article != beside]
    taken: dict[int, T] = {}
    near = (row for article in nearest for row in told.of.get(article, ()))
    for number, t in chain(told.otherwise, near, told.alike):
        if t.article != beside:
            taken[number] = t
        if len(taken) == MOST:
            break
    return [taken[number] for number in sorted(taken)]


def more(
    told: Tellings[T], shown: Iterable[T], there: Callable[[], Ref], beside: str = ""
) -> Name | None:
    """Like "287 more documents", with a link to where all of them stand; None where all do here.

    Where that is, is asked only where it is shown: a register is cut anew with many an article.
    """
    here = {beside, *(t.article for t in shown)}
    left = len(told.of) - sum(article in told.of for article in here)
    return rest(left, there)


def rest(left: int, there: Callable[[], Ref]) -> Name | None:
    return Name(count(left, "more document"), there()) if left > 0 else None
