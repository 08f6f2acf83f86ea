"""What is new, by the dates of the articles themselves; nothing here knows of a clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.dates_in_words import day_in_words, sort_key
from generator.pages.desk import Desk
from generator.pages.items.matrix import first_words
from generator.pages.parts import Change, Name
from generator.pages.words import count, spelled
from generator.records import Ref, Statement

MOST = 8
LABEL_WORDS = 9


def changes(desk: Desk, articles: Sequence[str]) -> tuple[Change, ...]:
    """Articles by their date, and statements that reached a second outlet; newest first."""
    found = [*_published(desk, articles), *_confirmed(desk, articles)]
    found.sort(key=lambda pair: sort_key(pair[0]), reverse=True)
    return tuple(change for _, change in found[:MOST])


def _dated(desk: Desk, articles: Iterable[str]) -> list[tuple[str, str]]:
    """(day, article) for each article that states its date."""
    known = ((a, desk.published(a)) for a in articles)
    return [(d.value[:10], a) for a, d in known if d and d.origin != "derived"]


def _published(desk: Desk, articles: Sequence[str]) -> list[tuple[str, Change]]:
    return [
        (
            day,
            Change(
                day_in_words(day) or day,
                "Published: ",
                Name(desk.title(key), desk.briefing(key)),
                f", {desk.source(key)}{_contents(desk, key)}",
            ),
        )
        for day, key in _dated(desk, articles)
    ]


def _contents(desk: Desk, key: str) -> str:
    quotes = len(desk.shelf.statements[key])
    return f", with {count(quotes, 'quote')}" if quotes else ""


def _confirmed(desk: Desk, articles: Sequence[str]) -> list[tuple[str, Change]]:
    """Statements of at least two outlets, on the day when the second one had it."""
    inside = set(articles)
    wanted = dict.fromkeys(i for a in articles for i in desk.shelf.statements[a])
    out = []
    for item in wanted:
        statement = desk.library.statements[item]
        day = _second_day(desk, statement, inside)
        if day:
            out.append((day, _confirmation(desk, statement, day)))
    return out


def _second_day(desk: Desk, statement: Statement, inside: set[str]) -> str:
    """The day on which a second independent outlet gave the statement; "" when none did."""
    first: dict[str, str] = {}
    for day, key in _dated(desk, (v.article for v in statement.variants if v.article in inside)):
        group = desk.library.groups.get(key, "")
        if group:
            first[group] = min(first.get(group, day), day, key=sort_key)
    days = sorted(first.values(), key=sort_key)
    return days[1] if len(days) > 1 and statement.support.outlets > 1 else ""


def _confirmation(desk: Desk, statement: Statement, day: str) -> Change:
    shown = statement.variants[0]
    words = first_words(desk.text(shown.article, shown.parts[0]), LABEL_WORDS)
    outlets = spelled(statement.support.outlets)
    return Change(
        day_in_words(day) or day,
        f"Now in {outlets} independent outlets: ",
        Name(f"“{words}”", Ref("quotes", statement.id)),
    )
