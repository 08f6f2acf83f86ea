"""What is known once over all articles: actors, statements, figures, events, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.records.articles import Dated
from generator.records.findings import ActorType, Event, Faq, Figure, Quote, Via
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
    joins: tuple[Span, ...] = ()
    """Where its other quotations begin, if its article quotes the utterance in several."""

    @property
    def receipt(self) -> Receipt:
        return Receipt(self.article, self.quote.span)

    @property
    def receipts(self) -> tuple[Receipt, ...]:
        """The first piece of each of its quotations."""
        return (self.receipt, *(Receipt(self.article, span) for span in self.joins))


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many independent lines stand behind something, and why not more."""

    documents: int
    outlets: int
    """Independent outlets: copies, same outlet and chat answers do not add up."""
    chat: int
    reasons: tuple[str, ...] = ()
    """Why a document did not count: "CubaHeadlines appears twice and counts once"."""
    unstated: int = 0
    """How many of `outlets` are documents that do not state theirs: each counts as one."""


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
