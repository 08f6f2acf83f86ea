"""Articles as sources: a row each, and over which dates they spread."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates_in_words import in_words, sort_key
from generator.pages.desk import NO_OUTLET, Desk
from generator.pages.parts import Name, Row
from generator.pages.words import KINDS, count


def source_rows(desk: Desk, articles: Sequence[str]) -> tuple[Row, ...]:
    """Each article with outlet, author, date, kind, and whether it counts."""
    first: dict[str, int] = {}
    rows = []
    for number, key in enumerate(articles, 1):
        group = desk.library.groups.get(key, "")
        same = first.setdefault(group, number) if group else number
        line = f"{full_line(desk, key)} · {_counts(group, same, number)}".removesuffix(" · ")
        rows.append(Row(Name(desk.title(key), desk.briefing(key)), line))
    return tuple(rows)


def _counts(group: str, same: int, number: int) -> str:
    if not group:
        return "shown, not counted"
    return f"not independent of {same}, counted once" if same != number else ""


def full_line(desk: Desk, key: str) -> str:
    """Like "CubaHeadlines · Henry Cruz · 10 January 2026 · report"."""
    outlet = desk.article(key).outlet
    return f"{outlet.text if outlet else NO_OUTLET} · {line_of_outlet(desk, key)}"


def line_of_outlet(desk: Desk, key: str) -> str:
    """Like "Henry Cruz · 10 January 2026 · report": for where the outlet is said already."""
    author = ", ".join(a.text for a in desk.article(key).byline) or "author not stated"
    return " · ".join((author, desk.day(key), _kind(desk, key)))


def short_line(desk: Desk, key: str) -> str:
    """Like "CubaHeadlines · 10 January 2026 · aggregator post"; an ordinary report goes unsaid."""
    article = desk.article(key)
    outlet = article.outlet.text if article.outlet else desk.source(key)
    parts = [outlet, desk.day(key)]
    if article.kind.name not in ("report", "explainer") and not (
        desk.is_chat(key) and article.outlet is None
    ):
        parts.append(_kind(desk, key))
    return " · ".join(parts)


def _kind(desk: Desk, key: str) -> str:
    kind = desk.article(key).kind
    words = KINDS[kind.name].lower()
    return f"{words} with FAQ" if kind.has_faq else words


def briefing_rows(desk: Desk, articles: Sequence[str]) -> tuple[Row, ...]:
    """Each article with outlet and date, the newest first."""
    return tuple(
        Row(Name(desk.title(key), desk.briefing(key)), short_line(desk, key))
        for key in desk.newest_first(articles)
    )


def spread(desk: Desk, articles: Sequence[str]) -> str:
    """Like "Published 10 January 2026 to 12 January 2026"; "Date of publication not stated"."""
    known = (d for d in map(desk.published, articles) if d and d.origin != "derived")
    days = sorted({d.value[:10] for d in known}, key=sort_key)
    if not days:
        return "Date of publication not stated"
    words = in_words(days[0] if len(days) == 1 else f"{days[0]}/{days[-1]}")
    return f"Published {words}"


def contents(desk: Desk, key: str) -> str:
    """Like "11 quotes, 4 figures, 3 questions"; "no items"."""
    shelf = desk.shelf
    found = (
        (shelf.statements[key], "quote"),
        (shelf.figures[key], "figure"),
        (shelf.events[key], "event"),
        (shelf.questions[key], "question"),
    )
    return ", ".join(count(len(ids), noun) for ids, noun in found if ids) or "no items"
