"""What was read in one article, as JSON and as a page of text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.records import (
    Article,
    Cast,
    Dated,
    Event,
    Faq,
    Figure,
    KeyPoint,
    Library,
    Mention,
    Quote,
    Reading,
    Receipt,
    Scare,
    Span,
    Stated,
    TimeRef,
)


def as_json(reading: Reading, library: Library) -> str:
    return json.dumps(data(reading, library), ensure_ascii=False, indent=2)


def data(reading: Reading, library: Library) -> dict[str, Any]:
    """Everything read and found; offsets count characters of the seed's decoded text.

    People have the names that all articles together give them, and quotations the ids under
    which the site shows them: "Trump" alone is Donald Trump beside an article that says so.
    """
    a = reading.article
    ids, names = library.quotes, _names(a, library)
    return {
        "id": a.id,
        "path": str(a.path),
        "headline": _headline(a.headline),
        "standfirst": a.standfirst and a.standfirst.text,
        "outlet": a.outlet and a.outlet.text,
        "byline": [name.text for name in a.byline],
        "published": _dated(a.published),
        "kind": a.kind.name,
        "sections": [b.span.of(a.text) for b in a.blocks if b.kind == "heading"],
        "tags": [tag.text for tag in a.tags],
        "furniture": [{**_place(f.span), "rule": f.rule} for f in a.furniture],
        "mentions": [
            {**_words(a, m.span), "type": m.type, "actor": m.actor} for m in reading.of(Mention)
        ],
        "actors": [_actor(cast, names) for cast in reading.of(Cast)],
        "quotes": [_quote(a, quote, ids, names) for quote in reading.of(Quote)],
        "scare": [_words(a, scare.span) for scare in reading.of(Scare)],
        "faqs": [_faq(a, faq) for faq in reading.of(Faq)],
        "dates": [
            {**_words(a, d.span), "type": d.type, "value": d.value, "anchor": d.anchor}
            for d in reading.of(TimeRef)
        ],
        "figures": [_figure(a, figure) for figure in reading.of(Figure)],
        "events": [_event(a, event) for event in reading.of(Event)],
        "key_points": [
            _words(a, point.span) for point in sorted(reading.of(KeyPoint), key=lambda p: p.rank)
        ],
    }


def _names(article: Article, library: Library) -> dict[str, str]:
    """The full name of each of the article's people and bodies, by `Cast.key`."""
    return {
        key: actor.name
        for actor in library.actors.values()
        for where, key in actor.keys
        if where == article.id
    }


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _words(article: Article, span: Span) -> dict[str, Any]:
    return {**_place(span), "text": span.of(article.text)}


def _maybe(article: Article, span: Span | None) -> str | None:
    return span.of(article.text) if span else None


def _headline(headline: Stated | None) -> dict[str, Any] | None:
    if headline is None:
        return None
    return {"text": headline.text, "derived": headline.origin == "derived"}


def _dated(date: Dated | None) -> dict[str, Any] | None:
    if date is None:
        return None
    derived = date.origin == "derived"
    return {"value": date.value, "precision": date.precision, "derived": derived}


def _actor(cast: Cast, names: Mapping[str, str]) -> dict[str, Any]:
    name = names.get(cast.key, cast.name)
    return {
        "id": cast.key,
        "name": name,
        "type": cast.type,
        "aliases": sorted({cast.name, *cast.aliases} - {name}),
        "roles": [role.text for role in cast.roles],
    }


def _quote(
    article: Article, quote: Quote, ids: Mapping[Receipt, str], names: Mapping[str, str]
) -> dict[str, Any]:
    first = Receipt(article.id, quote.continues or quote.span)
    speaker = quote.speaker
    return {
        "id": ids.get(first),
        **_words(article, quote.span),
        "speaker": names.get(speaker.actor or "", speaker.name),
        "speaker_text": _maybe(article, speaker.span),
        "cue": _maybe(article, quote.cue),
        "fragment": quote.fragment,
        "said_on": quote.said_on and quote.said_on.value,
        "venue": _maybe(article, quote.venue),
    }


def _faq(article: Article, faq: Faq) -> dict[str, str]:
    answer = "\n\n".join(span.of(article.text) for span in faq.answer)
    return {"question": faq.question.of(article.text), "answer": answer}


def _figure(article: Article, figure: Figure) -> dict[str, Any]:
    return {
        **_words(article, figure.span),
        "value": figure.value,
        "unit": figure.unit,
        "what": figure.what.of(article.text),
    }


def _event(article: Article, event: Event) -> dict[str, Any]:
    return {
        **_words(article, event.span),
        "mood": event.mood,
        "date": event.when and event.when.value,
        "actors": list(event.actors),
        "by": event.by and event.by.name,
    }


# --- for people ------------------------------------------------------------------------------


def text(reading: Reading, library: Library) -> str:
    """The same, to read on a terminal: one finding a line."""
    found = data(reading, library)
    lines = [f"{key:>11}: {_told(found[key])}" for key in HEAD]
    for title, rows in _sections(found):
        lines += ["", f"{title} ({len(rows)})", *(f"  {row}" for row in rows)]
    return "\n".join(lines)


HEAD = ("path", "headline", "standfirst", "outlet", "byline", "published", "kind", "tags")


def _told(value: Any) -> str:
    if isinstance(value, dict):
        first = value.get("text") or value.get("value")
        return f"{first} (derived)" if value["derived"] else str(first)
    if isinstance(value, list):
        value = ", ".join(value)
    return " ".join(str(value).split()) if value else "not stated"


def _sections(found: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    yield "Actors", [_told_actor(a) for a in found["actors"]]
    yield "Quotes", [_told_quote(q) for q in found["quotes"]]
    yield "Not quotes", [_flat(s["text"]) for s in found["scare"]]
    yield "Questions", [_flat(f["question"]) for f in found["faqs"]]
    yield "Dates", [f"{d['value']}: {_flat(d['text'])}" for d in found["dates"]]
    yield "Figures", [f"{_flat(f['text'])}: {_flat(f['what'])}" for f in found["figures"]]
    yield "Events", [f"{e['date'] or 'undated'}: {_flat(e['text'])}" for e in found["events"]]
    yield "Key points", [_flat(p["text"]) for p in found["key_points"]]


def _told_actor(actor: Mapping[str, Any]) -> str:
    extra = [f"also {', '.join(actor['aliases'])}"] if actor["aliases"] else []
    extra += [f"given as {', '.join(_flat(r) for r in actor['roles'])}"] if actor["roles"] else []
    return "; ".join([f"{actor['name']} ({actor['type']})", *extra])


def _told_quote(quote: Mapping[str, Any]) -> str:
    speaker = quote["speaker"] or quote["speaker_text"] or "speaker not named"
    where = ", ".join(w for w in (quote["venue"], quote["said_on"]) if w)
    mark = " [fragment]" if quote["fragment"] else ""
    return f"{speaker}{f' ({where})' if where else ''}{mark}: “{_flat(quote['text'])}”"


def _flat(words: str) -> str:
    return " ".join(words.split())
