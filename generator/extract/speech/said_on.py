"""When something was said: a day that hangs on the verb of saying."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph
from generator.records import Dated, Reading, Span, TimeRef

SIGNATURE = 3
"""Words before the last one of "July 5, 2020"."""
LONGEST = len("Wednesday")
"""Characters of a weekday alone; "last Thursday" is longer, "Jan. 3" has no anchor."""


def days(reading: Reading) -> list[TimeRef]:
    """The dated expressions that name a day or a minute of one, in order."""
    return [
        t
        for t in sorted(reading.of(TimeRef), key=lambda t: t.span)
        if t.precision in ("day", "minute") and t.type in ("DATE", "TIME") and t.value[:4].isdigit()
    ]


def said_on(
    paragraph: Paragraph, attached: Sequence[Phrase], times: Sequence[TimeRef]
) -> Dated | None:
    """The first day among the phrases that hang on the verb of saying."""
    for phrase in attached:
        found = _within(paragraph.span(phrase.start, phrase.end), times)
        if found is not None and found.precision is not None and not _either(found):
            reason = f"counted from {found.anchor}" if found.anchor else ""
            return Dated(found.value, found.precision, found.span, "text", reason)
    return None


def posted_on(paragraph: Paragraph, times: Sequence[TimeRef]) -> Dated | None:
    """The day behind a post and its signature: the last one of the paragraph."""
    last = len(paragraph.line) - 1
    found = _within(paragraph.span(max(last - SIGNATURE, 0), last + 1), times)
    if found is None or found.precision is None:
        return None
    return Dated(found.value, found.precision, found.span, "text")


def _either(found: TimeRef) -> bool:
    """Six days back is also tomorrow: "said Thursday" in what a Wednesday's date stands over
    is rarely last week's, and often the next day's; it is neither."""
    day, anchor = found.value[:10], (found.anchor or "")[:10]
    if len(day) != 10 or len(anchor) != 10 or found.span.end - found.span.start > LONGEST:
        return False
    return date.fromisoformat(anchor) - date.fromisoformat(day) == timedelta(days=6)


def _within(span: Span, times: Sequence[TimeRef]) -> TimeRef | None:
    at = bisect_left(times, span.start, key=lambda t: t.span.end - 1)
    if at < len(times) and times[at].span.meets(span):
        return times[at]
    return None
