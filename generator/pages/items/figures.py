"""A measured thing as an item: its value, what is measured, who says so, its receipts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from generator.naming import joined
from generator.pages.cuts import Want
from generator.pages.desk import Desk
from generator.pages.items.few import few, more, tellings
from generator.pages.parts import FigureItem, Found, Name, Run
from generator.pages.registers import standing
from generator.pages.runs import ELLIPSIS, NO_BREAK, plain, runs
from generator.pages.wants import measured_in
from generator.pages.words import as_printed, backing, says_so, sentence, who_says
from generator.records import FigureEntry, FigureSaid, Receipt, Span

HEADING_WORDS = 9
"""Around a bare value in its heading; the receipt may show more."""
STATES = {
    "agree": "The sources agree.",
    "differ": "The sources differ.",
    "one outlet": "",
    "single source": "",
}


def figure_item(
    desk: Desk,
    entry: FigureEntry,
    *,
    here: str = "",
    nearest: Iterable[str] = (),
    filed: bool = False,
) -> FigureItem:
    """The item; on a briefing (`here`) as that article gives it.

    Of many sources those that differ and those `nearest` are shown; in its register (`filed`) all.
    """
    told = tellings(desk, entry.id, entry.said, partial(_gives, desk))
    on_page = list(entry.said) if filed else few(told, beside=here, nearest=nearest)
    own = [s for _, s in told.of.get(here, ())] if here else on_page
    others = on_page if here else []
    lines = (_says_so(desk, own), sentence(backing(entry.support)), STATES[entry.state])
    heading = measured(desk, own[0])
    found = tuple(_found(desk, entry, said, here) for said in own)
    again = len(found) == 1 and plain(found[0].runs) == plain(heading)
    return FigureItem(
        id=entry.id,
        was=desk.shelf.was.get(entry.id, ()),
        runs=heading,
        line=joined(" ", filter(None, lines)),
        found=() if again else found,
        chips=found[0].chips if again else (),
        also=tuple(desk.chip(_receipt(s), anchor=entry.id) for s in others),
        more=more(told, on_page, partial(standing, desk, "figures", entry.id), here),
    )


def _gives(desk: Desk, said: FigureSaid) -> tuple[str, ...]:
    return said.figure.value, said.figure.unit, asserted_by(desk, said).text


def measured(desk: Desk, said: FigureSaid) -> tuple[Run, ...]:
    """The value, strong, with the words that say what is measured, in the order of the text.

    Where they stand apart in the sentence the value comes first; a bare value stands in some of
    its sentence.
    """
    text = desk.article(said.article).text
    value = said.figure.span
    want = wanted_of(desk, said)
    if want.keep == (value,):
        return _bare(desk.excerpt(said.article, want, want.keep, HEADING_WORDS))
    if want.keep == want.told:
        return _alone(desk, said, want)
    stretches = want.keep
    holding = next(s for s in stretches if s.holds(value))
    shown = _closed(text, holding)
    found = desk.in_its_tongue(
        said.article,
        runs(text, shown, (shown,), (value,), desk.linked(said.article, shown)),
    )
    for other in stretches:
        if other != holding:
            found = (*found, Run(" "), Run(desk.text(said.article, other)))
    return found


def wanted_of(desk: Desk, said: FigureSaid) -> Want:
    """What the pages show of a figure: words that tell it alone, if there is room for them."""
    want = measured_in(desk.library, said)
    shown = desk.allowances[said.article].whole
    return want.alone() if shown.issuperset(want.told) else want


def _alone(desk: Desk, said: FigureSaid, want: Want) -> tuple[Run, ...]:
    """The words that tell it alone, the value set off."""
    text, around = desk.article(said.article).text, Span(want.told[0].start, want.told[-1].end)
    named = desk.linked(said.article, want.window)
    found = runs(text, around, want.told, (said.figure.span,), named)
    return desk.in_its_tongue(said.article, found)


def _closed(text: str, span: Span) -> Span:
    """ "nearly all Republicans (93%" with the bracket that closes it."""
    open_ones = text.count("(", span.start, span.end) - text.count(")", span.start, span.end)
    closes = open_ones == 1 and text.startswith(")", span.end)
    return Span(span.start, span.end + 1) if closes else span


def _bare(found: tuple[Run, ...]) -> tuple[Run, ...]:
    """A value in its sentence; without what stands before it where that holds the same digits.

    In "at 29%, Johnson at 9%" nobody should look for the one 9% at the other.
    """
    at = next(n for n, run in enumerate(found) if run.style == "strong")
    before = any(found[at].text in run.text for run in found[:at])
    return (Run(ELLIPSIS + NO_BREAK), *found[at:]) if before else found


def value(desk: Desk, said: FigureSaid) -> str:
    """Like "between 250,000 and 300,000 people", as printed."""
    return desk.text(said.article, said.figure.span)


def asserted_by(desk: Desk, said: FigureSaid) -> Name:
    """Who asserts it; the outlet itself when nobody is named."""
    if said.by:
        return desk.name(said.by)
    if said.by_name:
        return Name(as_printed(said.by_name))
    return Name("the chat answer" if desk.is_chat(said.article) else "the outlet")


def _says_so(desk: Desk, said: list[FigureSaid]) -> str:
    names = who_says(
        [desk.name(s.by).called for s in said if s.by],
        [s.by_name for s in said if s.by_name and not s.by],
    )
    outlets = (asserted_by(desk, s).called for s in said if not s.by and not s.by_name)
    names = list(dict.fromkeys([*names, *outlets]))
    return sentence(says_so(names))


def _receipt(said: FigureSaid) -> Receipt:
    return Receipt(said.article, said.figure.span)


def _found(desk: Desk, entry: FigureEntry, said: FigureSaid, here: str) -> Found:
    where = "this article" if here else desk.where(said.article)
    return Found(
        title=f"Found in {where}",
        runs=desk.excerpt(said.article, wanted_of(desk, said), (said.figure.span,)),
        counted="",
        chips=(desk.chip(_receipt(said), anchor=entry.id, long=True, here=here),),
    )
