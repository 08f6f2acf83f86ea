"""Every record that passes between two stages; imports nothing of ours.

Offsets count characters of `Article.text`, the decoded text of the seed before any cleaning.
Dates are ISO 8601 text cut to what is known: "2026", "2026-01", "2026-01-10",
"2026-01-12T18:08", or a range "2026-01-03/2026-01-04".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal, TypeVar

Origin = Literal["text", "sidecar", "derived", "editor"]
Precision = Literal["year", "month", "day", "minute", "range"]
ActorType = Literal["person", "organisation", "place"]
BlockKind = Literal[
    "headline", "standfirst", "outlet", "byline", "dateline", "caption",
    "heading", "paragraph", "item", "question", "answer", "tags",
]  # fmt: skip
KindName = Literal["report", "explainer", "aggregator", "chat-answer", "translation", "opinion"]
Rights = Literal["excerpts", "full", "none"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of one article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# --- what a reader takes from a seed ---------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Article:
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
        return self.text.count("\n", 0, offset) + 1


# --- what extractors find --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in the text; subclasses say what. A finding holds spans, not copies."""

    span: Span


@dataclass(frozen=True, slots=True)
class Role:
    """A role as given: the words in the text, article ("the") and name left out."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cast(Finding):
    """An actor within one article; `span` is the mention with the fullest name."""

    key: str
    """Unique in the article: the folded name, "donald-trump"."""
    name: str
    type: ActorType
    gender: Literal["m", "f", ""] = ""
    aliases: tuple[str, ...] = ()
    """Other names as printed, `name` left out, sorted."""
    roles: tuple[Role, ...] = ()
    group: bool = False
    """A description rather than a name: "Trump's national security team"."""
    apart: tuple[str, ...] = ()
    """Names of others of whom an editor says that they are somebody else."""


@dataclass(frozen=True, slots=True)
class Mention(Finding):
    """A name in the text; `actor` is the `Cast.key` it belongs to."""

    type: ActorType
    actor: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it: the words that stand there, and whom they mean when only one is left."""

    span: Span | None
    """The words of the text ("he", "the Republican", "Trump"); None where there are none."""
    actor: str | None
    """`Cast.key`, or None when nobody, or more than one, could be meant."""
    name: str | None
    """The full name of the actor, or None."""


@dataclass(frozen=True, slots=True)
class Quote(Finding):
    """What somebody said; `span` is the run between the marks, outer punctuation aside."""

    speaker: Speaker
    sentence: Span
    """The sentence (or paragraph) in which it stands, marks and attribution included."""
    cue: Span | None = None
    """The verb or phrase of saying: "declared", "according to"."""
    venue: Span | None = None
    """Where it was said, as printed: "Fox News", "Guerrero"."""
    said_on: Dated | None = None
    fragment: bool = False
    """A few words quoted inside a reported sentence: shown in it, never alone."""
    continues: Span | None = None
    """For a later piece of an interrupted quotation: the span of its first piece."""
    rule: str = ""
    """Name of the rule that gave the speaker."""
    confidence: float = 1.0
    id: str = ""
    """The item's id where a correction must not change it; else it is made of who and what."""


@dataclass(frozen=True, slots=True)
class Scare(Finding):
    """A quoted run that is nobody's statement: a term, a title, a nickname."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Faq(Finding):
    """A question the article asks and answers; `span` runs over both."""

    question: Span
    answer: tuple[Span, ...]
    """Its paragraphs."""
    edited: tuple[str, ...] = ()
    """Its paragraphs in an editor's words, shown in their stead and marked as such."""


@dataclass(frozen=True, slots=True)
class TimeRef(Finding):
    """A dated expression. `type` and `value` as in TIMEX3 (DATE, TIME, DURATION, SET)."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    precision: Precision | None = None
    """None for what is no calendar date: "recently", "three years"."""
    anchor: str | None = None
    """The date it was counted from; None for an absolute one."""
    anchor_derived: bool = False
    forward: bool = False
    """Whether the words around it look ahead: "will meet Friday"; for counting it again."""


@dataclass(frozen=True, slots=True)
class Figure(Finding):
    """A number that measures something; `span` runs over hedge, value and unit as printed."""

    value: str
    """Plain decimal without separators; a range as "250000/300000"."""
    unit: str
    """"%", an ISO currency code, or the counted noun in its singular ("vessel")."""
    what: Span
    """The words that say what is measured, in the same sentence; may equal `span`."""
    sentence: Span
    hedge: Span | None = None
    """"more than", "around"."""
    by: Speaker | None = None
    """Who asserts it; None means the outlet itself."""


@dataclass(frozen=True, slots=True)
class Event(Finding):
    """A dated happening; `span` is the clause that tells it (verbatim, at most 25 words)."""

    sentence: Span
    when: TimeRef | None
    mood: Literal["happened", "said"]
    """"said": somebody says that it will or may happen."""
    actors: tuple[str, ...] = ()
    by: Speaker | None = None
    """For "said", and for reported speech: who says so."""


@dataclass(frozen=True, slots=True)
class KeyPoint(Finding):
    """A sentence of at most 25 words, verbatim, that carries the article."""

    rank: int = 0
    """0 is the weightiest."""


@dataclass(frozen=True, slots=True)
class Doubt(Finding):
    """A line for the review list: what two candidates remained, and why nothing was chosen."""

    message: str


F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was found in it, in order of appearance within each type."""

    article: Article
    findings: tuple[Finding, ...] = ()

    def of(self, kind: type[F]) -> Iterator[F]:
        return (f for f in self.findings if type(f) is kind)


