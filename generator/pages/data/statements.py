"""What people said: statements over all articles, and each quotation as its article gives it."""

from __future__ import annotations

from generator.pages.data.once import by_item
from generator.pages.data.pieces import date, named, place, support
from generator.pages.data.rows import Place, QuoteRow, StatementRow, ViaRow
from generator.pages.desk import Desk
from generator.pages.items.wordings import PARTED
from generator.pages.registers import standing
from generator.records import Rows, Statement, Variant


def statements(desk: Desk) -> Rows:
    return by_item(desk, _rows, desk.library.statements)


def quotes(desk: Desk) -> Rows:
    """By statement; of each its wordings, then where an article gives it again."""

    def count() -> int:
        told = sum(len(row.articles) for row in desk.rows("statements"))
        return told + sum(map(len, desk.shelf.repeated.values()))

    return by_item(desk, quotes_of, desk.library.statements, count)


def quotes_of(desk: Desk, item: str) -> list[QuoteRow]:
    """Of one statement."""
    statement = desk.library.statements[item]
    variants = (*statement.variants, *again(desk, item))
    return [_quote(desk, statement, variant) for variant in variants]


def again(desk: Desk, item: str) -> tuple[Variant, ...]:
    """Where articles give a statement once more."""
    return desk.shelf.repeated.get(item, ())


def _rows(desk: Desk, item: str) -> list[StatementRow]:
    return [_statement(desk, desk.library.statements[item])]


def _statement(desk: Desk, statement: Statement) -> StatementRow:
    shown = statement.variants[0]
    parts = _parts(desk, shown)
    return StatementRow(
        id=statement.id,
        address=standing(desk, "quotes", statement.id),
        speaker=statement.speaker,
        speaker_name=named(desk, statement),
        text=_joined(parts),
        said_on=date(statement.said_on),
        venue=statement.venue,
        fragment=statement.fragment,
        about=statement.about,
        support=support(statement.support),
        receipts=parts,
    )


def _quote(desk: Desk, statement: Statement, variant: Variant) -> QuoteRow:
    quote, parts = variant.quote, _parts(desk, variant)
    words = quote.speaker.span
    return QuoteRow(
        place=f"{variant.article}:{parts[0].start}-{parts[-1].end}",
        statement=statement.id,
        article=variant.article,
        address=desk.briefing(variant.article, statement.id),
        speaker=statement.speaker,
        speaker_name=named(desk, statement),
        speaker_at=place(desk, variant.article, words) if words else None,
        text=_joined(parts),
        said_on=date(quote.said_on),
        venue=desk.text(variant.article, quote.venue) if quote.venue else None,
        fragment=quote.fragment,
        vias=tuple(
            ViaRow(
                via.kind,
                desk.text(variant.article, via.medium) if via.medium else None,
                place(desk, variant.article, via.span, shown=True),
            )
            for via in variant.vias
        ),
        parts=parts,
    )


def _parts(desk: Desk, variant: Variant) -> tuple[Place, ...]:
    return tuple(place(desk, variant.article, part, shown=True) for part in variant.parts)


def _joined(parts: tuple[Place, ...]) -> str:
    """The pieces of an interrupted quotation with "[…]" between them."""
    return PARTED.join(part.text or "" for part in parts)
