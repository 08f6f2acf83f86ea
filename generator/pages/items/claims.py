"""Verbatim sentences with their sources: key points, and what two or more sources report."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.desk import Desk
from generator.pages.items.quotes import speaker
from generator.pages.parts import Claim
from generator.records import Point, Receipt


def key_points(desk: Desk, article: str) -> tuple[Claim, ...]:
    """The key points of one article, for its own page, in the order of the text."""
    return tuple(
        Claim(
            desk.excerpt(article, (span, ())),
            (desk.chip(Receipt(article, span), here=article),),
        )
        for span in sorted(desk.allowances[article].points)
    )


def claims(desk: Desk, points: Iterable[Point]) -> tuple[Claim, ...]:
    """The points of a story, each with a chip for every article that tells the same.

    Of several points about one item, the first.
    """
    told: dict[str, Claim] = {}
    for point in points:
        first = point.receipts[0]
        item = desk.shelf.anchor(first) or f"{first.article}:{first.span.start}"
        told.setdefault(item, _claim(desk, point))
    return tuple(told.values())


def _claim(desk: Desk, point: Point) -> Claim:
    first, *others = point.receipts
    shown, who = _stretched(desk, first)
    return Claim(
        desk.excerpt(shown.article, (shown.span, ())),
        tuple(desk.chip(r, anchor=_anchor(desk, r)) for r in (shown, *others)),
        counted=who,
    )


def _stretched(desk: Desk, receipt: Receipt) -> tuple[Receipt, str]:
    """A bare figure in its sentence; who says the words of a bare quotation."""
    item = desk.shelf.anchor(receipt)
    library = desk.library
    if item in library.statements:
        spans = {span for span, i in desk.shelf.statements_at[receipt.article] if i == item}
        if any(span.holds(receipt.span) for span in spans):
            return receipt, f"{speaker(desk, library.statements[item]).text}, quoted"
    if item in library.figures:
        for said in library.figures[item].said:
            if said.article == receipt.article and said.figure.sentence.holds(receipt.span):
                return Receipt(receipt.article, said.figure.sentence), ""
    return receipt, ""


def _anchor(desk: Desk, receipt: Receipt) -> str:
    """The item that holds the sentence, else the list of key points, else the page."""
    shown = receipt.span in desk.allowances[receipt.article].points
    return desk.shelf.anchor(receipt) or ("key-points" if shown else "")
