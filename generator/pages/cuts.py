"""Which words of a sentence are shown around the words that matter; pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator import counting, lexicon
from generator.records import Span

EXCERPT_WORDS = 25
BEFORE = (2, 3)
"""Of the words around a quotation two thirds stand before it: who says it, and of what."""
OPENING_WORDS = 9
"""An opening phrase is no longer than this; a comma further on belongs to the sentence."""
FEWEST_LEFT = 5
NAME_WORDS = 3
"""So many words more are shown rather than a name in two: "… Corina Machado"."""
_WEAK = lexicon.words("excerpts", "weak_ends")
_SHORTENED = lexicon.words("abbreviations", "never_last")


Rank = Literal["sentence", "plan", "folded"]
"""What goes first when little may be shown: what is read as a sentence (quoted words, dated
events), then what somebody plans or what has no date, then what is folded away."""


@dataclass(frozen=True, slots=True, order=True)
class Want:
    """What a page would show of an article."""

    window: Span
    keep: tuple[Span, ...] = ()
    """The words in it that are shown in any case."""
    rank: Rank = "folded"
    lead: bool = False
    """Whether what stands before `keep` goes before what follows: who does a thing, then when."""
    weight: tuple[int, bool] = (1, False)
    """How many articles tell what this tells best, and whether it has a day; with little room
    the greater goes first."""
    kept: int = 0
    """How many words of `keep` are the outlet's."""
    to_come: bool = False
    """Whether it tells what somebody says will happen: a list of its own."""
    told: tuple[Span, ...] = ()
    """Longer words than `keep` that tell it alone; shown where there is room for them whole."""
    own: int = 0
    """How many words of `told` are the outlet's."""

    def alone(self) -> Want:
        """The same with the words kept that tell it alone: it needs no others around them."""
        return replace(self, keep=self.told, kept=self.own, rank="folded") if self.told else self


class Words:
    """The words of one text, punctuation alone aside, looked up by span."""

    def __init__(self, text: str, lines: Span | None = None) -> None:
        """`lines`: only those of whole lines, where no others are asked for."""
        self.text = text
        found = list(counting.places(text, *((lines.start, lines.end) if lines else ())))
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def range(self, span: Span) -> range:
        """Numbers of the words that lie in the span as a whole."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        if last > first and self._ends[last - 1] > span.end:
            last -= 1
        return range(first, last)

    def inside(self, span: Span) -> list[Span]:
        found = self.range(span)
        return [Span(self._starts[n], self._ends[n]) for n in found]


class Counted:
    """The words of articles, those of a line counted once somebody shows something of it."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Span], Words] = {}

    def around(self, article: str, text: str, span: Span) -> Words:
        """Those of the lines on which the span lies: no word goes on behind one."""
        end = text.find("\n", span.end)
        lines = Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
        if (article, lines) not in self._found:
            self._found[article, lines] = Words(text, lines)
        return self._found[article, lines]


def cut(words: Words, want: Want, limit: int) -> tuple[Span, ...]:
    """The stretches of the window to show: `keep`, with about `limit` words around it.

    Without `keep` the first `limit` words, an opening phrase left out. A name is not parted.
    No more than `EXCERPT_WORDS` of the outlet's are shown, unless `limit` is above that.
    Stretches are in order and do not touch.
    """
    shown = _cut(words, want, limit)
    while 0 < limit <= EXCERPT_WORDS < _own(words, want, shown):
        limit -= 1
        shown = _cut(words, want, limit)
    return shown


def _own(words: Words, want: Want, shown: Sequence[Span]) -> int:
    """How many words of the outlet's prose are shown, a name at an end included."""
    stretches = sum(len(words.range(span)) for span in shown)
    return stretches - sum(len(words.range(span)) for span in want.keep) + want.kept


def _cut(words: Words, want: Want, limit: int) -> tuple[Span, ...]:
    text = words.text
    gaps = list(_gaps(want.window, want.keep))
    inside = [words.inside(gap) for gap in gaps]
    if sum(map(len, inside)) <= limit:
        return (want.window,)
    if not want.keep:
        return _head(text, want.window, inside[0], limit)
    shares = _shares([len(found) for found in inside], limit, want.lead)
    mended = [
        (_end(text, found, first), _start(text, found, last))
        for found, (first, last) in zip(inside, shares, strict=True)
    ]
    return _join(text, gaps, inside, mended)


