"""Dated expressions against TIMEX3; rows have id, text and the document's date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from bench.tasks.running_text import by_paragraph
from generator.extract.dates import dates
from generator.readers.text import parse
from generator.records import Reading, Span, TimeRef

_DAY = r"(\d{4}-\d\d-\d\d)"
_WEEK = re.compile(rf"{_DAY}/{_DAY}")
_QUARTER = re.compile(r"(\d{4})-(01|04|07|10)/\1-(?:03|06|09|12)")
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI"}


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        day = row.get("date") or _dated(row["id"], row["text"])
        reading = Reading(by_paragraph({**row, "date": day}))
        found = [f for f in dates(reading) if isinstance(f, TimeRef)]
        parted = [part for ref in found for part in _parted(ref, row["text"])]
        yield {"id": row["id"], "timexes": [_timex(ref, row["text"], day) for ref in parted]}


def _dated(row_id: str, text: str) -> str | None:
    """The day a row without a date gives in its own text."""
    read = parse(text, id=row_id, path=PurePosixPath("bench"), sha256="")
    day = re.match(_DAY, read.published.value) if read.published else None
    return day.group() if day else None


_TWO = re.compile(r".*\d (?:and|or|to|through) (?P<second>.*\d.*)", re.DOTALL)


def _parted(ref: TimeRef, text: str) -> list[TimeRef]:
    """ "April 24 and 25", "Aug. 26 to Oct. 20": to us a range, two expressions of TIMEX3."""
    match, days = _TWO.fullmatch(ref.span.of(text)), _WEEK.fullmatch(ref.value)
    if match is None or days is None:
        return [ref]
    cut = ref.span.start + match.start("second")
    first = replace(ref, span=Span(ref.span.start, cut), value=days[1])
    return [first, replace(ref, span=Span(cut, ref.span.end), value=days[2])]


def _timex(ref: TimeRef, text: str, day: str | None) -> dict[str, Any]:
    value = _week(ref, text) or _quarter(ref.value) or _part_of_day(ref, text) or ref.value
    if value.startswith("T") and day:
        # TIMEX3 sets a bare time of day on the document's day; the product does not.
        value = day + value
    if ref.span.of(text).endswith((" UTC", " GMT")):
        value += "Z"
    return {"start": ref.span.start, "end": ref.span.end, "type": ref.type, "value": value}


def _week(ref: TimeRef, text: str) -> str | None:
    """Our Monday to Sunday is their 2026-W02, our weekend their 2026-W02-WE."""
    match = _WEEK.fullmatch(ref.value)
    words = ref.span.of(text)
    if match is None or ("week" not in words and any(c.isdigit() for c in words)):
        return ref.value.partition("/")[0] if match else None
    first, last = date.fromisoformat(match[1]), date.fromisoformat(match[2])
    year, week, _ = first.isocalendar()
    return f"{year}-W{week:02d}" + ("-WE" if (last - first).days == 1 else "")


def _quarter(value: str) -> str | None:
    match = _QUARTER.fullmatch(value)
    return f"{match[1]}-Q{(int(match[2]) + 2) // 3}" if match else None


def _part_of_day(ref: TimeRef, text: str) -> str | None:
    if ref.type != "TIME" or ref.precision != "day":
        return None
    words = ref.span.of(text).lower()
    if words.endswith("day night"):
        return None  # of "Friday night" most of the set marks the day alone
    part = next((code for word, code in _PARTS.items() if word in words), "")
    part = "NI" if "tonight" in words else part
    return f"{ref.value}T{part}" if part else None
