"""An article of plain paragraphs with a cast written by hand, for tests of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.extract.dates import dates
from generator.records import (
    Article,
    Block,
    BlockKind,
    Cast,
    Dated,
    Finding,
    Mention,
    Reading,
    Role,
    Span,
)

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def reading(
    text: str,
    cast: Mapping[str, Any] | None = None,
    kind: BlockKind = "paragraph",
    headings: Sequence[str] = (),
) -> Reading:
    """What the extractor of quotations is given: each line a paragraph, names and dates found."""
    article = Article(
        id="a",
        path=PurePosixPath("seeds/a.txt"),
        text=text,
        sha256="",
        published=Dated("2026-01-10", "day"),
        blocks=tuple(
            Block("heading" if m.group() in headings else kind, Span(*m.span()))
            for m in _PARAGRAPH.finditer(text)
        ),
    )
    found: list[Finding] = list(dates(Reading(article)))
    found += _named(text, cast or {})
    return Reading(article, tuple(sorted(found, key=lambda f: f.span)))


def _named(text: str, cast: Mapping[str, Any]) -> Iterator[Finding]:
    taken: list[Span] = []
    for name, given in cast.items():
        key, kind = name.lower().replace(" ", "-"), given.get("type", "person")
        forms = sorted([name, *given.get("also", [])], key=len, reverse=True)
        for form in forms:
            for match in re.finditer(rf"\b{re.escape(form)}\b", text):
                span = Span(*match.span())
                if not any(span.meets(other) for other in taken):
                    taken.append(span)
                    yield Mention(span, kind, key)
        roles = tuple(Role(r, Span(0, 0)) for r in given.get("roles", []))
        first = Span(0, 0)
        yield Cast(first, key, name, kind, given.get("gender", ""), roles=roles)
