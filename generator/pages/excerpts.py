"""Excerpts, not copies: how much of an outlet's prose the site shows.

At most 25 words around each item, and of one article at most 150 words or a quarter of it,
whichever is less, over all pages together. What people said, the source's own questions and
answers, headlines and section titles do not count. When an article's items would show more,
each of them shows less, all alike; key points go first, the weightiest before the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.pages.cuts import cut, words_outside
from generator.pages.repeats import repeats
from generator.passages import PROSE
from generator.records import (
    EventSaid,
    Faq,
    Figure,
    FigureSaid,
    KeyPoint,
    Library,
    Quote,
    Reading,
    Span,
    Variant,
)

EXCERPT_WORDS = 25
ARTICLE_WORDS = 150
ARTICLE_SHARE = 4
"""One word in four."""
POINTS_SHARE = 3
"""Whole sentences may take a third of what an article may show."""
FIRST_SHARE = 2
MOST_POINTS = 5
JOINING_WORDS = 3
FOLDED_WORDS = 4
"""Around what is folded away: enough for `," she said in Madrid`, where words are short."""
# Words around an item: 25 at most, then less and less.
_STEPS = (EXCERPT_WORDS, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)

Want = tuple[Span, tuple[Span, ...]]
"""A window of the text, and the words in it that are shown in any case."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one article may show."""

    whole: frozenset[Span]
    """Sentences shown whole."""
    points: tuple[Span, ...]
    """The article's own key points among them, in the order of their weight."""
    open: int
    """Words of the outlet's prose around an item that is read as a sentence."""
    folded: int
    """Words around an item in a disclosure, where the item's own words are what counts."""
    shown: int
    """Words of the outlet's prose on the whole site."""
    words: int
    """Words of the article."""


@dataclass(slots=True)
class _Wanted:
    whole: list[Span]
    open: set[Want]
    folded: set[Want]


def allowances(library: Library) -> Mapping[str, Allowance]:
    """The allowance of every article, from everything that the pages show of it."""
    wanted = {key: _Wanted([], set(), set()) for key in library.readings}
    for story in library.stories.values():
        for point in (*story.points, *story.shared):
            wanted[point.receipts[0].article].whole.append(point.receipts[0].span)
    for statement in library.statements.values():
        for variant in statement.variants:
            kind = wanted[variant.article]
            (kind.open if variant.quote.fragment else kind.folded).add(said_in(variant))
    for (_, article), again in repeats(library).items():
        wanted[article].folded.update(map(said_in, again))
    for figure in library.figures.values():
        for said in figure.said:
            wanted[said.article].folded.add(measured_in(library, said))
    for event in library.events.values():
        for told in event.said:
            wanted[told.article].open.add(told_in(told))
    for key, reading in library.readings.items():
        if reading.article.standfirst and reading.article.standfirst.span:
            wanted[key].open.add((reading.article.standfirst.span, ()))
        wanted[key].folded.update((span, ()) for span, _ in reading.article.kind.evidence)
    return {key: _allowance(r, wanted[key]) for key, r in library.readings.items()}


def _allowance(reading: Reading, wanted: _Wanted) -> Allowance:
    text = reading.article.text
    total = sum(
        len(words_outside(text, block.span, ()))
        for block in reading.article.blocks
        if block.kind in PROSE
    )
    own = sorted(reading.of(KeyPoint), key=lambda p: (p.rank, p.span))[:MOST_POINTS]
    points = list(dict.fromkeys((*wanted.whole, *(p.span for p in own))))
    free = _free(reading)
    if reading.article.rights == "full":
        seen = _seen(text, points, wanted, total, total, free)
        return _allowed(points, own, total, total, len(seen), total)
    cap = min(ARTICLE_WORDS, total // ARTICLE_SHARE)
    chosen = _first_points(text, points, cap, free)

    def fits(around: int, folded: int) -> bool:
        return len(_seen(text, chosen, wanted, around, folded, free)) <= cap

    around = _most(lambda n: fits(n, min(n, FOLDED_WORDS)))
    folded = _most(lambda n: n <= around and fits(around, n))
    seen = _seen(text, chosen, wanted, around, folded, free)
    return _allowed(chosen, own, around, folded, len(seen), total)


def _allowed(
    whole: Sequence[Span], own: Sequence[KeyPoint], around: int, folded: int, shown: int, words: int
) -> Allowance:
    points = tuple(p.span for p in own if p.span in whole)
    return Allowance(frozenset(whole), points, around, folded, shown, words)


def _most(fits: Callable[[int], bool]) -> int:
    """The largest step that fits; 0 when none does."""
    low, high = 0, len(_STEPS) - 1
    while low < high:
        middle = (low + high) // 2
        if fits(_STEPS[middle]):
            high = middle
        else:
            low = middle + 1
    return _STEPS[low]


def _free(reading: Reading) -> list[Span]:
    """What does not count: what people said, values, the source's own questions and answers."""
    kinds = (Quote, Figure, Faq)
    return sorted({found.span for kind in kinds for found in reading.of(kind)})


def _first_points(text: str, points: Sequence[Span], cap: int, free: Sequence[Span]) -> list[Span]:
    """The weightiest sentences that fit into their share; the first may take half of all."""
    chosen: list[Span] = []
    seen: set[int] = set()
    for point in points:
        words = seen | set(_prose(text, point, free))
        if len(words) <= cap // (POINTS_SHARE if chosen else FIRST_SHARE):
            chosen.append(point)
            seen = words
    return chosen


def _seen(
    text: str,
    whole: Sequence[Span],
    wanted: _Wanted,
    around: int,
    folded: int,
    free: Sequence[Span],
) -> set[int]:
    """Offsets of the outlet's words that would be shown."""
    seen = {at for span in whole for at in _prose(text, span, free)}
    for wants, limit in ((wanted.open, around), (wanted.folded, folded)):
        for window, keep in wants:
            if any(span.holds(window) for span in whole):
                continue
            for span in cut(text, window, keep, limit):
                seen.update(_prose(text, span, free))
    return seen


def _prose(text: str, span: Span, free: Sequence[Span]) -> Iterator[int]:
    """Offsets of the words of a span that count."""
    inside = [s for s in free if span.meets(s)]
    for word in words_outside(text, span, ()):
        if not any(s.meets(word) for s in inside):
            yield word.start


def said_in(variant: Variant) -> Want:
    """The sentence of a quotation, stretched over all its pieces; the pieces."""
    sentence, parts = variant.quote.sentence, variant.parts
    start = min(sentence.start, parts[0].start)
    return Span(start, max(sentence.end, parts[-1].end)), merged(*parts)


def measured_in(library: Library, said: FigureSaid) -> Want:
    """The sentence of a figure; its value and the words that say what is measured.

    The few words between the two are kept: "97% of drugs", not "97% drugs".
    """
    figure = said.figure
    text = library.readings[said.article].article.text
    window = merged(figure.sentence, figure.span)[0]
    if not window.holds(figure.what):
        return window, (figure.span,)
    first, last = sorted((figure.span, figure.what))
    between = text[first.end : last.start].split()
    if len(between) <= JOINING_WORDS:
        return window, merged(Span(first.start, max(first.end, last.start)), first, last)
    return window, merged(first, last)


def told_in(told: EventSaid) -> Want:
    """The clause that tells an event; of a long one the words about its time."""
    clause, when = told.event.span, told.event.when
    return clause, ((when.span,) if when and clause.holds(when.span) else ())


def merged(*spans: Span) -> tuple[Span, ...]:
    """The spans in order, those that meet or touch joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
