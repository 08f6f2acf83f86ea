"""Which words of a sentence are shown around the words that matter; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator import lexicon
from generator.escape import clean
from generator.pages.parts import Run
from generator.records import Span

OPENING_WORDS = 9
"""An opening phrase is no longer than this; a comma further on belongs to the sentence."""
ELLIPSIS = "…"
NO_BREAK = "\u00a0"
_WORD = re.compile(r"\S+")
_WEAK = lexicon.words("excerpts", "weak_ends")


def words_outside(text: str, window: Span, keep: Sequence[Span]) -> list[Span]:
    """The words of the window that are not in `keep`, punctuation alone aside."""
    found = []
    for gap in _gaps(window, keep):
        for match in _WORD.finditer(text, gap.start, gap.end):
            if any(c.isalnum() for c in match.group()):
                found.append(Span(*match.span()))
    return found


def cut(text: str, window: Span, keep: Sequence[Span], limit: int) -> tuple[Span, ...]:
    """The stretches of the window to show: `keep`, with at most `limit` words around it.

    Without `keep` the first `limit` words, an opening phrase left out. Stretches are in order and
    do not touch.
    """
    gaps = list(_gaps(window, keep))
    inside = [words_outside(text, gap, ()) for gap in gaps]
    if sum(map(len, inside)) <= limit:
        return (window,)
    if not keep:
        return _head(text, window, inside[0], limit)
    left = limit
    middle: list[tuple[int, int]] = []
    for words in inside[1:-1]:
        half = (min(len(words), left) + 1) // 2
        middle.append((half, min(len(words), left) - half))
        left -= min(len(words), left)
    before = min(len(inside[0]), max(left // 2, left - len(inside[-1])))
    shares = [(0, before), *middle, (left - before, 0)]
    return _join(text, gaps, inside, shares)


def _head(text: str, window: Span, words: Sequence[Span], limit: int) -> tuple[Span, ...]:
    if not limit:
        return ()
    first = _after_opening(text, words)
    most = min(limit, len(words) - first)
    last = first + (_weak_off(text, words[first:], most) or most)
    return (Span(words[first].start if first else window.start, words[last - 1].end),)


def _after_opening(text: str, words: Sequence[Span]) -> int:
    """Where the sentence proper begins: behind "In response to these statements, "; else 0."""
    if words[0].of(text).lower() not in _WEAK:
        return 0
    for number, word in enumerate(words[:OPENING_WORDS], 1):
        if word.of(text).endswith(",") and number < len(words):
            return number
    return 0


def _weak_off(text: str, words: Sequence[Span], limit: int) -> int:
    """Fewer words where the last ones would only announce what is left out: "during an …"."""
    strong = limit
    while strong and words[strong - 1].of(text).lower() in _WEAK:
        strong -= 1
    return strong


def _gaps(window: Span, keep: Sequence[Span]) -> Iterator[Span]:
    """Before, between and after the spans to keep; one more than there are of those."""
    edges = [window.start, *(edge for span in keep for edge in (span.start, span.end)), window.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield Span(start, max(start, end))


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
            first = _weak_off(text, words, first)
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


def runs(text: str, window: Span, shown: Sequence[Span], strong: Sequence[Span]) -> tuple[Run, ...]:
    """The shown stretches as text, `strong` set off, "…" where something is left out."""
    out: list[Run] = []
    if shown and text[window.start : shown[0].start].strip():
        out.append(Run(ELLIPSIS + NO_BREAK))
    for span, following in pairwise([*shown, None]):
        assert span is not None
        out.extend(_styled(text, span, strong))
        if following is not None:
            out.append(Run(f"{NO_BREAK}{ELLIPSIS} "))
        elif text[span.end : window.end].strip():
            out.append(Run(NO_BREAK + ELLIPSIS))
    return tuple(out)


def plain(shown: Iterable[Run]) -> str:
    """The runs as one line of text."""
    return clean("".join(run.text for run in shown)).strip()


def _styled(text: str, span: Span, strong: Sequence[Span]) -> Iterator[Run]:
    at = span.start
    for kept in strong:
        if not span.meets(kept):
            continue
        start, end = _trimmed(text, max(kept.start, span.start), min(kept.end, span.end))
        if at < start:
            yield Run(text[at:start])
        if start < end:
            yield Run(text[start:end], "strong")
        at = max(at, end)
    if at < span.end:
        yield Run(text[at : span.end])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends: bold type must not begin or end with a space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