def _gaps(window: Span, keep: Sequence[Span]) -> Iterator[Span]:
    """Before, between and after the spans to keep; one more than there are of those."""
    edges = [window.start, *(edge for span in keep for edge in (span.start, span.end)), window.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield Span(start, max(start, end))


def _shares(counts: Sequence[int], limit: int, lead: bool) -> list[tuple[int, int]]:
    """How many words of each gap are shown at its start and at its end; gaps between go first."""
    left = limit
    middle: list[tuple[int, int]] = []
    for count in counts[1:-1]:
        shown = min(count, left)
        middle.append(((shown + 1) // 2, shown // 2))
        left -= shown
    wished = left if lead else -(-left * BEFORE[0] // BEFORE[1])
    before = min(counts[0], max(wished, left - counts[-1]))
    return [(0, before), *middle, (min(counts[-1], left - before), 0)]


def _end(text: str, words: Sequence[Span], shown: int) -> int:
    """How many words really are shown at the start of a gap of which `shown` may be."""
    if shown >= len(words):
        return shown
    shown = _weak_off(text, words, shown)
    for _ in range(NAME_WORDS):
        if not (0 < shown < len(words) and _one_name(text, words[shown - 1], words[shown])):
            break
        shown += 1
    return shown


def _start(text: str, words: Sequence[Span], shown: int) -> int:
    """How many words really are shown at the end of a gap."""
    for _ in range(NAME_WORDS):
        at = len(words) - shown
        if not (shown and at and _one_name(text, words[at - 1], words[at])):
            break
        shown += 1
    return shown


def _one_name(text: str, first: Span, second: Span) -> bool:
    """Whether two words could be one name: "María Corina"; not "Trump. Later", not "a Trump".

    "Mr. Roe" and "Feb. 28" as well, which a full stop does not part.
    """
    if not text[first.start].isupper():
        return False
    if first.of(text).endswith(".") and first.of(text)[:-1].lower() in _SHORTENED:
        return True
    return text[second.start].isupper() and text[first.end - 1].isalnum()


def _weak_off(text: str, words: Sequence[Span], shown: int) -> int:
    """Fewer words where the last ones would only announce what is left out: "during an …"."""
    while shown and words[shown - 1].of(text).lower() in _WEAK:
        shown -= 1
    return shown


def _head(text: str, window: Span, words: Sequence[Span], limit: int) -> tuple[Span, ...]:
    if not limit:
        return ()
    first = _after_opening(text, words)
    rest = words[first:]
    last = rest[(_end(text, rest, min(limit, len(rest))) or 1) - 1]
    return (Span(words[first].start if first else window.start, last.end),)


def _after_opening(text: str, words: Sequence[Span]) -> int:
    """Where the sentence proper begins: behind "In response to these statements, "; else 0."""
    if words[0].of(text).lower() not in _WEAK:
        return 0
    for number, word in enumerate(words[:OPENING_WORDS], 1):
        if word.of(text).endswith(","):
            return number if len(words) - number >= FEWEST_LEFT else 0
    return 0


def _join(
    text: str,
    gaps: Sequence[Span],
    inside: Sequence[Sequence[Span]],
    shares: Sequence[tuple[int, int]],
) -> tuple[Span, ...]:
    """The stretches that are left when of each gap only its first and last words are shown."""
    out: list[Span] = []
    start = gaps[0].start
    for number, (gap, words, (first, last)) in enumerate(zip(gaps, inside, shares, strict=True)):
        if first + last >= len(words):
            continue
        if number:
            out.append(Span(start, words[first - 1].end if first else _after_marks(text, gap)))
        if number == len(gaps) - 1:
            return tuple(out)
        start = words[-last].start if last else _before_marks(text, gap)
    return (*out, Span(start, gaps[-1].end))


def _after_marks(text: str, gap: Span) -> int:
    """Past the marks that close the words before the gap: `," he said` → after `,"`."""
    end = gap.start
    while end < gap.end and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return end


def _before_marks(text: str, gap: Span) -> int:
    start = gap.end
    while start > gap.start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    return start
