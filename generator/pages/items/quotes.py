"""A statement as an item: its words as the heading, who said it, and its receipts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from generator.naming import places
from generator.pages.desk import Desk
from generator.pages.items.chains import chains, counted, disputed
from generator.pages.items.few import few, more
from generator.pages.items.headings import split_long
from generator.pages.items.labels import quoted
from generator.pages.items.reckoned import reckoned
from generator.pages.items.speakers import speaker
from generator.pages.items.wordings import told_by, whole, wordings
from generator.pages.parts import Chip, Found, Name, QuoteItem, Row, Run
from generator.pages.registers import standing
from generator.pages.wants import said_in
from generator.pages.words import PRONOUNS, words_for
from generator.records import Ref, Span, Statement, Variant

# "an interview with him on Fox News", "told the BBC": the printed word before the venue says how it
# is joined. Who speaks with the BBC is not "with the BBC"; "the town of Tarn" joins nothing.
_JOINED = re.compile(
    r"\b(?:(on|at|in|to|during|via|aboard|outside)|told|tells?|telling|with)(\s+the)?\s+\Z", re.I
)

LINE_WORDS = 16


def quote_line(desk: Desk, statement: Statement) -> Row:
    """The beginning of the words, leading to the item on its briefing; who and where below."""
    shown = statement.variants[0]
    words = quoted(desk, shown, LINE_WORDS)
    day = words_for(statement.said_on)
    return Row(
        Name(words, desk.briefing(shown.article, statement.id)),
        " · ".join((speaker(desk, statement).text, day, desk.short_label(shown.article))),
    )


def quote_item(
    desk: Desk,
    statement: Statement,
    *,
    here: str = "",
    page: str = "",
    nearest: Iterable[str] = (),
    unfolded: bool = False,
    filed: bool = False,
) -> QuoteItem:
    """The item; on a briefing (`here`) in that article's words, else in the shown wording.

    On the speaker's own `page` the name is no link; of many other wordings those of the `nearest`
    articles are shown; `unfolded` opens them, `filed` shows all of them and adds what the filter
    of /quotes/ reads.
    """
    who = speaker(desk, statement)
    told = told_by(desk, statement)
    shown, *_ = own = _own(desk, statement, [v for _, v in told.of.get(here, ())], here)
    on_page = told.every if filed else few(told, beside=here, nearest=nearest)
    others = tuple(v for v in on_page if v != shown)
    alone = shown.quote.fragment
    parts, rest = ((), ()) if alone else _heading(desk, shown)
    return QuoteItem(
        id=statement.id,
        was=desk.shelf.was.get(statement.id, ()),
        parts=parts,
        rest=rest,
        runs=_excerpt(desk, shown) if alone else (),
        speaker=Name(who.text) if who.ref == Ref(page) else who,
        details=_details(desk, statement, shown, here),
        chips=(_chip(desk, statement, shown, here),) if alone else (),
        found=_places(desk, statement, own, here),
        also=tuple(desk.chip(whole(v), anchor=statement.id) for v in others) if here else (),
        more=more(told, on_page, partial(standing, desk, "quotes", statement.id), here),
        wordings=None if here else wordings(desk, statement, shown, others, unfolded=unfolded),
        data=_filed(desk, statement) if filed else (),
        chain=_below(desk, statement, (shown,) if here else (shown, *others), here),
    )


def _own(
    desk: Desk, statement: Statement, of_article: Iterable[Variant], here: str
) -> list[Variant]:
    """The wordings of the briefing's own article, repeats too; else the one that is shown."""
    own = [*of_article, *desk.shelf.repeats.get((statement.id, here), ())]
    return own or [statement.variants[0]]


def _below(
    desk: Desk, statement: Statement, wordings: tuple[Variant, ...], here: str
) -> tuple[str, ...]:
    """How the words came to their sources, how often they count, and who else is said to speak."""
    return (
        *chains(desk, statement, wordings, speaker(desk, statement).text),
        *(() if here else counted(statement)),
        *disputed(desk, statement),
    )


