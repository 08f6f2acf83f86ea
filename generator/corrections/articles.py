"""Corrections of a briefing's head, applied to the article before anything is extracted from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from generator.corrections import stories
from generator.corrections.facts import ARTICLE_KEYS, STORY
from generator.escape import web_address
from generator.records import (
    ActorType,
    Article,
    Correction,
    Dated,
    KindName,
    Precision,
    SourceKind,
    Stated,
)

Fields = tuple[tuple[str, str], ...]
"""(field, value) each, sorted."""
REASON = "corrected by an editor"
# 2026, 2026-01, 2026-01-10, 2026-01-10T18:08
_ENTITY = re.compile(r"Q[1-9]\d{0,11}")  # Q42; not "42", "https://www.wikidata.org/wiki/Q42"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?", re.ASCII)


def by_article(corrections: Iterable[Correction]) -> dict[str, Fields]:
    """Article id → what its head should say; a value that cannot be right is left out."""
    found: dict[str, dict[str, str]] = {}
    for c in corrections:
        if c.field in ARTICLE_KEYS and c.page.startswith("briefing/") and not wrong(c):
            found.setdefault(c.page.removeprefix("briefing/"), {})[c.field] = c.now
    return {article: tuple(sorted(fields.items())) for article, fields in found.items()}


def wrong(correction: Correction) -> str:
    """Why a value of a head cannot be taken; "" when it can."""
    field, value = correction.field, correction.now
    if field == "type" and value and value not in get_args(ActorType):
        return f"{value!r} is no type of actor; allowed: {', '.join(get_args(ActorType))}"
    if field == "wikidata" and value and not _ENTITY.fullmatch(value):
        return f"{value!r} is no id of Wikidata; allowed: Q and digits, like Q42"
    if field in ("date", "published") and value and dated(value) is None:
        return f"{value!r} is no date; allowed: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM"
    if field == "kind" and value not in get_args(KindName):
        return f"{value!r} is no kind of source; allowed: {', '.join(get_args(KindName))}"
    if field in ("url", "original") and value and web_address(value) is None:
        return f"{value!r} is no address that begins with http:// or https://"
    if field == STORY:
        return stories.wrong(value)
    if field == "headline" and not value:
        return "it is empty: say what it should be"
    return ""


def dated(value: str) -> Dated | None:
    """The date an editor wrote, as precise as it is; None when it is none."""
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    year, month, day, hour, minute = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if int(hour or 0) > 23 or int(minute or 0) > 59:
        return None
    precision: Precision = "minute" if minute else "day" if day else "month" if month else "year"
    return Dated(value, precision, origin="editor", reason=REASON)


def amend(article: Article, fields: Mapping[str, Fields]) -> Article:
    """The article with its head put right."""
    for field, value in fields.get(article.id, ()):
        stated = Stated(value, origin="editor", reason=REASON)
        if field == "headline":
            article = replace(article, headline=stated)
        elif field == "outlet":
            article = replace(article, outlet=stated if value else None)
        elif field in ("date", "published"):
            article = replace(article, published=dated(value) if value else None)
        elif field in ("url", "original"):
            article = replace(article, url=value or None)
        elif field == "kind":
            kind = next(name for name in get_args(KindName) if name == value)
            article = replace(article, kind=_kind(article.kind, kind))
    return article


def _kind(before: SourceKind, name: KindName) -> SourceKind:
    """What gave the old kind away is no evidence of the new one."""
    return SourceKind(name, origin="editor", has_faq=before.has_faq)
