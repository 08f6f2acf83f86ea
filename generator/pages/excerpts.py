"""Excerpts, not copies: how much of an outlet's prose the site shows.

At most 25 words around each item, and of one article at most 150 words or a quarter of it,
whichever is less, over all pages together. What people said, the source's own questions and
answers, headlines and section titles do not count. When an article's items would show more,
each of them shows less, all alike; key points go first, the weightiest before the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.pages.cuts import EXCERPT_WORDS, Rank, Want, Words, cut
from generator.pages.wants import Wanted, wanted
from generator.passages import PROSE
from generator.records import Faq, Figure, KeyPoint, Library, Quote, Reading, Span

ARTICLE_WORDS = 150
ARTICLE_SHARE = 4
"""One word in four."""
POINTS_SHARE = 3
"""Whole sentences may take a third of what an article may show."""
FIRST_SHARE = 2
MOST_POINTS = 5
FEW_POINTS = 2
FEWEST_WORDS = 8
"""Around quoted words: with less they do not tell who or what, and key points give way."""
FLOORS: Mapping[Rank, int] = {"sentence": 0, "plan": 6, "folded": 2}
"""What the lower ranks get before the higher gets more."""
RESERVED: Mapping[Rank, int] = {"sentence": 8, "plan": 4, "folded": 0}
"""What quotations and figures keep when events are chosen; an event is told whole or left out."""
FREE = (Quote, Figure, Faq)
"""What does not count: what people said, values, the source's own questions and answers."""
# Words around an item: 25 at most, then less and less.
_STEPS = (EXCERPT_WORDS, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one article may show."""

    whole: frozenset[Span]
    """Sentences shown whole."""
    points: tuple[Span, ...]
    """The article's own key points among them, in the order of their weight."""
    around: Mapping[Rank, int]
    """Words of the outlet's prose around an item."""
    left_out: frozenset[Span]
    """Clauses of events that are not shown, as there are no words left to tell them whole."""
    shown: int
    """Words of the outlet's prose on the whole site."""
    words: int
    """Words of the article."""


def allowances(library: Library, words: Mapping[str, Words]) -> Mapping[str, Allowance]:
    """The allowance of every article, from everything that the pages show of it."""
    found = wanted(library)
    return {
        key: _Counted(r, words[key], found[key]).allowance() for key, r in library.readings.items()
    }


class _Counted:
    """Counts the words of one article that its items would show.

    Sets of words are numbers with a bit for each word: the third word is 0b100.
    """

    def __init__(self, reading: Reading, words: Words, wanted: Wanted) -> None:
        self._reading = reading
        self._words = words
        self._wanted = wanted
        self._wants = sorted(wanted.items)
        self._cuts: dict[tuple[Want, int], int] = {}
        self._free = self._bits_of(found.span for kind in FREE for found in reading.of(kind))
        prose = (b.span for b in reading.article.blocks if b.kind in PROSE)
        self._total = self._bits_of(prose).bit_count()

    def allowance(self) -> Allowance:
        own = sorted(self._reading.of(KeyPoint), key=lambda p: (p.rank, p.span))[:MOST_POINTS]
        wished = list(dict.fromkeys((*self._wanted.whole, *(p.span for p in own))))
        if self._reading.article.rights == "full":
            whole = [*wished, *(want.window for want in sorted(self._wanted.events))]
            around, left_out = dict.fromkeys(FLOORS, self._total), set[Span]()
        else:
            whole, around, left_out = self._limited(wished)
        points = tuple(p.span for p in own if p.span in whole)
        shown = self._seen(whole, around).bit_count()
        return Allowance(frozenset(whole), points, around, frozenset(left_out), shown, self._total)

    def _limited(self, wished: Sequence[Span]) -> tuple[list[Span], dict[Rank, int], set[Span]]:
        cap = min(ARTICLE_WORDS, self._total // ARTICLE_SHARE)
        whole = self._first(wished, cap)
        events = self._events(whole, cap)
        around = self._around([*whole, *events], cap)
        while around["sentence"] < FEWEST_WORDS and len(whole) > FEW_POINTS:
            whole.pop()
            events = self._events(whole, cap)
            around = self._around([*whole, *events], cap)
        left_out = {want.window for want in self._wanted.events} - set(events)
        return [*whole, *events], around, left_out

    def _events(self, whole: Sequence[Span], cap: int) -> list[Span]:
        """The events that can be told whole beside all quotations.

        Those that several articles tell go first, then dated ones.
        """
        seen = self._seen(whole, RESERVED)
        chosen: list[Span] = []
        ranked = sorted(
            self._wanted.events, key=lambda w: (-w.weight, w.rank != "sentence", w.window)
        )
        for want in ranked:
            words = seen | self._prose(want.window)
            if words.bit_count() <= cap:
                chosen.append(want.window)
                seen = words
        return chosen

    def _around(self, whole: Sequence[Span], cap: int) -> dict[Rank, int]:
        """The words around items of each rank: the highest rank first, then what is left."""
        found: dict[Rank, int] = {}
        for rank in FLOORS:
            most = found.get("sentence", EXCERPT_WORDS)

            def limits(number: int, rank: Rank = rank) -> dict[Rank, int]:
                lower = {r: min(number, floor) for r, floor in FLOORS.items()}
                return {**lower, **found, rank: number}

            found[rank] = _most(
                lambda n: n <= most and self._seen(whole, limits(n)).bit_count() <= cap  # noqa: B023
            )
        return found

    def _first(self, points: Sequence[Span], cap: int) -> list[Span]:
        """The weightiest sentences that fit into their share; the first may take half of all."""
        chosen: list[Span] = []
        seen = 0
        for point in points:
            words = seen | self._prose(point)
            if words.bit_count() <= cap // (POINTS_SHARE if chosen else FIRST_SHARE):
                chosen.append(point)
                seen = words
        return chosen

    def _seen(self, whole: Sequence[Span], around: Mapping[Rank, int]) -> int:
        """The outlet's words that would be shown."""
        seen = 0
        for span in whole:
            seen |= self._prose(span)
        for want in self._wants:
            if not any(span.holds(want.window) for span in whole):
                seen |= self._cut(want, around[want.rank])
        return seen

    def _cut(self, want: Want, limit: int) -> int:
        """The words of one item; asked again and again while the limits are sought."""
        key = (want, limit)
        if key not in self._cuts:
            shown = 0
            for span in cut(self._words, want, limit):
                shown |= self._prose(span)
            self._cuts[key] = shown
        return self._cuts[key]

    def _prose(self, span: Span) -> int:
        return self._bits(span) & ~self._free

    def _bits_of(self, spans: Iterable[Span]) -> int:
        found = 0
        for span in spans:
            found |= self._bits(span)
        return found

    def _bits(self, span: Span) -> int:
        words = self._words.range(span)
        return (1 << words.stop) - (1 << words.start) if words else 0


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
