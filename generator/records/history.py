"""What the site said after its last run, and what each run changed of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FactKind = Literal[
    "article", "story", "actor", "statement", "figure", "event", "question", "difference",
    "correction",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """What one article gives for a figure, and where: characters of the seed as it then stood."""

    article: str
    value: str
    printed: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the site says: enough to tell whether a later run says the same."""

    kind: FactKind
    id: str
    says: tuple[tuple[str, str], ...]
    """(field, value) each, sorted: what may change while it stays the same thing."""
    articles: tuple[str, ...] = ()
    label: str = ""
    """What to call it once it is gone. Never words of a source: these go with it."""
    about: str = ""
    """Of a difference: the item that the sources give differently."""
    given: tuple[Given, ...] = ()
    """Of a figure."""


@dataclass(frozen=True, slots=True)
class Came:
    """Something that an update added or took away."""

    kind: FactKind
    id: str
    label: str = ""
    articles: tuple[str, ...] = ()
    about: str = ""
    """Of a difference: its item. Of an article that went: ids of the stories that it was in, with
    spaces between them."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Something that an update says otherwise: a figure's value, a speaker, a date."""

    kind: FactKind
    id: str
    field: str
    before: str
    after: str
    articles: tuple[str, ...] = ()
    was: Given | None = None
    """Of a figure: where the value of before stood in its seed."""
    now: Given | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What one run changed of what the site says."""

    number: int
    """From 1; permanent."""
    date: str
    """The newest day among the articles and corrections involved, or the one that the run was
    given; "" where none states any. Never from a clock."""
    added: tuple[Came, ...] = ()
    gone: tuple[Came, ...] = ()
    settled: tuple[Came, ...] = ()
    """Differences between sources that are none any more, though what they were about is there."""
    moved: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a run must know of the last one so that ids outlive whatever they were made from."""

    items: Mapping[str, str] = field(default_factory=dict)
    """Mark of one telling (article and words) → id of the item that it was told under."""
    affairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a story → its articles, before an editor placed any."""
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article id → ids of the stories in which an editor puts it; none: in no story."""
    retired: Mapping[str, str] = field(default_factory=dict)
    """Id that no item has any more → id of the one that it became."""
