"""What extractors find in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from generator.records.articles import Article, Dated, Precision
from generator.records.spans import Span

ActorType = Literal["person", "organisation", "place"]


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
    sure: bool = True
    """Whether more than its capitals says that it is an actor: a list, a title, words beside it."""


@dataclass(frozen=True, slots=True)
class Mention(Finding):
    """A name in the text; `actor` is the `Cast.key` it belongs to."""

    type: ActorType
    actor: str


@dataclass(frozen=True, slots=True)
class Credit(Finding):
    """A name in a picture's credit ("Jane Roe/Getty Images"): nobody whom the article tells of."""

    type: ActorType


@dataclass(frozen=True, slots=True)
class Hint(Finding):
    """What another program takes for a name: weighed by the extractor of actors, never shown."""

    type: ActorType


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
    id: str = ""
    """The item's id where a correction must not change it; else it is made of who and what."""


ViaKind = Literal["interview", "post", "statement", "event", "told", "transcript", "report"]


@dataclass(frozen=True, slots=True)
class Via(Finding):
    """Through what a quotation reached the article: "in an interview with Fox News"."""

    quote: Span
    """The quotation (its first piece)."""
    kind: ViaKind
    medium: Span | None = None
    """The outlet, agency or broadcaster that carried it first: "Fox News"; None where there is
    none, as with what everybody can read or hear: a post, a rally, words to reporters."""


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
    told: tuple[Span, ...] = ()
    """The words of the sentence that tell it alone, in order, the value in the last of them: "Bread
    prices rose 3 percent"; empty where `what` says more."""


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
    verb: Span | None = None
    """The word that tells the deed; None where none certainly does."""
    subject: Span | None = None
    """Of whom or what the verb is told: "the bill" of "the bill passed", "the bill was passed"."""


@dataclass(frozen=True, slots=True)
class Deed(Finding):
    """A clause (`span`) at the head of an article that tells what was done, on whatever day: no
    item of its own, but what other articles may be found to tell too."""

    sentence: Span
    verb: Span
    subject: Span
    passive: bool = False
    """Whether it befell the subject: "the bill was passed"."""
    ends: tuple[int, ...] = ()
    """Where it may end and still be a clause: "the bill passed | in Tarn | on Monday"."""
    by: Speaker | None = None
    """Who says so, as in `Event`."""


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


class _ByKind(Protocol):
    def get(self, kind: type, otherwise: tuple[()], /) -> Iterable[Finding]:
        """The findings of a type, in order."""


class _Sorted:
    """Room for the findings by type: sorted when first asked for, and no part of the record."""

    __slots__ = ("_by_kind",)
    _by_kind: _ByKind


@dataclass(frozen=True, slots=True)
class Reading(_Sorted):
    """An article and all that was found in it, in order of appearance within each type."""

    article: Article
    findings: tuple[Finding, ...] = ()

    def of(self, kind: type[F]) -> Iterator[F]:
        try:
            found = self._by_kind
        except AttributeError:
            by_kind: dict[type, list[Finding]] = {}
            for finding in self.findings:
                by_kind.setdefault(type(finding), []).append(finding)
            object.__setattr__(self, "_by_kind", by_kind)
            found = by_kind
        return iter(found.get(kind, ()))  # type: ignore[arg-type]
