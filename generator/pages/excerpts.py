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
from generator.pages.turns import by_turns, without_last
from generator.pages.wants import Wanted
from generator.passages import PROSE
from generator.records import Faq, Figure, KeyPoint, Quote, Reading, Span

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
    """Sentences shown whole, and the words that tell a figure alone."""
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


@dataclass(frozen=True, slots=True)
class Case:
    """All that decides what an article may show."""

    text: str
    rights: str
    prose: tuple[Span, ...]
    free: tuple[Span, ...]
    points: tuple[Span, ...]
    """Its own, the weightiest first."""
    whole: tuple[Span, ...]
    """Sentences that story pages want whole."""
    items: tuple[Want, ...]
    events: tuple[Want, ...]


Row = tuple[list[list[int]], list[list[int]], dict[Rank, int], list[list[int]], int, int]


def case_of(reading: Reading, wanted: Wanted) -> Case:
    article = reading.article
    own = sorted(reading.of(KeyPoint), key=lambda p: (p.rank, p.span))[:MOST_POINTS]
    return Case(
        article.text,
        article.rights,
        tuple(block.span for block in article.blocks if block.kind in PROSE),
        tuple(found.span for kind in FREE for found in reading.of(kind)),
        tuple(point.span for point in own),
        tuple(wanted.whole),
        tuple(sorted(wanted.items)),
        tuple(sorted(wanted.events)),
    )


def allowed(case: Case) -> Row:
    """An allowance as it is kept: its fields, spans as pairs of numbers."""
    found = _Counted(case).allowance()
    whole, points, left_out = (
        [[span.start, span.end] for span in spans]
        for spans in (sorted(found.whole), found.points, sorted(found.left_out))
    )
    return whole, points, dict(found.around), left_out, found.shown, found.words


def read(row: Row) -> Allowance:
    whole, points, around, left_out, shown, words = row
    return Allowance(
        frozenset(Span(*pair) for pair in whole),
        tuple(Span(*pair) for pair in points),
        around,
        frozenset(Span(*pair) for pair in left_out),
        shown,
        words,
    )


class _Counted:
    """Counts the words of one article that its items would show.

    Sets of words are numbers with a bit for each word: the third word is 0b100.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._items = case.items
        self._words = Words(case.text)
        self._cuts: dict[tuple[Want, int], int] = {}
        self._free = self._bits_of(case.free)
        self._total = self._bits_of(case.prose).bit_count()

    def allowance(self) -> Allowance:
        case = self._case
        wished = list(dict.fromkeys((*case.whole, *case.points)))
        if case.rights == "full":
            told = self._tell(case.items)
            whole = [*wished, *(want.window for want in case.events), *told]
            around, left_out = dict.fromkeys(FLOORS, self._total), set[Span]()
        else:
            whole, around, left_out = self._limited(wished)
        points = tuple(point for point in case.points if point in whole)
        shown = self._seen(whole, around).bit_count()
        return Allowance(frozenset(whole), points, around, frozenset(left_out), shown, self._total)

    def _limited(self, wished: Sequence[Span]) -> tuple[list[Span], dict[Rank, int], set[Span]]:
        cap = min(ARTICLE_WORDS, self._total // ARTICLE_SHARE)
        whole = self._first(wished, cap)
        events = self._events(whole, cap)
        while len(whole) > FEW_POINTS and not self._enough(whole, events, cap):
            shorter = whole[:-1]
            again = self._events(shorter, cap)
            fewer = without_last(events)
            if self._enough(whole, fewer, cap) and _told(whole, fewer) >= _told(shorter, again):
                events = fewer
                break
            whole, events = shorter, again
        shown = [want.window for want in events]
        left_out = {want.window for want in self._case.events} - set(shown)
        told = [*whole, *shown]
        told += self._tell(self._figures(told, cap))
        return told, self._around(told, cap), left_out

    def _events(self, whole: Sequence[Span], cap: int) -> list[Want]:
        """The events that can be told whole beside all quotations, the weightiest first."""
        seen = self._seen(whole, RESERVED)
        chosen: list[Want] = []
        for want in by_turns(self._case.events):
            words = seen | self._prose(want.window)
            if words.bit_count() <= cap:
                chosen.append(want)
                seen = words
        return chosen

    def _figures(self, whole: Sequence[Span], cap: int) -> list[Want]:
        """The figures that can be told alone beside all that, the first of the article first."""
        seen = self._seen(whole, RESERVED)
        chosen: list[Want] = []
        for want in self._case.items:
            words = seen
            for span in want.told:
                words |= self._prose(span)
            if want.told and words.bit_count() <= cap:
                chosen.append(want)
                seen = words
        return chosen

    def _tell(self, figures: Iterable[Want]) -> list[Span]:
        """The words that tell these figures alone, which are kept from now on."""
        chosen = dict.fromkeys(want for want in figures if want.told)
        self._items = tuple(want.alone() if want in chosen else want for want in self._items)
        return [span for want in chosen for span in want.told]

    def _enough(self, whole: Sequence[Span], events: Iterable[Want], cap: int) -> bool:
        """Whether quoted words can have the fewest around them that tell who or what."""
        told = [*whole, *(want.window for want in events)]
        return self._seen(told, {**FLOORS, "sentence": FEWEST_WORDS}).bit_count() <= cap

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
        for want in self._items:
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


def _told(whole: Sequence[Span], events: Iterable[Want]) -> int:
    """How many sentences are shown; a key point may be an event as well."""
    return len({*whole, *(want.window for want in events)})


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
