"""Quotations and their speakers, in the format of the quotation scorer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.extract.actors import actors
from generator.extract.dates import dates
from generator.extract.quotes import quotes
from generator.records import Article, Block, Finding, Quote, Reading, Span

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    """A row for each article: {"id", "quotes": [{"start", "end", "speaker", …}]}."""
    for row in rows:
        reading = _read(row["id"], row["text"])
        text = reading.article.text
        found = [f for f in quotes(reading) if isinstance(f, Quote)]
        yield {"id": row["id"], "quotes": [_row(text, q) for q in found]}


def _row(text: str, quote: Quote) -> Row:
    words = quote.speaker.span.of(text) if quote.speaker.span else None
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": _speaker(quote, words),
        "fragment": quote.fragment,
        "rule": quote.rule,
    }


def _speaker(quote: Quote, words: str | None) -> str | None:
    """A description as it stands ("the Republican"), as the known answers give it; else the name."""
    described = words is not None and words[:4].lower() == "the " and quote.speaker.actor
    return words if described else quote.speaker.name or words


def _read(id: str, text: str) -> Reading:
    """The text as it stands, a paragraph to each line."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    article = Article(id, PurePosixPath(f"{id}.txt"), text, "", blocks=tuple(blocks))
    reading = Reading(article)
    for extract in (dates, actors):
        found: list[Finding] = sorted(extract(reading), key=lambda f: f.span)
        reading = Reading(article, (*reading.findings, *found))
    return reading
