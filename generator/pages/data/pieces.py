"""Pieces that several kinds of rows have: places, dates, excerpts, who speaks."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.data.rows import Date, Excerpt, Place, Support
from generator.pages.desk import Desk
from generator.pages.items.speakers import UNNAMED, speaker
from generator.pages.parts import Claim
from generator.pages.runs import plain
from generator.records import Corroboration, Dated, Receipt, Span, Statement


def place(desk: Desk, article: str, span: Span, *, shown: bool = False) -> Place:
    """The place; with its words where they are `shown` on the pages as they stand."""
    line = desk.article(article).line_of(span.start)
    text = desk.text(article, span) if shown else None
    return Place(article, span.start, span.end, line, text)


def at(desk: Desk, receipt: Receipt) -> Place:
    return place(desk, receipt.article, receipt.span)


def date(found: Dated | None) -> Date | None:
    if found is None:
        return None
    return Date(found.value, found.precision, found.origin == "derived", found.reason)


def support(found: Corroboration) -> Support:
    return Support(found.documents, found.outlets, found.chat)


def excerpts(desk: Desk, claims: Iterable[Claim]) -> tuple[Excerpt, ...]:
    """Claims as the pages show them."""
    return tuple(
        Excerpt(
            plain(claim.runs),
            claim.counted,
            tuple(at(desk, chip.receipt) for chip in claim.chips),
        )
        for claim in claims
    )


def named(desk: Desk, statement: Statement) -> str | None:
    """The speaker as the pages name them; None where they say that nobody is named."""
    name = speaker(desk, statement).text
    return None if name == UNNAMED else name


def actor_name(desk: Desk, actor: str | None, words: str | None) -> str | None:
    """The actor's name, else the words that stand there."""
    return desk.name(actor).text if actor else words
