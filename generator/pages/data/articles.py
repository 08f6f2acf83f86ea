"""Articles as rows: what is known of each, and its key points."""

from __future__ import annotations

from generator.escape import clean
from generator.pages.data.once import by_item
from generator.pages.data.pieces import date, excerpts
from generator.pages.data.rows import ArticleRow, LineCounts
from generator.pages.desk import Desk
from generator.pages.items.claims import key_points
from generator.records import Rows, Stated

_COUNTS = ("total", "used", "furniture", "unused")


def articles(desk: Desk) -> Rows:
    return by_item(desk, _rows, desk.library.readings)


def _rows(desk: Desk, key: str) -> list[ArticleRow]:
    return [_row(desk, key)]


def _row(desk: Desk, key: str) -> ArticleRow:
    article, allowed = desk.article(key), desk.allowances[key]
    lines = desk.library.lines.get(key)
    return ArticleRow(
        id=key,
        address=desk.briefing(key),
        headline=_text(article.headline),
        headline_derived=bool(article.headline and article.headline.origin == "derived"),
        outlet=_text(article.outlet),
        authors=tuple(name for a in article.byline if (name := _text(a))),
        published=date(desk.published(key)),
        kind=article.kind.name,
        has_faq=article.kind.has_faq,
        language=article.language,
        url=article.url,
        rights=article.rights,
        group=desk.library.groups.get(key, ""),
        tags=tuple(clean(tag.text).strip() for tag in article.tags),
        file=str(article.path),
        sha256=article.sha256,
        words=allowed.words,
        words_shown=allowed.shown,
        lines=LineCounts(*(getattr(lines, f) for f in _COUNTS)) if lines else None,
        points=excerpts(desk, key_points(desk, key)),
    )


def _text(stated: Stated | None) -> str | None:
    return clean(stated.text).strip() if stated else None
