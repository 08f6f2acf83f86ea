"""Data files: every place in them exists, and words beside a place are the words that stand there.

The JSON of `data/` holds rows in which a PLACE is `{"article", "start", "end", "line", "text"}`.
A row with `text` and `parts`, `receipts` or `receipt` shows an excerpt of what they name.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator.verification.excerpts import excerpt_of, found_in, found_in_stretches
from generator.verification.folding import fold
from generator.verification.items import STRETCHES
from generator.verification.links import Target
from generator.verification.problem import Problem
from generator.verification.sources import Place, Sources

FOLDER = "data"
Row = Mapping[str, Any]


def data(site: Path, sources: Sources) -> Iterator[Problem]:
    """What in the data files of the built site is not as its sources have it."""
    for path in sorted((site / FOLDER).glob("*.json")):
        name = f"{FOLDER}/{path.name}"
        try:
            rows = list(_rows(path))
        except ValueError as error:
            yield Problem(name, "", f"not JSON: {error}")
            continue
        for row in rows:
            item = str(row.get("id") or row.get("place") or row.get("item") or "")
            for complaint in _row(row, sources):
                yield Problem(name, item, complaint)
    for path in sorted((site / FOLDER).glob("*.csv")):
        for row in csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")):
            if complaint := _line(row, sources):
                yield Problem(f"{FOLDER}/{path.name}", row.get("id") or "", complaint)


def targets(site: Path) -> Iterator[tuple[str, Target]]:
    """(file, the page that an address in it leads to).

    Not the item: where an editor took one off its page, the address leads to the page.
    """
    for path in sorted((site / FOLDER).glob("*.json")):
        try:
            rows = list(_rows(path))
        except ValueError:
            continue
        for row in rows:
            if isinstance(row.get("address"), str):
                page = row["address"].partition("#")[0]
                item = str(row.get("id") or row.get("place") or "")
                yield f"{FOLDER}/{path.name}", Target(f"{unquote(page)}index.html", "", item)


def _rows(path: Path) -> Iterator[Row]:
    content = json.loads(path.read_text("utf-8"))
    for rows in content.values() if isinstance(content, dict) and "schema" in content else ():
        yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _row(row: Row, sources: Sources) -> Iterator[str]:
    """Complaints about the row and whatever lies in it."""
    if {"article", "start", "end"} <= row.keys():
        yield from _place(row, sources)
    elif row.get("text") is not None and (at := _around(row)):
        if not excerpt_of(fold(row["text"]), sources.words(at)):
            yield f"not the words of {sources.shown(at)}: “{row['text'][:80]}”"
    elif "what" in row and (at := _around(row)):
        if not found_in_stretches(fold(row["what"]), sources.around(at), STRETCHES):
            yield f"what it measures is not said at {sources.shown(at)}: “{row['what'][:60]}”"
    elif isinstance(row.get("question"), str) and row["question"] != _asked(row):
        yield f"not the question of its first source: “{row['question'][:60]}”"
    if (
        row.get("phrase")
        and (at := _around(row))
        and not found_in(row["phrase"], sources.whole(at))
    ):
        yield f"its source does not say “{row['phrase'][:60]}”"
    for value in row.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _row(inner, sources)


def _asked(row: Row) -> str:
    """The first source's question; it is compared with its place like every text."""
    answers = row.get("answers") or [{}]
    return str(answers[0].get("question", {}).get("text"))


def _place(row: Row, sources: Sources) -> Iterator[str]:
    at = Place(row["article"], row["start"], row["end"])
    if complaint := sources.complaint(at):
        yield complaint
    elif row.get("text") is not None and fold(row["text"]) != sources.words(at):
        yield f"not the words of {sources.shown(at)}: “{row['text'][:80]}”"


def _around(row: Row) -> Place | None:
    """What a row's excerpt is taken from: all its pieces, else its first receipt."""
    found = row.get("parts") or row.get("receipts") or [row.get("receipt")]
    if not found[0]:
        return None
    first, last = found[0], found[0]
    if "id" in row or "place" in row:  # pieces of one quotation
        last = found[-1]
    return Place(first["article"], first["start"], last["end"])


def _unguarded(text: str) -> str:
    """Without the mark that keeps a spreadsheet from reckoning: "'=1+1" → "=1+1"."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _line(row: Row, sources: Sources) -> str:
    """What is wrong with a line of a table that names a place; "" if nothing."""
    if not row.get("article") or not (row.get("start") or "").isdecimal():
        return ""
    at = Place(_unguarded(row["article"]), int(row["start"]), int(row["end"]))
    shown = _unguarded(row.get("text") or row.get("printed") or "")
    if complaint := sources.complaint(at):
        return complaint
    if shown and not excerpt_of(fold(shown), sources.words(at)):
        return f"not the words of {sources.shown(at)}: “{shown[:80]}”"
    return ""
