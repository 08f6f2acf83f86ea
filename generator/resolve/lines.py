"""Honest omissions: what became of every line of an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from generator.passages import headings
from generator.recall import Recall
from generator.records import (
    Article,
    Cast,
    Deed,
    Doubt,
    Lines,
    Mention,
    Reading,
    Span,
    TimeRef,
)

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BARE = (Mention, Cast, TimeRef, Deed, Doubt)
"""Findings that no page shows on their own: a line that holds only these was not used."""


def all_lines(readings: Mapping[str, Reading], recall: Recall) -> dict[str, Lines]:
    """By article id; of a reading that an earlier run had, known again."""
    keys = recall.keys(list(readings.values()))
    return recall.keyed_at_once(
        "lines",
        dict(zip(readings, keys, strict=True)),
        lambda new: [lines(readings[i]) for i in new],
        lambda found: [found.total, found.used, found.furniture, found.unused],
        lambda row: Lines(*row),
    )


def lines(reading: Reading) -> Lines:
    """Counts over the non-blank lines; head data counts as used, and so does a section title."""
    article = reading.article
    used = _joined(_used(reading))
    dropped = _joined(f.span for f in article.furniture)
    total = in_use = furniture = 0
    for span in _lines(article.text):
        total += 1
        if _meets(span, used):
            in_use += 1
        elif _meets(span, dropped):
            furniture += 1
    return Lines(total, in_use, furniture, total - in_use - furniture)


def _lines(text: str) -> Iterator[Span]:
    for found in _LINE.finditer(text):
        if not found.group().isspace():
            yield Span(*found.span())


def _used(reading: Reading) -> Iterator[Span]:
    yield from _head(reading.article)
    for finding in reading.findings:
        if not isinstance(finding, _BARE):
            yield finding.span


def _head(article: Article) -> Iterator[Span]:
    stated = (
        article.headline, article.standfirst, article.outlet, *article.byline,
        article.published, article.dateline, *article.tags,
    )  # fmt: skip
    for value in stated:
        # What was derived is read off a line that it does not stand on.
        if value is not None and value.span is not None and value.origin == "text":
            yield value.span
    yield from (block.span for block in headings(article))


def _joined(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """Starts and ends, ascending, of the runs of text that the spans cover together."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted([(span.start, span.end) for span in spans]):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _meets(line: Span, runs: tuple[list[int], list[int]]) -> bool:
    """Whether the line and a run share a character: the last run that begins in or before it."""
    starts, ends = runs
    at = bisect_right(starts, line.end - 1) - 1
    return at >= 0 and ends[at] > line.start
