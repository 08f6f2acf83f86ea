"""What a page is made of, before it is Markdown: small records that templates walk through.

Everything is decided here: words, order, what is shown and what links where. Text is as it stands
in the seed, unescaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.naming import called
from generator.records import Receipt, Ref, Span


@dataclass(frozen=True, slots=True)
class Chip:
    """A source in a few words; it links to the item on the source's own page."""

    label: str
    ref: Ref
    place: str
    """"article id:start-end", the characters that it stands for."""
    chat: bool = False

    @property
    def receipt(self) -> Receipt:
        """The same place to reckon with."""
        article, _, span = self.place.rpartition(":")
        start, _, end = span.partition("-")
        return Receipt(article, Span(int(start), int(end)))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `strong` for the words that matter, `mark` for words that differ."""

    text: str
    style: Literal["", "strong", "mark"] = ""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's name, linked where there is a page."""

    text: str
    ref: Ref | None = None

    @property
    def called(self) -> str:
        """The same for a sentence of the site's own, whose first names become links."""
        return called(self.text, self.ref)


@dataclass(frozen=True, slots=True)
class Found:
    """A receipt: the words in their sentence, and where that stands."""

    title: str
    runs: tuple[Run, ...]
    counted: str
    """How its date was reckoned, or ""."""
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How another source words the same."""

    chip: Chip
    runs: tuple[Run, ...]
    note: str = ""
    """What the site adds beside the chip: the date that the words amount to."""


@dataclass(frozen=True, slots=True)
class Wordings:
    title: str
    open: bool
    rows: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class QuoteItem:
    id: str
    parts: tuple[str, ...]
    """The pieces of a quotation as they stand in the heading; empty for words in a sentence."""
    rest: tuple[str, ...]
    """Paragraphs of a long quotation below the heading."""
    runs: tuple[Run, ...]
    """For words in a sentence: the sentence, the words strong."""
    speaker: Name
    details: tuple[str, ...]
    """Role, venue and date, in the order in which they are printed."""
    chips: tuple[Chip, ...]
    found: tuple[Found, ...]
    also: tuple[Chip, ...] = ()
    more: Name | None = None
    """How many documents have it besides those shown, and where all of them are listed."""
    wordings: Wordings | None = None
    data: tuple[tuple[str, str], ...] = ()
    """Attributes of the heading for the filter of /quotes/."""
    was: tuple[str, ...] = ()
    """Ids that it had before it merged: links to them still lead here."""
    chain: tuple[str, ...] = ()
    """Through what each source has it, and why several do not count as several."""


@dataclass(frozen=True, slots=True)
class FigureItem:
    id: str
    runs: tuple[Run, ...]
    """The value, strong, and the words that say what is measured."""
    line: str
    """Who says so, and how many sources stand behind it."""
    found: tuple[Found, ...]
    """Its sentence; none where the heading shows as much of it."""
    also: tuple[Chip, ...] = ()
    more: Name | None = None
    """As of a quote."""
    chips: tuple[Chip, ...] = ()
    """Where it stands, if no sentence is shown."""
    was: tuple[str, ...] = ()
    """As of a quote."""


@dataclass(frozen=True, slots=True)
class EventItem:
    id: str
    when: str
    runs: tuple[Run, ...]
    counted: tuple[str, ...]
    """How the date was reckoned; who says so."""
    chips: tuple[Chip, ...]
    more: Name | None = None
    was: tuple[str, ...] = ()
    """Both as of a quote."""
    iso: str = ""
    """The date for programs; "" where there is none, or a range."""


@dataclass(frozen=True, slots=True)
class Answer:
    source: str
    """Whose answer it is, where there are several; else ""."""
    paragraphs: tuple[str, ...]
    chips: tuple[Chip, ...]
    by_hand: bool = False
    """Whether the words are an editor's, not the source's."""


@dataclass(frozen=True, slots=True)
class QuestionItem:
    id: str
    question: str
    answers: tuple[Answer, ...]
    was: tuple[str, ...] = ()
    """As of a quote."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence with its sources: a key point, something that two sources report."""

    runs: tuple[Run, ...]
    chips: tuple[Chip, ...]
    counted: str = ""
    """Who says so, and for when."""
    more: Name | None = None
    """As of a quote."""
    quoted: bool = False
    """Whether they are somebody's words alone: printed in quotation marks."""


@dataclass(frozen=True, slots=True)
class DifferenceItem:
    id: str
    label: str
    what: str
    """"the number", "the wording", "the date"."""
    sides: tuple[Wording, ...]


REGISTERS = tuple(
    Name(page.capitalize(), Ref(page)) for page in ("quotes", "questions", "figures", "timeline")
)


def other_registers(page: str, part: str = "") -> tuple[Name, ...]:
    """The complete lists besides this one; on a part of it, the whole as well."""
    return tuple(name for name in REGISTERS if part or name.ref != Ref(page))


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a list with a second line."""

    name: Name
    line: str
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A dated line of what is new: `before`, a linked name, `after`."""

    date: str
    before: str
    name: Name
    after: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A term with what is said of it: an entry of a definition list."""

    term: str
    text: str = ""
    names: tuple[Name, ...] = ()
    chips: tuple[Chip, ...] = ()
    code: bool = False
    more: str = ""
    """Behind the chips: how many more there are."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Events in two lists, kept apart."""

    happened: tuple[EventItem, ...]
    said: tuple[EventItem, ...]
    headed: bool
    """Whether each lane has a heading of its own; needless where there is the first alone."""


@dataclass(frozen=True, slots=True)
class Card:
    """A story on the home page and in the list of stories."""

    id: str
    title: str
    ref: Ref
    tally: str
    notice: str
    dates: str
    points: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with items of one kind under it."""

    id: str
    name: Name
    quotes: tuple[QuoteItem, ...] = ()
    questions: tuple[QuestionItem, ...] = ()
    rows: tuple[Row, ...] = ()
