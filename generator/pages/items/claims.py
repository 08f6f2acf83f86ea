"""Verbatim sentences with their sources: key points, and what two or more sources report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial

from generator.counting import count
from generator.naming import joined
from generator.pages.cuts import Want
from generator.pages.desk import Desk
from generator.pages.excerpts import FEWEST_WORDS
from generator.pages.items.few import MOST, rest
from generator.pages.items.figures import wanted_of
from generator.pages.items.labels import told
from generator.pages.items.once import untold
from generator.pages.items.speakers import speaker
from generator.pages.items.wordings import whole
from generator.pages.parts import Claim, Run
from generator.pages.registers import standing
from generator.pages.runs import ELLIPSIS, NO_BREAK
from generator.pages.wants import said_in
from generator.records import FigureSaid, Point, Receipt, Ref, Span, Variant

FEW = 3
"""Key points that are enough, where others would break off after a few words."""
# Behind a sentence cut short: "…, days before", "… after the vote"; not " The mayor", "”\n".
_LONGER = re.compile(r"\s?[,;:—–]|\s-\s|\s[a-z]")
# Before one that begins within a longer: "said that ", "Díaz, "; not "harbour. ", "harbour.\n".
_EARLIER = re.compile(r"[\w,;:’'\-–—][ \u00a0]$")
LONG = 40
"""Words of a quotation from which a key point is its first piece alone."""


def key_points(desk: Desk, article: str) -> tuple[Claim, ...]:
    """The key points of one article, for its own page, in the order of the text."""
    return tuple(
        Claim(
            _goes_on(desk, article, Want(span, (), "sentence")),
            (desk.chip(Receipt(article, span), here=article),),
        )
        for span in sorted(desk.allowances[article].points)
    )


def _goes_on(desk: Desk, article: str, want: Want) -> tuple[Run, ...]:
    """A sentence, with "…" behind it where it is only the beginning of a longer one."""
    shown = desk.excerpt(article, want)
    if not shown or shown[-1].text.endswith(ELLIPSIS) or want.keep:
        return shown
    text = desk.article(article).text
    if _EARLIER.search(text, 0, want.window.start):
        shown = (Run(ELLIPSIS + NO_BREAK), *shown)
    longer = _LONGER.match(text, want.window.end)
    return (*shown, Run(NO_BREAK + ELLIPSIS)) if longer else shown


def story_points(desk: Desk, points: Iterable[Point]) -> tuple[Claim, ...]:
    """The key points of a story; those that would break off only where few others are left."""
    told = tuple(points)
    whole = [point for point in told if not _breaks_off(desk, point.receipts[0])]
    return claims(desk, whole if len(whole) >= FEW else told)


def _breaks_off(desk: Desk, receipt: Receipt) -> bool:
    """Whether only some words of a sentence may be shown, those around a figure among them."""
    want, _, quoted = _told(desk, receipt)
    if quoted or _as_event(desk, receipt):
        return False
    shown = desk.excerpt(receipt.article, want)
    return not shown or any(run.text.strip(f" {NO_BREAK}") == ELLIPSIS for run in shown)


def claims(desk: Desk, points: Iterable[Point]) -> tuple[Claim, ...]:
    """The points of a story, each with a chip for every article that tells the same, or a dozen.

    Of several points about one item, or in the same words, the first. A sentence of which too
    little may be shown is left out.
    """
    shown: dict[str, Claim] = {}
    for point in points:
        first = point.receipts[0]
        if not _readable(desk, first):
            continue
        item = desk.shelf.anchor(first) or f"{first.article}:{first.span.start}"
        shown.setdefault(item, _claim(desk, point))
    return untold(shown.values())


def _readable(desk: Desk, receipt: Receipt) -> bool:
    allowed = desk.allowances[receipt.article]
    whole = any(span.holds(receipt.span) for span in allowed.whole)
    return whole or allowed.around["sentence"] >= FEWEST_WORDS or bool(_told(desk, receipt)[0].keep)


def _claim(desk: Desk, point: Point) -> Claim:
    register = _register(desk, first := point.receipts[0])
    others = point.receipts[1 : MOST if register else None]
    left = point.support.documents - len(others) - 1
    want, who, quoted = _told(desk, first)
    shown = Receipt(first.article, want.window)
    return Claim(
        desk.pieces(first.article, want.window, want.keep)
        if quoted
        else _as_event(desk, first) or _goes_on(desk, first.article, want),
        (
            desk.chip(shown, anchor=_anchor(desk, first)),
            *(desk.chip(r, anchor=_anchor(desk, r)) for r in others),
        ),
        more=rest(left, register) if register else None,
        counted=who,
        quoted=quoted,
    )


def _as_event(desk: Desk, receipt: Receipt) -> tuple[Run, ...]:
    """The clause of an event as the timeline has it, which says where its sentence goes on."""
    entry = desk.library.events.get(desk.shelf.anchor(receipt))
    own = (s for s in entry.said if Receipt(s.article, s.event.span) == receipt) if entry else ()
    return next((told(desk, said) for said in own), ())


def _register(desk: Desk, receipt: Receipt) -> Callable[[], Ref] | None:
    """Where all sources of the place's item are listed; of a mere sentence they are nowhere."""
    item, library = desk.shelf.anchor(receipt), desk.library
    for name, held in (
        ("quotes", library.statements), ("figures", library.figures), ("timeline", library.events),
    ):  # fmt: skip
        if item in held:
            return partial(standing, desk, name, item)
    return None


def _told(desk: Desk, receipt: Receipt) -> tuple[Want, str, bool]:
    """What to show, whose words it is, and whether it is those alone.

    A bare figure and a few quoted words stand in their sentence.
    """
    library = desk.library
    item = desk.shelf.anchor(receipt)
    if item in library.statements:
        for variant in library.statements[item].variants:
            if variant.article == receipt.article and variant.quote.span.holds(receipt.span):
                name = speaker(desk, library.statements[item]).called
                who = joined("", (name, ", quoted"))
                if variant.quote.fragment:
                    return said_in(library, variant), who, False
                if receipt.span == variant.quote.span:
                    return _pieces(desk, variant), who, True
                return Want(receipt.span, (receipt.span,)), who, True
    if item in library.figures:
        for said in library.figures[item].said:
            if said.article == receipt.article and said.figure.sentence.holds(receipt.span):
                if _in_part(said, receipt.span):
                    return Want(receipt.span, (), "sentence"), "", False
                return wanted_of(desk, said), "", False
    return Want(receipt.span, (), "sentence"), "", False


def _in_part(said: FigureSaid, span: Span) -> bool:
    """Whether these words around a figure are neither its sentence nor all that tells it alone:
    they are as much as several sources have in common."""
    figure = said.figure
    alone = [Span(figure.told[0].start, figure.told[-1].end)] if figure.told else []
    return span.holds(figure.span) and span not in (figure.sentence, *alone)


def _pieces(desk: Desk, variant: Variant) -> Want:
    """A quotation with all its pieces; of a long one the first, which "…" follows."""
    long = sum(count(desk.text(variant.article, part)) for part in variant.parts) > LONG
    return Want(whole(variant).span, variant.parts[:1] if long else variant.parts)


def _anchor(desk: Desk, receipt: Receipt) -> str:
    """The item that holds the sentence, else the list of key points, else the page."""
    shown = receipt.span in desk.allowances[receipt.article].points
    return desk.shelf.anchor(receipt) or ("key-points" if shown else "")
