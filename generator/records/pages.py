"""Pages, and what a run did with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal, Protocol

from generator.records.corrections import Removal


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to a page by id, and to an item on it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is text. `data` is a typed record of the page type's own."""

    id: str
    """"briefing/<article id>", "actor/<actor id>", "story/<id>", "home", "quotes", …"""
    path: PurePosixPath
    """Below `content/`; a proposal, until the store says where an editor has moved it."""
    template: str
    meta: Mapping[str, Any]
    data: Any


LookUp = tuple[str, str]
"""A table and a key of it."""


class Noting(Protocol):
    """Tables that note what somebody asks them."""

    def aside(self) -> AbstractContextManager[set[LookUp]]:
        """For a while, note here what is asked."""

    def answers(self, table: str, keys: Sequence[str]) -> list[str | None]:
        """What tells the answers of some keys as they are now from any others; None for one that
        is never the same."""

    def looked_up_for(self, questions: Iterable[LookUp]) -> dict[LookUp, list[LookUp]]:
        """What was asked to know answers that were given last, to be had once: nothing of one that
        depends on more than was asked."""


@dataclass(frozen=True, slots=True)
class Later:
    """A page that is only named so far: what it holds is gathered when it is written.

    Thousands of pages are then never held at once, and several processes make them.
    """

    id: str
    path: PurePosixPath
    make: Callable[[], Page]
    """Gives the page of this id and path, each time the same."""
    given: tuple[Any, ...] = ()
    """What it is made of besides what `notes` note."""
    notes: Noting | None = None
    """Note what is asked while it is made; None where that cannot be told."""


class Rows(Sequence[Any]):
    """The rows of a file for programs, piece by piece, each made when somebody asks for it."""

    def __init__(
        self,
        keys: Iterable[str],
        make: Callable[[str], Sequence[Any]],
        count: Callable[[], int] | None = None,
    ) -> None:
        """`make` gives the rows of a key, those of one item as a rule, each time the same as long
        as all that it asks has the same answers. `count` says how many rows there are, where that
        is not one a key."""
        self.keys: Sequence[str] = tuple(keys)
        self.make = make
        self._count = count

    def __iter__(self) -> Iterator[Any]:
        for key in self.keys:
            yield from self.make(key)

    def __getitem__(self, at: Any) -> Any:
        return list(self)[at]

    def __len__(self) -> int:
        return self._count() if self._count else len(self.keys)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change of the editor's and one of the source's at the same place."""

    line: int
    """Of the page as it stands, from 1."""
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    base: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """An item of an edited page that somebody should read again."""

    item: str
    """Its id."""
    line: int
    """Of the page after the run, from 1; where it stood if it is gone."""
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    conflicts: tuple[Conflict, ...] = ()
    reviews: tuple[Review, ...] = ()
    """Items that an editor changed or deleted and whose source says something else since."""


ChangeKind = Literal[
    "new", "updated", "same", "edited", "conflict", "deleted", "orphaned", "removed", "foreign",
    "skipped", "locked", "withdrawn",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What a run did with one seed or one page, and why."""

    subject: str
    """Path of the seed or page, below the project."""
    kind: ChangeKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    seeds: tuple[Change, ...] = ()
    pages: tuple[Change, ...] = ()
    warnings: tuple[str, ...] = ()
    conflicts: Mapping[str, tuple[Conflict, ...]] = field(default_factory=dict)
    newest: str = ""
    """The latest date of any article; "" when all are undated."""
    doubts: tuple[str, ...] = ()
    """Places where a rule hesitated, each with seed and line: for a second look by a person."""
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    """By path of the page."""
    removals: tuple[Removal, ...] = ()
    """Items that editors took out or put back since the last run."""
    apart: tuple[Removal, ...] = ()
    """Items that are off one page alone since an earlier run."""
