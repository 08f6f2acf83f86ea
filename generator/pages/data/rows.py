"""The rows of the data files; what each field means stands in the published schema."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records import Ref


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a seed; `text` only where the pages show those very words."""

    article: str
    start: int
    end: int
    line: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Date:
    value: str
    precision: str
    derived: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Support:
    documents: int
    outlets: int
    chat: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words as the pages show them, "…" for what is left out, and where they stand."""

    text: str
    note: str
    """Whose words they are, where they are quoted: "Ana Ruiz, quoted"."""
    receipts: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class LineCounts:
    total: int
    used: int
    furniture: int
    unused: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    id: str
    address: Ref
    headline: str | None
    headline_derived: bool
    outlet: str | None
    authors: tuple[str, ...]
    published: Date | None
    kind: str
    has_faq: bool
    language: str
    url: str | None
    rights: str
    group: str
    tags: tuple[str, ...]
    file: str
    sha256: str
    words: int
    words_shown: int
    lines: LineCounts | None
    points: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    text: str
    receipts: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class EdgeRow:
    actor: str
    articles: tuple[str, ...]
    receipt: Place


@dataclass(frozen=True, slots=True)
class ActorRow:
    id: str
    address: Ref | None
    name: str
    type: str
    aliases: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    articles: tuple[str, ...]
    mentions: int
    distinct: tuple[str, ...]
    edges: tuple[EdgeRow, ...]
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    id: str
    address: Ref
    speaker: str | None
    speaker_name: str | None
    text: str
    said_on: Date | None
    venue: str | None
    fragment: bool
    about: tuple[str, ...]
    support: Support
    receipts: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ViaRow:
    """Through what a quotation reached an article, in its words."""

    kind: str
    medium: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quotation as one article gives it."""

    place: str
    statement: str
    article: str
    address: Ref
    speaker: str | None
    speaker_name: str | None
    speaker_at: Place | None
    text: str
    said_on: Date | None
    venue: str | None
    fragment: bool
    vias: tuple[ViaRow, ...]
    parts: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ValueRow:
    """What one article gives for a figure."""

    article: str
    value: str
    unit: str
    hedge: str | None
    what: str
    speaker: str | None
    speaker_name: str | None
    receipt: Place


@dataclass(frozen=True, slots=True)
class FigureRow:
    id: str
    address: Ref
    state: str
    support: Support
    values: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class TellingRow:
    """How one article tells an event; without words where none may be shown."""

    article: str
    text: str | None
    when: str | None
    phrase: str | None
    counted_from: str | None
    speaker: str | None
    speaker_name: str | None
    receipt: Place


@dataclass(frozen=True, slots=True)
class EventRow:
    id: str
    address: Ref | None
    mood: str
    when: Date | None
    actors: tuple[str, ...]
    support: Support | None
    tellings: tuple[TellingRow, ...]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    article: str
    question: Place
    answer: tuple[Place, ...]
    edited: tuple[str, ...]
    """Its paragraphs in an editor's words, which stand in place of the source's."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    id: str
    address: Ref
    question: str
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    id: str
    kind: str
    items: tuple[str, ...]
    sides: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    item: str
    cells: tuple[str, ...]
    attributed_to: tuple[str | None, ...]
    places: tuple[Place | None, ...]


@dataclass(frozen=True, slots=True)
class StoryChangeRow:
    """What an update changed of a story."""

    number: int
    date: str | None
    summary: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryRow:
    id: str
    address: Ref
    title: str
    articles: tuple[str, ...]
    support: Support
    points: tuple[Excerpt, ...]
    shared: tuple[Excerpt, ...]
    statements: tuple[str, ...]
    figures: tuple[str, ...]
    events: tuple[str, ...]
    questions: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    differences: tuple[DifferenceRow, ...]
    changes: tuple[StoryChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One place, and which item it is the receipt of."""

    item: str
    kind: str
    article: str
    start: int
    end: int
    line: int
    text: str | None


@dataclass(frozen=True, slots=True)
class RetiredRow:
    """An id under which an item was published, and the item that it merged into since."""

    id: str
    item: str