# --- what editors put right ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A finding that a correction is about: where it stood, and its words once that is known."""

    article: str
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One thing that an editor changed on its own page and that holds on every page."""

    page: str
    """Id of the page it was made on: "briefing/…", "actor/…"."""
    item: str
    """Id of the item on that page; "" for the front matter."""
    field: str
    """"headline", "date", "outlet", "kind", "url", "speaker", "deleted", "name", "aliases", …"""
    was: str
    now: str
    """Several values stand a line each; "" where there is none."""
    label: str = ""
    """The item's words, or the page's title, for a reader."""
    targets: tuple[Target, ...] = ()
    date: str = ""
    """From `corrected:` in the page's front matter; never from a clock."""
    source: str = ""
    """Of an answer: the letters of the source's own when the editor worded it."""


# --- what the articles say together ----------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Receipt:
    """Where an item stands: which article, which characters."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class RoleSaid:
    """A role of an actor, with everyone who gives it."""

    text: str
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """One actor's tie to another: named in the same sentence, with the place."""

    other: str
    articles: tuple[str, ...]
    """Articles that name both."""
    receipt: Receipt
    """A sentence that names both, or the nearest there is."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation or place over all articles."""

    id: str
    """Slug minted from the name at first sight."""
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleSaid, ...] = ()
    articles: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    """(article id, `Cast.key`) of every member."""
    mentions: int = 0
    paged: bool = False
    """Whether it has a page: quoted, or named in two articles, or prominent in one."""
    distinct: tuple[str, ...] = ()
    """Ids of actors that could be mistaken for this one."""
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a statement, in one article."""

    article: str
    quote: Quote
    parts: tuple[Span, ...]
    """The span of each piece, in order; one unless the quotation is interrupted."""

    @property
    def receipt(self) -> Receipt:
        return Receipt(self.article, self.quote.span)


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many independent lines stand behind something, and why not more."""

    documents: int
    outlets: int
    """Independent outlets: copies, same outlet and chat answers do not add up."""
    chat: int
    reasons: tuple[str, ...] = ()
    """Why a document did not count: "CubaHeadlines appears twice and counts once"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said once, in the words of each source; the shown wording first."""

    id: str
    """"q-" and a hash of who and what."""
    speaker: str | None
    """`Actor.id`, or None when it is not known."""
    speaker_name: str | None
    """The name, or the words that stand there ("sources"), or None when nobody is named."""
    variants: tuple[Variant, ...]
    said_on: Dated | None
    venue: str | None
    fragment: bool
    support: Corroboration
    about: tuple[str, ...] = ()
    """Ids of other actors named in the statement or its sentence."""


@dataclass(frozen=True, slots=True)
class FigureSaid:
    article: str
    figure: Figure
    by: str | None
    """`Actor.id` of who asserts it; None: the outlet."""
    by_name: str | None


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One measured thing and every value given for it."""

    id: str
    said: tuple[FigureSaid, ...]
    state: Literal["agree", "differ", "one outlet", "single source"]
    support: Corroboration


@dataclass(frozen=True, slots=True)
class EventSaid:
    article: str
    event: Event
    by: str | None = None
    by_name: str | None = None
    shown: bool = True
    """Whether its words may be shown; where it stands is told in any case."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One happening as every article tells it; the shown telling first."""

    id: str
    when: Dated | None
    mood: Literal["happened", "said"]
    said: tuple[EventSaid, ...]
    others: tuple[tuple[str, str], ...] = ()
    """(article, date) where another source gives another date."""
    actors: tuple[str, ...] = ()
    support: Corroboration | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    article: str
    faq: Faq


@dataclass(frozen=True, slots=True)
class Question:
    """One question and the answers of every source that asks it."""

    id: str
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A key point of a story: verbatim, with every article that tells the same."""

    receipts: tuple[Receipt, ...]
    """The shown sentence first."""
    support: Corroboration


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Who says so: one statement, figure or event against every article of the story."""

    item: str
    """Id of the statement, figure or event."""
    label: Receipt
    """The words shown for it."""
    speaker: str | None
    cells: tuple[Literal["quotes", "says", "silent"], ...]
    """In the order of `Story.articles`."""
    places: tuple[Receipt | None, ...] = ()
    """Where each article that is not silent says so; None for a silent one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something two sources give differently."""

    id: str
    kind: Literal["figure", "wording", "date"]
    items: tuple[str, ...]
    """Ids of the figure, statement or event."""
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
    quotes: Mapping[Receipt, str] = field(default_factory=dict)
    """First piece of every quotation to its `Statement.id`; also of a repeated one."""
    corrections: tuple[Correction, ...] = ()
    """What editors put right, as it stands in the log."""


# --- pages -----------------------------------------------------------------------------------


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
    "skipped", "locked",
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