def _heading(desk: Desk, shown: Variant) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pieces for the heading; what of the last piece does not fit into it."""
    text = desk.article(shown.article).text
    *first, last = (part.of(text) for part in shown.parts)
    head, rest = split_long(last)
    heading = tuple(desk.told(shown.article, part) for part in (*first, head))
    start = shown.parts[-1].start
    below = list(places(last, (head, *rest)))[1:]
    return heading, tuple(desk.naming(shown.article, Span(start + a, start + b)) for a, b in below)


def _details(desk: Desk, statement: Statement, shown: Variant, here: str) -> tuple[str, ...]:
    name = statement.speaker_name or ""
    own = shown.quote.speaker
    if statement.speaker and not own.actor and own.span:
        name = desk.text(shown.article, own.span)  # whom it means, another source says
    given = name.lower() in PRONOUNS or name != (statement.speaker_name or "")
    surface = f"the source gives “{name}”" if given else ""
    role = desk.role(statement.speaker, shown.article)
    chat = "" if statement.support.outlets else "as a chat assistant’s answer has it"
    venue = _venue(desk, shown) if here else _venues(desk, statement, shown)
    details = (surface, role, chat, venue, _date(desk, statement, shown, here))
    return tuple(detail for detail in details if detail)


def _date(desk: Desk, statement: Statement, shown: Variant, here: str) -> str:
    """On a briefing the article's own date; elsewhere any source's, which is named."""
    own = shown.quote.said_on
    days = {v.article: words_for(d) for v in statement.variants if (d := v.quote.said_on)}
    if not here and statement.said_on is None and len(set(days.values())) > 1:
        return _each(desk, days)
    if own or here:
        return words_for(own if here else statement.said_on or own)
    dated = next((v.article for v in statement.variants if v.quote.said_on), None)
    by = f" (dated by {desk.source(dated)})" if dated and statement.said_on else ""
    return words_for(statement.said_on) + by


def _venues(desk: Desk, statement: Statement, shown: Variant) -> str:
    """The shown wording's; every source's where they do not fit into each other."""
    if statement.venue is None:
        given = {v.article: text for v in statement.variants if (text := _venue(desk, v))}
        if len(set(given.values())) > 1:
            return _each(desk, given)
    return _venue(desk, shown)


def _each(desk: Desk, given: Mapping[str, str]) -> str:
    """Like "8 January 2026 (Tarn Times) or 9 January 2026 (The Mail)"; by article."""
    sources: dict[str, list[str]] = {}
    for article, words in given.items():
        sources.setdefault(words, []).append(desk.source(article))
    return " or ".join(
        f"{words} ({', '.join(dict.fromkeys(named))})" for words, named in sources.items()
    )


def _venue(desk: Desk, shown: Variant) -> str:
    """Like "on Fox News", "in Guerrero", "to the BBC": with the word that joins it in the text."""
    span = shown.quote.venue
    if span is None:
        return ""
    before = desk.article(shown.article).text[max(0, span.start - 16) : span.start]
    joined = _JOINED.search(before)
    words = ((joined[1] or "to") + (joined[2] or "")).lower().split() if joined else []
    return " ".join((*words, desk.text(shown.article, span)))


def _chip(desk: Desk, statement: Statement, shown: Variant, here: str) -> Chip:
    return desk.chip(whole(shown), anchor=statement.id, long=True, here=here)


def _places(
    desk: Desk, statement: Statement, own: Sequence[Variant], here: str
) -> tuple[Found, ...]:
    """Where the words stand; a fragment has its first place beside it."""
    shown, *more = own
    again = [_found(desk, statement, v, here, again=True) for v in more]
    return (*(() if shown.quote.fragment else (_found(desk, statement, shown, here),)), *again)


def _excerpt(desk: Desk, shown: Variant) -> tuple[Run, ...]:
    return desk.excerpt(shown.article, said_in(desk.library, shown), shown.parts)


def _found(
    desk: Desk, statement: Statement, shown: Variant, here: str, *, again: bool = False
) -> Found:
    where = "this article" if here else desk.where(shown.article)
    return Found(
        title=f"{'Also found' if again else 'Found'} in {where}",
        runs=_excerpt(desk, shown),
        counted=reckoned(desk, shown.article, shown.quote.said_on),
        chips=(_chip(desk, statement, shown, here),),
    )


def _filed(desk: Desk, statement: Statement) -> tuple[tuple[str, str], ...]:
    sources = dict.fromkeys(desk.source(v.article) for v in statement.variants)
    day = statement.said_on.value[:10] if statement.said_on else "none"
    return (
        ("data-speaker", speaker(desk, statement).text),
        ("data-source", "|".join(sources)),
        ("data-day", day),
    )
