"""A quotation with all its pieces, taken apart so that it can be compared with others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.ids import words as joined
from generator.passages import sentences
from generator.records import Quote, Span
from generator.resolve.masked import unmasked
from generator.similarity import Counted, counted
from generator.words import Wording, plain, tokens, worded, wording


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a quotation."""

    text: str
    content: Counted


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation with all its pieces, ready to be compared."""

    id: str
    article: str
    quote: Quote
    parts: tuple[Span, ...]
    text: str
    speaker: str
    """`Actor.id`, else the folded words that name the speaker; never empty."""
    words: tuple[str, ...]
    """Every word, folded."""
    content: Wording
    source: str
    """The whole text of its article."""
    runs: tuple[str, ...]
    """Its pieces, each with a capital as one of its own; () where the text has them so as well."""

    @property
    def row(self) -> str:
        """Its words between spaces: what stands in it in a row is found as one text in another."""
        return f" {' '.join(self.words)} "

    @property
    def terms(self) -> frozenset[str]:
        """Of its content."""
        return frozenset(self.content.terms)

    @property
    def around(self) -> str:
        """What its sentence says besides: neither its own words nor the speaker's name."""
        return _around(self.quote, self.parts, self.source)

    @property
    def views(self) -> tuple[tuple[Told, ...], ...]:
        """Its sentences: the pieces read on, and, where that differs, each with a capital as one of
        its own. Which is right its article does not tell: "I will," he said. "But not now.".
        And each piece alone: "I will," he said, adding that this would "cost nothing"."""
        whole = (_sentences((self.text,)),)
        if len(self.parts) < 2:
            return whole
        pieces = tuple([unmasked(part.of(self.source)) for part in self.parts])
        runs = (_sentences(self.runs),) if self.runs else whole
        return (*whole, *runs, _sentences(pieces))


def said(
    id_: str, article: str, quote: Quote, parts: tuple[Span, ...], text: str, speaker: str
) -> Said:
    """A quotation, its pieces cut from the article's text."""
    whole = unmasked(joined(text, parts))
    runs = _runs(text, parts)
    told = tokens(whole)
    return Said(
        id_,
        article,
        quote,
        parts,
        whole,
        speaker,
        tuple([w for row in map(plain, told) for w in row if w]),
        worded(told),
        text,
        () if runs == (whole,) else runs,
    )


def _around(quote: Quote, parts: tuple[Span, ...], text: str) -> str:
    inside = [s for s in (*parts, quote.speaker.span) if s and quote.sentence.meets(s)]
    ends = [quote.sentence.start, *(end for s in sorted(inside) for end in (s.start, s.end))]
    outside = zip(ends[::2], [*ends[1::2], quote.sentence.end], strict=True)
    return " ".join(text[a:b] for a, b in outside if a < b)


@lru_cache(maxsize=8_000)
def _sentences(runs: tuple[str, ...]) -> tuple[Told, ...]:
    """Ready to be compared; worked out when asked for, as most quotations are like no other."""
    told = (run[a:b] for run in runs for a, b in sentences(run))
    return tuple(Told(one, counted(wording(one))) for one in told)


def _runs(text: str, parts: tuple[Span, ...]) -> tuple[str, ...]:
    """The pieces of a quotation, joined where one goes on in the next.

    "We will open it," he said, "and soon" is one sentence; "We will open it," he said. "Nobody
    shall wait" are two: the next piece has a capital of its own.
    """
    runs: list[str] = []
    for piece in (unmasked(part.of(text)) for part in parts):
        if runs and not piece[:1].isupper():
            runs[-1] += f" {piece}"
        else:
            runs.append(piece)
    return tuple(runs)
