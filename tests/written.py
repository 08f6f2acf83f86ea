"""Articles written in a few lines for the tests of resolve: text first, findings by their words.

told("a", "Ana Díaz spoke.", outlet="The Post", published="2026-03-02",
     people=["Ana Díaz"], quotes=[("We will go", "Ana Díaz")])
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.links import slug
from generator.records import (
    ActorType,
    Article,
    Block,
    Cast,
    Dated,
    Event,
    Faq,
    Figure,
    Finding,
    KeyPoint,
    Mention,
    Quote,
    Reading,
    Role,
    SourceKind,
    Span,
    Speaker,
    Stated,
    TimeRef,
)

BACKDROP = (
    "The harbour bridge of Port Ellery closed after inspectors found cracks in its northern pylon, "
    "and ferries now carry commuters across the bay between Ellery and the island of Tarn."
)
"""Put into articles that are to stand near each other."""
REPHRASED = (
    "The crossing that links Ellery with Tarn island stays shut, for cracks run through a pylon "
    "on its north side; people who work in Port Ellery go over the bay by ferry instead."
)
"""The same told by another outlet."""
ELSEWHERE = (
    "Beekeepers in the hills above Lucca lost a third of their hives to late frost this spring, "
    "and honey cooperatives expect a meagre harvest of chestnut and acacia."
)
"""Put into one that is about something else."""


def told(
    id: str,
    *paragraphs: str,
    headline: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    kind: str = "report",
    tags: Sequence[str] = (),
    **found: Any,
) -> Reading:
    """An article of these paragraphs; `found` names its findings by their words."""
    text = "\n\n".join(filter(None, (headline, *paragraphs)))
    starts = list(_starts(text))
    head = Stated(headline, Span(0, len(headline))) if headline else None
    article = Article(
        id=id,
        path=PurePosixPath(f"seeds/{id}.txt"),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        headline=head,
        outlet=Stated(outlet, origin="sidecar") if outlet else None,
        published=_dated(published),
        kind=SourceKind(kind),  # type: ignore[arg-type]
        blocks=tuple(Block("paragraph", span) for span in starts[1 if headline else 0 :]),
        tags=tuple(Stated(tag, Span(0, 1)) for tag in tags),
    )
    return Reading(article, tuple(_findings(text, **found)))


def _dated(published: str | None) -> Dated | None:
    if published is None:
        return None
    return Dated(published, {4: "year", 7: "month", 10: "day"}[len(published)], origin="sidecar")  # type: ignore[arg-type]


def _starts(text: str) -> Iterator[Span]:
    yield from (Span(*m.span()) for m in re.finditer(r"[^\n]+", text))


def _findings(
    text: str,
    people: Sequence[str | dict[str, Any]] = (),
    organisations: Sequence[str | dict[str, Any]] = (),
    places: Sequence[str | dict[str, Any]] = (),
    quotes: Sequence[Sequence[Any]] = (),
    figures: Sequence[dict[str, Any]] = (),
    events: Sequence[dict[str, Any]] = (),
    faqs: Sequence[str] = (),
    points: Sequence[str] = (),
    times: Sequence[str] = (),
) -> Iterator[Finding]:
    casts: dict[str, Cast] = {}
    kinds: tuple[tuple[Sequence[Any], ActorType], ...] = (
        (people, "person"),
        (organisations, "organisation"),
        (places, "place"),
    )
    for rows, kind in kinds:
        for row in rows:
            cast = _cast(text, {"name": row} if isinstance(row, str) else row, kind)
            casts[cast.name] = cast
            yield cast
            yield from _mentions(text, cast)
    yield from (_quote(text, casts, *row) for row in quotes)
    yield from (_figure(text, casts, row) for row in figures)
    for row in events:
        event = _event(text, casts, row)
        yield from (event,) if event.when is None else (event.when, event)
    yield from (_faq(text, row) for row in faqs)
    yield from (KeyPoint(find(text, row), n) for n, row in enumerate(points))
    yield from (TimeRef(find(text, row), "DATE", "") for row in times)


def find(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def sentence(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start) + 1) + 1
    ends = [e for e in (text.find("\n", span.end), len(text)) if e >= 0]
    return Span(start if start <= span.start else span.start, min(ends))


def _cast(text: str, row: dict[str, Any], kind: ActorType) -> Cast:
    name = row["name"]
    at = text.find(name)
    roles = tuple(Role(r, find(text, r)) for r in row.get("roles", ()))
    return Cast(
        span=Span(max(at, 0), max(at, 0) + len(name)),
        key=slug(name),
        name=name,
        type=kind,
        gender=row.get("gender", ""),
        aliases=tuple(row.get("aliases", ())),
        roles=roles,
        group=row.get("group", False),
        sure=row.get("sure", True),
    )


def _mentions(text: str, cast: Cast) -> Iterator[Mention]:
    for form in (cast.name, *cast.aliases):
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            yield Mention(Span(*found.span()), cast.type, cast.key)


def _speaker(text: str, casts: dict[str, Cast], name: str | None) -> Speaker:
    cast = casts.get(name or "")
    at = text.find(name) if name else -1
    span = Span(at, at + len(name)) if name and at >= 0 else None
    return Speaker(span, cast.key if cast else None, cast.name if cast else None)


def _quote(
    text: str,
    casts: dict[str, Cast],
    words: str,
    speaker: str | None = None,
    said_on: str | None = None,
    fragment: bool = False,
) -> Quote:
    span = find(text, words)
    day = Dated(said_on, "day") if said_on else None
    who = _speaker(text, casts, speaker)
    return Quote(span, who, sentence(text, span), said_on=day, fragment=fragment)


def _figure(text: str, casts: dict[str, Cast], row: dict[str, Any]) -> Figure:
    span = find(text, row["text"])
    return Figure(
        span=span,
        value=str(row["value"]),
        unit=row["unit"],
        what=find(text, row["what"]),
        sentence=sentence(text, span),
        hedge=find(text, row["hedge"]) if "hedge" in row else None,
        by=_speaker(text, casts, row["by"]) if "by" in row else None,
        told=tuple(find(text, words) for words in row.get("told", ())),
    )


def _event(text: str, casts: dict[str, Cast], row: dict[str, Any]) -> Event:
    span = find(text, row["text"])
    when = None
    if "when" in row:
        value = str(row.get("value", ""))
        precision: Any = row.get("precision", "day") if value else None
        when = TimeRef(find(text, row["when"]), "DATE", value, precision)
    keys = tuple(casts[name].key for name in row.get("actors", ()))
    return Event(span, sentence(text, span), when, row.get("mood", "happened"), keys)


def _faq(text: str, question: str) -> Faq:
    asked = find(text, question)
    answer = re.compile(r"\s*([^\n]+)").match(text, asked.end)
    assert answer is not None
    return Faq(Span(asked.start, answer.end()), asked, (Span(*answer.span(1)),))
