"""What the articles say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.records.articles import Article, Dated
from generator.records.corrections import Correction
from generator.records.findings import ActorType, Event, Faq, Figure, Quote, Reading, Via
from generator.records.history import Update
from generator.records.spans import Span


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
    wikidata: str = ""
    """Like "Q42", when an editor says so."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a statement, in one article."""

    article: str
    quote: Quote
    parts: tuple[Span, ...]
    """The span of each piece, in order; one unless the quotation is interrupted."""
    vias: tuple[Via, ...] = ()
    """Through what it reached the article, as the article says."""

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
    """A key point of a story: verbatim, with the articles that tell the same."""

    receipts: tuple[Receipt, ...]
    """The shown sentence first; all, or of more than a dozen articles those of the story."""
    support: Corroboration


CellName = Literal["quotes", "says", "attributes", "contradicts", "silent"]
"""What an article does with an item: gives the words in quotation marks, says so itself, names
somebody who says so, gives another value or day or a denial; or it does not have it."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Who says so: one statement, figure or event against every article of the story."""

    item: str
    """Id of the statement, figure or event."""
    label: Receipt
    """The words shown for it."""
    speaker: str | None
    cells: tuple[CellName, ...]
    """In the order of `Story.articles`."""
    places: tuple[Receipt | None, ...] = ()
    """Where each article that is not silent says so; None for a silent one."""
    names: tuple[str, ...] = ()
    """Whom each article that attributes it names; "" for the others."""


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
    corrections: tuple[Correction, ...] = ()
    """What editors put right, as it stands in the log."""
    unshown: tuple[Unshown, ...] = ()
    """Withdrawn articles and hidden actors, by page id."""
    affairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Story id → its articles before an editor placed any, one left alone by that too."""
    updates: tuple[Update, ...] = ()
    """What each run changed, the first run first."""
    retired: Mapping[str, str] = field(default_factory=dict)
    """Id under which an item was published once → the item that it merged into since."""
