"""Simple scores of predictions against the small annotated texts in tests/data/bench."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

Row = Mapping[str, Any]
Counts = tuple[int, int, int]
"""Right, given, wanted: their F1 is the score."""

MARKS = "\"“”‘’'` \n,.;:"
CALENDAR = re.compile(r"\d{4}(-\d\d){0,2}")


def f1(counts: Iterable[Counts]) -> float:
    """In points of 100; the two ways to be wrong, one given too many or too few, weigh alike."""
    right, given, wanted = (sum(column) for column in zip(*counts, strict=True))
    return round(200 * right / (given + wanted), 1)


def quotations(row: Row, said: Row) -> Counts:
    """To the letter, but for the marks; fragments and unattributed marks do not count."""
    wanted = set(_bare(row["text"], row["quotes"]))
    given = {s for s in _bare(row["text"], said["quotes"]) if s in wanted or not _other(row, s)}
    return len(given & wanted), len(given), len(wanted)


def speakers(row: Row, said: Row) -> Counts:
    """Of the quotations found, those whose speaker has the right last name."""
    answers = dict(zip(_bare(row["text"], said["quotes"]), said["quotes"], strict=True))
    asked = zip(_bare(row["text"], row["quotes"]), row["quotes"], strict=True)
    pairs = [(quote, answers[span]) for span, quote in asked if span in answers]
    right = sum(_last(answer.get("speaker")) in _names(quote) for quote, answer in pairs)
    return right, len(pairs), len(pairs)


def headline(row: Row, said: Row) -> Counts:
    return int(said["title"] == row["title"]), 1, 1


def day(row: Row, said: Row) -> Counts:
    return int(said["date"] == row["date"]), 1, 1


def names(row: Row, said: Row) -> Counts:
    """Start, end and type."""
    wanted, given = (
        {(e["start"], e["end"], e["type"]) for e in of["entities"] if e["type"] != "MISC"}
        for of in (row, said)
    )
    return len(given & wanted), len(given), len(wanted)


def aliases(row: Row, said: Row) -> Counts:
    """Pairs of names that are one actor, among the names the text is marked with."""
    wanted = _pairs(cluster["names"] for cluster in row["clusters"])
    known = {_plain(name) for cluster in row["clusters"] for name in cluster["names"]}
    given = {pair for pair in _pairs(said["clusters"]) if pair <= known}
    return len(given & wanted), len(given), len(wanted)


def dates(row: Row, said: Row) -> Counts:
    """Years, months and days with their value, wherever they touch."""
    wanted, given = (
        [t for t in of["timexes"] if CALENDAR.fullmatch(t["value"] or "")] for of in (row, said)
    )
    right = sum(any(_touch(w, g) and w["value"] == g["value"] for g in given) for w in wanted)
    return right, len(given), len(wanted)


def amounts(row: Row, said: Row) -> Counts:
    """Start and end."""
    wanted, given = ({(v["start"], v["end"]) for v in of["values"]} for of in (row, said))
    return len(given & wanted), len(given), len(wanted)


Score = Callable[[Row, Row], Counts]

SCORES: dict[str, tuple[str, str, str, Score]] = {
    "quotations": ("wikinews", "quotes", "quotes", quotations),
    "speakers": ("wikinews", "quotes", "quotes", speakers),
    "headlines": ("wikinews", "meta", "title", headline),
    "days of publication": ("wikinews", "meta", "date", day),
    "names": ("meantime", "ner", "entities", names),
    "aliases": ("meantime", "coref", "clusters", aliases),
    "dates": ("meantime", "timex", "timexes", dates),
    "amounts": ("meantime", "figures", "values", amounts),
}
"""For each floor: the file, what to predict, the key a row is marked with, and the score."""


def _bare(text: str, quotes: Iterable[Row]) -> Iterator[tuple[int, int]]:
    """Spans without the marks and points at their ends."""
    for quote in quotes:
        inside = text[quote["start"] : quote["end"]]
        start = quote["start"] + len(inside) - len(inside.lstrip(MARKS))
        yield start, start + len(inside.strip(MARKS))


def _other(row: Row, span: tuple[int, int]) -> bool:
    """Marked as somebody's words that are no whole quotation, or not to be judged."""
    return any(span[0] < end and start < span[1] for start, end in row["others"])


def _names(quote: Row) -> set[str | None]:
    resolved = quote.get("speaker_resolved")
    given = resolved.split("/") if resolved else [quote["speaker"]]
    return {_last(name) for name in given}


def _last(name: str | None) -> str | None:
    """ "William Dean Hinton, a lawyer" → "hinton"."""
    words = re.findall(r"[\w'-]+", (name or "").partition(",")[0].lower())
    return words[-1] if words else None


def _pairs(clusters: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for cluster in clusters
        for pair in combinations(sorted({_plain(name) for name in cluster}), 2)
    }


def _plain(name: str) -> str:
    return re.sub(r"^the | 's$", "", " ".join(name.lower().split()))


def _touch(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])
