"""What a reader takes from a seed."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Literal

from generator.records.spans import Span

Origin = Literal["text", "sidecar", "derived", "editor"]
Precision = Literal["year", "month", "day", "minute", "range"]
BlockKind = Literal[
    "headline", "standfirst", "outlet", "byline", "dateline", "caption",
    "heading", "paragraph", "item", "question", "answer", "tags",
]  # fmt: skip
KindName = Literal["report", "explainer", "aggregator", "chat-answer", "translation", "opinion"]
Rights = Literal["excerpts", "full", "none"]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and where it comes from; `span` is None when it is not in the text."""

    text: str
    span: Span | None = None
    origin: Origin = "text"
    reason: str = ""
    """For derived values: from what, in words a reader understands."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its precision; never more precise than the text."""

    value: str
    precision: Precision
    span: Span | None = None
    origin: Origin = "text"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the article's body or head, in the order of the text."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Headings: 2 or deeper. List items: nesting, from 0."""
    marker: str = ""
    """What stood before the span and is no text of the block: "1. ", "* ", "- "."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that is not part of the article, and the named rule that says so."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class SourceKind:
    """What sort of text this is, with the runs of text that gave it away."""

    name: KindName
    evidence: tuple[tuple[Span, str], ...] = ()
    """(where, the reason in a reader's words) each."""
    origin: Origin = "text"
    has_faq: bool = False


class _Room:
    """Room for what the rest of the article is read from, where it is read on demand."""

    __slots__ = ("_source",)
    _source: object


@dataclass(frozen=True, slots=True)
class Article(_Room):
    """One seed as read: its text untouched, and what each part of it is."""

    id: str
    """The seed's path below `seeds/` without suffix; "/" becomes "--". Stable when it changes."""
    path: PurePosixPath
    """The seed's path below the project, as printed: seeds/000_bdb36e89fdba44fd.txt."""
    text: str
    sha256: str
    """Of the file's bytes, in hex."""
    headline: Stated | None = None
    standfirst: Stated | None = None
    outlet: Stated | None = None
    byline: tuple[Stated, ...] = ()
    published: Dated | None = None
    dateline: Stated | None = None
    url: str | None = None
    language: str = "en"
    rights: Rights = "excerpts"
    kind: SourceKind = SourceKind("report")
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    glue: tuple[int, ...] = ()
    """Offsets at which a space is missing: between the n and the A of "WashingtonAfter"."""
    tags: tuple[Stated, ...] = ()
    notes: tuple[str, ...] = ()
    """Warnings of the reader, each naming its line."""

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, on which a character stands."""
        return bisect_left(_breaks(self.text), offset) + 1


@lru_cache(maxsize=20_000)
def _breaks(text: str) -> tuple[int, ...]:
    """Where its lines end; pages name the lines of one text hundreds of times."""
    return tuple(at for at, letter in enumerate(text) if letter == "\n")
