"""How a date was worked out, in words."""

from __future__ import annotations

import re

from generator.dates_in_words import in_words
from generator.pages.desk import Desk
from generator.records import Dated

# "2026-01-08", "2026-01" in "quotes what was said on 2026-01-08"; not "2026"
ISO_DAY = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")


def reckoned(desk: Desk, article: str, date: Dated | None) -> str:
    """Like "“on Thursday”, counted from 10 January 2026"; "" for a date that is not counted."""
    if date is None:
        return ""
    time = desk.times[article].get(date.span) if date.span else None
    if time is None or not time.anchor:
        return ISO_DAY.sub(lambda m: in_words(m.group()) or m.group(), date.reason)
    derived = ", itself a derived date" if time.anchor_derived else ""
    phrase = desk.text(article, time.span)
    return f"“{phrase}”, counted from {in_words(time.anchor)}{derived}"
