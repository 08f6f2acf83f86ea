"""What the articles say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.records.articles import Article, Dated
from generator.records.corrections import Correction
from generator.records.findings import Reading
from generator.records.history import Update
from generator.records.items import (
    Actor,
    Corroboration,
    EventEntry,
    FigureEntry,
    Question,
    Receipt,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Point:
    """A key point of a story: verbatim, with the articles that tell the same."""

    receipts: tuple[Receipt, ...]
    """The shown sentence first; all, or of more than a dozen articles those of the story."""
    support: Corroboration


CellName = Literal["quotes", "says", "attributes", "contradicts", "silent"]
"""What an article does with an item: gives the words in quotation marks, says so itself, names
somebody who says so, gives another value or day or a denial; or it does not have it."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Who says so: one statement, figure or event against every article of the story, or what
    several tell in clauses of their own."""

    item: str
    """Id of the statement, figure or event; of a clause one that no item has."""
    label: Receipt
    """The words shown for it."""
    speaker: str | None
    cells: tuple[CellName, ...]
    """In the order of `Story.articles`."""
    places: tuple[Receipt | None, ...] = ()
    """Where each article that is not silent says so; None for a silent one."""
    names: tuple[str, ...] = ()
    """Whom each article that attributes it names; "" for the others."""

    @property
    def clause(self) -> bool:
        """Whether it is no item, but what several articles tell in clauses of their own."""
        return self.item.startswith("c-")


DifferenceKind = Literal["figure", "speaker", "date", "wording"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something two sources give differently."""

    id: str
    kind: DifferenceKind
    items: tuple[str, ...]
    """Ids of the figure, statement or event; of "speaker" both statements of the same words."""
    sides: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one affair. Every list of ids is in reading order."""

    id: str
    headline: Receipt | None
    """The lead article's headline; None when no article has one."""
    title: str
    articles: tuple[str, ...]
    """Dated reports first, by date; chat answers last."""
    support: Corroboration
    points: tuple[Point, ...] = ()
    shared: tuple[Point, ...] = ()
    """Reported by two or more independent sources."""
    statements: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    article: str
    other: str
    reasons: tuple[str, ...]
    """In a reader's words: "Two statements in common", "same outlet"."""
    weight: float


@dataclass(frozen=True, slots=True)
class Outlet:
    id: str
    name: str | None
    """None: not stated."""
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    name: str
    receipts: tuple[Receipt, ...]
    """Where the hashtag stands."""
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """What became of an article's non-blank lines; the three add up to all of them."""

    total: int
    used: int
    furniture: int
    unused: int


@dataclass(frozen=True, slots=True)
class Unshown:
    """A page that an editor took off the site; a stub stands in its place."""

    page: str
    """Its id."""
    title: str
    reason: str = ""
    """Why, in the editor's words; "" for an actor, and where none is given."""
    article: Article | None = None
    """Of a withdrawn briefing."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the site knows; each mapping is in the order in which it is shown."""

    readings: Mapping[str, Reading]
    """By article id."""
    published: Mapping[str, Dated | None]
    """As stated, else derived from other articles and marked so."""
    actors: Mapping[str, Actor]
    statements: Mapping[str, Statement]
    figures: Mapping[str, FigureEntry]
    events: Mapping[str, EventEntry]
    questions: Mapping[str, Question]
    stories: Mapping[str, Story]
    related: Mapping[str, tuple[Related, ...]]
    """By article id, strongest first."""
    outlets: Mapping[str, Outlet]
    topics: Mapping[str, Topic]
    lines: Mapping[str, Lines]
    groups: Mapping[str, str]
    """Article id to independence group; "" for what never counts (chat answers)."""
    copies: Mapping[str, str] = field(default_factory=dict)
    """Article id → the article that it is nearly word for word, told first."""
    quotes: Mapping[Receipt, str] = field(default_factory=dict)
    """First piece of every quotation to its `Statement.id`; also of a repeated one."""
    corrections: Sequence[Correction] = ()
    """What editors put right, as it stands in the log."""
    unshown: Sequence[Unshown] = ()
    """Withdrawn articles and hidden actors, by page id."""
    affairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Story id → its articles before an editor placed any, one left alone by that too."""
    updates: Sequence[Update] = ()
    """What each run changed, the first run first."""
    retired: Mapping[str, str] = field(default_factory=dict)
    """Id under which an item was published once → the item that it merged into since."""
