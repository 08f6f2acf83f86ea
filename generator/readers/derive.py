"""What a text does not state but lets one work out, marked as derived: a headline, a month."""

from __future__ import annotations

from collections.abc import Sequence

from generator.passages import sentences
from generator.readers.chat import AS_OF
from generator.readers.dates import month_number
from generator.records import Block, Dated, Span, Stated

LONGEST = 110
"""Characters of a derived headline; those of the press end at about as many."""


def headline(found: Sequence[Block], text: str) -> Stated | None:
    """A headline for a text without one: its section headings, else its first sentence; that
    alone where a dateline says that a report begins."""
    titles = [b.span.of(text) for b in found if b.kind == "heading"]
    if len(titles) >= 2 and not any(b.kind == "dateline" for b in found):
        return Stated(
            _joined(titles), None, "derived", "no headline; the text's own section headings"
        )
    first = next((b for b in found if b.kind in ("paragraph", "item", "answer")), None)
    if first is None:
        return None
    words = first.span.of(text)
    start, end = (sentences(words) or [(0, len(words))])[0]
    return Stated(_cut(words[start:end]), None, "derived", "no headline; the text's first sentence")


def _joined(titles: Sequence[str]) -> str:
    out = " ".join(titles[0].split())
    for title in titles[1:]:
        longer = f"{out}; {' '.join(title.split())}"
        if len(longer) > LONGEST:
            break
        out = longer
    return _cut(out)


def _cut(words: str) -> str:
    folded = " ".join(words.split())
    if len(folded) <= LONGEST:
        return folded
    return folded[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:—–- ") + " …"


def month(text: str) -> Dated | None:
    """The one month that the text says it was written in: "as of January 2026"."""
    found = {(m["year"], month_number(m["month"])): m for m in AS_OF.finditer(text)}
    if len(found) != 1:
        return None
    (year, number), m = found.popitem()
    reason = f"no date of publication; the text says {m.group()!r}"
    return Dated(f"{year}-{number:02d}", "month", Span(*m.span()), "derived", reason)
