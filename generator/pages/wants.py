"""What the pages want to show of an article: of each item its sentence, and in it what matters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.counting import count
from generator.pages.cuts import Rank, Want
from generator.pages.repeats import Repeats
from generator.records import EventSaid, FigureSaid, Library, Span, Variant

JOINING_WORDS = 3
"""Between a value and what it measures: "97% of drugs", not "97% drugs"."""

# What ends a quotation and its sentence: `.”`, `!'"`; not ` he`, nor the dash of `”—she`.
_CLOSING = re.compile(r"[.,!?…]*[\"'”’»]*[.,!?…]?")


@dataclass(slots=True)
class Wanted:
    """Everything that is wanted of one article."""

    whole: list[Span] = field(default_factory=list)
    """Sentences that story pages want whole."""
    items: set[Want] = field(default_factory=set)
    events: set[Want] = field(default_factory=set)


def wanted(
    library: Library, article: str, items: Iterable[str], points: Iterable[Span], again: Repeats
) -> Wanted:
    """Of one article: `items` are those that it tells, `points` those of its sentences that are
    key points of stories, `again` what articles quote again."""
    found = Wanted(whole=list(points))
    # Where such a sentence cannot be shown whole, its first words are.
    found.items.update(Want(span, (), "sentence") for span in found.whole)
    for item in items:
        _want(library, article, item, found)
    for variants in again.of(article).values():
        found.items.update(said_in(library, variant) for variant in variants)
    kind = library.readings[article].article.kind
    found.items.update(Want(span) for span, _ in kind.evidence)
    return found


def _want(library: Library, article: str, item: str, found: Wanted) -> None:
    """Adds what is wanted for an item."""
    if item in library.statements:
        variants = library.statements[item].variants
        found.items.update(said_in(library, v) for v in variants if v.article == article)
    elif item in library.figures:
        figures = library.figures[item].said
        found.items.update(measured_in(library, s) for s in figures if s.article == article)
    else:
        event = library.events[item]
        for number, told in enumerate(event.said):
            if told.article == article:
                tellers = 0 if number else len({other.article for other in event.said})
                weight = tellers, bool(told.event.when and told.event.when.value)
                found.events.add(replace(told_in(told), weight=weight))


def said_in(library: Library, variant: Variant) -> Want:
    """The sentence of a quotation, stretched over all its pieces and their marks; the pieces."""
    sentence, parts = variant.quote.sentence, variant.parts
    text = library.readings[variant.article].article.text
    closed = _CLOSING.match(text, parts[-1].end)
    end = closed.end() if closed else parts[-1].end
    window = Span(min(sentence.start, parts[0].start), max(sentence.end, end))
    return Want(window, merged(*parts), "sentence" if variant.quote.fragment else "folded")


def measured_in(library: Library, said: FigureSaid) -> Want:
    """The sentence of a figure; its value and the words that say what is measured.

    Where the value says that itself ("$13", "two children") it is read in its sentence.
    """
    figure = said.figure
    text = library.readings[said.article].article.text
    window = merged(figure.sentence, figure.span)[0]
    value = count(figure.span.of(text))
    keep: tuple[Span, ...] = (figure.span,)
    kept = 0
    if window.holds(figure.what) and not figure.span.holds(figure.what):
        first, last = sorted((figure.span, figure.what))
        if count(text[first.end : last.start]) <= JOINING_WORDS:
            keep = (Span(first.start, max(first.end, last.end)),)
            kept = max(0, count(keep[0].of(text)) - value)
        else:
            keep, kept = merged(first, last), count(figure.what.of(text))
    told = figure.told if all(map(window.holds, figure.told)) else ()
    own = max(0, sum(count(span.of(text)) for span in told) - value)
    rank: Rank = "plan" if keep == (figure.span,) else "folded"
    return Want(window, keep, rank, kept=kept, told=told, own=own)


def told_in(told: EventSaid) -> Want:
    """The clause that tells an event; of a long one who does what, and when."""
    clause, when = told.event.span, told.event.when
    to_come = told.event.mood == "said"
    rank: Rank = "sentence" if when and when.value and not to_come else "plan"
    if when and clause.holds(when.span):
        return Want(clause, (when.span,), rank, lead=True, to_come=to_come)
    return Want(clause, (), rank, to_come=to_come)


def merged(*spans: Span) -> tuple[Span, ...]:
    """The spans in order, those that meet or touch joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
