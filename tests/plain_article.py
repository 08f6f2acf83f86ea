"""An article of plain paragraphs, and findings on its words, for tests of single extractors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.records import (
    Article,
    Block,
    Cast,
    Dated,
    Finding,
    Mention,
    Quote,
    Reading,
    Span,
    Speaker,
    Stated,
)

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def article(text: str, published: str | None = None, headline: str | None = None) -> Article:
    """Each line of the text is a paragraph; `published` is an ISO date of any precision."""
    return Article(
        id="a",
        path=PurePosixPath("seeds/a.txt"),
        text=text,
        sha256="",
        headline=Stated(headline) if headline else None,
        published=_dated(published),
        blocks=tuple(Block("paragraph", Span(*m.span())) for m in _PARAGRAPH.finditer(text)),
    )


def _dated(value: str | None) -> Dated | None:
    if value is None:
        return None
    return Dated(value, {4: "year", 7: "month", 10: "day"}.get(len(value), "minute"))  # type: ignore[arg-type]


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def named(text: str, names: Iterable[str], places: Iterable[str] = ()) -> list[Finding]:
    """A `Cast` for each name and a `Mention` for each time that it stands in the text."""
    found: list[Finding] = []
    for name, kind in [(n, "person") for n in names] + [(p, "place") for p in places]:
        key = name.lower().replace(" ", "-")
        spans = [Span(*m.span()) for m in re.finditer(re.escape(name), text)]
        found.append(Cast(spans[0], key, name, kind))  # type: ignore[arg-type]
        found += [Mention(span, kind, key) for span in spans]  # type: ignore[arg-type]
    return found


def quoted(text: str, speaker: str) -> list[Finding]:
    """A `Quote` for each run between marks, all of them by one speaker."""
    who = Speaker(None, speaker.lower().replace(" ", "-"), speaker)
    return [Quote(Span(*m.span(1)), who, Span(*m.span(0))) for m in _QUOTED.finditer(text)]


def reading(
    text: str, published: str | None = None, findings: Iterable[Finding] = (), **head: str
) -> Reading:
    return Reading(article(text, published, **head), tuple(findings))
