"""Readings made by hand: of the five seeds from data/seeds.yml, and of a few lines of text.

Resolve is tested on these, so that a miss of an extractor is not taken for one of resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from generator.links import slug
from generator.records import (
    Cast,
    Dated,
    Event,
    Faq,
    Figure,
    Finding,
    Mention,
    Quote,
    Reading,
    Role,
    Span,
    Speaker,
    TimeRef,
)
from tests.conftest import PROJECT

SEEDS: dict[str, Any] = yaml.safe_load((PROJECT / "tests/data/seeds.yml").read_text("utf-8"))
EVENTS: dict[str, Any] = yaml.safe_load(
    (PROJECT / "tests/data/resolve/events.yml").read_text("utf-8")
)
_UNITS = {"troops": "troop", "vessels": "vessel", "people": "person", "percent": "%"}


@cache
def seed(name: str) -> Reading:
    """One of the five seeds with the findings of data/seeds.yml and data/resolve/events.yml."""
    from generator.readers.text import read

    article = read(PROJECT / "seeds" / name, PROJECT)
    row = SEEDS[name]
    casts = {c.name: c for c in _casts(article.text, row)}
    findings: list[Finding] = [*casts.values(), *_mentions(article.text, casts)]
    findings += [_quote(article.text, q, casts) for q in row["quotes"]]
    findings += [f for text in row["figures"] if (f := _figure(article.text, text, casts))]
    for event in EVENTS.get(name, []):
        made = _event(article.text, event, casts)
        findings += [made] if made.when is None else [made.when, made]
    findings += [_faq(article.text, q) for q in row.get("faqs") or []]
    return Reading(article, tuple(findings))


def seeds() -> list[Reading]:
    return [seed(name) for name in SEEDS if name.endswith(".txt")]


def find(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def _casts(text: str, row: dict[str, Any]) -> Iterator[Cast]:
    kinds = (("people", "person"), ("organisations", "organisation"), ("places", "place"))
    for field_, kind in kinds:
        for name in row[field_]:
            printed = next((n for n in (name, *_short(name)) if n in text), None)
            if printed is None:
                continue
            full = name if name in text else printed
            roles = row.get("roles", {}).get(name, "")
            role = re.search(re.escape(roles), text, re.IGNORECASE) if roles else None
            yield Cast(
                span=find(text, printed),
                key=slug(full),
                name=full,
                type=kind,  # type: ignore[arg-type]
                aliases=tuple(row.get("aliases", {}).get(name, ())),
                roles=(Role(role.group(), Span(*role.span())),) if role else (),
            )


def _short(name: str) -> list[str]:
    return {"United States": ["U.S.", "US"]}.get(name, [name.split()[-1]])


def _mentions(text: str, casts: dict[str, Cast]) -> Iterator[Mention]:
    names = {form: c for c in casts.values() for form in (*_short(c.name), c.name)}
    forms = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    for found in re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text):
        cast = names[found.group()]
        yield Mention(Span(*found.span()), cast.type, cast.key)


def _speaker(text: str, name: str | None, casts: dict[str, Cast], near: int) -> Speaker:
    if name is None:
        return Speaker(None, None, None)
    last = name.split()[-1]
    cast = casts.get(name) or casts.get(last)
    at = text.rfind(last, 0, near)
    span = Span(at, at + len(last)) if at >= 0 else None
    return Speaker(span, cast.key if cast else None, name)


def _quote(text: str, row: dict[str, Any], casts: dict[str, Cast]) -> Quote:
    quoted = re.search(rf"[\"“]{re.escape(row['text'])}[,.]?[\"”]", text)
    span = Span(quoted.start() + 1, quoted.start() + 1 + len(row["text"])) if quoted else None
    span = span or find(text, row["text"])
    day = row.get("said_on")
    return Quote(
        span=span,
        speaker=_speaker(text, row["speaker"], casts, span.start),
        sentence=_line(text, span),
        venue=find(text, row["venue"]) if row.get("venue") else None,
        said_on=Dated(str(day), "day") if day else None,
        fragment=row.get("fragment", False),
    )


def _line(text: str, span: Span) -> Span:
    start = max(text.rfind(". ", 0, span.start) + 1, text.rfind("\n", 0, span.start) + 1)
    end = text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))


def _figure(text: str, words: str, casts: dict[str, Cast]) -> Figure | None:
    span = find(text, words)
    digits = [d.replace(",", "") for d in re.findall(r"\d[\d,]*", words)]
    if not digits:
        return None
    unit = "%" if "%" in words else _UNITS.get(words.split()[-1], words.split()[-1])
    what = Span(span.start, min(span.end + 40, _line(text, span).end))
    said = "Trump" if unit == "%" or len(digits) > 1 else None
    by = _speaker(text, "Donald Trump", casts, span.start) if said else None
    return Figure(span, "/".join(digits), unit, what, _line(text, span), by=by)


def _event(text: str, row: dict[str, Any], casts: dict[str, Cast]) -> Event:
    span = find(text, row["text"])
    when = row.get("when")
    ref = None
    if when:
        line = _line(text, span)
        at = text.rfind(when["text"], 0, line.end)
        value = str(when.get("value", ""))
        ref = TimeRef(
            Span(at, at + len(when["text"])),
            "DATE",
            value,
            when.get("precision", "day") if value else None,
            str(when["anchor"]) if "anchor" in when else None,
        )
    keys = tuple(
        c.key for n in row["actors"] for c in [casts.get(n) or casts.get(n.split()[-1])] if c
    )
    return Event(span, _line(text, span), ref, row.get("mood", "happened"), keys)


def _faq(text: str, question: str) -> Faq:
    asked = find(text, question)
    start = asked.end + re.match(r"\s*", text[asked.end :]).end()  # type: ignore[union-attr]
    end = text.find("\n", start)
    answer = Span(start, end if end >= 0 else len(text))
    return Faq(Span(asked.start, answer.end), asked, (answer,))
