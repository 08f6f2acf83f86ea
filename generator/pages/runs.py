"""Stretches of a text as runs: words that matter set off, "…" for what is left out; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.escape import clean
from generator.naming import naming
from generator.pages.parts import Run
from generator.records import Ref, Span
from generator.tongues import like

ELLIPSIS = "…"
NO_BREAK = "\u00a0"
Places = Sequence[tuple[Span, Ref]]


def runs(
    text: str,
    window: Span,
    shown: Sequence[Span],
    strong: Sequence[Span],
    mentions: Places = (),
) -> tuple[Run, ...]:
    """The shown stretches as text, `strong` set off, "…" where something is left out.

    `mentions` are those of the window: a name that a run holds as a whole, the run knows.
    """
    out: list[Run] = []
    if shown and text[window.start : shown[0].start].strip():
        out.append(Run(ELLIPSIS + NO_BREAK))
    for span, following in pairwise([*shown, None]):
        assert span is not None
        out.extend(_styled(text, span, strong, mentions))
        if following is not None:
            out.append(Run(f"{NO_BREAK}{ELLIPSIS} "))
        elif text[span.end : window.end].strip():
            out.append(Run(NO_BREAK + ELLIPSIS))
    return tuple(out)


def plain(shown: Iterable[Run]) -> str:
    """The runs as one line of text."""
    found = list(shown)
    words = clean("".join(run.text for run in found)).strip()
    return like(words, *(run.text for run in found))


def _styled(text: str, span: Span, strong: Sequence[Span], mentions: Places) -> Iterator[Run]:
    def words(start: int, end: int) -> str:
        return naming(text, Span(start, end), mentions) if mentions else text[start:end]

    at = span.start
    for kept in strong:
        if not span.meets(kept):
            continue
        start, end = _trimmed(text, max(kept.start, span.start), min(kept.end, span.end))
        if at < start:
            yield Run(words(at, start))
        if start < end:
            yield Run(words(start, end), "strong")
        at = max(at, end)
    if at < span.end:
        yield Run(words(at, span.end))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends: bold type must not begin or end with a space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
